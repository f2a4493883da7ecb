import { useHariIni, useZona } from '../../../client/useSession.ts';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import { tenggatBadge } from '../../../components/timeText.ts';

/** A deadline as how far it is; nothing where there is none. */
export function DueBadge({ tenggat }: { tenggat: string | null }) {
  const zona = useZona();
  const hariIni = useHariIni();
  if (tenggat === null) return null;
  const badge = tenggatBadge(tenggat, new Date().toISOString(), zona, hariIni);
  return <StatusBadge tone={badge.tone}>{badge.label}</StatusBadge>;
}
