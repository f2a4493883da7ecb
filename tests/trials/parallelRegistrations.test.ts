/** Fifty people register at the same moment, over HTTP, through the real host: fifty consecutive numbers. */
import { rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { House } from '#electron/compose/house.ts';
import { openHouse } from '#electron/compose/openHouse.ts';
import { startWebServer, type WebServer } from '#electron/web/server.ts';
import { civilDateOf } from '#shared/rules/tanggal.ts';
import { trials } from '#tests/support/killedProcess.ts';
import { dataOverHttp } from '#tests/support/rpcClient.ts';
import { type Kept, peopleOnly, sessionsOf, wholeOffice } from './deskOffice.ts';

const AT_ONCE = 50;
const ROUNDS = trials(2);

let dataDir: string;
let house: House;
let web: WebServer;
let tokens: string[];
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

beforeAll(async () => {
  dataDir = await peopleOnly();
  tokens = sessionsOf(dataDir);
  house = await openHouse({ dataDir });
  web = await startWebServer({ house, pages: dataDir }, 0);
}, 120_000);
afterAll(async () => {
  agent.destroy();
  await web?.close();
  await house?.close();
  rmSync(dataDir, { recursive: true, force: true });
}, 120_000);

it(
  'fifty parallel registrations give fifty consecutive numbers',
  async () => {
    let last = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const answers = await Promise.all(
        Array.from({ length: AT_ONCE }, (_, at) =>
          dataOverHttp<Kept & { perkaraId: number }>(
            { port: web.port, agent, token: tokens[at % tokens.length]! },
            'suratMasuk.daftarkan',
            {
              tanggalTerima: civilDateOf(new Date().toISOString(), 'Asia/Jakarta'),
              kanal: 'langsung',
              pengirim: `Warga ${round} ${at}`,
              hal: `Permohonan nomor ${round * AT_ONCE + at}`,
              jenisNaskah: 'permohonan',
            },
          ),
        ),
      );
      const numbers = answers.map(({ nomorAgenda }) => Number(nomorAgenda)).sort((a, b) => a - b);
      expect(numbers).toEqual(Array.from({ length: AT_ONCE }, (_, at) => last + at + 1));
      expect(new Set(answers.map(({ id }) => id)).size).toBe(AT_ONCE);
      expect(new Set(answers.map(({ perkaraId }) => perkaraId)).size).toBe(AT_ONCE);
      last += AT_ONCE;
    }
    expect(wholeOffice(dataDir)).toHaveLength(last);
  },
  60_000 + ROUNDS * 30_000,
);
