/** Every module's pages, in one list. A new module adds its line in each of the three places. */
import * as alur from '#renderer/modules/alur/routes.tsx';
import * as persuratan from '#renderer/modules/persuratan/routes.tsx';
import type { PageModule } from '../components/pageModule.ts';
import type { RecordPage } from '../components/recordPages.ts';

/** Routes under the frame. */
export const moduleRoutes = [...alur.routes, ...persuratan.routes] as const;

/** Navigation, commands and search. */
export const pageModules: readonly PageModule[] = [alur, persuratan];

/** Where the records stand that cases carry. */
export const recordPages: readonly RecordPage[] = [...persuratan.records];
