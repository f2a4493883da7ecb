/** The modules' entries, commands and searches as the frame shows them. */
import type { AppCommand, NavEntry, SearchSource } from '../components/pageModule.ts';
import { pageModules } from './modules.ts';
import { sortEntries } from './navSections.ts';

export const navEntries: readonly NavEntry[] = sortEntries(pageModules.flatMap((module) => module.nav));
export const searchSources: readonly SearchSource[] = pageModules.flatMap((module) => module.search ?? []);
export const allCommands: readonly AppCommand[] = pageModules.flatMap((module) => module.commands ?? []);
