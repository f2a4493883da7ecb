/** Short messages at the lower right: done, failed, and the way back for what can be undone. */
import { notifications } from '@mantine/notifications';
import type { OperationFailure } from '../client/failure.ts';
import { setMessenger, type Undo } from '../client/messenger.ts';
import classes from './notify.module.css';
import { UndoMessage } from './UndoMessage.tsx';

/** With something to undo a message stays longer (milliseconds). */
const STAY_MS = { saved: 4_000, undo: 12_000 };

/** The message whose deed can still be undone: only the last one, as with Ctrl+Z everywhere. */
let undoable: string | undefined;

/** "Tersimpan", with "Urungkan" beside it where that is possible. */
export function notifySaved(text: string, undo?: Undo): void {
  const id = `tersimpan-${Date.now()}-${Math.random()}`;
  if (undo !== undefined) {
    if (undoable !== undefined) notifications.hide(undoable);
    undoable = id;
  }
  const hide = () => notifications.hide(id);
  notifications.show({
    id,
    message: undo === undefined ? text : <UndoMessage text={text} undo={undo} onDone={hide} />,
    color: 'biru',
    withBorder: true,
    autoClose: undo === undefined ? STAY_MS.saved : STAY_MS.undo,
    closeButtonProps: { 'aria-label': 'Tutup pesan' },
    role: 'status',
    className: classes.saved ?? '',
  });
}

/** What was last done can no longer be undone: the record has ended meanwhile. */
export function forgetUndo(): void {
  if (undoable !== undefined) notifications.hide(undoable);
  undoable = undefined;
}

/** A failure in words; it stays until it is read and closed. The same sentence is not stacked. */
export function notifyFailure(failure: OperationFailure): void {
  const id = `gagal-${failure.code}-${failure.message}`;
  notifications.hide(id);
  notifications.show({
    id,
    title: failure.code === 'BENTROK' ? 'Sudah lebih dulu diubah' : 'Belum berhasil',
    message:
      failure.incident === undefined ? failure.message : `${failure.message} Nomor kejadian ${failure.incident}.`,
    color: 'merah',
    withBorder: true,
    autoClose: false,
    closeButtonProps: { 'aria-label': 'Tutup pesan' },
    role: 'alert',
    className: classes.failed ?? '',
  });
}

/** Something worth knowing that is neither. */
export function notifyInfo(text: string): void {
  notifications.show({
    message: text,
    color: 'biru',
    withBorder: true,
    autoClose: STAY_MS.saved,
    closeButtonProps: { 'aria-label': 'Tutup pesan' },
    role: 'status',
  });
}

/** Lets the hooks of the client speak through these messages. Called once by the app. */
export function installMessenger(): void {
  setMessenger({ failure: notifyFailure, saved: notifySaved });
}
