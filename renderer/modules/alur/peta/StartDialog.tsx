import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Output } from '../../../client/contract.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { SelectField } from '../../../components/ChoiceField.tsx';
import { FormDialog } from '../../../components/FormDialog.tsx';
import { FormFailure } from '../../../components/FormFailure.tsx';
import { RecordForm } from '../../../components/RecordForm.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { SECRECY_OPTIONS, type Secrecy } from '../caseTone.ts';
import record from '../record.module.css';
import { ChosenActor } from './ChosenActor.tsx';

interface StartDialogProps {
  opened: boolean;
  onClose: () => void;
  view: Output<'alur.lihatProses'>;
  /** The case from which this one starts. */
  asalId?: number | undefined;
}

/** The few things that must be known to start a case. */
export function StartDialog(props: StartDialogProps) {
  const { proses } = props.view;
  return (
    <FormDialog opened={props.opened} onClose={props.onClose} title={`Mulai perkara ${proses.kode} ${proses.nama}`}>
      <StartForm {...props} />
    </FormDialog>
  );
}

function StartForm({ view, asalId, onClose }: StartDialogProps) {
  const navigate = useNavigate();
  const [judul, setJudul] = useState('');
  const [pemohon, setPemohon] = useState('');
  const [keamanan, setKeamanan] = useState<string>('biasa');
  const [aktor, setAktor] = useState<Readonly<Record<string, string[]>>>(() => proposals(view));
  const mulai = useCommand('alur.mulai', { success: 'Perkara dimulai.', silent: true });
  const asal = useOperation('alur.perkara', { perkaraId: asalId ?? 1 }, { enabled: asalId !== undefined });
  const submit = async () => {
    const outcome = await mulai.run({
      prosesId: view.proses.id,
      judul,
      ...(pemohon.trim() === '' ? {} : { pemohon }),
      keamanan: keamanan as Secrecy,
      ...(asalId === undefined ? {} : { asalId }),
      aktor: Object.entries(aktor).flatMap(([id, list]) => list.map((penerima) => ({ aktor: id, penerima }))),
    });
    if (outcome.ok) void navigate({ to: '/perkara/$id', params: { id: String(outcome.data.perkaraId) } });
  };
  return (
    <RecordForm
      label="Mulai perkara"
      submitLabel="Mulai perkara"
      onSubmit={() => void submit()}
      errors={mulai.fieldErrors}
      pending={mulai.pending}
      secondary={[{ label: 'Tidak jadi', onPress: onClose }]}
    >
      {asal.data !== undefined && <p className={record.text}>Berasal dari perkara “{asal.data.judul}”.</p>}
      <TextField
        name="judul"
        label="Judul perkara"
        hint="apa dan siapa: Pendirian LKSA Harapan Bunda"
        value={judul}
        onChange={setJudul}
        maxLength={300}
        required
        autoFocus
      />
      <TextField
        name="pemohon"
        label="Pemohon"
        hint="orang, lembaga, atau unit yang memintanya; boleh kosong"
        value={pemohon}
        onChange={setPemohon}
        maxLength={200}
      />
      <SelectField
        name="keamanan"
        label="Keamanan"
        hint="siapa yang boleh membaca isinya"
        value={keamanan}
        onChange={setKeamanan}
        options={SECRECY_OPTIONS}
      />
      {view.aktorDipilih.map((actor) => (
        <ChosenActor
          key={actor.aktor}
          actor={actor}
          value={aktor[actor.aktor] ?? []}
          onChange={(list) => setAktor((old) => ({ ...old, [actor.aktor]: list }))}
        />
      ))}
      <FormFailure failure={mulai.failure} />
    </RecordForm>
  );
}

/** Where only one is proposed, he is taken. */
const proposals = (view: Output<'alur.lihatProses'>): Record<string, string[]> =>
  Object.fromEntries(
    view.aktorDipilih.map(({ aktor, usul }) => [aktor, usul.length === 1 ? usul.map((one) => one.penerima) : []]),
  );
