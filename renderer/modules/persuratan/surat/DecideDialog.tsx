import { useState } from 'react';
import type { Input } from '../../../client/contract.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { FormDialog } from '../../../components/FormDialog.tsx';
import { RecordForm } from '../../../components/RecordForm.tsx';
import { TextArea } from '../../../components/TextField.tsx';
import { useLetterCommand } from '../useLetterCommand.ts';
import type { Letter } from './letterActions.ts';
import { type LetterCase, stepOf } from './useLetterCase.ts';

type Ke = Input<'suratMasuk.tentukan'>['ke'];

const WAYS: { value: Ke; label: string; hint: string }[] = [
  { value: 'disposisi-lagi', label: 'Didisposisikan lagi', hint: 'kepada pejabat yang menanganinya' },
  { value: 'laksanakan', label: 'Langsung dilaksanakan', hint: 'tanpa disposisi lagi' },
  { value: 'distribusikan', label: 'Didistribusikan ke bidang', hint: 'seperti disposisi Kepala' },
];

/** The Sekretaris decides which way the letter goes on. */
export function DecideDialog(props: { letter: Letter; perkara: LetterCase | undefined; onClose: () => void }) {
  const { letter, perkara, onClose } = props;
  // The steps' ids end as the operation names them; only the ways that the case's own map has are offered.
  const ways = perkara === undefined ? [] : (stepOf(perkara)?.berikut ?? []);
  const open = WAYS.filter((way) => ways.some((edge) => edge.ke.endsWith(way.value)));
  const [ke, setKe] = useState<string>(open[0]?.value ?? 'disposisi-lagi');
  const [catatan, setCatatan] = useState('');
  const decide = useLetterCommand('suratMasuk.tentukan', {
    success: `Tindak lanjut surat ${letter.nomorAgenda} ditentukan.`,
  });
  const save = async () => {
    const outcome = await decide.run({
      id: letter.id,
      versi: letter.versi,
      ke: ke as Ke,
      ...(catatan.trim() === '' ? {} : { catatan: catatan.trim() }),
    });
    if (outcome.ok) onClose();
  };
  return (
    <FormDialog opened onClose={onClose} title={`Tindak lanjut surat ${letter.nomorAgenda}`}>
      <RecordForm
        label="Tentukan tindak lanjut"
        submitLabel="Tentukan"
        onSubmit={() => void save()}
        pending={decide.pending}
        errors={decide.fieldErrors}
      >
        <ChoiceField
          name="ke"
          label="Surat ini"
          look="radio"
          options={open.length === 0 ? WAYS : open}
          value={ke}
          onChange={setKe}
        />
        <TextArea name="catatan" label="Catatan" rows={2} maxLength={1000} value={catatan} onChange={setCatatan} />
      </RecordForm>
    </FormDialog>
  );
}
