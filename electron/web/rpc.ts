/** POST /rpc/<operation>: one call to the house. JSON in, JSON out; bytes in as a raw body, a file out as a raw body with its name. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { House } from '#electron/compose/house.ts';
import { COMMON_HEADERS } from '#electron/compose/securityHeaders.ts';
import type { Limiter } from '#electron/core/limiter.ts';
import { ERROR_CODES, type ErrorCode, type OperationError, type Reply } from '#shared/contract/errors.ts';
import { endedCookie, sessionCookie, tokenFrom } from './cookies.ts';

/** Data of the office is never kept by a browser. */
export const DATA_HEADERS = { ...COMMON_HEADERS, 'Cache-Control': 'no-store' };

const failure = (code: ErrorCode, message: string): Reply => ({ ok: false, error: { code, message } });

const BUSY: Record<'terlalu-sering' | 'sibuk', Reply> = {
  'terlalu-sering': failure(
    'TERLALU_SERING',
    'Terlalu banyak permintaan dalam waktu singkat. Tunggu sebentar, lalu ulangi.',
  ),
  sibuk: failure('SIBUK', 'Penata sedang sangat sibuk. Ulangi sebentar lagi.'),
};

export interface RpcOptions {
  house: House;
  limiter: Limiter;
  /** Operations whose input is a raw body. */
  raw: ReadonlySet<string>;
}

/** The input of a call: the JSON body, or the raw body with the other fields from the query. */
function inputOf(request: FastifyRequest, raw: boolean): { input: unknown } | { problem: string } {
  if (!raw) return { input: request.body ?? {} };
  const query = request.query as Record<string, string | string[] | undefined>;
  let fields: unknown = {};
  if (typeof query.masukan === 'string') {
    try {
      fields = JSON.parse(query.masukan);
    } catch {
      return { problem: 'Parameter masukan bukan JSON.' };
    }
  }
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields))
    return { problem: 'Parameter masukan harus objek JSON.' };
  const named = typeof query.nama === 'string' ? { nama: query.nama } : {};
  const body = Buffer.isBuffer(request.body) ? new Uint8Array(request.body) : new Uint8Array();
  return { input: { ...named, ...fields, isi: body } };
}

export async function answerCall(
  request: FastifyRequest,
  reply: FastifyReply,
  operation: string,
  options: RpcOptions,
): Promise<FastifyReply> {
  const token = tokenFrom(request.headers.cookie);
  const admission = await options.limiter.admit(token ?? request.ip, Date.now());
  if (!admission.ok) return send(reply, BUSY[admission.why]);
  try {
    const given = inputOf(request, options.raw.has(operation));
    if ('problem' in given) return send(reply, failure('MASUKAN_SALAH', given.problem));
    const answer = await options.house.call({ operation, input: given.input, token, place: request.ip });
    if (answer.session === 'ended') reply.header('Set-Cookie', endedCookie);
    else if (answer.session)
      reply.header('Set-Cookie', sessionCookie(answer.session.token, answer.session.maxAgeSeconds));
    return send(reply, answer.reply);
  } finally {
    admission.release();
  }
}

const isFile = (data: unknown): data is { nama: string; mime: string; isi: Uint8Array } =>
  typeof data === 'object' && data !== null && 'isi' in data && data.isi instanceof Uint8Array;

/** RFC 6266: a plain name for old readers, the whole name encoded. */
export const contentDisposition = (name: string): string =>
  `attachment; filename="${name.replace(/[^\x20-\x7e]|["\\%]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)}`;

export function send(reply: FastifyReply, answer: Reply): FastifyReply {
  reply.headers(DATA_HEADERS);
  if (!answer.ok)
    return reply
      .code(ERROR_CODES[answer.error.code])
      .type('application/json; charset=utf-8')
      .send(JSON.stringify(answer));
  if (isFile(answer.data)) {
    const { nama, mime, isi } = answer.data;
    return reply
      .type(mime)
      .header('Content-Disposition', contentDisposition(nama))
      .send(Buffer.from(isi.buffer, isi.byteOffset, isi.byteLength));
  }
  return reply.type('application/json; charset=utf-8').send(JSON.stringify(answer));
}

export const sendError = (reply: FastifyReply, status: number, error: OperationError): FastifyReply =>
  reply
    .headers(DATA_HEADERS)
    .code(status)
    .type('application/json; charset=utf-8')
    .send(JSON.stringify({ ok: false, error }));
