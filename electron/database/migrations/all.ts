/** Every migration in order. The position is the schema version; a released file never changes. */
import { up as penata } from './0001-penata.ts';

export interface Migration {
  name: string;
  up: string;
}

export const MIGRATIONS: readonly Migration[] = [{ name: '0001-penata', up: penata }];
