/** Pages of incoming letters under the frame. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../components/pageTree.ts';
import { readExpeditionSearch, readImportSearch, readNewLetterSearch, readRecapSearch } from './pageSearch.ts';
import { readSearch } from './register/registerSearch.ts';
import { readLetterSearch } from './surat/letterSearch.ts';

const registerRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'surat-masuk',
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import('./register/RegisterPage.tsx'), 'RegisterPage'),
});

const letterRoute = createRoute({
  getParentRoute: () => registerRoute,
  path: '$id',
  validateSearch: readLetterSearch,
  component: lazyRouteComponent(() => import('./surat/LetterPage.tsx'), 'LetterPage'),
});

const newLetterRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'surat-masuk/baru',
  validateSearch: readNewLetterSearch,
  component: lazyRouteComponent(() => import('./registrasi/NewLetterPage.tsx'), 'NewLetterPage'),
});

const importRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'surat-masuk/impor',
  validateSearch: readImportSearch,
  component: lazyRouteComponent(() => import('./impor/ImportPage.tsx'), 'ImportPage'),
});

const expeditionRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'ekspedisi',
  validateSearch: readExpeditionSearch,
  component: lazyRouteComponent(() => import('./ekspedisi/ExpeditionPage.tsx'), 'ExpeditionPage'),
});

const sheetRoute = createRoute({
  getParentRoute: () => expeditionRoute,
  path: '$id',
  component: lazyRouteComponent(() => import('./ekspedisi/SheetPage.tsx'), 'SheetPage'),
});

const dashboardRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'beranda',
  component: lazyRouteComponent(() => import('./pantau/DashboardPage.tsx'), 'DashboardPage'),
});

const recapRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'rekap-surat-masuk',
  validateSearch: readRecapSearch,
  component: lazyRouteComponent(() => import('./pantau/RecapPage.tsx'), 'RecapPage'),
});

export const routes = [
  dashboardRoute,
  newLetterRoute,
  importRoute,
  registerRoute.addChildren([letterRoute]),
  expeditionRoute.addChildren([sheetRoute]),
  recapRoute,
] as const;

export { commands, nav, records, search } from './navigation.ts';
