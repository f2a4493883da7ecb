/** Pages that keep the program: the log, the check, backups, about. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { AppCommand, NavEntry } from '../../components/pageModule.ts';
import { frameRoute } from '../../components/pageTree.ts';
import { readAuditSearch } from './auditSearch.ts';
import { readBackupSearch } from './backupSearch.ts';

const auditRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'jejak-audit',
  validateSearch: readAuditSearch,
  component: lazyRouteComponent(() => import('./AuditPage.tsx'), 'AuditPage'),
});

const checkRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'pemeriksaan',
  component: lazyRouteComponent(() => import('./CheckPage.tsx'), 'CheckPage'),
});

const backupRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'cadangan',
  validateSearch: readBackupSearch,
  component: lazyRouteComponent(() => import('./BackupPage.tsx'), 'BackupPage'),
});

const aboutRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'tentang',
  component: lazyRouteComponent(() => import('./AboutPage.tsx'), 'AboutPage'),
});

export const routes = [auditRoute, checkRoute, backupRoute, aboutRoute] as const;

export const nav: readonly NavEntry[] = [
  { label: 'Cadangan', to: '/cadangan', group: 'Pengelolaan', order: 10, roles: ['admin', 'kasubbagUmum'] },
  { label: 'Jejak audit', to: '/jejak-audit', group: 'Pengelolaan', order: 20, roles: ['auditor'] },
  {
    label: 'Pemeriksaan',
    to: '/pemeriksaan',
    group: 'Pengelolaan',
    order: 30,
    roles: ['admin', 'auditor', 'kasubbagUmum'],
  },
  { label: 'Tentang', to: '/tentang', group: 'Pengelolaan', order: 40 },
];

export const commands: readonly AppCommand[] = [
  {
    id: 'sistem.cadangan',
    label: 'Cadangan dan pemulihan',
    link: { to: '/cadangan' },
    roles: ['admin', 'kasubbagUmum'],
    words: 'backup pulihkan restore salinan usb',
  },
];
