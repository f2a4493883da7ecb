/**
 * Operations over HTTP. A request is POST /rpc/<operation> with JSON; when the input holds the bytes of a file (`isi`), they are the raw
 * body and the other fields stand as JSON in the query parameter `masukan`. A reply is JSON, or a file as raw body with its name in
 * Content-Disposition.
 */
import { ERROR_CODES, type ErrorCode, type Reply } from '#shared/contract/errors.ts';
import { unreadable } from './failure.ts';

export interface HttpRequest {
  url: string;
  method: 'POST';
  headers: Record<string, string>;
  body: string | Uint8Array<ArrayBuffer>;
}

/** The header that every request carries: a form of another site cannot send it. */
export const GUARD_HEADER = { 'X-Penata': '1' };

export function encodeRequest(operation: string, input: unknown): HttpRequest {
  const url = `/rpc/${encodeURIComponent(operation)}`;
  if (hasBytes(input)) {
    const { isi, ...rest } = input;
    return {
      url: `${url}?masukan=${encodeURIComponent(JSON.stringify(rest))}`,
      method: 'POST',
      headers: { ...GUARD_HEADER, 'Content-Type': 'application/octet-stream' },
      body: isi,
    };
  }
  return {
    url,
    method: 'POST',
    headers: { ...GUARD_HEADER, 'Content-Type': 'application/json' },
    body: JSON.stringify(input ?? {}),
  };
}

function hasBytes(input: unknown): input is { isi: Uint8Array<ArrayBuffer> } & Record<string, unknown> {
  return typeof input === 'object' && input !== null && 'isi' in input && input.isi instanceof Uint8Array;
}

/** @throws OperationFailure when the answer is neither a reply nor a file */
export async function decodeReply(response: Response): Promise<Reply> {
  const type = (response.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const name = fileNameOf(response.headers.get('content-disposition'));
  if (response.ok && name !== undefined) {
    return { ok: true, data: { nama: name, mime: type, isi: new Uint8Array(await response.arrayBuffer()) } };
  }
  if (type !== 'application/json') throw unreadable();
  const body: unknown = await response.json().catch(() => undefined);
  if (!isReply(body)) throw unreadable();
  return body;
}

function isReply(body: unknown): body is Reply {
  if (typeof body !== 'object' || body === null || !('ok' in body)) return false;
  if (body.ok === true) return true;
  if (body.ok !== false || !('error' in body) || typeof body.error !== 'object' || body.error === null) return false;
  const { error } = body;
  return 'code' in error && isErrorCode(error.code) && 'message' in error && typeof error.message === 'string';
}

const isErrorCode = (code: unknown): code is ErrorCode => typeof code === 'string' && code in ERROR_CODES;

/** The file name of a Content-Disposition header (RFC 6266): `filename*` before `filename`. */
export function fileNameOf(header: string | null): string | undefined {
  if (header === null) return undefined;
  const extended = /filename\*\s*=\s*utf-8'[^']*'([^;]+)/i.exec(header);
  if (extended?.[1] !== undefined) {
    try {
      return decodeURIComponent(extended[1].trim());
    } catch {
      // fall through to the plain name
    }
  }
  const quoted = /filename\s*=\s*"((?:[^"\\]|\\.)*)"/i.exec(header);
  if (quoted?.[1] !== undefined) return quoted[1].replace(/\\(.)/g, '$1');
  return /filename\s*=\s*([^;\s]+)/i.exec(header)?.[1];
}
