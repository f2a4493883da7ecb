import { civilDateOf, clockTimeOf, formatTanggal } from '#shared/rules/tanggal.ts';
import { useHariIni, useZona } from '../client/useSession.ts';
import { ActionButton } from './ActionButton.tsx';
import classes from './DraftNotice.module.css';

export interface DraftNoticeProps {
  /** UTC instant of the draft that came back. */
  pada: string;
  onDrop: () => void;
  onKeep: () => void;
}

/** Says that what was typed last time is back, and offers to throw it away. */
export function DraftNotice({ pada, onDrop, onKeep }: DraftNoticeProps) {
  const zona = useZona();
  const hariIni = useHariIni();
  const date = civilDateOf(pada, zona);
  const clock = clockTimeOf(pada, zona).replace(':', '.');
  return (
    <div className={classes.notice} role="status">
      <span className={classes.text}>
        Isian yang belum disimpan {date === hariIni ? `pukul ${clock}` : `${formatTanggal(date)} pukul ${clock}`} sudah
        dikembalikan.
      </span>
      <ActionButton label="Buang isian ini" small onPress={onDrop} />
      <ActionButton label="Lanjutkan" small onPress={onKeep} />
    </div>
  );
}
