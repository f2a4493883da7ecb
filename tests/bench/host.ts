/** The built browser host as a process of its own: how soon its first list is there, and how much memory it holds after a clerk's round. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { civilDateOf } from '#shared/rules/tanggal.ts';
import { startBrowserHost } from '#tests/support/browserHost.ts';
import { callOverHttp, type RpcClient } from '#tests/support/rpcClient.ts';
import { type Spread, spreadOf } from './measure.ts';
import { type MeasuredOffice, openDesks, tidy } from './office.ts';
import { type Facts, questionsOf } from './questions.ts';

const CLERK = 'siti.aminah';

interface Started {
  client: RpcClient;
  ms: number;
  pid: number;
  kill(): Promise<number>;
}

/** Starts the host on an office that was closed properly, and asks for the first list. */
async function start(office: MeasuredOffice): Promise<Started> {
  tidy(office);
  // The built host has the computer's clock: the session begins now.
  const { desks } = openDesks(office, [CLERK], new Date().toISOString());
  const began = performance.now();
  const { program, address } = await startBrowserHost({ dataDir: office.dataDir });
  const client: RpcClient = {
    port: Number(new URL(address).port),
    agent: new Agent({ keepAlive: true }),
    token: desks[CLERK].token,
  };
  await callOverHttp(client, 'suratMasuk.daftar', {});
  return { client, ms: performance.now() - began, pid: program.child.pid!, kill: () => program.kill() };
}

/** Milliseconds from starting the program to the first list, of each office in turns. */
export async function measureStarts(offices: readonly MeasuredOffice[], rounds: number): Promise<Spread[]> {
  const times = offices.map(() => [] as number[]);
  for (let round = -1; round < rounds; round += 1) {
    for (const [index, office] of offices.entries()) {
      const { client, ms, kill } = await start(office);
      client.agent.destroy();
      // Not asked to end: a closing backup is no part of this.
      await kill();
      if (round >= 0) times[index]!.push(ms);
    }
  }
  for (const office of offices) tidy(office);
  return times.map(spreadOf);
}

const DAILY_ROUNDS = 25;
const REGISTRATIONS = 25;
const SETTLE_MS = 3_000;

/** Resident memory in MB when the daily questions were asked and letters registered, no print and no login running. */
export async function measureMemory(office: MeasuredOffice, facts: Facts): Promise<number> {
  const { client, pid, kill } = await start(office);
  try {
    const first = JSON.parse(await callOverHttp(client, 'suratMasuk.daftar', {})) as { data: { berikut: string } };
    const questions = questionsOf({ ...facts, second: first.data.berikut });
    const daily = questions.filter(({ daily, user }) => daily && user === CLERK);
    for (let round = 0; round < DAILY_ROUNDS; round += 1)
      for (const { operation, inputs } of daily) await callOverHttp(client, operation, inputs[round % inputs.length]);
    const today = civilDateOf(new Date().toISOString(), 'Asia/Jakarta');
    for (let count = 1; count <= REGISTRATIONS; count += 1) {
      await callOverHttp(client, 'suratMasuk.daftarkan', {
        tanggalTerima: today,
        kanal: 'langsung',
        pengirim: `Warga memori ${count}`,
        hal: `Permohonan keterangan nomor ${count}`,
        jenisNaskah: 'permohonan',
      });
    }
    await wait(SETTLE_MS);
    return residentMegabytes(pid);
  } finally {
    client.agent.destroy();
    await kill();
    tidy(office);
  }
}

function residentMegabytes(pid: number): number {
  const kilobytes =
    process.platform === 'linux'
      ? /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
      : execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Number(kilobytes) / 1024;
}
