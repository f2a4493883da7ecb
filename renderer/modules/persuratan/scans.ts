/** Scans on their way into the office: sent as soon as they are given, kept by their number. */
import { type Attachment, sendAttachment } from '../../client/attachments.ts';
import { call } from '../../client/call.ts';

export type Scan = Pick<Attachment, 'id' | 'nama' | 'mime' | 'ukuran'>;

/** @throws OperationFailure when the host does not take the file */
export const sendScan = async (file: File): Promise<Scan> => {
  const { id, nama, mime, ukuran } = await sendAttachment(file);
  return { id, nama, mime, ukuran };
};

/** A scan that is already in the office, by its number. @throws OperationFailure when it may not be read */
export async function fetchScan(id: number): Promise<Scan> {
  const { nama, mime, isi } = await call('lampiran.isi', { id });
  return { id, nama, mime, ukuran: isi.length };
}

export const isPicture = (scan: Pick<Scan, 'mime'>): boolean => scan.mime.startsWith('image/');
