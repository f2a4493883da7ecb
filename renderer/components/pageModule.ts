/** What a module gives the frame beside its routes: entries of the navigation, commands, and sources of the search box. */
import type { LinkProps } from '@tanstack/react-router';
import type { Role } from '#shared/contract/roles.ts';
import type { PageLink } from './pageLink.ts';
import type { RecordPage } from './recordPages.ts';

export type { PageLink };

/** Groups of the navigation, in the order in which they stand. `undefined` is the nameless group on top. */
export const NAV_GROUPS = ['Persuratan', 'Proses', 'Pengelolaan'] as const;
export type NavGroup = (typeof NAV_GROUPS)[number];

export interface NavCount {
  nilai: number;
  /** More than `nilai` (shown as "10.000+"). */
  lebih?: boolean;
  /** Something among them is past its deadline: shown red and said in words to a screen reader. */
  lewat?: boolean;
}

export interface NavEntry {
  label: string;
  to: LinkProps['to'];
  group?: NavGroup;
  /** Position inside the group, ascending. */
  order: number;
  /** Shown to holders of one of these roles; absent: to everybody. */
  roles?: readonly Role[];
  /** A hook: what waits there. Undefined while unknown. */
  useCount?: () => NavCount | undefined;
}

export interface AppCommand {
  id: string;
  label: string;
  link: PageLink;
  /** As in `useShortcut`: 'Ctrl+M'. Works on every page. */
  keys?: string;
  roles?: readonly Role[];
  /** Stands as the filled button beside the search box for whoever holds the role; the first that fits wins. */
  primary?: true;
  /** Other words under which the search box finds it. */
  words?: string;
}

export interface SearchHit {
  id: string;
  label: string;
  sub?: string;
  link: PageLink;
}

export interface SearchSource {
  id: string;
  /** Heading of its group in the results: 'Surat masuk'. */
  label: string;
  /** Only for holders of one of these roles; absent: for everybody. */
  roles?: readonly Role[];
  /** A hook: answers for the typed text, empty for an empty text. `aktif` is false while the search box is closed. */
  useHits: (text: string, aktif: boolean) => { hits: readonly SearchHit[]; pending: boolean };
}

/** What `modules/<m>/routes.tsx` exports beside `routes` (the array of its routes under `frameRoute`). */
export interface PageModule {
  nav: readonly NavEntry[];
  commands?: readonly AppCommand[];
  search?: readonly SearchSource[];
  /** Pages of the records that cases carry. */
  records?: readonly RecordPage[];
}

/** True when the roles of a user open something meant for `wanted`. */
export const opensFor = (wanted: readonly Role[] | undefined, held: readonly Role[]): boolean =>
  wanted === undefined || wanted.some((role) => held.includes(role));
