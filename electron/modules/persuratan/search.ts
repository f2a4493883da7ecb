/**
 * Search over the register: a letter whose agenda number or sender's number is exactly what was typed first, then every letter with the words,
 * newest first. Sealed letters are found by number and sender only: their subject is not in the index.
 */
import type { ReadContext } from '#electron/core/context.ts';
import { matchText } from '#electron/database/search.ts';
import { kunciAgenda } from '#shared/modules/persuratan/aturanRegistrasi.ts';
import { kunciNomor } from '#shared/modules/persuratan/ganda.ts';
import { isTersegel } from '#shared/modules/persuratan/samar.ts';
import { formatAgenda, kunciUrutAgenda } from '#shared/rules/nomorAgenda.ts';
import { letterShown } from './access.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { letterRows, ROW_COLUMNS, type RowFacts } from './letterRow.ts';
import { MOST_COUNTED, type Page } from './list.ts';

/** What stands in the index for a letter. Contents of a Terbatas letter are not searchable either: a list may show its subject, no more. */
export function searchText(letter: {
  nomor_agenda: string;
  tahun: number;
  pengirim_nama: string;
  pejabat_pengirim: string | null;
  nomor_surat: string | null;
  hal: string;
  isi_ringkas: string | null;
  indeks: string | null;
  nomor_srikandi: string | null;
  keamanan: 'biasa' | 'terbatas' | 'rahasia' | 'sangat_rahasia';
}): string {
  const plain = letter.nomor_agenda.replace(/^0+(?=\d)/, '');
  const parts = [
    letter.nomor_agenda,
    plain,
    String(letter.tahun),
    letter.pengirim_nama,
    letter.pejabat_pengirim,
    letter.nomor_surat,
    letter.nomor_srikandi,
  ];
  if (!isTersegel(letter.keamanan)) parts.push(letter.hal, letter.indeks);
  if (letter.keamanan === 'biasa') parts.push(letter.isi_ringkas);
  return parts.filter((part) => part !== null).join(' ');
}

const MOST_EXACT = 20;

/** Ids of letters whose agenda number ('123', '0123/2026') or whose sender's number is what was typed. */
async function exactIds(ctx: ReadContext, text: string): Promise<number[]> {
  const ids = new Set<number>();
  const agenda = /^\s*0*(\d{1,7})(?:\s*\/\s*(\d{4}))?\s*$/.exec(text);
  if (agenda) {
    const years = agenda[2] ? [Number(agenda[2])] : await yearsOf(ctx);
    const keys = [kunciAgenda('', kunciUrutAgenda(formatAgenda(Number(agenda[1]))))];
    for (const month of MONTHS)
      keys.push(kunciAgenda(`0000-${month}`, kunciUrutAgenda(formatAgenda(Number(agenda[1])))));
    const rows = await ctx.read
      .selectFrom('surat_masuk as s')
      .select('s.id')
      .where('s.tahun', 'in', years)
      .where('s.kunci_urut', 'in', keys)
      .where(() => letterShown(ctx.session, 'tampak'))
      .orderBy('s.tahun', 'desc')
      .orderBy('s.kunci_urut', 'desc')
      .limit(MOST_EXACT)
      .execute();
    for (const { id } of rows) ids.add(id);
  }
  const nomor = kunciNomor(text);
  if (nomor !== null) {
    const rows = await ctx.read
      .selectFrom('surat_masuk as s')
      .select('s.id')
      .where('s.kunci_nomor', '=', nomor)
      .where(() => letterShown(ctx.session, 'tampak'))
      .orderBy('s.tanggal_surat', 'desc')
      .limit(MOST_EXACT)
      .execute();
    for (const { id } of rows) ids.add(id);
  }
  return [...ids].slice(0, MOST_EXACT);
}

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

async function yearsOf(ctx: ReadContext): Promise<number[]> {
  const row = await ctx.read
    .selectFrom('surat_masuk')
    .select((eb) => eb.fn.min('tahun').as('first'))
    .executeTakeFirst();
  const first = Number(row?.first ?? 0);
  const last = Number(ctx.today.slice(0, 4));
  return first === 0 ? [last] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

const facts = (ctx: ReadContext) =>
  ctx.read
    .selectFrom('surat_masuk as s')
    .leftJoin('perkara as p', 'p.id', 's.perkara_id')
    .select(ROW_COLUMNS)
    .where(() => letterShown(ctx.session, 'tampak'));

export async function searchLetters(
  ctx: ReadContext,
  input: { cari: string; kursor?: string | undefined; batas: number },
): Promise<Page> {
  const cursor = readCursor(input.kursor, 1);
  const exact = await exactIds(ctx, input.cari);
  const head: RowFacts[] =
    cursor || exact.length === 0 ? [] : ((await facts(ctx).where('s.id', 'in', exact).execute()) as RowFacts[]);
  head.sort((a, b) => exact.indexOf(a.id) - exact.indexOf(b.id));
  const before = cursor?.values[0] as number | undefined;
  const matches = matchText('cari_surat_masuk', input.cari, before);
  let rest: RowFacts[] = [];
  if (matches) {
    let query = ctx.read
      .selectFrom(matches)
      .innerJoin('surat_masuk as s', 's.id', 'temuan.id')
      .leftJoin('perkara as p', 'p.id', 's.perkara_id')
      .select(ROW_COLUMNS)
      .where(() => letterShown(ctx.session, 'tampak'));
    if (exact.length > 0) query = query.where('s.id', 'not in', exact);
    rest = (await query
      .orderBy('temuan.id', 'desc')
      .limit(input.batas + 1)
      .execute()) as RowFacts[];
  }
  const page = [...head, ...rest].slice(0, input.batas);
  const more = head.length + rest.length > input.batas;
  const lastFound = page.filter((row) => !exact.includes(row.id)).at(-1);
  const count =
    cursor?.count ?? (more ? await countFound(ctx, input.cari, exact) : { nilai: page.length, lebih: false });
  const place = lastFound?.id ?? before ?? Number.MAX_SAFE_INTEGER;
  return {
    baris: await letterRows(ctx.read, page),
    berikut: more ? writeCursor({ values: [place], count }) : null,
    jumlah: count,
  };
}

/** Matches that the session may see, counted up to the limit. */
async function countFound(ctx: ReadContext, text: string, exact: readonly number[]) {
  const matches = matchText('cari_surat_masuk', text);
  if (!matches) return { nilai: exact.length, lebih: false };
  let query = ctx.read
    .selectFrom(matches)
    .innerJoin('surat_masuk as s', 's.id', 'temuan.id')
    .select('s.id')
    .where(() => letterShown(ctx.session, 'tampak'));
  if (exact.length > 0) query = query.where('s.id', 'not in', [...exact]);
  const { n } = await ctx.read
    .selectFrom(query.limit(MOST_COUNTED + 1).as('dihitung'))
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  const total = n + exact.length;
  return total > MOST_COUNTED ? { nilai: MOST_COUNTED, lebih: true } : { nilai: total, lebih: false };
}
