import { call } from '../../../client/call.ts';
import { invalidateTopics } from '../../../client/queryClient.ts';
import { useLetterCommand } from '../useLetterCommand.ts';
import type { Letter } from './letterActions.ts';

type Operasi = 'suratMasuk.serahkan' | 'suratMasuk.teruskanSekretaris';

/** Steps that need nothing but the press of their button; they can be taken back at once, until the next one has opened the letter. */
export function useStraightMoves(letter: Letter): { run: (operasi: Operasi) => void; pending: boolean } {
  const undo = ({ versi }: { versi: number }) => ({ run: () => takeBack(letter.id, versi) });
  const hand = useLetterCommand('suratMasuk.serahkan', {
    success: `Surat ${letter.nomorAgenda} diserahkan ke meja Kepala.`,
    undo,
  });
  const pass = useLetterCommand('suratMasuk.teruskanSekretaris', {
    success: `Surat ${letter.nomorAgenda} diteruskan ke Sekretaris.`,
    undo,
  });
  return {
    run: (operasi) => {
      const command = operasi === 'suratMasuk.serahkan' ? hand : pass;
      void command.run({ id: letter.id, versi: letter.versi });
    },
    pending: hand.pending || pass.pending,
  };
}

/** @throws OperationFailure when the next one has opened it already, or somebody has changed it since */
async function takeBack(id: number, versi: number): Promise<void> {
  await call('suratMasuk.tarik', { id, versi, alasan: 'Diurungkan sesaat setelah dikirim.' });
  invalidateTopics(['suratMasuk', 'alur']);
}
