/** Every operation of every module. IPC, HTTP, permissions, docs/operations.md and the matrix tests read this table. */
import { alurContract } from './alur/contract.ts';
import { instansiContract } from './instansi/contract.ts';
import { persuratanContract } from './persuratan/contract.ts';
import { sistemContract } from './sistem/contract.ts';

export const contract = { ...instansiContract, ...alurContract, ...persuratanContract, ...sistemContract };

export type OperationName = keyof typeof contract;
