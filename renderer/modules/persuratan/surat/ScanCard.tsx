import { type ReactNode, useState } from 'react';
import type { Output } from '../../../client/contract.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { ActionButton } from '../../../components/ActionButton.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { FilterChips } from '../../../components/FilterChips.tsx';
import { PdfPreview } from '../../../components/PdfPreview.tsx';
import type { Scan } from '../scans.ts';
import type { Letter } from './letterActions.ts';
import classes from './ScanCard.module.css';
import type { OpenedLetter } from './useOpenedLetter.ts';
import { useWork } from './useWork.ts';

export interface ScanCardProps {
  letter: Letter;
  opened: OpenedLetter;
  /** A scan that is not the letter's yet: the signed sheet in the form beside it. */
  sheet: Scan | undefined;
  wide: boolean;
  onWide: (() => void) | undefined;
  onAdd: () => void;
}

/** The scan, visible without a click; of a restricted letter only after a press that is logged. */
export function ScanCard({ letter, opened, sheet, wide, onWide, onAdd }: ScanCardProps) {
  const [chosen, setChosen] = useState<number>();
  const scans = [...letter.lampiran, ...extraOf(letter, sheet)];
  const { lampiran } = useWork();
  const shown = [chosen, sheet?.id, lampiran].map((id) => scans.find((one) => one.id === id)).find(Boolean) ?? scans[0];
  if (letter.akses !== 'penuh')
    return <Sealed text="Isi surat ini tidak dibuka bagi Anda; yang tampak hanya baris registernya." />;
  if (!opened.isOpen) {
    return (
      <Sealed text="Isi dan pindaian surat rahasia hanya tampak sesudah dibuka. Siapa yang membuka, dan kapan, tercatat.">
        <ActionButton label="Buka surat rahasia (dicatat)" onPress={opened.open} pending={opened.pending} />
      </Sealed>
    );
  }
  return (
    <section className={classes.card} aria-label="Pindaian surat">
      {scans.length > 0 && (scans.length > 1 || onWide !== undefined) && (
        <div className={classes.bar}>
          {scans.length > 1 && (
            <FilterChips
              label="Berkas yang ditampilkan"
              options={scans.map((one, index) => ({ value: String(one.id), label: `${index + 1}` }))}
              value={String(shown?.id)}
              onChange={(value) => setChosen(Number(value))}
            />
          )}
          <span className={classes.grow} />
          {onWide !== undefined && (
            <ActionButton label={wide ? 'Kecilkan' : 'Lebarkan'} keys="Alt+L" small onPress={onWide} />
          )}
        </div>
      )}
      <div
        className={classes.preview}
        data-tall={wide || onWide === undefined || undefined}
        data-none={shown === undefined || undefined}
      >
        {shown === undefined ? (
          <EmptyState
            text="Surat ini belum dipindai."
            action={
              letter.tindakan.includes('tambahLampiran') ? { label: 'Tambah pindaian', onPress: onAdd } : undefined
            }
          />
        ) : letter.keamanan === 'biasa' || shown.id === sheet?.id ? (
          <OpenScan id={shown.id} />
        ) : (
          <LoggedScan key={shown.id} id={shown.id} nama={shown.nama} />
        )}
      </div>
    </section>
  );
}

const extraOf = (letter: Letter, sheet: Scan | undefined): Scan[] =>
  sheet === undefined || letter.lampiran.some((one) => one.id === sheet.id) ? [] : [sheet];

function OpenScan({ id }: { id: number }) {
  const file = useOperation('lampiran.isi', { id }, { keep: true });
  return (
    <PdfPreview
      file={file.stale ? undefined : file.data}
      pending={file.pending || file.stale}
      failure={file.failure}
      onRetry={file.refetch}
    />
  );
}

/** A scan whose opening is written to the log. */
function LoggedScan({ id, nama }: { id: number; nama: string }) {
  const open = useCommand('lampiran.buka', { silent: true, topics: ['audit'] });
  const [file, setFile] = useState<Output<'lampiran.buka'>>();
  const press = async () => {
    const outcome = await open.run({ id });
    if (outcome.ok) setFile(outcome.data);
  };
  if (file === undefined && open.failure === undefined && !open.pending) {
    return (
      <Sealed text={`${nama} adalah pindaian surat terbatas. Siapa yang membuka, dan kapan, tercatat.`}>
        <ActionButton label="Buka pindaian (dicatat)" onPress={() => void press()} />
      </Sealed>
    );
  }
  return <PdfPreview file={file} pending={open.pending} failure={open.failure} onRetry={() => void press()} />;
}

function Sealed({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <section className={classes.sealed} aria-label="Pindaian surat">
      <p className={classes.words}>{text}</p>
      {children}
    </section>
  );
}
