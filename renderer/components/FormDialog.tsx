import type { ReactNode } from 'react';
import { Dialog } from './Dialog.tsx';

export interface FormDialogProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** Width in pixels; default 520. */
  size?: number;
  children: ReactNode;
}

/** A dialog around a form. Esc closes it; the focus goes to the first field and comes back to where it was. */
export function FormDialog({ opened, onClose, title, size = 520, children }: FormDialogProps) {
  return (
    <Dialog opened={opened} onClose={onClose} title={title} size={size}>
      {children}
    </Dialog>
  );
}
