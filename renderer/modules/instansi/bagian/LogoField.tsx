import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { sendAttachment } from '../../../client/attachments.ts';
import { toFailure } from '../../../client/failure.ts';
import { refusalOf } from '../../../components/droppedFiles.ts';
import classes from './section.module.css';

interface LogoFieldProps {
  logoId: number | undefined;
  onChange: (id: number | undefined) => void;
  /** Bytes. */
  maxBytes: number;
}

const PICTURES = ['image/png', 'image/jpeg'];

/** The picture at the left of the letterhead. */
export function LogoField({ logoId, onChange, maxBytes }: LogoFieldProps) {
  const ref = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const refused = refusalOf(file, PICTURES, maxBytes);
    setWrong(refused);
    if (refused !== undefined) return;
    setBusy(true);
    try {
      onChange((await sendAttachment(file)).id);
    } catch (thrown) {
      setWrong(toFailure(thrown).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div>
      <div className={classes.buttons}>
        <Button variant="default" loading={busy} onClick={() => ref.current?.click()}>
          {logoId === undefined ? 'Unggah logo…' : 'Ganti logo…'}
        </Button>
        {logoId !== undefined && (
          <Button variant="default" onClick={() => onChange(undefined)}>
            Tanpa logo
          </Button>
        )}
      </div>
      <div className={classes.sub}>Lambang daerah pada kop, PNG atau JPG.</div>
      {wrong !== undefined && <div role="alert">{wrong}</div>}
      <input
        ref={ref}
        type="file"
        hidden
        accept={PICTURES.join(',')}
        onChange={(event) => {
          void take(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
