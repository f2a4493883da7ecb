import type { Output } from '../../../client/contract.ts';
import { CheckListField } from '../../../components/ChoiceField.tsx';
import { ReceiverField } from '../../../components/ReceiverField.tsx';

interface ChosenActorProps {
  actor: Output<'alur.lihatProses'>['aktorDipilih'][number];
  /** Receiver keys. */
  value: string[];
  onChange: (value: string[]) => void;
}

/** Who stands on this case for an actor that the map leaves open ("bidang terkait"). Several share the step as parts of it. */
export function ChosenActor({ actor, value, onChange }: ChosenActorProps) {
  const hint = 'boleh lebih dari satu; kosong berarti pemilik proses';
  if (actor.usul.length === 0) {
    return (
      <ReceiverField
        name="aktor"
        label={actor.nama}
        hint="kosong berarti pemilik proses"
        value={value[0] ?? ''}
        onChange={(chosen) => onChange(chosen === '' ? [] : [chosen])}
      />
    );
  }
  return (
    <CheckListField
      name="aktor"
      label={actor.nama}
      hint={hint}
      value={value}
      onChange={onChange}
      options={actor.usul.map(({ penerima, nama }) => ({ value: penerima, label: nama }))}
    />
  );
}
