import type { FieldProps } from './field.ts';
import { PickField } from './PickField.tsx';
import { type Receiver, type ReceiverKind, useReceiverSearch, useReceivers } from './useReceivers.ts';

export interface ReceiverFieldProps extends FieldProps<string> {
  kinds?: readonly ReceiverKind[];
}

/** Somebody of the office by post, unit, role or name; the value is the receiver key, '' while nobody is chosen. */
export function ReceiverField({ kinds, ...props }: ReceiverFieldProps) {
  const receivers = useReceivers(kinds);
  const search = useReceiverSearch(receivers);
  const chosen = receivers.find((receiver) => receiver.penerima === props.value) ?? null;
  return (
    <PickField<Receiver>
      {...props}
      value={chosen}
      onChange={(receiver) => props.onChange(receiver?.penerima ?? '')}
      search={search}
      idOf={(receiver) => receiver.penerima}
      labelOf={(receiver) => receiver.nama}
      subOf={(receiver) => receiver.sub}
      placeholder="Ketik jabatan, unit, peran, atau nama"
    />
  );
}
