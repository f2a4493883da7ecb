/** All routes: the gate (who is there?) around the frame around the modules' pages. Real paths, on app:// as over HTTP. */
import { createRoute, createRouter, redirect } from '@tanstack/react-router';
import { frameRoute, rootRoute } from '../components/pageTree.ts';
import { Frame } from './Frame.tsx';
import { Gate } from './Gate.tsx';
import { moduleRoutes } from './modules.ts';
import { NotFoundPage } from './NotFoundPage.tsx';
import { navEntries } from './navigation.ts';
import { PageFailure } from './PageFailure.tsx';

rootRoute.update({ component: Gate });
frameRoute.update({ component: Frame });

/** The first page is the first entry of the navigation: Tugas saya. */
const indexRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/',
  beforeLoad: () => {
    const first = navEntries[0];
    if (first !== undefined) throw redirect({ to: first.to, replace: true });
  },
});

/** Whatever leads nowhere, inside the frame. */
const nowhereRoute = createRoute({ getParentRoute: () => frameRoute, path: '$', component: NotFoundPage });

const routeTree = rootRoute.addChildren([frameRoute.addChildren([indexRoute, ...moduleRoutes, nowhereRoute])]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultNotFoundComponent: NotFoundPage,
  defaultErrorComponent: PageFailure,
  defaultPendingMs: 300,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
