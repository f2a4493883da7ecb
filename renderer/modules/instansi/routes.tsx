/** Pages about the office itself: its settings, and my own account. */
import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import type { AppCommand, NavEntry } from '../../components/pageModule.ts';
import { frameRoute } from '../../components/pageTree.ts';

const indexRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'pengaturan',
  beforeLoad: () => {
    throw redirect({ to: '/pengaturan/$bagian', params: { bagian: 'identitas' }, replace: true });
  },
});

const sectionRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'pengaturan/$bagian',
  component: lazyRouteComponent(() => import('./SettingsPage.tsx'), 'SettingsPage'),
});

const accountRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'akun',
  component: lazyRouteComponent(() => import('./SessionsPage.tsx'), 'SessionsPage'),
});

export const routes = [indexRoute, sectionRoute, accountRoute] as const;

export const nav: readonly NavEntry[] = [
  { label: 'Pengaturan', to: '/pengaturan', group: 'Pengelolaan', order: 0, roles: ['admin', 'kasubbagUmum'] },
];

export const commands: readonly AppCommand[] = [
  { id: 'instansi.akun', label: 'Akun dan sesi saya', link: { to: '/akun' }, words: 'kata sandi keluar masuk' },
  {
    id: 'instansi.pengguna',
    label: 'Pengguna',
    link: { to: '/pengaturan/$bagian', params: { bagian: 'pengguna' } },
    roles: ['admin'],
    words: 'akun kata sandi buat nonaktif',
  },
  {
    id: 'instansi.penugasan',
    label: 'Tetapkan pejabat, Plt., atau Plh.',
    link: { to: '/pengaturan/$bagian', params: { bagian: 'penugasan' } },
    roles: ['admin', 'kasubbagUmum'],
    words: 'penugasan jabatan pelaksana',
  },
];
