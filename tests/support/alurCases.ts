/** Short ways to bring cases of the engine office to where a test wants them. */
import type { InputOf } from '#shared/contract/operation.ts';
import type { alurContract } from '#shared/modules/alur/contract.ts';
import { INDEKS_2022 } from '#shared/modules/alur/peta2022.ts';
import type { EngineOffice, EngineUser } from './alurOffice.ts';

type Start = InputOf<(typeof alurContract)['alur.mulai']>;

export const processId = (kode: string): string => INDEKS_2022.prosesByKode.get(kode)!.id;

export function caseTools(office: EngineOffice) {
  const page = (perkaraId: number, user: EngineUser = 'kepala') => office.as(user).call('alur.perkara', { perkaraId });

  async function start(kode: string, rest: Partial<Start> = {}, user: EngineUser = 'stafDayasos'): Promise<number> {
    const { perkaraId } = await office
      .as(user)
      .call('alur.mulai', { prosesId: processId(kode), judul: `Perkara ${kode}`, ...rest });
    return perkaraId;
  }

  /** One move by whoever has the turn; without `ke` the edge that needs no choice. */
  async function advance(perkaraId: number, ke?: string, user?: EngineUser) {
    const doer = user ?? (await office.holder(perkaraId));
    const { versi } = await page(perkaraId);
    return office
      .as(doer)
      .call('alur.maju', { perkaraId, versi, ...(ke === undefined ? {} : { ke, alasan: 'sebab' }) });
  }

  /** Moves on until the case stands on a step whose id ends with `suffix`; at a decision it takes the first branch. */
  async function bring(perkaraId: number, suffix: string): Promise<void> {
    for (let guard = 0; guard < 40; guard += 1) {
      const now = await page(perkaraId);
      if (now.langkah.endsWith(suffix)) return;
      const doer = await office.holder(perkaraId);
      const { tindakan } = await page(perkaraId, doer);
      await advance(perkaraId, tindakan.maju[0]?.ke, doer);
    }
    throw new Error(`case ${perkaraId} never reached ${suffix}`);
  }

  /** What the log and the history say about a case, as counts. */
  async function traces(perkaraId: number): Promise<{ audit: number; riwayat: number }> {
    const audit = await office.read
      .selectFrom('audit')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('objek_jenis', '=', 'perkara')
      .where('objek_id', '=', perkaraId)
      .where('hasil', '=', 'berhasil')
      .executeTakeFirstOrThrow();
    const riwayat = await office.read
      .selectFrom('riwayat')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('perkara_id', '=', perkaraId)
      .executeTakeFirstOrThrow();
    return { audit: Number(audit.n), riwayat: Number(riwayat.n) };
  }

  return { page, start, advance, bring, traces };
}
