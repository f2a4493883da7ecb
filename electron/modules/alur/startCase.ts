/** A case begins: its definition is frozen, what was chosen on it is written down, steps that are already done get their history. */
import type { WriteContext } from '#electron/core/context.ts';
import { indexText } from '#electron/database/search.ts';
import { receiverNames } from '#electron/modules/instansi/index.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Keamanan } from '#shared/modules/alur/akses.ts';
import { type KeadaanPerkara, maju, mulai } from '#shared/modules/alur/perkara.ts';
import { AKTOR_PERORANGAN } from '#shared/modules/alur/perorangan.ts';
import { langkahOf, lanjutanBaku, type Rancangan } from '#shared/modules/alur/rancangan.ts';
import { actorOf, type GivenOfficial } from './acting.ts';
import { bindingsOf } from './bindings.ts';
import { deadlineOn } from './deadlines.ts';
import { type Actor, recordEvent } from './history.ts';
import { freezeDefinition } from './map.ts';
import { divideAmongChosen } from './move.ts';
import { CASE_KIND } from './recordKinds.ts';
import { joinChain, syncTurns } from './turns.ts';

/** A step that was done before or by the act that starts the case; in the order of the process, from its first step on. */
export interface CompletedStep {
  langkah: string;
  /** Who did it. Absent: the caller; on a step of an outside actor, that actor. */
  pelaku?: GivenOfficial | undefined;
  catatan?: string | undefined;
  /** The edge taken, where there is a choice. */
  ke?: string | undefined;
}

export interface StartCase {
  prosesId: string;
  judul: string;
  pemohon?: string | null | undefined;
  keamanan?: Keamanan;
  /** The record that the case carries. */
  objek?: { jenis: string; id: number; nomor: string | null } | undefined;
  asalId?: number | undefined;
  aktor?: readonly { aktor: string; penerima: string }[];
  completed?: readonly CompletedStep[];
  /** Only givers and receivers read the chain. */
  tertutup?: boolean;
  unitId?: number | null | undefined;
  /** Deadline of the first open step, UTC ISO; absent: as the office has set it for the step and the record has it. */
  tenggat?: string | null | undefined;
  /** False: whoever starts it does not enter its chain (the desk that registers a sealed letter). */
  pemulaiDalamRantai?: boolean;
  diaudit?: boolean;
}

export interface StartedCase {
  perkaraId: number;
  versi: number;
  langkah: string;
}

/** Throws Refusal for an unknown process, a group, a wrong choice of actors, or steps that do not follow each other. */
export async function startCase(ctx: WriteContext, input: StartCase): Promise<StartedCase> {
  const { rancanganId, rancangan } = await freezeDefinition(ctx.db, ctx.read, input.prosesId, ctx.today);
  const chosen = await chosenActors(ctx, rancangan, input.aktor ?? []);
  const self = await actorOf(ctx, []);
  const keamanan = input.keamanan ?? 'biasa';

  const first = mulai(rancangan);
  const { state, steps } = completeSteps(rancangan, first, input.completed ?? [], self);
  const record = { objek_jenis: input.objek?.jenis ?? null, objek_id: input.objek?.id ?? null };
  const tenggat = input.tenggat === undefined ? await deadlineOn(ctx.read, state.langkah, record, ctx) : input.tenggat;
  const { id } = await ctx.db
    .insertInto('perkara')
    .values({
      rancangan_id: rancanganId,
      proses_id: rancangan.prosesId,
      judul: input.judul,
      pemohon: input.pemohon ?? null,
      langkah: state.langkah,
      status: state.status,
      revisi: state.revisi,
      mulai_pada: ctx.now,
      sejak: ctx.now,
      selesai_pada: state.status === 'berjalan' ? null : ctx.now,
      tenggat: state.status === 'berjalan' ? tenggat : null,
      dibuka_pada: state.dibuka ? ctx.now : null,
      keamanan,
      tertutup: input.tertutup ? 1 : 0,
      unit_id: input.unitId ?? ctx.session.posts.find((post) => post.unitId !== null)?.unitId ?? null,
      asal_id: input.asalId ?? null,
      ...record,
      objek_nomor: input.objek?.nomor ?? null,
      dibuat_oleh: ctx.session.penggunaId,
      alih: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (chosen.length > 0) {
    await ctx.db
      .insertInto('perkara_aktor')
      .values(chosen.map((c) => ({ perkara_id: id, ...c })))
      .execute();
  }
  await recordEvent(ctx, { perkaraId: id, jenis: 'mulai', pelaku: self, revisi: 0, ke: first.langkah });
  for (const step of steps) {
    await recordEvent(ctx, { perkaraId: id, revisi: 0, sejak: ctx.now, ...step });
  }
  if (input.pemulaiDalamRantai !== false) await joinChain(ctx.db, id, [`pengguna:${ctx.session.penggunaId}`]);
  await indexCase(ctx, {
    id,
    judul: input.judul,
    pemohon: input.pemohon ?? null,
    keamanan,
    nomor: input.objek?.nomor ?? null,
  });
  if (state.status === 'berjalan') {
    await divideAmongChosen(ctx, id, rancangan, state.langkah, steps.at(-1)?.dari ?? state.langkah, self.nama);
  }
  await syncTurns(ctx, id);
  if (input.diaudit !== false) {
    ctx.audit({
      objek: { jenis: CASE_KIND, id, label: input.judul, keamanan },
      sesudah: {
        proses: `${rancangan.kode} ${rancangan.nama}`,
        langkah: langkahOf(rancangan, state.langkah).nama,
        ...(input.asalId ? { asal: input.asalId } : {}),
      },
    });
  }
  ctx.changed('alur', id);
  return { perkaraId: id, versi: 1, langkah: state.langkah };
}

interface CaseWords {
  judul: string;
  pemohon: string | null;
  keamanan: Keamanan;
  nomor: string | null;
}

/** What stands in the full-text index for a case: a sealed one is found by its number only. */
export function caseText({ judul, pemohon, keamanan, nomor }: CaseWords): string {
  const open = keamanan === 'biasa' || keamanan === 'terbatas';
  return [nomor, ...(open ? [judul, pemohon] : [])].filter((part) => part !== null).join(' ');
}

export async function indexCase(ctx: Pick<WriteContext, 'db'>, c: CaseWords & { id: number }): Promise<void> {
  await indexText(ctx.db, 'cari_perkara', c.id, caseText(c));
}

interface DoneStep {
  jenis: 'maju' | 'kembali' | 'selesai';
  pelaku: Actor;
  dari: string;
  ke: string | null;
  syarat: string | null;
  catatan: string | undefined;
}

function completeSteps(
  rancangan: Rancangan,
  start: KeadaanPerkara,
  completed: readonly CompletedStep[],
  self: Actor,
): { state: KeadaanPerkara; steps: DoneStep[] } {
  let state = start;
  const steps: DoneStep[] = [];
  for (const done of completed) {
    const kini = langkahOf(rancangan, state.langkah);
    if (done.langkah !== kini.id)
      throw new Refusal(
        'ATURAN',
        `“${langkahOf(rancangan, done.langkah).nama}” belum tiba gilirannya: perkara ada di “${kini.nama}”.`,
      );
    const edge = done.ke === undefined ? lanjutanBaku(kini) : kini.berikut.find((b) => b.ke === done.ke);
    if (!edge) throw new Refusal('ATURAN', `Pilih ke mana “${kini.nama}” berlanjut.`);
    const outside = rancangan.aktor.find((a) => a.id === kini.aktor && a.ikat === 'luar');
    const pelaku: Actor = done.pelaku
      ? { nama: done.pelaku.nama, jabatan: done.pelaku.jabatan ?? null }
      : outside
        ? { nama: outside.nama, jabatan: null }
        : self;
    const next = maju(rancangan, state, { ke: edge.ke });
    steps.push({
      jenis: edge.jenis,
      pelaku,
      dari: kini.id,
      ke: edge.ke,
      syarat: edge.syarat ?? null,
      catatan: done.catatan,
    });
    state = next;
  }
  return { state, steps };
}

/**
 * Receivers named on the case. Only actors whom the map leaves open may be named ("bidang terkait"), and those nobody is bound to; otherwise a starter
 * could put himself in the place of the Kepala. The one who asks is the starter himself (the employee of a leave).
 */
async function chosenActors(
  ctx: WriteContext,
  rancangan: Rancangan,
  wanted: readonly { aktor: string; penerima: string }[],
): Promise<{ aktor: string; penerima: string }[]> {
  const bound = await bindingsOf(
    ctx.read,
    rancangan.aktor.map((a) => a.id),
    ctx.today,
  );
  const names = await receiverNames(
    ctx.read,
    wanted.map((w) => w.penerima),
  );
  const chosen = new Map<string, { aktor: string; penerima: string }>();
  for (const { aktor, penerima } of wanted) {
    const lane = rancangan.aktor.find((a) => a.id === aktor);
    if (!lane) throw new Refusal('MASUKAN_SALAH', `Aktor “${aktor}” tidak ada di proses ini.`, 'aktor');
    const open = lane.ikat === 'dipilih' || (lane.ikat === 'tetap' && !bound.has(aktor));
    if (!open)
      throw new Refusal('ATURAN', `${lane.nama} sudah ditetapkan kantor dan tidak dipilih pada perkara.`, 'aktor');
    if (!names.has(penerima))
      throw new Refusal('MASUKAN_SALAH', `Penerima yang dipilih untuk ${lane.nama} tidak ada.`, 'aktor');
    chosen.set(`${aktor} ${penerima}`, { aktor, penerima });
  }
  const start = rancangan.langkah.find((l) => l.jenis === 'mulai');
  const lane = rancangan.aktor.find((a) => a.id === start?.aktor);
  const named = [...chosen.values()].some((c) => c.aktor === lane?.id);
  if (lane && AKTOR_PERORANGAN.has(lane.id) && !bound.has(lane.id) && !named) {
    chosen.set('', { aktor: lane.id, penerima: `pengguna:${ctx.session.penggunaId}` });
  }
  return [...chosen.values()];
}
