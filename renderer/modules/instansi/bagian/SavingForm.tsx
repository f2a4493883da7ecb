import type { ReactNode } from 'react';
import type { OperationFailure } from '../../../client/failure.ts';
import { FormFailure } from '../../../components/FormFailure.tsx';
import { RecordForm } from '../../../components/RecordForm.tsx';

interface SavingFormProps {
  label: string;
  onSave: () => unknown;
  /** The command behind it. */
  command: {
    pending: boolean;
    failure: OperationFailure | undefined;
    fieldErrors: Readonly<Record<string, string>>;
  };
  /** Absent: the form is no dialog, there is nothing to leave. */
  onCancel?: () => void;
  submitLabel?: string;
  children: ReactNode;
}

/** A form of a section: save or leave it, with what went wrong at its field or below. */
export function SavingForm({ label, onSave, command, onCancel, submitLabel = 'Simpan', children }: SavingFormProps) {
  return (
    <RecordForm
      label={label}
      submitLabel={submitLabel}
      onSubmit={() => void onSave()}
      errors={command.fieldErrors}
      pending={command.pending}
      secondary={onCancel === undefined ? [] : [{ label: 'Tidak jadi', onPress: onCancel }]}
    >
      {children}
      <FormFailure failure={command.failure} />
    </RecordForm>
  );
}
