import { useCallback, useMemo, useState } from 'react';
import type { Output } from '../../../client/contract.ts';
import { useCommand } from '../../../client/useCommand.ts';
import type { Letter } from './letterActions.ts';

export interface OpenedLetter {
  /** With its contents once it has been opened. */
  letter: Letter;
  /** Contents are shown, or were never sealed. */
  isOpen: boolean;
  open: () => void;
  pending: boolean;
}

/** A sealed letter shows its contents only after it was opened, and that is logged. It closes with the page. */
export function useOpenedLetter(letter: Letter): OpenedLetter {
  const command = useCommand('suratMasuk.buka', { topics: ['audit'] });
  const [contents, setContents] = useState<Output<'suratMasuk.buka'>>();
  const { run } = command;
  const open = useCallback(() => {
    void run({ id: letter.id }).then((outcome) => {
      if (outcome.ok) setContents(outcome.data);
    });
  }, [run, letter.id]);
  const shown = useMemo((): Letter => {
    if (contents === undefined) return letter;
    const { hal, isiRingkas, catatan, acara, lampiran } = contents;
    return {
      ...letter,
      hal,
      isiRingkas,
      catatan,
      acara: acara === null ? null : { ...acara, dihadiri: letter.acara?.dihadiri ?? null },
      lampiran: lampiran.map((one) => ({ keterangan: null, gabunganDari: [], ...one })),
    };
  }, [letter, contents]);
  return { letter: shown, isOpen: !letter.perluDibuka || contents !== undefined, open, pending: command.pending };
}
