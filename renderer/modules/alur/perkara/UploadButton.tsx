import { Button, VisuallyHidden } from '@mantine/core';
import { useRef, useState } from 'react';
import { type Attachment, sendAttachment } from '../../../client/attachments.ts';
import { toFailure } from '../../../client/failure.ts';
import { ACCEPTED_SCANS, refusalOf } from '../../../components/droppedFiles.ts';
import record from '../record.module.css';

interface UploadButtonProps {
  label: string;
  /** What the file is, for who hears the button and not its row. */
  forWhat: string;
  maxBytes: number;
  onSent: (file: Attachment) => void;
}

/** One file for one thing. */
export function UploadButton({ label, forWhat, maxBytes, onSent }: UploadButtonProps) {
  const ref = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const refused = refusalOf(file, ACCEPTED_SCANS, maxBytes);
    setWrong(refused);
    if (refused !== undefined) return;
    setBusy(true);
    try {
      onSent(await sendAttachment(file));
    } catch (thrown) {
      setWrong(toFailure(thrown).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button variant="default" size="compact-sm" loading={busy} onClick={() => ref.current?.click()}>
        {label}
        <VisuallyHidden> {forWhat}</VisuallyHidden>
      </Button>
      <input
        ref={ref}
        type="file"
        hidden
        accept={ACCEPTED_SCANS.join(',')}
        onChange={(event) => {
          void take(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      {wrong !== undefined && (
        <span className={record.sub} role="alert">
          {wrong}
        </span>
      )}
    </>
  );
}
