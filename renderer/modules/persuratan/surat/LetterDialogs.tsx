import { AddScansDialog } from './AddScansDialog.tsx';
import { AttendanceDialog } from './AttendanceDialog.tsx';
import { CopyDialog } from './CopyDialog.tsx';
import { DecideDialog } from './DecideDialog.tsx';
import { FollowUpDialog } from './FollowUpDialog.tsx';
import { LowerSecrecyDialog } from './LowerSecrecyDialog.tsx';
import type { Letter, LetterDialog } from './letterActions.ts';
import { PartReasonDialog } from './PartReasonDialog.tsx';
import { PassOnDialog } from './PassOnDialog.tsx';
import { PerformDialog } from './PerformDialog.tsx';
import { PlainReasonDialog } from './PlainReasonDialog.tsx';
import { RejectDialog } from './RejectDialog.tsx';
import { ReturnDialog } from './ReturnDialog.tsx';
import { StepBackDialog } from './StepBackDialog.tsx';
import type { LetterCase } from './useLetterCase.ts';

export interface LetterDialogsProps {
  dialog: LetterDialog;
  letter: Letter;
  perkara: LetterCase | undefined;
  onClose: () => void;
}

/** The one dialog that is open over the letter's page. */
export function LetterDialogs({ dialog, letter, perkara, onClose }: LetterDialogsProps) {
  switch (dialog.kind) {
    case 'kembalikan':
      return <ReturnDialog letter={letter} onClose={onClose} />;
    case 'teruskanKeluar':
      return <PassOnDialog letter={letter} onClose={onClose} />;
    case 'batalkan':
    case 'tanpaDisposisi':
      return <PlainReasonDialog kind={dialog.kind} letter={letter} onClose={onClose} />;
    case 'tambahLampiran':
      return <AddScansDialog letter={letter} onClose={onClose} />;
    case 'tambahSalinan':
      return <CopyDialog surat={letter} onClose={onClose} />;
    case 'catatKehadiran':
      return <AttendanceDialog surat={letter} dihadiri={letter.acara?.dihadiri ?? ''} onClose={onClose} />;
    case 'turunkanKeamanan':
      return <LowerSecrecyDialog letter={letter} onClose={onClose} />;
    case 'tentukan':
      return <DecideDialog letter={letter} perkara={perkara} onClose={onClose} />;
    case 'laksanakan':
      return <PerformDialog letter={letter} onClose={onClose} />;
    case 'tarik':
    case 'kembalikanLangkah':
      return <StepBackDialog kind={dialog.kind} letter={letter} onClose={onClose} />;
    case 'tindakLanjut':
      return <FollowUpDialog letter={letter} penerima={dialog.penerima} onClose={onClose} />;
    case 'kembalikanBagian':
    case 'tarikBagian':
      return <PartReasonDialog kind={dialog.kind} letter={letter} penerima={dialog.penerima} onClose={onClose} />;
    case 'tolak':
      return (
        <RejectDialog letter={letter} penerima={dialog.penerima} tindakLanjut={dialog.tindakLanjut} onClose={onClose} />
      );
  }
}
