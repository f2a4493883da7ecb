/** A copy of the office, as the list of backups answers it. */
import type { Output } from '../../client/contract.ts';

export type Backup = Output<'sistem.daftarCadangan'>[number];
