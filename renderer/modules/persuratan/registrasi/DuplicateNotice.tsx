import { useNavigate } from '@tanstack/react-router';
import { formatTanggal } from '#shared/rules/tanggal.ts';
import { ActionButton } from '../../../components/ActionButton.tsx';
import classes from './DuplicateNotice.module.css';
import type { Duplicate } from './useDuplicates.ts';

export interface DuplicateNoticeProps {
  duplicates: readonly Duplicate[];
  onCopy: (surat: NonNullable<Duplicate['surat']>) => void;
}

/** The letter may already stand in the register: what matches, and the ways on. */
export function DuplicateNotice({ duplicates, onCopy }: DuplicateNoticeProps) {
  const navigate = useNavigate();
  const certain = duplicates.some((one) => one.tingkat === 'pasti');
  return (
    <div role="status">
      {duplicates.length > 0 && (
        <section className={classes.notice} data-certain={certain || undefined} aria-label="Kemungkinan sudah tercatat">
          <h2 className={classes.title}>{certain ? 'Surat ini sudah tercatat' : 'Mungkin sudah tercatat'}</h2>
          {duplicates.map((one, index) => (
            <div key={one.surat?.id ?? `tersegel-${index}`} className={classes.match}>
              <p className={classes.words}>{one.pesan}</p>
              {one.surat !== null && (
                <>
                  <p className={classes.letter}>
                    <b>
                      {one.surat.nomorAgenda} · {one.surat.pengirim}
                    </b>
                    <span>{one.surat.hal}</span>
                    <span className={classes.sub}>diterima {formatTanggal(one.surat.tanggalTerima)}</span>
                  </p>
                  <Ways surat={one.surat} onCopy={onCopy} onOpen={(id) => void navigate(letterLink(id))} />
                </>
              )}
            </div>
          ))}
        </section>
      )}
    </div>
  );
}

const letterLink = (id: number) => ({ to: '/surat-masuk/$id', params: { id: String(id) } }) as const;

interface WaysProps {
  surat: NonNullable<Duplicate['surat']>;
  onCopy: DuplicateNoticeProps['onCopy'];
  onOpen: (id: number) => void;
}

function Ways({ surat, onCopy, onOpen }: WaysProps) {
  return (
    <div className={classes.ways}>
      <ActionButton label="Buka yang sudah ada" small onPress={() => onOpen(surat.id)} />
      <ActionButton label={`Catat sebagai salinan ${surat.nomorAgenda}`} small onPress={() => onCopy(surat)} />
    </div>
  );
}
