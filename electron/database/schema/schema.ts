/** Every table, for kysely. */
import type { AlurSchema } from './alur.ts';
import type { CoreSchema } from './core.ts';
import type { InstansiSchema } from './instansi.ts';
import type { PersuratanSchema } from './persuratan.ts';

export interface Schema extends InstansiSchema, CoreSchema, AlurSchema, PersuratanSchema {}
