import { useLetterCommand } from '../useLetterCommand.ts';
import type { Letter } from './letterActions.ts';

type Operasi = 'suratMasuk.serahkan' | 'suratMasuk.teruskanSekretaris';

/** Steps that need nothing but the press of their button. */
export function useStraightMoves(letter: Letter): { run: (operasi: Operasi) => void; pending: boolean } {
  const hand = useLetterCommand('suratMasuk.serahkan', {
    success: `Surat ${letter.nomorAgenda} diserahkan ke meja Kepala.`,
  });
  const pass = useLetterCommand('suratMasuk.teruskanSekretaris', {
    success: `Surat ${letter.nomorAgenda} diteruskan ke Sekretaris.`,
  });
  return {
    run: (operasi) => {
      const command = operasi === 'suratMasuk.serahkan' ? hand : pass;
      void command.run({ id: letter.id, versi: letter.versi });
    },
    pending: hand.pending || pass.pending,
  };
}
