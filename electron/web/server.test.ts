/** The browser host over real HTTP, on the real house with its threads. */
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { House } from '#electron/compose/house.ts';
import { openHouse } from '#electron/compose/openHouse.ts';
import { contract } from '#shared/modules/contract.ts';
import { TEST_OFFICE } from '#tests/support/office.ts';
import { startWebServer, type WebServer } from './server.ts';

const PASSWORD = 'empat kata yang panjang';
let house: House;
let web: WebServer;
const dataDir = mkdtempSync(join(tmpdir(), 'penata-web-'));
let cookie = '';

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
  json: { ok: boolean; data?: unknown; error?: { code: string; message: string } };
}

/** Plain HTTP, so that every header is exactly what the test says. */
function send(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string | Buffer,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request(
      {
        host: '127.0.0.1',
        port: web.port,
        method,
        path,
        headers: { host: `127.0.0.1:${web.port}`, ...headers },
        setHost: false,
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const whole = Buffer.concat(chunks);
          let json: Answer['json'] = { ok: false };
          try {
            json = JSON.parse(whole.toString());
          } catch {
            // a page or a file
          }
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: whole, json });
        });
      },
    );
    call.on('error', reject);
    if (body !== undefined) call.write(body);
    call.end();
  });
}

const rpc = (operation: string, input: unknown, headers: Record<string, string> = {}) =>
  send(
    'POST',
    `/rpc/${operation}`,
    { 'content-type': 'application/json', 'x-penata': '1', cookie, ...headers },
    JSON.stringify(input),
  );

beforeAll(async () => {
  house = await openHouse({ dataDir, checkOutput: true });
  web = await startWebServer({ house, pages: join(import.meta.dirname, '..', '..', 'renderer') }, 0);
  await rpc('instansi.mulai', {
    kantor: TEST_OFFICE,
    administrator: { nama: 'Admin Uji', namaPengguna: 'admin', kataSandi: PASSWORD },
  });
});
afterAll(async () => {
  await web.close();
  await house.close();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('login', () => {
  it('refuses a wrong password without a cookie', async () => {
    const answer = await rpc('sesi.masuk', { namaPengguna: 'admin', kataSandi: 'bukan ini sama sekali' });
    expect(answer).toMatchObject({ status: 401, json: { ok: false, error: { code: 'GAGAL_MASUK' } } });
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('sets the session cookie with every attribute, and never puts the token into the answer', async () => {
    const answer = await rpc('sesi.masuk', { namaPengguna: 'admin', kataSandi: PASSWORD });
    expect(answer.status).toBe(200);
    const set = String(answer.headers['set-cookie']);
    expect(set).toMatch(/^__Host-penata=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    cookie = set.split(';')[0]!;
    expect(answer.body.toString()).not.toContain(cookie.split('=')[1]);
    expect((await rpc('sesi.saya', {})).json).toMatchObject({
      ok: true,
      data: { namaPengguna: 'admin', peran: ['admin'] },
    });
  });
});

describe('requests that are not ours', () => {
  it.each<[string, Record<string, string>, number]>([
    ['another Host', { host: 'jahat.example' }, 421],
    ['another Origin', { origin: 'https://jahat.example' }, 403],
    ['a cross-site fetch', { 'sec-fetch-site': 'cross-site' }, 403],
    ['no custom header', { 'x-penata': '' }, 403],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
  ])('are refused: %s', async (_name, headers, status) => {
    const answer = await rpc('sesi.saya', {}, headers);
    expect(answer).toMatchObject({ status, json: { ok: false } });
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });

  it.each(['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s changes nothing', async (method) => {
    expect((await send(method, '/rpc/sesi.keluar', { 'x-penata': '1', cookie })).status).toBe(405);
    expect((await rpc('sesi.saya', {})).json.ok).toBe(true);
  });

  it('says so for what does not exist and for what cannot be read', async () => {
    expect(await rpc('tidak.ada', {})).toMatchObject({
      status: 404,
      json: { error: { code: 'OPERASI_TIDAK_DIKENAL' } },
    });
    expect(
      await send(
        'POST',
        '/rpc/sesi.saya',
        { 'content-type': 'application/json', 'x-penata': '1', cookie },
        '{bukan json',
      ),
    ).toMatchObject({ status: 400, json: { error: { code: 'MASUKAN_SALAH' } } });
    expect((await send('POST', '/lain', { 'x-penata': '1' })).status).toBe(405);
  });

  it('takes no more than a form needs', async () => {
    const answer = await rpc('draf.simpan', { kunci: 'uji', isi: 'x'.repeat(5_000_000) });
    expect(answer).toMatchObject({ status: 413, json: { error: { code: 'TERLALU_BESAR' } } });
  });
});

describe('GET /rpc', () => {
  it('lists exactly the contract, to an administrator', async () => {
    const answer = await send('GET', '/rpc', { cookie });
    const operations = answer.json.data as {
      nama: string;
      jenis: string;
      peran: string[];
      masukan: object;
      keluaran: object;
    }[];
    expect(operations.map(({ nama }) => nama)).toEqual(Object.keys(contract).sort());
    for (const operation of operations) {
      expect(['query', 'command', 'job']).toContain(operation.jenis);
      expect(operation.masukan).toBeTypeOf('object');
      expect(Array.isArray(operation.peran)).toBe(true);
    }
    expect(operations.find(({ nama }) => nama === 'suratMasuk.daftarkan')!.peran).toEqual([
      'petugasSurat',
      'kasubbagUmum',
    ]);
    expect((await send('GET', '/rpc')).json).toMatchObject({ error: { code: 'BELUM_MASUK' } });
  });
});

describe('files', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );

  it('go in and out as raw bodies, the same to the last byte', async () => {
    const sent = await send(
      'POST',
      `/rpc/lampiran.unggah?masukan=${encodeURIComponent('{"nama":"é \\"foto\\".png"}')}`,
      { 'content-type': 'image/png', 'x-penata': '1', cookie },
      png,
    );
    expect(sent.json).toMatchObject({ ok: true, data: { mime: 'image/png' } });
    const back = await rpc('lampiran.isi', { id: (sent.json.data as { id: number }).id });
    expect(back.status).toBe(200);
    expect(back.body.equals(png)).toBe(true);
    expect(back.headers['content-type']).toBe('image/png');
    expect(back.headers['content-disposition']).toMatch(/^attachment; /);
    expect(back.headers['x-content-type-options']).toBe('nosniff');
    expect(back.headers['cache-control']).toBe('no-store');
  });

  it('are judged by content, not by name or type', async () => {
    const answer = await send(
      'POST',
      '/rpc/lampiran.unggah?nama=surat.pdf',
      { 'content-type': 'application/pdf', 'x-penata': '1', cookie },
      Buffer.from('MZ bukan pdf'),
    );
    expect(answer.json).toMatchObject({ ok: false, error: { code: 'MASUKAN_SALAH' } });
  });
});

describe('GET /peristiwa', () => {
  it('streams what changed, topics and ids only, to a live session', async () => {
    expect((await send('GET', '/peristiwa')).status).toBe(401);
    const seen = await new Promise<string>((resolve, reject) => {
      const call = request(
        { host: '127.0.0.1', port: web.port, path: '/peristiwa', headers: { cookie, host: `127.0.0.1:${web.port}` } },
        (response) => {
          expect(response.headers['content-type']).toContain('text/event-stream');
          response.on('data', (chunk: Buffer) => {
            const text = chunk.toString();
            if (!text.includes('data:')) return;
            call.destroy();
            resolve(text);
          });
          void rpc('instansi.simpanLibur', { tanggal: '2027-08-17', nama: 'Proklamasi Kemerdekaan' });
        },
      );
      call.on('error', reject);
      call.end();
    });
    expect(seen).toBe('data: {"topic":"instansi"}\n\n');
  });
});

describe('pages', () => {
  it('never leave the folder, and carry their fences', async () => {
    for (const path of ['/..%2f..%2fpackage.json', '/%2e%2e/%2e%2e/etc/passwd', '/..\\..\\x', '/%00']) {
      const answer = await send('GET', path);
      expect(answer.body.toString()).not.toMatch(/"name": "penata"|root:/);
    }
    const page = await send('GET', '/surat-masuk');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.headers['referrer-policy']).toBe('no-referrer');
  });
});

it('forgets the cookie at logout, and the session with it', async () => {
  const answer = await rpc('sesi.keluar', {});
  expect(String(answer.headers['set-cookie'])).toContain('Max-Age=0');
  expect((await rpc('sesi.saya', {})).json).toMatchObject({ error: { code: 'BELUM_MASUK' } });
});
