import type { LetterRow } from '#shared/modules/persuratan/contract.ts';
import { useHariIni, useZona } from '../../../client/useSession.ts';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import { tenggatBadge } from '../../../components/timeText.ts';
import { isOver, isOverdue } from '../letterTone.ts';

/** How far the deadline of a letter is; nothing once nobody has to act. */
export function DeadlineCell({ row }: { row: Pick<LetterRow, 'tenggat' | 'status'> }) {
  const zona = useZona();
  const hariIni = useHariIni();
  const now = new Date().toISOString();
  if (row.tenggat === null || isOver(row.status)) return null;
  const text = tenggatBadge(row.tenggat, now, zona, hariIni).label;
  return isOverdue(row, now) ? <StatusBadge tone="late">{text}</StatusBadge> : text;
}
