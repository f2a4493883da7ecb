import { useEffect } from 'react';
import { useShortcut } from '../../../components/useShortcut.ts';
import { DispositionPanel } from '../disposisi/DispositionPanel.tsx';
import { recipientsIn } from '../disposisi/dispositionTree.ts';
import type { Scan } from '../scans.ts';
import { CorrectionPanel } from './CorrectionPanel.tsx';
import type { Letter } from './letterActions.ts';
import { useWork } from './useWork.ts';
import { VerificationPanel } from './VerificationPanel.tsx';

export interface LetterWorkProps {
  letter: Letter;
  sheet: Scan | undefined;
  onSheet: (sheet: Scan | undefined) => void;
}

/** The form of the work that is open, beside the scan. What is no longer open to this user closes by itself. */
export function LetterWork({ letter, sheet, onSheet }: LetterWorkProps) {
  const { kerja, bagian, lampiran, end } = useWork();
  const part = recipientsIn(letter).find((one) => one.bagianId === bagian);
  const may = (() => {
    switch (kerja) {
      case undefined:
        return true;
      case 'verifikasi':
        return letter.tindakan.includes('verifikasi');
      case 'salin':
      case 'disposisi':
        return letter.tindakan.includes('salinDisposisi') || letter.tindakan.includes('beriDisposisi');
      case 'teruskan':
        return part?.tindakan.teruskan === true;
      case 'alihkan':
        return part?.tindakan.alihkan === true;
      case 'perbaiki':
        return letter.tindakan.includes('perbaiki');
    }
  })();
  useEffect(() => {
    if (!may) end();
  }, [may, end]);
  useEffect(() => {
    if (kerja === undefined) onSheet(undefined);
  }, [kerja, onSheet]);
  useShortcut('Escape', 'Tutup formulir', end, { enabled: kerja !== undefined });
  if (!may) return null;
  switch (kerja) {
    case undefined:
      return null;
    case 'verifikasi':
      return <VerificationPanel letter={letter} onDone={end} />;
    case 'perbaiki':
      return <CorrectionPanel letter={letter} onDone={end} />;
    default:
      return (
        <DispositionPanel
          key={`${kerja} ${bagian ?? ''}`}
          letter={letter}
          kerja={kerja}
          penerima={part}
          lampiranId={lampiran}
          sheet={sheet}
          onSheet={onSheet}
          onDone={end}
        />
      );
  }
}
