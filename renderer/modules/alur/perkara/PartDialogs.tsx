import { useCommand } from '../../../client/useCommand.ts';
import { ConfirmDialog, ReasonDialog } from '../../../components/ConfirmDialog.tsx';
import type { CasePart, CaseView } from '../caseTone.ts';
import { HandOutDialog } from './HandOutDialog.tsx';

export interface PartDialog {
  kind: 'selesaikan' | 'terima' | 'teruskan' | 'kembalikan' | 'ganti' | 'tarik' | 'tolak';
  part: CasePart;
}

interface PartDialogsProps {
  view: CaseView;
  dialog: PartDialog | undefined;
  onClose: () => void;
  onReload: () => void;
}

/** The questions behind the acts on a part. A refusal stays in its dialog, so that what was typed can be sent again. */
export function PartDialogs({ view, dialog, onClose, onReload }: PartDialogsProps) {
  const selesaikan = useCommand('alur.selesaikanBagian', { success: 'Bagian selesai.', silent: true });
  const kembalikan = useCommand('alur.kembalikanBagian', {
    success: 'Bagian dikembalikan kepada pemberinya.',
    silent: true,
  });
  const tolak = useCommand('alur.tolakBagian', { success: 'Bagian dikerjakan lagi.', silent: true });
  const tarik = useCommand('alur.tarikBagian', { success: 'Bagian ditarik.', silent: true });
  const kind = dialog?.kind;
  const part = dialog?.part;
  const nama = part?.nama ?? '';
  const seen = { bagianId: part?.id ?? 0, versi: part?.versi ?? 1 };
  const settle = async (run: Promise<{ ok: boolean }>) => {
    const { ok } = await run;
    if (ok) onClose();
    else onReload();
  };
  const completing = kind === 'selesaikan' || kind === 'terima';
  return (
    <>
      <ConfirmDialog
        opened={completing}
        onClose={onClose}
        question={kind === 'terima' ? `Terima hasil ${nama}?` : `Selesaikan bagian ${nama}?`}
        consequence={`Pada “${view.judul}”. Bila semua bagian selesai, perkara maju ke langkah berikutnya.`}
        confirmLabel={kind === 'terima' ? 'Terima hasilnya' : 'Selesaikan bagian'}
        reason="boleh"
        reasonLabel="Catatan hasil"
        onConfirm={(catatan) => void settle(selesaikan.run({ ...seen, ...(catatan === '' ? {} : { catatan }) }))}
        pending={selesaikan.pending}
        failure={selesaikan.failure}
      />
      <ReasonDialog
        opened={kind === 'kembalikan'}
        onClose={onClose}
        question={`Kembalikan bagian ${nama}: bukan kewenangan?`}
        consequence={`Bagian kembali kepada ${part?.dari ?? 'pemberinya'}, yang memberikannya kepada penerima lain atau menariknya.`}
        confirmLabel="Kembalikan bagian"
        onConfirm={(alasan) => void settle(kembalikan.run({ ...seen, alasan }))}
        pending={kembalikan.pending}
        failure={kembalikan.failure}
      />
      <ReasonDialog
        opened={kind === 'tolak'}
        onClose={onClose}
        question={`Hasil ${nama} belum sesuai?`}
        consequence="Bagian terbuka lagi pada penerimanya, dengan alasan ini."
        confirmLabel="Minta dikerjakan lagi"
        onConfirm={(alasan) => void settle(tolak.run({ ...seen, alasan }))}
        pending={tolak.pending}
        failure={tolak.failure}
      />
      <ReasonDialog
        opened={kind === 'tarik'}
        onClose={onClose}
        question={`Tarik bagian ${nama}?`}
        consequence="Hanya yang belum dibuka penerimanya, atau yang dikembalikan, yang dapat ditarik."
        confirmLabel="Tarik bagian"
        tone="late"
        onConfirm={(alasan) => void settle(tarik.run({ ...seen, alasan }))}
        pending={tarik.pending}
        failure={tarik.failure}
      />
      <HandOutDialog
        opened={kind === 'teruskan' || kind === 'ganti'}
        onClose={onClose}
        view={view}
        part={part}
        replace={kind === 'ganti'}
        onReload={onReload}
      />
    </>
  );
}
