import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Dialog.module.css';
import { DialogLayer } from './DialogLayer.tsx';

export interface DialogProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** Width in pixels. */
  size?: number;
  /** Covers the window and cannot be closed from outside. */
  covering?: boolean;
  closeLabel?: string;
  children: ReactNode;
}

/** The one dialog under all others: named by its title, closed by Esc, mutes the shortcuts of the page, gives the focus back. */
export function Dialog({
  opened,
  onClose,
  title,
  size = 520,
  covering = false,
  closeLabel = 'Tutup',
  children,
}: DialogProps) {
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size={size}
      centered={!covering}
      fullScreen={covering}
      closeOnEscape={!covering}
      closeOnClickOutside={!covering}
    >
      <Modal.Overlay className={classes.overlay} />
      <Modal.Content className={covering ? classes.covering : undefined}>
        <div className={classes.head}>
          <Modal.Title className={classes.title}>{title}</Modal.Title>
          {!covering && <Modal.CloseButton aria-label={closeLabel} />}
        </div>
        <Modal.Body className={classes.body}>
          <DialogLayer>{children}</DialogLayer>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
