/** Pages of the flow engine under the frame: the inbox, the map, the cases. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../components/pageTree.ts';
import { readCaseSearch } from './perkara/caseSearch.ts';
import { readMapSearch, readProcessSearch } from './peta/mapSearch.ts';
import { readTaskSearch } from './tugas/taskSearch.ts';

const tasksRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'tugas',
  validateSearch: readTaskSearch,
  component: lazyRouteComponent(() => import('./tugas/TasksPage.tsx'), 'TasksPage'),
});

const mapRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'peta-proses',
  validateSearch: readMapSearch,
  component: lazyRouteComponent(() => import('./peta/MapPage.tsx'), 'MapPage'),
});

const processRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'peta-proses/$prosesId',
  validateSearch: readProcessSearch,
  component: lazyRouteComponent(() => import('./peta/ProcessPage.tsx'), 'ProcessPage'),
});

const casesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'perkara',
  validateSearch: readCaseSearch,
  component: lazyRouteComponent(() => import('./perkara/CasesPage.tsx'), 'CasesPage'),
});

const caseRoute = createRoute({
  getParentRoute: () => casesRoute,
  path: '$id',
  component: lazyRouteComponent(() => import('./perkara/CasePage.tsx'), 'CasePage'),
});

const bundleRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'himpunan/$id',
  component: lazyRouteComponent(() => import('./perkara/BundlePage.tsx'), 'BundlePage'),
});

export const routes = [tasksRoute, mapRoute, processRoute, casesRoute.addChildren([caseRoute]), bundleRoute] as const;

export { commands, nav, search } from './navigation.ts';
