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
