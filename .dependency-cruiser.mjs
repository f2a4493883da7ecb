/** For the `depcruise` command line; the rules and what they are for stand in build/importRules.ts. */
export { default } from './build/importRules.ts';
