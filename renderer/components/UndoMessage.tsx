import { useState } from 'react';
import { toFailure } from '../client/failure.ts';
import { messenger, type Undo } from '../client/messenger.ts';
import { ActionButton } from './ActionButton.tsx';
import classes from './notify.module.css';

/** "Surat 0415 tersimpan [Urungkan Alt Z]" */
export function UndoMessage({ text, undo, onDone }: { text: string; undo: Undo; onDone: () => void }) {
  const [pending, setPending] = useState(false);
  const run = async () => {
    setPending(true);
    try {
      await undo.run();
    } catch (thrown) {
      messenger.failure(toFailure(thrown));
    }
    onDone();
  };
  return (
    <span className={classes.line}>
      <span className={classes.text}>{text}</span>
      <ActionButton label={undo.label ?? 'Urungkan'} keys="Alt+Z" onPress={() => void run()} pending={pending} small />
    </span>
  );
}
