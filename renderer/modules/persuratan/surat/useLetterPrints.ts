import { useFileCommand } from '../../../client/useFileCommand.ts';
import { useHolds } from '../../../client/useSession.ts';
import type { PrintItem } from '../../../components/RecordHeader.tsx';
import type { Letter } from './letterActions.ts';

/** What can be printed of a letter, for whoever may. */
export function useLetterPrints(letter: Letter): PrintItem[] {
  const isDesk = useHolds('petugasSurat', 'kasubbagUmum');
  const givesDispositions = useHolds('petugasSurat', 'kasubbagUmum', 'sekretaris', 'kepala', 'kabid');
  const sheet = useFileCommand('suratMasuk.cetakLembarDisposisi', 'tampil', 'Lembar disposisi');
  const receipt = useFileCommand('suratMasuk.cetakTandaTerima', 'tampil', 'Tanda terima');
  const card = useFileCommand('suratMasuk.cetakKartuKendali', 'tampil', 'Kartu kendali');
  const control = useFileCommand('alur.cetakLembarKendali', 'tampil', 'Lembar kendali proses');
  const { id, perkaraId } = letter;
  if (letter.akses !== 'penuh') return [];
  return [
    ...(givesDispositions
      ? [
          {
            label: 'Lembar disposisi kosong',
            onPress: () => void sheet.run({ ids: [id], isi: 'kosong' }),
            pending: sheet.pending,
            keys: 'Ctrl+P',
          },
        ]
      : []),
    ...(givesDispositions && letter.disposisi.length > 0
      ? [
          {
            label: 'Lembar disposisi terisi',
            onPress: () => void sheet.run({ ids: [id], isi: 'terisi' }),
            pending: sheet.pending,
          },
        ]
      : []),
    ...(isDesk
      ? [
          {
            label: 'Tanda terima',
            onPress: () => void receipt.run({ id }),
            pending: receipt.pending,
            keys: 'Alt+T',
          },
          { label: 'Kartu kendali', onPress: () => void card.run({ ids: [id] }), pending: card.pending },
        ]
      : []),
    ...(perkaraId === null
      ? []
      : [
          {
            label: 'Lembar kendali proses',
            onPress: () => void control.run({ perkaraId }),
            pending: control.pending,
          },
        ]),
  ];
}
