import { useState } from 'react';
import { useCommand } from '../../../client/useCommand.ts';
import { SelectField } from '../../../components/ChoiceField.tsx';
import { ReasonDialog } from '../../../components/ConfirmDialog.tsx';
import type { CaseView } from '../caseTone.ts';
import type { StepForm } from './useStepForm.ts';

interface ReturnDialogProps {
  opened: boolean;
  onClose: () => void;
  view: CaseView;
  form: StepForm;
  onReload: () => void;
}

/** Back to a step that the case has passed; the last step of somebody else is proposed. */
export function ReturnDialog({ opened, onClose, view, form, onReload }: ReturnDialogProps) {
  const steps = view.tindakan.kembali;
  const proposed = steps.find((step) => step.baku) ?? steps[0];
  const [chosen, setChosen] = useState<string>();
  const ke = steps.find((step) => step.langkah === chosen) ?? proposed;
  const kembalikan = useCommand('alur.kembalikan', {
    success: () => `Dikembalikan ke “${ke?.namaLangkah ?? ''}”.`,
    silent: true,
  });
  const send = async (alasan: string) => {
    const outcome = await kembalikan.run({
      perkaraId: view.id,
      versi: view.versi,
      ...(ke === undefined ? {} : { ke: ke.langkah }),
      alasan,
      ...form.act(),
    });
    if (outcome.ok) {
      await form.clear();
      onClose();
    } else onReload();
  };
  return (
    <ReasonDialog
      opened={opened}
      onClose={onClose}
      question={`Kembalikan “${view.judul}”?`}
      consequence="Penerimanya membaca alasan ini; revisi bertambah satu."
      confirmLabel="Kembalikan"
      onConfirm={(alasan) => void send(alasan)}
      pending={kembalikan.pending}
      failure={kembalikan.failure}
    >
      <SelectField
        name="ke"
        label="Kembali ke langkah"
        value={ke?.langkah ?? ''}
        onChange={setChosen}
        options={steps.map((step) => ({ value: step.langkah, label: step.namaLangkah }))}
      />
    </ReasonDialog>
  );
}
