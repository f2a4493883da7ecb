/** Handing a step, or a part of it, to others; a returned part goes to somebody else. */
import type { WriteContext } from '#electron/core/context.ts';
import { receiverNames } from '#electron/modules/instansi/index.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { alihkanBagian, melingkar, tambahBagian } from '#shared/modules/alur/bagian.ts';
import { langkahOf } from '#shared/modules/alur/rancangan.ts';
import type { GivenOfficial } from './acting.ts';
import { requireUnbundled } from './bundleStore.ts';
import { asBagian, changeCase, partsOfStep } from './caseStore.ts';
import { openForAct } from './cases.ts';
import { recordEvent } from './history.ts';
import { CaseHolders, standingAmong } from './holders.ts';
import { type GivenPart, openPartForAct, type PartAct, partDecider, recordPart, requireRunning } from './partActs.ts';
import { changePart, insertPart } from './partStore.ts';
import { CASE_KIND } from './recordKinds.ts';
import { joinChain, syncTurns } from './turns.ts';

export interface AssignParts {
  perkaraId: number;
  versi?: number | undefined;
  /** The step that is handed out; absent: where the case stands. A later step: the parts wait until the case comes there. */
  langkah?: string | undefined;
  /** The step whose actor gives them, where that is not the one the case stands on (an official adds a recipient afterwards). */
  dariLangkah?: string | undefined;
  /** The part that is handed on. */
  indukId?: number | undefined;
  bagian: readonly GivenPart[];
  pelaku?: GivenOfficial | undefined;
  wewenang?: 'giliran' | 'modul';
  diaudit?: boolean;
}

/** Hands the step, or a part of it, to one or more receivers. Answers the new parts and warnings (a paper that goes in a circle). */
export async function assignParts(
  ctx: WriteContext,
  act: AssignParts,
): Promise<{ bagianIds: number[]; versi: number; peringatan: string[] }> {
  const loaded = await openForAct(ctx, act.perkaraId, act.versi);
  const { row, rancangan, parts } = loaded;
  if (row.status !== 'berjalan')
    throw new Refusal('ATURAN', 'Perkara ini sudah berakhir; tidak ada yang dapat dibagi.');
  await requireUnbundled(ctx.read, row.id);
  const above = act.indukId === undefined ? undefined : parts.find((p) => p.id === act.indukId);
  if (act.indukId !== undefined && !above)
    throw new Refusal('TIDAK_DITEMUKAN', 'Bagian yang diteruskan tidak ada pada perkara ini.', 'indukId');
  const langkah = above?.langkah ?? act.langkah ?? row.langkah;
  const target = langkahOf(rancangan, langkah);
  if (target.urut < loaded.kini.urut)
    throw new Refusal('ATURAN', `“${target.nama}” sudah lewat; kembalikan perkara ke sana lebih dahulu.`, 'langkah');
  const holders = await CaseHolders.of(ctx.read, loaded, ctx.today);
  const giver = above ? holders.recipient(above) : holders.step;
  const what = above ? `Bagian ${above.nama}` : `Langkah “${loaded.kini.nama}”`;
  const pelaku = await partDecider(ctx, { bagianId: 0, ...act }, giver, what);

  const names = await receiverNames(
    ctx.read,
    act.bagian.map((b) => b.penerima),
  );
  const self = new Set(standingAmong(ctx.session, giver) === 'pelaku' ? personalKeys(ctx.session.receivers) : []);
  let siblings = partsOfStep(parts, langkah).map(asBagian);
  const bagianIds: number[] = [];
  const peringatan: string[] = [];
  for (const given of act.bagian) {
    const nama = given.nama ?? names.get(given.penerima);
    if (!names.has(given.penerima) || nama === undefined)
      throw new Refusal('MASUKAN_SALAH', 'Salah satu penerima tidak ada.', 'penerima');
    if (self.has(given.penerima) && act.wewenang !== 'modul')
      throw new Refusal('ATURAN', 'Tidak dapat membagi kepada diri sendiri.', 'penerima');
    if (melingkar(siblings, above?.id ?? null, given.penerima))
      peringatan.push(`${nama} sudah ada di rantai ini: kertasnya berputar.`);
    siblings = tambahBagian(siblings, {
      id: Number.MAX_SAFE_INTEGER - bagianIds.length,
      induk: above?.id ?? null,
      penerima: given.penerima,
    });
    bagianIds.push(
      await insertPart(ctx, {
        perkaraId: row.id,
        langkah,
        dariLangkah: above ? above.langkah : (act.dariLangkah ?? row.langkah),
        indukId: above?.id ?? null,
        penerima: given.penerima,
        nama,
        peran: given.peran,
        dari: pelaku.nama,
        tenggat: given.tenggat,
        catatan: given.catatan,
      }),
    );
  }
  if (above && above.status !== 'dikerjakan') await changePart(ctx, above, { status: 'dikerjakan' });
  const versi = row.versi + (above ? 0 : 1);
  if (!above) await changeCase(ctx, row.id, { versi });
  const perihal = act.bagian.map((b) => b.nama ?? names.get(b.penerima)).join(', ');
  await recordEvent(ctx, {
    perkaraId: row.id,
    bagianId: above?.id ?? null,
    jenis: 'bagi',
    pelaku,
    revisi: row.revisi,
    ke: langkah,
    perihal,
  });
  await joinChain(
    ctx.db,
    row.id,
    act.bagian.map((b) => b.penerima),
  );
  await syncTurns(ctx, row.id);
  if (act.diaudit !== false) {
    ctx.audit({
      objek: { jenis: CASE_KIND, id: row.id, label: row.judul, keamanan: row.keamanan },
      sesudah: { langkah, bagian: act.bagian.map((b) => b.penerima) },
      pelaku: pelaku.nama,
    });
  }
  ctx.changed('alur', row.id);
  return { bagianIds, versi, peringatan };
}

/** Keys that name the person himself, not a role or unit he shares. */
const personalKeys = (receivers: readonly string[]) =>
  receivers.filter((key) => key.startsWith('jabatan:') || key.startsWith('pengguna:'));

/** The giver gives a returned part to others; the returned one stays in the history. */
export async function replacePart(
  ctx: WriteContext,
  act: PartAct & { bagian: readonly GivenPart[]; alasan: string },
): Promise<{ bagianIds: number[]; versi: number }> {
  const open = await openPartForAct(ctx, act);
  const { loaded, part, holders, siblings } = open;
  requireRunning(loaded);
  const pelaku = await partDecider(ctx, act, holders.giver(part), `Bagian ${part.nama} untuk dialihkan`);
  const names = await receiverNames(
    ctx.read,
    act.bagian.map((b) => b.penerima),
  );
  let checked = siblings;
  const bagianIds: number[] = [];
  for (const [index, given] of act.bagian.entries()) {
    const nama = given.nama ?? names.get(given.penerima);
    if (!names.has(given.penerima) || nama === undefined)
      throw new Refusal('MASUKAN_SALAH', 'Salah satu penerima tidak ada.', 'penerima');
    const baru = { id: Number.MAX_SAFE_INTEGER - index, penerima: given.penerima };
    checked =
      index === 0 ? alihkanBagian(checked, part.id, baru) : tambahBagian(checked, { ...baru, induk: part.induk_id });
    bagianIds.push(
      await insertPart(ctx, {
        perkaraId: part.perkara_id,
        langkah: part.langkah,
        dariLangkah: part.dari_langkah,
        indukId: part.induk_id,
        penerima: given.penerima,
        nama,
        peran: given.peran,
        dari: pelaku.nama,
        tenggat: given.tenggat === undefined ? part.tenggat : given.tenggat,
        catatan: given.catatan === undefined ? part.catatan : given.catatan,
      }),
    );
  }
  await changePart(ctx, part, { diganti_oleh: bagianIds[0]! });
  await joinChain(
    ctx.db,
    part.perkara_id,
    act.bagian.map((b) => b.penerima),
  );
  const perihal = `${part.nama} → ${act.bagian.map((b) => b.nama ?? names.get(b.penerima)).join(', ')}`;
  await recordPart(ctx, open, { ...act, jenis: 'bagianGanti', pelaku, perihal, sesudah: 'diganti' });
  await syncTurns(ctx, loaded.row.id);
  return { bagianIds, versi: part.versi + 1 };
}
