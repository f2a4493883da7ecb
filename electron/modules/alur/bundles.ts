/**
 * Himpunan: several cases pass one step in one document, in one transaction or not at all. With a host (the SPP-GU over many SPJ) the members wait for
 * it: they move together when it ends, and are free again when it is cancelled.
 */
import type { WriteContext } from '#electron/core/context.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { wajibTerhimpun } from '#shared/modules/alur/himpunan.ts';
import { accessOfCases } from './access.ts';
import { actingAs, type GivenOfficial } from './acting.ts';
import { advanceMember, nameOf } from './bundleMoves.ts';
import { bundleOf, leave, membersOf, OPEN, openBundleOf, setStatus } from './bundleStore.ts';
import { caseNotFound, type LoadedCase, loadCase } from './caseStore.ts';
import { type Actor, recordEvent } from './history.ts';
import { CaseHolders } from './holders.ts';
import { BUNDLE_KIND } from './recordKinds.ts';

/** Loads cases that the caller may see and whose step he holds; the first that he does not is named. */
async function held(
  ctx: WriteContext,
  ids: readonly number[],
  given: GivenOfficial | undefined,
): Promise<{ loaded: LoadedCase; pelaku: Actor }[]> {
  const cases: { loaded: LoadedCase; pelaku: Actor }[] = [];
  for (const id of ids) {
    const loaded = await loadCase(ctx, id);
    const access = await accessOfCases(ctx.read, ctx.session, [loaded.row]);
    if (access.get(id) === 'tidak') throw caseNotFound();
    const holders = await CaseHolders.of(ctx.read, loaded, ctx.today);
    if (holders.divided) {
      throw new Refusal('ATURAN', `${nameOf(loaded)} masih dibagi kepada beberapa penerima; tunggu bagiannya selesai.`);
    }
    const { pelaku } = await actingAs(ctx, holders.step, given, `Langkah “${loaded.kini.nama}” ${nameOf(loaded)}`);
    cases.push({ loaded, pelaku });
  }
  return cases;
}

/** Gathers cases that stand on the same step. All of them or none. */
export async function bundleCases(
  ctx: WriteContext,
  input: { perkaraIds: readonly number[]; judul: string; hostPerkaraId?: number | undefined },
): Promise<{ himpunanId: number }> {
  const cases = await held(ctx, input.perkaraIds, undefined);
  const host = input.hostPerkaraId === undefined ? undefined : await loadCase(ctx, input.hostPerkaraId);
  if (host) {
    const access = await accessOfCases(ctx.read, ctx.session, [host.row]);
    if (access.get(host.row.id) === 'tidak') throw caseNotFound();
    if (host.row.status !== 'berjalan') throw new Refusal('ATURAN', 'Perkara induk sudah berakhir.', 'hostPerkaraId');
    if (input.perkaraIds.includes(host.row.id))
      throw new Refusal('ATURAN', 'Perkara induk tidak dapat menjadi anggota himpunannya sendiri.', 'hostPerkaraId');
  }
  const candidates = [];
  for (const { loaded } of cases) {
    candidates.push({
      perkaraId: loaded.row.id,
      nama: nameOf(loaded),
      prosesId: loaded.row.proses_id,
      langkah: loaded.row.langkah,
      status: loaded.row.status,
      himpunanId: (await openBundleOf(ctx.read, loaded.row.id))?.id ?? null,
    });
  }
  wajibTerhimpun(candidates);
  const first = cases[0]!.loaded.row;
  const { id } = await ctx.db
    .insertInto('himpunan')
    .values({
      perkara_id: host?.row.id ?? null,
      proses_id: first.proses_id,
      langkah: first.langkah,
      judul: input.judul,
      status: 'terbuka',
      dibuat_oleh: ctx.session.penggunaId,
      dibuat_pada: ctx.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await ctx.db
    .insertInto('himpunan_anggota')
    .values(cases.map(({ loaded }, urut) => ({ himpunan_id: id, perkara_id: loaded.row.id, urut, keluar_pada: null })))
    .execute();
  for (const { loaded, pelaku } of cases) {
    const { row } = loaded;
    await recordEvent(ctx, { perkaraId: row.id, jenis: 'himpun', pelaku, revisi: row.revisi, perihal: input.judul });
    ctx.changed('alur', row.id);
  }
  ctx.audit({
    objek: { jenis: BUNDLE_KIND, id, label: input.judul },
    sesudah: { anggota: cases.map(({ loaded }) => loaded.row.id), induk: host?.row.id ?? null },
  });
  return { himpunanId: id };
}

/** Takes one case out of a himpunan that has not moved. */
export async function releaseMember(
  ctx: WriteContext,
  input: { himpunanId: number; perkaraId: number; alasan: string },
): Promise<void> {
  const bundle = await bundleOf(ctx.read, input.himpunanId);
  if (!OPEN.some((status) => status === bundle.status))
    throw new Refusal('ATURAN', `Himpunan “${bundle.judul}” sudah maju atau dibatalkan.`);
  if (!(await membersOf(ctx.read, bundle.id)).includes(input.perkaraId))
    throw new Refusal('TIDAK_DITEMUKAN', 'Perkara itu bukan anggota himpunan ini.', 'perkaraId');
  const [member] = await held(ctx, [input.perkaraId], undefined);
  await leave(ctx, bundle, input.perkaraId);
  const { row } = member!.loaded;
  await recordEvent(ctx, {
    perkaraId: row.id,
    jenis: 'lepas',
    pelaku: member!.pelaku,
    revisi: row.revisi,
    perihal: bundle.judul,
    alasan: input.alasan,
  });
  ctx.audit({
    objek: { jenis: BUNDLE_KIND, id: bundle.id, label: bundle.judul },
    sebelum: { anggota: input.perkaraId },
    alasan: input.alasan,
  });
  ctx.changed('alur', row.id);
}

interface AdvanceBundle {
  himpunanId: number;
  ke?: string | undefined;
  alasan?: string | undefined;
  catatan?: string | undefined;
  lampiran?: readonly number[];
  pelaku?: GivenOfficial | undefined;
}

/** Every member moves over the same edge, or none does and the sentence names the one that cannot. */
export async function advanceBundle(ctx: WriteContext, input: AdvanceBundle): Promise<{ jumlah: number }> {
  const bundle = await bundleOf(ctx.read, input.himpunanId);
  if (!OPEN.some((status) => status === bundle.status))
    throw new Refusal('ATURAN', `Himpunan “${bundle.judul}” sudah maju atau dibatalkan.`);
  if (bundle.perkara_id !== null) {
    const host = await loadCase(ctx, bundle.perkara_id);
    if (host.row.status === 'berjalan')
      throw new Refusal('ATURAN', `Anggota maju bersama bila perkara induknya, ${nameOf(host)}, selesai.`);
  }
  const ids = await membersOf(ctx.read, bundle.id);
  for (const { loaded, pelaku } of await held(ctx, ids, input.pelaku)) {
    await advanceMember(ctx, bundle, loaded, pelaku, input);
  }
  await setStatus(ctx, bundle.id, 'selesai');
  ctx.audit({
    objek: { jenis: BUNDLE_KIND, id: bundle.id, label: bundle.judul },
    sebelum: { langkah: bundle.langkah },
    sesudah: { langkah: input.ke ?? null, anggota: ids },
    alasan: input.alasan,
    pelaku: input.pelaku?.nama,
  });
  return { jumlah: ids.length };
}
