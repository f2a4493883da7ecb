import { useCommand } from '../../../client/useCommand.ts';
import { ReasonDialog } from '../../../components/ConfirmDialog.tsx';
import type { CaseView } from '../caseTone.ts';
import type { WayOn } from './caseEdges.ts';
import { HandOutDialog } from './HandOutDialog.tsx';
import { ReceiverDialog } from './ReceiverDialog.tsx';
import { ReturnDialog } from './ReturnDialog.tsx';
import type { StepForm } from './useStepForm.ts';

export type CaseDialog =
  | { kind: 'kembalikan' | 'tarik' | 'batal' | 'bagi' | 'alihkan' | 'izin' }
  /** A way on that needs its reason. */
  | { kind: 'alasan'; way: WayOn };

interface CaseDialogsProps {
  view: CaseView;
  dialog: CaseDialog | undefined;
  onClose: () => void;
  form: StepForm;
  onReload: () => void;
}

/** The questions behind the acts on a case. A refusal stays in its dialog, so that what was typed can be sent again. */
export function CaseDialogs({ view, dialog, onClose, form, onReload }: CaseDialogsProps) {
  const tarik = useCommand('alur.tarik', { success: 'Perkara ditarik kembali.', silent: true });
  const batal = useCommand('alur.batalkan', { success: 'Perkara dibatalkan.', silent: true });
  const kind = dialog?.kind;
  const way = dialog?.kind === 'alasan' ? dialog.way : undefined;
  const seen = { perkaraId: view.id, versi: view.versi };
  const settle = async (run: Promise<{ ok: boolean }>) => {
    const { ok } = await run;
    if (ok) onClose();
    else onReload();
  };
  return (
    <>
      <ReasonDialog
        opened={way !== undefined}
        onClose={() => {
          form.maju.clear();
          onClose();
        }}
        question={`${way?.label ?? ''}?`}
        consequence={way?.back === true ? `“${view.judul}” kembali ke langkah itu; revisi bertambah satu.` : view.judul}
        confirmLabel={way?.back === true ? 'Kembalikan' : 'Teruskan'}
        onConfirm={(alasan) =>
          way !== undefined &&
          void form.advance(way.ke, way.said, alasan).then((done) => {
            if (done) onClose();
            else onReload();
          })
        }
        pending={form.maju.pending}
        failure={form.maju.failure}
      />
      <ReturnDialog opened={kind === 'kembalikan'} onClose={onClose} view={view} form={form} onReload={onReload} />
      <ReasonDialog
        opened={kind === 'tarik'}
        onClose={onClose}
        question={`Tarik kembali “${view.judul}”?`}
        consequence="Perkara kembali ke tangan Anda. Hanya mungkin selama penerimanya belum membukanya."
        confirmLabel="Tarik kembali"
        onConfirm={(alasan) => void settle(tarik.run({ ...seen, alasan }))}
        pending={tarik.pending}
        failure={tarik.failure}
      />
      <ReasonDialog
        opened={kind === 'batal'}
        onClose={onClose}
        question={`Batalkan “${view.judul}”?`}
        consequence={`Perkara ${view.prosesKode} ini berakhir di sini dan tidak dapat dihidupkan lagi; riwayatnya tetap ada.`}
        confirmLabel="Batalkan perkara"
        tone="late"
        onConfirm={(alasan) => void settle(batal.run({ ...seen, alasan }))}
        pending={batal.pending}
        failure={batal.failure}
      />
      <HandOutDialog opened={kind === 'bagi'} onClose={onClose} view={view} onReload={onReload} />
      <ReceiverDialog
        opened={kind === 'alihkan' || kind === 'izin'}
        onClose={onClose}
        view={view}
        what={kind === 'izin' ? 'izin' : 'alihkan'}
        onReload={onReload}
      />
    </>
  );
}
