import { useState } from 'react';
import type { Output } from '../../client/contract.ts';
import { useCommand } from '../../client/useCommand.ts';
import type { Backup } from './backup.ts';

export type Proof = Output<'sistem.periksaCadangan'>;

/** Opens a copy of a backup and proves what is in it; a copy sealed with another pass phrase asks for that one. */
export function useProof(backup: Backup) {
  const [sandi, setSandi] = useState('');
  const [proof, setProof] = useState<Proof>();
  const periksa = useCommand('sistem.periksaCadangan', { silent: true });
  const chosen = {
    nama: backup.nama,
    tempat: backup.tempat,
    ...(sandi === '' ? {} : { sandi }),
  };
  const prove = async () => {
    const outcome = await periksa.run(chosen);
    if (outcome.ok) setProof(outcome.data);
  };
  return { sandi, setSandi, proof, prove, periksa, chosen };
}
