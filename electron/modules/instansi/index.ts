/** What other modules and the composition may use of instansi. */
export { addUser, hasUsers, type OfficeSeed, onOfficeCreated, seedStructure } from './firstStart.ts';
export { logoSha } from './logo.ts';
export { closePeriod, isPeriodOpen, numberUpTo, type TakenNumber, takeNumber } from './numbers.ts';
export { holderOf, holdersOn, type Official, officialOf, receiverNames } from './officials.ts';
export { instansiOperations } from './operations.ts';
export { hashPassword, SAMPLE_COST } from './passwords.ts';
export { sessionOf, standingOf, touchSession } from './sessions.ts';
export { holidaysBetween, type OfficeIdentity, officeOn, officeZone, settingsOn } from './settings.ts';
export { type BindingListener, onBindingChanged } from './tables.ts';
