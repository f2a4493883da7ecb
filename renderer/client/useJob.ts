import { useCallback } from 'react';
import type { Output } from './contract.ts';
import { useCommand } from './useCommand.ts';
import { useOperation } from './useOperation.ts';

export interface Job {
  data: Output<'sistem.pekerjaan'> | undefined;
  /** As `JobProgress` takes it. */
  state: 'berjalan' | 'selesai' | 'gagal' | 'batal';
  /** 0–100, when the end is known. */
  percent: number | undefined;
  cancel: () => void;
}

/** While it runs a job is asked again this often, should its events be late (milliseconds). */
const ASK_MS = 1_500;

const STATES = {
  antre: 'berjalan',
  berjalan: 'berjalan',
  selesai: 'selesai',
  dibatalkan: 'batal',
  gagal: 'gagal',
  terhenti: 'gagal',
} as const;

/** Follows one long piece of work; undefined: none yet. */
export function useJob(id: number | undefined): Job {
  const query = useOperation(
    'sistem.pekerjaan',
    { id: id ?? 1 },
    {
      enabled: id !== undefined,
      topics: ['pekerjaan'],
      keep: false,
      refetchEveryMs: ASK_MS,
      refetchWhile: (data) => STATES[data.status] === 'berjalan',
    },
  );
  const { run } = useCommand('sistem.batalkanPekerjaan');
  const cancel = useCallback(() => {
    if (id !== undefined) void run({ id });
  }, [run, id]);
  const { data } = query;
  return {
    data,
    state: data === undefined ? 'berjalan' : STATES[data.status],
    percent:
      data === undefined || data.jumlah === null || data.jumlah === 0 ? undefined : (data.kemajuan / data.jumlah) * 100,
    cancel,
  };
}
