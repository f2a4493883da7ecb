/**
 * The browser host: the built pages, POST /rpc/<operation>, GET /rpc (the contract, for an administrator) and GET /peristiwa. Nothing else.
 * Bound to loopback only. Thin: session, rights and rules are the house's.
 */
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { House } from '#electron/compose/house.ts';
import { resolvePage, servePage } from '#electron/compose/pages.ts';
import { HOST_LIMITS, Limiter } from '#electron/core/limiter.ts';
import { contractFor } from './contractPage.ts';
import { tokenFrom } from './cookies.ts';
import { EventStreams } from './eventStream.ts';
import { type GateRefusal, type RequestSigns, refuseCrossSite, refuseForeign, refuseForm } from './gate.ts';
import { answerCall, send, sendError } from './rpc.ts';

/** Forms are small; files have a limit of their own (the setting is lower, this is the host's). */
const JSON_LIMIT = 4_000_000;
const RAW_LIMIT = 64_000_000;
const HOST = '127.0.0.1';

export interface WebServerOptions {
  house: House;
  /** Folder of the built pages. */
  pages: string;
}

export interface WebServer {
  port: number;
  close(): Promise<void>;
}

const header = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
};

const signsOf = (request: FastifyRequest): RequestSigns => ({
  method: request.method,
  host: header(request, 'host'),
  origin: header(request, 'origin'),
  fetchSite: header(request, 'sec-fetch-site'),
  guard: header(request, 'x-penata'),
  contentType: header(request, 'content-type'),
});

const pathOf = (request: FastifyRequest): string => request.url.split(/[?#]/, 1)[0]!;
const RPC = '/rpc/';

const operationOf = (path: string): string | undefined => {
  if (!path.startsWith(RPC)) return undefined;
  try {
    return decodeURIComponent(path.slice(RPC.length));
  } catch {
    return '';
  }
};

/**
 * @param port 0 for any free port
 * @throws an EADDRINUSE error when the port is taken
 */
export async function startWebServer(options: WebServerOptions, port: number): Promise<WebServer> {
  const app = Fastify({
    bodyLimit: JSON_LIMIT,
    requestTimeout: 60_000,
    connectionTimeout: 120_000,
    keepAliveTimeout: 72_000,
    forceCloseConnections: true,
  });
  const streams = new EventStreams(options.house);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string', bodyLimit: JSON_LIMIT }, parseJson);
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: RAW_LIMIT }, (_request, body, done) =>
    done(null, body),
  );
  let bound = port;
  app.addHook('onRequest', async (request, reply) => {
    const refusal = gateOf(request, bound, options.house.rawOperations);
    if (refusal) await sendError(reply, refusal.status, { code: 'TIDAK_BERWENANG', message: refusal.message });
  });
  app.setErrorHandler((error: Error & { statusCode?: number; code?: string }, _request, reply) => {
    if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE')
      return sendError(reply, 413, {
        code: 'TERLALU_BESAR',
        message: 'Kiriman terlalu besar. Perkecil berkas atau bagi menjadi beberapa.',
      });
    if ((error.statusCode ?? 500) < 500)
      return sendError(reply, error.statusCode ?? 400, {
        code: 'MASUKAN_SALAH',
        message: 'Permintaan tidak dapat dibaca.',
      });
    return sendError(reply, 500, {
      code: 'TAK_TERDUGA',
      message: 'Terjadi kesalahan pada peladen. Ulangi; bila tetap terjadi, tutup dan buka Penata.',
    });
  });
  route(app, options, streams);
  await app.listen({ host: HOST, port });
  const address = app.server.address();
  if (address !== null && typeof address === 'object') bound = address.port;
  return {
    port: bound,
    close: async () => {
      streams.closeAll();
      await app.close();
    },
  };
}

function parseJson(
  _request: FastifyRequest,
  body: string | Buffer,
  done: (error: Error | null, value?: unknown) => void,
): void {
  if (body.length === 0) {
    done(null, {});
    return;
  }
  try {
    done(null, JSON.parse(String(body)));
  } catch {
    done(Object.assign(new Error('bukan JSON'), { statusCode: 400 }));
  }
}

function gateOf(request: FastifyRequest, port: number, raw: ReadonlySet<string>): GateRefusal | undefined {
  const signs = signsOf(request);
  const foreign = refuseForeign(signs, port);
  if (foreign) return foreign;
  const path = pathOf(request);
  const isData = path === '/rpc' || path === '/peristiwa' || path.startsWith(RPC);
  const crossSite = refuseCrossSite(signs, !isData);
  if (crossSite) return crossSite;
  const operation = operationOf(path);
  if (operation === undefined)
    return request.method === 'GET' || request.method === 'HEAD'
      ? undefined
      : { status: 405, message: 'Cara memanggil ini tidak dikenal.' };
  if (request.method !== 'POST') return { status: 405, message: 'Operasi dipanggil dengan POST.' };
  return refuseForm(signs, raw.has(operation));
}

function route(app: FastifyInstance, options: WebServerOptions, streams: EventStreams): void {
  const rpc = { house: options.house, limiter: new Limiter(HOST_LIMITS), raw: options.house.rawOperations };

  app.post('/rpc/*', (request, reply) => answerCall(request, reply, operationOf(pathOf(request)) ?? '', rpc));

  app.get('/rpc', async (request, reply) =>
    send(reply, await contractFor(options.house, tokenFrom(header(request, 'cookie')), request.ip)),
  );

  app.get('/peristiwa', async (request, reply) => {
    const token = tokenFrom(header(request, 'cookie'));
    if (token === undefined || !(await options.house.isSessionAlive(token))) {
      return sendError(reply, 401, { code: 'BELUM_MASUK', message: 'Anda belum masuk. Masuk dahulu.' });
    }
    if (!streams.open(reply, token))
      return sendError(reply, 429, {
        code: 'TERLALU_SERING',
        message: 'Terlalu banyak jendela terbuka dengan sesi ini. Tutup sebagian.',
      });
    return reply;
  });

  app.get('/*', async (request, reply) => {
    const served = await servePage(resolvePage(pathOf(request), options.pages), options.pages);
    reply.code(served.status).headers(served.headers);
    return served.body === null
      ? reply.send()
      : reply.send(typeof served.body === 'string' ? served.body : Buffer.from(served.body));
  });
}
