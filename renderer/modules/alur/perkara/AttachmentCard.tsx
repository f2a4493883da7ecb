import { useState } from 'react';
import { useCommand } from '../../../client/useCommand.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { ActionButton } from '../../../components/ActionButton.tsx';
import { Card } from '../../../components/Card.tsx';
import { PdfPreview, type PreviewFile } from '../../../components/PdfPreview.tsx';
import type { CaseView } from '../caseTone.ts';
import record from '../record.module.css';
import classes from './CaseRecord.module.css';
import type { CaseFile } from './caseFiles.ts';

interface AttachmentCardProps {
  view: CaseView;
  files: readonly CaseFile[];
  /** The one that was asked for; otherwise the first. */
  shown: number | undefined;
  onShow: (id: number) => void;
}

/** The files of the case, one of them in sight. */
export function AttachmentCard({ view, files, shown, onShow }: AttachmentCardProps) {
  const file = files.find((one) => one.id === shown) ?? files[0];
  if (file === undefined) return null;
  return (
    <Card title="Berkas" sub={`${files.length} berkas`}>
      {files.length > 1 && (
        <ul className={classes.files}>
          {files.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                className={classes.file}
                aria-pressed={one.id === file.id}
                onClick={() => onShow(one.id)}
              >
                {one.nama}
              </button>{' '}
              <span className={record.sub}>{one.hal}</span>
            </li>
          ))}
        </ul>
      )}
      <div className={classes.preview}>
        {view.keamanan === 'biasa' ? <OpenFile key={file.id} id={file.id} /> : <SealedFile key={file.id} file={file} />}
      </div>
    </Card>
  );
}

function OpenFile({ id }: { id: number }) {
  const { data, pending, failure, refetch } = useOperation('lampiran.isi', { id });
  return <PdfPreview file={data} pending={pending} failure={failure} onRetry={refetch} />;
}

/** Restricted: opening it is recorded, so it is opened by hand. */
function SealedFile({ file }: { file: CaseFile }) {
  const buka = useCommand('lampiran.buka', { silent: true });
  const [opened, setOpened] = useState<PreviewFile>();
  const open = async () => {
    const outcome = await buka.run({ id: file.id });
    if (outcome.ok) setOpened(outcome.data);
  };
  if (opened === undefined && buka.failure === undefined && !buka.pending) {
    return (
      <div className={classes.fields}>
        <p className={record.text}>{file.nama} terbatas; siapa yang membukanya dicatat.</p>
        <div>
          <ActionButton label="Buka berkas" onPress={() => void open()} />
        </div>
      </div>
    );
  }
  return <PdfPreview file={opened} pending={buka.pending} failure={buka.failure} onRetry={() => void open()} />;
}
