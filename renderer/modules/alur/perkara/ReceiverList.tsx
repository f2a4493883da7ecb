import { ActionButton } from '../../../components/ActionButton.tsx';
import { ReceiverField } from '../../../components/ReceiverField.tsx';
import classes from './Parts.module.css';

interface ReceiverListProps {
  /** Receiver keys; '' is a line that is not filled yet. */
  value: readonly string[];
  onChange: (value: readonly string[]) => void;
}

/** One line per receiver, and a button for the next one. */
export function ReceiverList({ value, onChange }: ReceiverListProps) {
  return (
    <div className={classes.receivers}>
      {value.map((penerima, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no identity but its place
        <div key={index} className={classes.receiver}>
          <ReceiverField
            name="penerima"
            label={value.length === 1 ? 'Penerima' : `Penerima ${index + 1}`}
            value={penerima}
            onChange={(next) => onChange(value.map((one, at) => (at === index ? next : one)))}
            required={index === 0}
            autoFocus={index === 0}
          />
          {value.length > 1 && (
            <ActionButton label="Hapus" small onPress={() => onChange(value.filter((_, at) => at !== index))} />
          )}
        </div>
      ))}
      <div>
        <ActionButton
          label="Tambah penerima"
          small
          onPress={() => onChange([...value, ''])}
          disabled={value.includes('')}
        />
      </div>
    </div>
  );
}
