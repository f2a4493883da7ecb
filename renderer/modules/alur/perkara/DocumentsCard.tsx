import type { Rancangan } from '#shared/modules/alur/rancangan.ts';
import { Card } from '../../../components/Card.tsx';
import type { CaseView } from '../caseTone.ts';
import { stepOf } from '../rancangan.ts';
import record from '../record.module.css';
import { AddDocument } from './AddDocument.tsx';
import { DocumentRow } from './DocumentRow.tsx';
import classes from './Documents.module.css';

interface DocumentsCardProps {
  view: CaseView;
  rancangan: Rancangan;
  onShow: (attachmentId: number) => void;
}

/** The checklist of papers: those of the present step in sight, the others under their steps. */
export function DocumentsCard({ view, rancangan, onShow }: DocumentsCardProps) {
  const here = view.dokumen.filter((doc) => doc.langkah === view.langkah);
  const elsewhere = view.dokumen.filter((doc) => doc.langkah !== view.langkah);
  const { tindakan } = view;
  // The host decides; this only spares a reader the boxes he could not tick.
  const ticks =
    view.status === 'berjalan' &&
    (tindakan.sebagai !== null || tindakan.batal || view.bagian.some((part) => part.tindakan.sebagai !== null));
  const done = view.dokumen.filter((doc) => doc.ada).length;
  return (
    <Card
      title="Dokumen"
      sub={view.dokumen.length === 0 ? undefined : `${done} dari ${view.dokumen.length} ada`}
      actions={ticks && <AddDocument perkaraId={view.id} langkah={view.langkah} />}
    >
      {here.length === 0 ? (
        <p className={record.text}>
          <span className={record.mute}>Peta tidak meminta dokumen pada langkah ini.</span>
        </p>
      ) : (
        <ul className={classes.list}>
          {here.map((doc) => (
            <DocumentRow key={doc.nama} perkaraId={view.id} doc={doc} ticks={ticks} onShow={onShow} />
          ))}
        </ul>
      )}
      {elsewhere.length > 0 && (
        <details className={classes.others}>
          <summary>Dokumen langkah lain ({elsewhere.length})</summary>
          <ul className={classes.list}>
            {elsewhere.map((doc) => (
              <DocumentRow
                key={`${doc.langkah} ${doc.nama}`}
                perkaraId={view.id}
                doc={doc}
                step={stepOf(rancangan, doc.langkah)?.nama ?? doc.langkah}
                ticks={ticks}
                onShow={onShow}
              />
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}
