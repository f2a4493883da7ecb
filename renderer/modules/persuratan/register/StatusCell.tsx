import type { LetterRow } from '#shared/modules/persuratan/contract.ts';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import { statusBadge } from '../letterTone.ts';

/** Where the letter stands; red once its deadline has passed. */
export function StatusCell({ row }: { row: LetterRow }) {
  const badge = statusBadge(row, new Date().toISOString());
  return <StatusBadge tone={badge.tone}>{badge.label}</StatusBadge>;
}
