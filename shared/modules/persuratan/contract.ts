/** Incoming letters (P1.2.1.2): register, verification, disposisi, distribution, follow-up, prints, import. */
import { dispositionContract } from './contractDisposition.ts';
import { importContract } from './contractImport.ts';
import { overviewContract } from './contractOverview.ts';
import { registerContract } from './contractRegister.ts';

export {
  channel,
  copyStage,
  type LetterRow,
  letterChanges,
  letterFields,
  letterFilter,
  letterKind,
  letterSort,
  letterStatus,
  STEP,
  urgency,
} from './contractFields.ts';

export const persuratanContract = {
  ...registerContract,
  ...dispositionContract,
  ...overviewContract,
  ...importContract,
};
