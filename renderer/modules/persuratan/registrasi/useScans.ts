import { useEffect, useRef } from 'react';
import type { DroppedFile } from '../../../components/droppedFiles.ts';
import { useUploads } from '../../../components/useUploads.ts';
import { type Scan, sendScan } from '../scans.ts';

export interface ScanUploads {
  /** For `FileDrop`: what is here and what is on its way. */
  files: readonly DroppedFile[];
  add: (files: readonly File[]) => void;
  remove: (fileId: string) => void;
  busy: boolean;
  /** Forgets what is on its way; the form is empty again. */
  clear: () => void;
}

const fileIdOf = (scan: Scan) => `lampiran-${scan.id}`;

/** The scans of a form. Those that arrived are kept in the form itself, so that a draft brings them back. */
export function useScans(
  scans: readonly Scan[],
  update: (change: (old: readonly Scan[]) => readonly Scan[]) => void,
): ScanUploads {
  const pictures = useRef(new Map<number, string>());
  const taken = useRef(new WeakSet<Scan>());
  const uploads = useUploads<Scan>(async (file) => {
    const scan = await sendScan(file);
    if (file.type.startsWith('image/')) pictures.current.set(scan.id, URL.createObjectURL(file));
    return scan;
  });
  const latest = useRef(update);
  latest.current = update;
  useEffect(() => {
    const fresh = uploads.results.filter((scan) => !taken.current.has(scan));
    if (fresh.length === 0) return;
    for (const scan of fresh) taken.current.add(scan);
    latest.current((old) => [...old, ...fresh.filter((scan) => !old.some((other) => other.id === scan.id))]);
  }, [uploads.results]);
  useEffect(() => {
    const held = pictures.current;
    return () => {
      for (const picture of held.values()) URL.revokeObjectURL(picture);
    };
  }, []);

  const arrived = scans.map((scan): DroppedFile => {
    const gambar = pictures.current.get(scan.id);
    return {
      id: fileIdOf(scan),
      nama: scan.nama,
      ukuran: scan.ukuran,
      mime: scan.mime,
      state: 'terunggah',
      ...(gambar === undefined ? {} : { gambar }),
    };
  });
  return {
    files: [...arrived, ...uploads.files.filter((file) => file.state !== 'terunggah')],
    add: uploads.add,
    remove: (fileId) => {
      if (scans.some((scan) => fileIdOf(scan) === fileId))
        update((old) => old.filter((scan) => fileIdOf(scan) !== fileId));
      else uploads.remove(fileId);
    },
    // An answer counts only once it stands in the form.
    busy: uploads.busy || uploads.results.some((scan) => !taken.current.has(scan)),
    clear: uploads.clear,
  };
}
