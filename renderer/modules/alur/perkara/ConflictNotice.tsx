import type { OperationFailure } from '../../../client/failure.ts';
import { ActionButton } from '../../../components/ActionButton.tsx';
import { Card } from '../../../components/Card.tsx';
import classes from './ConflictNotice.module.css';

interface ConflictNoticeProps {
  failure: OperationFailure;
  /** What was typed and is not saved. */
  note: string;
  onReload: () => void;
}

/** Why the step was not completed. When somebody was faster: who did what and when, and what was typed, so that it can be used again. */
export function ConflictNotice({ failure, note, onReload }: ConflictNoticeProps) {
  const conflict = failure.code === 'BENTROK';
  return (
    <Card className={classes.notice ?? ''}>
      <div role="alert">
        <b>{conflict ? 'Sudah lebih dulu diubah' : 'Belum berhasil'}</b>
        <p className={classes.text}>{failure.message}</p>
        {failure.incident !== undefined && <p className={classes.text}>Nomor kejadian {failure.incident}.</p>}
        {conflict && note.trim() !== '' && (
          <p className={classes.text}>
            Catatan yang Anda ketik: <q>{note}</q>
          </p>
        )}
      </div>
      <ActionButton label={conflict ? 'Muat ulang perkara' : 'Tutup pesan ini'} onPress={onReload} />
    </Card>
  );
}
