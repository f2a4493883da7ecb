import { type ReactNode, useEffect, useState } from 'react';
import type { OperationFailure } from '../client/failure.ts';
import { ActionButton } from './ActionButton.tsx';
import classes from './ConfirmDialog.module.css';
import { Dialog } from './Dialog.tsx';
import { ErrorText } from './ErrorText.tsx';
import { TextArea } from './TextField.tsx';

export interface ConfirmDialogProps {
  opened: boolean;
  onClose: () => void;
  /** Names the thing: "Batalkan surat 0416 dari Bagian Umum Setda?" */
  question: string;
  /** What follows from it, and that it cannot be taken back. */
  consequence?: ReactNode;
  /** Named for what it does: "Batalkan surat". */
  confirmLabel: string;
  tone?: 'late';
  /** A field for the reason. */
  reason?: 'wajib' | 'boleh';
  reasonLabel?: string;
  onConfirm: (reason: string) => unknown;
  pending?: boolean;
  failure?: OperationFailure | undefined;
  /** More to decide, above the reason (which step it goes back to). */
  children?: ReactNode;
}

/** Asks before something that cannot be taken back. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  return (
    <Dialog
      opened={props.opened}
      onClose={props.onClose}
      title={props.question}
      size={480}
      closeLabel="Tutup tanpa mengubah apa-apa"
    >
      <Body {...props} />
    </Dialog>
  );
}

function Body(props: ConfirmDialogProps) {
  const {
    consequence,
    confirmLabel,
    tone,
    reason,
    reasonLabel = 'Alasan',
    onConfirm,
    onClose,
    pending = false,
    failure,
  } = props;
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  useEffect(() => {
    if (failure?.field === 'alasan') setError(failure.message);
  }, [failure]);
  const confirm = () => {
    const trimmed = text.trim();
    if (reason === 'wajib' && trimmed === '') setError('Tulis alasannya; alasan ini tercatat pada riwayat.');
    else void onConfirm(trimmed);
  };
  return (
    <div className={classes.body}>
      {consequence !== undefined && <p className={classes.consequence}>{consequence}</p>}
      {props.children}
      {reason !== undefined && (
        <TextArea
          name="alasan"
          label={reasonLabel}
          value={text}
          onChange={(next) => {
            setText(next);
            setError(undefined);
          }}
          error={error}
          required={reason === 'wajib'}
          maxLength={1000}
          autoFocus
        />
      )}
      {failure !== undefined && failure.field !== 'alasan' && <ErrorText failure={failure} />}
      <div className={classes.actions}>
        <ActionButton label="Tidak jadi" onPress={onClose} />
        <ActionButton
          label={confirmLabel}
          onPress={confirm}
          keys="Ctrl+Enter"
          primary
          pending={pending}
          {...(tone === undefined ? {} : { tone })}
        />
      </div>
    </div>
  );
}

/** The same with a reason that must be given. */
export function ReasonDialog(props: Omit<ConfirmDialogProps, 'reason'>) {
  return <ConfirmDialog {...props} reason="wajib" />;
}
