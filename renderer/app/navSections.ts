/** What somebody with certain roles sees of the navigation and of the commands. */
import type { Role } from '#shared/contract/roles.ts';
import { type AppCommand, NAV_GROUPS, type NavEntry, opensFor } from '../components/pageModule.ts';

const groupIndex = (entry: NavEntry) => (entry.group === undefined ? -1 : NAV_GROUPS.indexOf(entry.group));

/** By group, then by order. */
export const sortEntries = (entries: readonly NavEntry[]): NavEntry[] =>
  [...entries].sort((a, b) => groupIndex(a) - groupIndex(b) || a.order - b.order);

export interface NavSection {
  label: string | undefined;
  entries: readonly NavEntry[];
}

/** What somebody with these roles sees in the navigation. */
export function sectionsFor(roles: readonly Role[], entries: readonly NavEntry[]): NavSection[] {
  const open = entries.filter((entry) => opensFor(entry.roles, roles));
  return [undefined, ...NAV_GROUPS]
    .map((label) => ({ label, entries: open.filter((entry) => entry.group === label) }))
    .filter((section) => section.entries.length > 0);
}

export const commandsFor = (roles: readonly Role[], commands: readonly AppCommand[]): AppCommand[] =>
  commands.filter((command) => opensFor(command.roles, roles));

/** Whether the words typed in the search box are all found in the label or the other words of a command. */
export function commandMatches(command: Pick<AppCommand, 'label' | 'words'>, typed: string): boolean {
  const text = `${command.label} ${command.words ?? ''}`.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
