/** What other modules and the composition may use of alur. */
export { type AccessColumns, type AccessLevel, accessOfCases, accessToCase, whereAccessible } from './access.ts';
export type { GivenOfficial } from './acting.ts';
export { mayActOnSteps } from './bindings.ts';
export { advanceBundle, bundleCases, releaseMember } from './bundles.ts';
export {
  changeSecrecy,
  followRecordDeadline,
  grantAccess,
  openCase,
  reassignCase,
  renameCase,
} from './caseFacts.ts';
export {
  type CaseActions,
  type CaseState,
  caseForPage,
  caseState,
  type PartActions,
  partsOf,
  progressOf,
} from './caseReading.ts';
export type { PartRow } from './caseStore.ts';
export {
  type Advance,
  advanceCase,
  type CaseAct,
  type CaseActed,
  cancelCase,
  returnCase,
  takeBackCase,
} from './cases.ts';
export { type DefaultBinding, defaultBindings, seedBindings } from './defaultBindings.ts';
export { type AssignParts, assignParts, replacePart } from './giveParts.ts';
export { seedMap } from './map.ts';
export { alurOperations } from './operations.ts';
export type { GivenPart, PartAct } from './partActs.ts';
export { completePart, reopenPart, submitPart } from './partResults.ts';
export { openPart, returnPart, withdrawPart } from './parts.ts';
export { actorsReboundSince, refreshTurns, refreshTurnsAtStart } from './refreshTurns.ts';
export {
  declareEarlyParts,
  declareRecordDeadline,
  declareStepForms,
  declareTaskText,
  type RecordDeadline,
  type TaskText,
} from './registry.ts';
export { type CompletedStep, type StartCase, type StartedCase, startCase } from './startCase.ts';
