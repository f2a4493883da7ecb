import { useEffect, useState } from 'react';
import { sendAttachment } from '../../../client/attachments.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { forgetUndo, notifySaved } from '../../../components/notify.tsx';
import { useDraft } from '../../../components/useDraft.ts';
import { useUploads } from '../../../components/useUploads.ts';
import type { CaseView } from '../caseTone.ts';
import { EMPTY_STEP, isEmptyStep, parseStep, type StepFields } from './stepFields.ts';

/** What is written on the present step, and the ways to complete it. */
export function useStepForm(view: CaseView) {
  const [fields, setFields] = useState<StepFields>(EMPTY_STEP);
  const uploads = useUploads(sendAttachment);
  const draft = useDraft(`perkara.${view.id}`, fields, { isEmpty: isEmptyStep, parse: parseStep });
  const { restored, taken } = draft;
  useEffect(() => {
    if (restored === undefined) return;
    // Kept for the step on which it was typed; the case may have gone on since.
    if (restored.value.langkah === view.langkah) setFields(restored.value);
    taken();
  }, [restored, taken, view.langkah]);

  const tarik = useCommand('alur.tarik', { success: 'Ditarik kembali.' });
  const maju = useCommand('alur.maju', { silent: true });
  const change = (part: Partial<StepFields>) => setFields((old) => ({ ...old, ...part, langkah: view.langkah }));

  /** What goes with every act: note, files, and who decided when the caller only records. */
  const act = () => ({
    ...(fields.catatan.trim() === '' ? {} : { catatan: fields.catatan }),
    lampiran: uploads.results.map((file) => file.id),
    ...(fields.pelaku.trim() === ''
      ? {}
      : {
          pelaku: {
            nama: fields.pelaku,
            ...(fields.pelakuJabatan.trim() === '' ? {} : { jabatan: fields.pelakuJabatan }),
          },
        }),
  });
  const clear = async () => {
    setFields(EMPTY_STEP);
    uploads.clear();
    await draft.finish();
  };
  /** Completes the step: along the edge to `ke`, or, on an end step, for good. */
  const advance = async (ke: string | undefined, said: string, alasan?: string) => {
    const outcome = await maju.run({
      perkaraId: view.id,
      versi: view.versi,
      ...(ke === undefined ? {} : { ke }),
      ...(alasan === undefined ? {} : { alasan }),
      ...act(),
    });
    if (!outcome.ok) return false;
    const { versi, status } = outcome.data;
    await clear();
    const takeBack = () => tarik.run({ perkaraId: view.id, versi, alasan: 'Diurungkan sesaat setelah diteruskan.' });
    if (status !== 'berjalan') forgetUndo();
    notifySaved(said, status === 'berjalan' ? { label: 'Tarik kembali', run: takeBack } : undefined);
    return true;
  };
  return { fields, change, uploads, draft, act, clear, advance, maju };
}

export type StepForm = ReturnType<typeof useStepForm>;
