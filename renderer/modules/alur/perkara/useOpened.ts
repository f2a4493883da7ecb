import { useEffect } from 'react';
import { call } from '../../../client/call.ts';
import type { CaseView } from '../caseTone.ts';

/**
 * Notes that the case was opened: by whoever has it in hand (from then on its sender does not take it back), and always when it is
 * restricted. A refusal has nothing to say to the reader.
 */
export function useOpened(view: CaseView): void {
  const { id, langkah, versi } = view;
  const mine = view.status === 'berjalan' && view.tindakan.sebagai !== null;
  const noted = mine || view.keamanan !== 'biasa';
  const parts = view.bagian
    .filter((part) => part.tindakan.buka)
    .map((part) => part.id)
    .join(',');
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new step or version is a new opening
  useEffect(() => {
    if (noted) call('alur.buka', { perkaraId: id }).catch(() => undefined);
  }, [id, noted, langkah, versi]);
  useEffect(() => {
    for (const part of parts.split(',').filter(Boolean))
      call('alur.buka', { perkaraId: id, bagianId: Number(part) }).catch(() => undefined);
  }, [id, parts]);
}
