import { useEffect, useRef, useState } from 'react';
import { useHolds, useSession } from '../../../client/useSession.ts';
import { Card } from '../../../components/Card.tsx';
import { DispositionTree } from '../disposisi/DispositionTree.tsx';
import { recipientsIn } from '../disposisi/dispositionTree.ts';
import { Fold } from '../Fold.tsx';
import type { Scan } from '../scans.ts';
import { useLetterCommand } from '../useLetterCommand.ts';
import { AuditTrail } from './AuditTrail.tsx';
import { CaseCard } from './CaseCard.tsx';
import { LetterBanners } from './LetterBanners.tsx';
import { LetterDialogs } from './LetterDialogs.tsx';
import { LetterFacts } from './LetterFacts.tsx';
import { LetterHeader } from './LetterHeader.tsx';
import classes from './LetterPage.module.css';
import { LetterWork } from './LetterWork.tsx';
import type { Letter, LetterDialog } from './letterActions.ts';
import { PastPrints } from './PastPrints.tsx';
import { ScanCard } from './ScanCard.tsx';
import { useLetterCase } from './useLetterCase.ts';
import { useOpenedLetter } from './useOpenedLetter.ts';
import { useWork } from './useWork.ts';

/** The letter's page: what it is, what comes next, the facts beside the scan, its disposisi, where its case stands. */
export function LetterView({ letter }: { letter: Letter }) {
  const perkara = useLetterCase(letter);
  const opened = useOpenedLetter(letter);
  const { kerja } = useWork();
  const [dialog, setDialog] = useState<LetterDialog>();
  const [sheet, setSheet] = useState<Scan>();
  const [wideScan, setWideScan] = useState(false);
  const mayReadAudit = useHolds('petugasSurat', 'kasubbagUmum', 'sekretaris', 'kepala', 'kabid', 'auditor');
  useReadMarks(letter, opened.isOpen);
  return (
    <div className={classes.view}>
      <LetterHeader letter={opened.letter} onDialog={setDialog} />
      <LetterBanners letter={letter} />
      <div
        className={classes.columns}
        data-wide-scan={wideScan || undefined}
        data-work={kerja !== undefined || undefined}
      >
        <div className={classes.left}>
          <LetterWork letter={opened.letter} sheet={sheet} onSheet={setSheet} />
          <Card>
            <LetterFacts letter={opened.letter} />
            <DispositionTree letter={letter} onDialog={setDialog} />
          </Card>
        </div>
        <div className={classes.right}>
          <ScanCard
            letter={opened.letter}
            opened={opened}
            sheet={sheet}
            wide={wideScan}
            onWide={kerja === undefined ? () => setWideScan(!wideScan) : undefined}
            onAdd={() => setDialog({ kind: 'tambahLampiran' })}
          />
        </div>
      </div>
      {letter.perkaraId !== null && <CaseCard perkara={perkara} />}
      {letter.akses === 'penuh' && <PastPrints jenis="suratMasuk" id={letter.id} />}
      {mayReadAudit && letter.akses === 'penuh' && (
        <Card>
          <Fold title="Jejak audit" sub="siapa mengubah apa, dan kapan">
            {() => <AuditTrail id={letter.id} />}
          </Fold>
        </Card>
      )}
      {dialog !== undefined && (
        <LetterDialogs
          dialog={dialog}
          letter={opened.letter}
          perkara={perkara.data}
          onClose={() => setDialog(undefined)}
        />
      )}
    </div>
  );
}

/** A recipient who has the letter on the screen has read it: his giver can no longer take it back. */
function useReadMarks(letter: Letter, isOpen: boolean): void {
  const { jabatan } = useSession();
  const read = useLetterCommand('disposisi.baca');
  const marked = useRef(new Set<number>());
  const { run } = read;
  useEffect(() => {
    // A sealed letter is read once it has been opened, not by looking at its cover.
    if (!isOpen) return;
    const mine = new Set(jabatan.map((post) => post.jabatanId));
    const unread = recipientsIn(letter).filter(
      (one) =>
        mine.has(one.jabatanId) &&
        one.dibacaPada === null &&
        one.status === 'menunggu' &&
        !marked.current.has(one.bagianId),
    );
    for (const { bagianId } of unread) {
      marked.current.add(bagianId);
      void run({ bagianId });
    }
  }, [letter, isOpen, jabatan, run]);
}
