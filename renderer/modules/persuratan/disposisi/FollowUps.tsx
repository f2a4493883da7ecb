import { formatTanggalPendek } from '#shared/rules/tanggal.ts';
import { ActionButton } from '../../../components/ActionButton.tsx';
import type { LetterDialog } from '../surat/letterActions.ts';
import classes from './DispositionTree.module.css';
import type { Letter, Recipient } from './dispositionTree.ts';
import { EvidenceButton } from './EvidenceButton.tsx';

export interface FollowUpsProps {
  penerima: Recipient;
  letter: Letter;
  onDialog: (dialog: LetterDialog) => void;
}

/** What the recipient reported, with its evidence. */
export function FollowUps({ penerima, letter, onDialog }: FollowUpsProps) {
  if (penerima.tindakLanjut.length === 0) return null;
  return (
    <ul className={classes.results} aria-label={`Tindak lanjut ${penerima.jabatan}`}>
      {penerima.tindakLanjut.map((one) => (
        <li key={one.id} className={classes.result} data-state={one.status}>
          {one.uraian}
          <div className={classes.sub}>
            {formatTanggalPendek(one.tanggal)} · {one.dicatatOleh}
            {one.rujukan !== null && ` · ${one.rujukan}`}
            {one.status === 'ditolak' && ` · ditolak: ${one.alasanTolak ?? ''}`}
          </div>
          {(one.lampiran.length > 0 || (penerima.tindakan.nilai && one.status !== 'ditolak')) && (
            <div className={classes.acts}>
              {one.lampiran.map((file) => (
                <EvidenceButton key={file.id} file={file} logged={letter.keamanan !== 'biasa'} />
              ))}
              {penerima.tindakan.nilai && one.status !== 'ditolak' && (
                <ActionButton
                  label="Belum sesuai"
                  small
                  onPress={() => onDialog({ kind: 'tolak', penerima, tindakLanjut: one })}
                />
              )}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
