/** Scans on their way into the office: sent as soon as they are given, kept by their number. */
import { call } from '../../client/call.ts';
import type { Output } from '../../client/contract.ts';

export type Scan = Pick<Output<'lampiran.unggah'>, 'id' | 'nama' | 'mime' | 'ukuran'>;

/** @throws OperationFailure when the host does not take the file */
export const sendScan = async (file: File): Promise<Scan> => {
  const { id, nama, mime, ukuran } = await call('lampiran.unggah', {
    nama: file.name.slice(0, 200) || 'berkas',
    isi: new Uint8Array(await file.arrayBuffer()),
  });
  return { id, nama, mime, ukuran };
};

/** A scan that is already in the office, by its number. @throws OperationFailure when it may not be read */
export async function fetchScan(id: number): Promise<Scan> {
  const { nama, mime, isi } = await call('lampiran.isi', { id });
  return { id, nama, mime, ukuran: isi.length };
}

export const isPicture = (scan: Pick<Scan, 'mime'>): boolean => scan.mime.startsWith('image/');
