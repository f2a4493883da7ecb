/**
 * The browser host, killed (-9) at any moment while several people upload scans and register letters: whoever got an answer finds his letter, and nothing
 * is half there.
 */
import { rmSync } from 'node:fs';
import { Agent } from 'node:http';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { grayPng } from '#electron/documents/pictures.fixture.ts';
import { civilDateOf } from '#shared/rules/tanggal.ts';
import { freePort } from '#tests/support/browserHost.ts';
import { trials } from '#tests/support/killedProcess.ts';
import { dataOverHttp, type RpcClient, uploadOverHttp } from '#tests/support/rpcClient.ts';
import { ROOT, startProgram } from '#tests/support/runningProgram.ts';
import { type Kept, peopleOnly, sessionsOf, wholeOffice } from './deskOffice.ts';

const KILLS = trials(3);
/** The kill comes so long after the first promise at the latest. Milliseconds. */
const SPAN_MS = 900;
const DESKS = 8;

let dataDir: string;
beforeAll(async () => {
  dataDir = await peopleOnly();
}, 120_000);
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** A moment of its own for every kill, the same in every run. */
const momentOf = (kill: number): number => Math.round(((kill * 0.618034) % 1) * SPAN_MS);

let serial = 0;

/** Registers letters, every other one with a scan, until the host is gone. */
async function keepRegistering(client: RpcClient, promised: Kept[], promise: () => void): Promise<void> {
  for (;;) {
    serial += 1;
    const own = serial;
    try {
      const lampiran = own % 2 === 0 ? [await uploadOverHttp(client, `scan-${own}.png`, 'image/png', scanOf(own))] : [];
      const kept = await dataOverHttp<Kept>(client, 'suratMasuk.daftarkan', {
        tanggalTerima: civilDateOf(new Date().toISOString(), 'Asia/Jakarta'),
        kanal: 'langsung',
        pengirim: `Warga ${own}`,
        hal: `Permohonan nomor ${own}`,
        jenisNaskah: 'permohonan',
        lampiran,
      });
      promised.push(kept);
      promise();
    } catch (error) {
      if (isGone(error)) return;
      throw error;
    }
  }
}

const isGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['ECONNRESET', 'ECONNREFUSED', 'EPIPE'].includes(String(error.code));

const scanOf = (seed: number): Uint8Array =>
  grayPng({
    width: 16,
    height: 16,
    data: new Uint8Array(256).map((_, at) => (at * 7 + seed * 31 + (seed >> 3) * at) % 256),
  });

it(
  'keeps every letter that was promised, and no half of one',
  async () => {
    const promised: Kept[] = [];
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const tokens = sessionsOf(dataDir);
      const port = await freePort();
      const main = path.join(ROOT, 'electron', 'web', 'main.ts');
      const host = startProgram([main, '--data', dataDir, '--port', String(port)]);
      await host.line(/http:\/\/127\.0\.0\.1:\d+/);
      const agent = new Agent({ keepAlive: true, maxSockets: DESKS });
      let first: () => void = () => undefined;
      const begun = new Promise<void>((resolve) => {
        first = resolve;
      });
      const before = promised.length;
      const working = Promise.all(
        Array.from({ length: DESKS }, (_, at) =>
          keepRegistering({ port, agent, token: tokens[at % tokens.length]! }, promised, first),
        ),
      );
      await Promise.race([begun, working]);
      await wait(momentOf(kill));
      await host.kill();
      await working;
      agent.destroy();
      expect(promised.length).toBeGreaterThan(before);

      const kept = new Map(wholeOffice(dataDir).map((letter) => [letter.id, letter]));
      for (const { id, nomorAgenda, tahun } of promised) expect(kept.get(id)).toEqual({ id, nomorAgenda, tahun });
      // At most what each desk had asked for and got no answer to.
      expect(kept.size - promised.length).toBeLessThanOrEqual(kill * DESKS);
    }
  },
  60_000 + KILLS * 60_000,
);
