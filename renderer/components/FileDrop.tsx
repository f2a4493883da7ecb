import { CloseButton, Loader } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import { DropOverlay } from './DropOverlay.tsx';
import { ACCEPTED_SCANS, type DroppedFile, kindsInWords, refusalOf, sizeText } from './droppedFiles.ts';
import classes from './FileDrop.module.css';
import { usePageDrop } from './usePageDrop.ts';

export interface FileDropProps {
  label: string;
  files: readonly DroppedFile[];
  onAdd: (files: readonly File[]) => void;
  onRemove: (id: string) => void;
  /** MIME types; default PDF, JPG and PNG. */
  accept?: readonly string[];
  /** Bytes of one file. */
  maxBytes: number;
  multiple?: boolean;
  hint?: string;
  disabled?: boolean;
}

/** Files of a form: dropped anywhere on the page, pasted, or chosen. */
export function FileDrop(props: FileDropProps) {
  const { label, files, onRemove, accept = ACCEPTED_SCANS, maxBytes, multiple = true, disabled = false } = props;
  const [refused, setRefused] = useState<readonly string[]>([]);
  const inputRef = useRef<HTMLInputElement>(null);
  const labelId = useId();

  const take = (given: readonly File[]) => {
    if (given.length === 0 || disabled) return;
    const offered = multiple ? given : given.slice(0, 1);
    const faults = offered.map((file) => refusalOf(file, accept, maxBytes));
    setRefused(faults.filter((fault) => fault !== undefined));
    const good = offered.filter((_, index) => faults[index] === undefined);
    if (good.length > 0) props.onAdd(good);
  };
  const over = usePageDrop(take, !disabled);

  return (
    <section className={classes.drop} aria-labelledby={labelId}>
      <div className={classes.label} id={labelId}>
        {label}
      </div>
      <button type="button" className={classes.target} onClick={() => inputRef.current?.click()} disabled={disabled}>
        <b>Lepaskan berkas di mana saja pada halaman ini</b>, atau pilih berkas…
        <span className={classes.sub}>
          {props.hint ?? `${kindsInWords(accept)}, paling besar ${sizeText(maxBytes)}`}
        </span>
      </button>
      <input
        ref={inputRef}
        type="file"
        hidden
        multiple={multiple}
        accept={accept.join(',')}
        onChange={(event) => {
          take([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      {refused.length > 0 && (
        <div role="alert">
          <ul className={classes.refused}>
            {refused.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      {files.length > 0 && (
        <ul className={classes.files} aria-label={`Berkas ${label.toLowerCase()}`}>
          {files.map((file) => (
            <li key={file.id} className={classes.file} data-failed={file.state === 'gagal' || undefined}>
              <Picture file={file} />
              <span className={classes.name}>
                {file.nama}
                <span className={classes.sub} role={file.state === 'gagal' ? 'alert' : undefined}>
                  {file.state === 'gagal'
                    ? file.pesan
                    : `${sizeText(file.ukuran)}${file.state === 'mengunggah' ? ' · sedang diunggah' : ''}`}
                </span>
              </span>
              {file.state === 'mengunggah' && <Loader size="xs" aria-hidden="true" />}
              <CloseButton size="sm" aria-label={`Lepas berkas ${file.nama}`} onClick={() => onRemove(file.id)} />
            </li>
          ))}
        </ul>
      )}
      <DropOverlay shown={over} text="Lepaskan di sini" />
    </section>
  );
}

/** What is seen of a file before it is opened. */
function Picture({ file }: { file: DroppedFile }) {
  if (file.gambar !== undefined) return <img className={classes.picture} src={file.gambar} alt="" />;
  return (
    <span className={classes.kind} aria-hidden="true">
      {file.mime === 'application/pdf' ? 'PDF' : (file.nama.split('.').at(-1)?.slice(0, 4).toUpperCase() ?? '?')}
    </span>
  );
}
