import { useOperation } from '../../client/useOperation.ts';

/** Largest attachment the office takes, in bytes. */
export function useMaxBytes(): number {
  const setelan = useOperation('instansi.setelan', {});
  return (setelan.data?.lampiranMaksimalMb ?? 20) * 1024 * 1024;
}
