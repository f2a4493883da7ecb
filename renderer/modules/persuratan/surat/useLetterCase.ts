import { useEffect, useRef } from 'react';
import type { LangkahRancangan, Rancangan } from '#shared/modules/alur/rancangan.ts';
import type { Output } from '../../../client/contract.ts';
import { type OperationResult, useOperation } from '../../../client/useOperation.ts';
import { useLetterCommand } from '../useLetterCommand.ts';
import type { Letter } from './letterActions.ts';

export type LetterCase = Output<'alur.perkara'>;

/** The definition that was frozen when the case began. The host checked it then; pages carry no schemas. */
export const rancanganOf = (perkara: LetterCase): Rancangan => perkara.rancangan as unknown as Rancangan;

/** The step on which the case stands. */
export const stepOf = (perkara: LetterCase): LangkahRancangan | undefined =>
  rancanganOf(perkara).langkah.find((step) => step.id === perkara.langkah);

/**
 * The case behind a letter. When the official whose turn it is has it on the screen, that is noted: from then on the sender can no longer
 * take it back. Somebody who only records for him does not count.
 */
export function useLetterCase(letter: Letter): OperationResult<LetterCase> {
  const perkara = useOperation(
    'alur.perkara',
    { perkaraId: letter.perkaraId ?? 1 },
    { enabled: letter.perkaraId !== null, topics: ['suratMasuk', 'disposisi', 'ekspedisi'] },
  );
  const { run } = useLetterCommand('alur.buka', { silent: true });
  const noted = useRef<string>(undefined);
  const { data } = perkara;
  useEffect(() => {
    if (data === undefined || data.tindakan.sebagai !== 'pelaku') return;
    const turn = `${data.id} ${data.langkah} ${data.sejak}`;
    if (noted.current === turn) return;
    noted.current = turn;
    void run({ perkaraId: data.id });
  }, [data, run]);
  return perkara;
}
