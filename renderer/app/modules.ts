/** Every module's pages, in one list. A new module adds its line in each of the two places. */
import * as alur from '#renderer/modules/alur/routes.tsx';
import * as instansi from '#renderer/modules/instansi/routes.tsx';
import * as persuratan from '#renderer/modules/persuratan/routes.tsx';
import * as sistem from '#renderer/modules/sistem/routes.tsx';
import type { PageModule } from '../components/pageModule.ts';

/** Routes under the frame. */
export const moduleRoutes = [...alur.routes, ...persuratan.routes, ...instansi.routes, ...sistem.routes] as const;

/** Navigation, commands, search, and where the records stand that cases carry. */
export const pageModules: readonly PageModule[] = [alur, persuratan, instansi, sistem];
