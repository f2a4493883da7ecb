/** The table of all operations, as types only: the page never carries the schemas. */
import type { InputOf, OutputOf } from '#shared/contract/operation.ts';
import type { contract } from '#shared/modules/contract.ts';

type Table = typeof contract;
export type OperationName = keyof Table & string;
export type Input<N extends OperationName> = InputOf<Table[N]>;
export type Output<N extends OperationName> = OutputOf<Table[N]>;

type OfKind<K extends string> = { [N in OperationName]: Table[N]['kind'] extends K ? N : never }[OperationName];
export type QueryName = OfKind<'query'>;
/** Commands and jobs: what changes something. */
export type CommandName = OfKind<'command' | 'job'>;

/** Queries that answer page by page: rows in `baris`, the cursor of the following page in `berikut`. */
export type PagedName = {
  [N in QueryName]: Output<N> extends { baris: readonly unknown[]; berikut: string | null } ? N : never;
}[QueryName];
export type RowOf<N extends PagedName> = Output<N> extends { baris: readonly (infer Row)[] } ? Row : never;

/** Commands that answer a file: prints and exports. */
export type FileCommandName = {
  [N in CommandName]: Output<N> extends { nama: string; mime: string; isi: Uint8Array } ? N : never;
}[CommandName];
