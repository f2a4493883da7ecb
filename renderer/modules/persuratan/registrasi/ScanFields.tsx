import { useEffect, useState } from 'react';
import { useMaxBytes } from '../../../client/attachments.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { ActionButton } from '../../../components/ActionButton.tsx';
import { FileDrop } from '../../../components/FileDrop.tsx';
import { FilterChips } from '../../../components/FilterChips.tsx';
import { PdfPreview } from '../../../components/PdfPreview.tsx';
import { isPicture, type Scan } from '../scans.ts';
import classes from './ScanFields.module.css';
import type { ScanUploads } from './useScans.ts';

export interface ScanFieldsProps {
  scans: readonly Scan[];
  uploads: ScanUploads;
  update: (change: (old: readonly Scan[]) => readonly Scan[]) => void;
  /** What the files are: 'Pindaian surat', 'Bukti'. */
  label: string;
  /** Name of the PDF that several pictures become. */
  namaGabungan: string;
}

/** The scans of the letter that is being written, and what they look like. */
export function ScanFields({ label, scans, uploads, update, namaGabungan }: ScanFieldsProps) {
  const maxBytes = useMaxBytes();
  const pictures = scans.filter(isPicture);
  const merge = useCommand('lampiran.gabung', {
    success: 'Gambar-gambar itu menjadi satu PDF; aslinya tetap tersimpan.',
  });
  const join = async () => {
    const outcome = await merge.run({ ids: pictures.map((scan) => scan.id), nama: namaGabungan });
    if (!outcome.ok) return;
    const { id, nama, mime, ukuran } = outcome.data;
    update((old) => [{ id, nama, mime, ukuran }, ...old.filter((scan) => !pictures.some((one) => one.id === scan.id))]);
  };
  return (
    <div className={classes.scans}>
      <FileDrop label={label} files={uploads.files} onAdd={uploads.add} onRemove={uploads.remove} maxBytes={maxBytes} />
      {pictures.length > 1 && (
        <ActionButton
          label={`Jadikan satu PDF (${pictures.length} gambar)`}
          small
          onPress={() => void join()}
          pending={merge.pending}
        />
      )}
      {scans.length > 0 && <Preview scans={scans} />}
    </div>
  );
}

function Preview({ scans }: { scans: readonly Scan[] }) {
  const [chosen, setChosen] = useState<number>();
  const last = scans.at(-1)?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a scan that has just arrived is the one to look at
  useEffect(() => setChosen(undefined), [last]);
  const shown = scans.find((scan) => scan.id === chosen) ?? scans.at(-1);
  const file = useOperation('lampiran.isi', { id: shown?.id ?? 0 }, { enabled: shown !== undefined, keep: true });
  return (
    <>
      {scans.length > 1 && (
        <FilterChips
          label="Pindaian yang ditampilkan"
          options={scans.map((scan, index) => ({ value: String(scan.id), label: String(index + 1) }))}
          value={String(shown?.id)}
          onChange={(value) => setChosen(Number(value))}
        />
      )}
      <div className={classes.preview}>
        <PdfPreview file={file.data} pending={file.pending} failure={file.failure} onRetry={file.refetch} />
      </div>
    </>
  );
}
