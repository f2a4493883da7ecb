/**
 * The two routes that every page hangs under. They stand here, without their components, so that a module can name its parent
 * without importing the app; `app/router.tsx` gives them their components and joins the modules' routes.
 */
import { createRootRoute, createRoute } from '@tanstack/react-router';

export const rootRoute = createRootRoute();

/** Pages inside the frame (navigation, search, who is logged in). It has no path of its own. */
export const frameRoute = createRoute({ getParentRoute: () => rootRoute, id: 'bingkai' });
