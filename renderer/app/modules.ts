/** Every module's pages, in one list. A new module adds its line in each of the two places. */
import type { PageModule } from '../components/pageModule.ts';

/** Routes under the frame. */
export const moduleRoutes = [] as const;

/** Navigation, commands and search. */
export const pageModules: readonly PageModule[] = [];
