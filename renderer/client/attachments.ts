/** Files on their way into the office: sent as soon as they are given, then named by their number. */
import { call } from './call.ts';
import type { Output } from './contract.ts';
import { useOperation } from './useOperation.ts';

export type Attachment = Output<'lampiran.unggah'>;

/** @throws OperationFailure when the host does not take the file */
export const sendAttachment = async (file: File): Promise<Attachment> =>
  call('lampiran.unggah', {
    nama: file.name.slice(0, 200) || 'berkas',
    isi: new Uint8Array(await file.arrayBuffer()),
  });

/** Megabytes while the office's setting is not known yet: its default. */
const DEFAULT_MB = 20;

/** Bytes of the largest file that the office takes. */
export function useMaxBytes(): number {
  const { data } = useOperation('instansi.setelan', {});
  return (data?.lampiranMaksimalMb ?? DEFAULT_MB) * 1024 * 1024;
}
