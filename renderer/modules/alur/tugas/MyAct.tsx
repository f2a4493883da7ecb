import { useSession } from '../../../client/useSession.ts';
import { withoutMe } from './withoutMe.ts';

/** What I did last, said without my own name. */
export function MyAct({ kalimat }: { kalimat: string }) {
  return withoutMe(kalimat, useSession().nama);
}
