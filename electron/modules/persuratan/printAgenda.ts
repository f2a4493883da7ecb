/** The agenda book of what the list shows, as PDF and as XLSX: the same filters, the same policy, the same masks. */
import type { ReadContext } from '#electron/core/context.ts';
import type { ReadDb } from '#electron/database/connection.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { LETTER_KINDS, LETTER_STATUSES, SECRECIES, URGENCIES } from '#shared/modules/persuratan/istilah.ts';
import { halTampil, isTersegel } from '#shared/modules/persuratan/samar.ts';
import { AKHIR } from '#shared/modules/persuratan/statusSurat.ts';
import { civilDateOf, formatTanggal } from '#shared/rules/tanggal.ts';
import { accessOfLetters } from './access.ts';
import type { BarisAgenda, BukuAgenda } from './documents/bukuAgenda.ts';
import type { LetterFilter } from './filters.ts';
import type { RowFacts } from './letterRow.ts';
import { type Selection, selectLetters } from './list.ts';
import {
  clerkSigner,
  drawPdf,
  fileNameOf,
  officeOnPaper,
  PDF,
  type Prepared,
  placeAndDate,
  printing,
  sekretarisSigner,
  withLogo,
  XLSX,
} from './printing.ts';

/** More rows than a book is read with; a spreadsheet takes more. */
const MOST_PRINTED = 10_000;
const MOST_EXPORTED = 50_000;
const CHUNK = 500;

interface AgendaSelection extends Selection {
  judul?: string | undefined;
}
type Agenda = Omit<BukuAgenda, 'kop'> & { kop: Omit<BukuAgenda['kop'], 'logo'> };

async function prepare(
  ctx: ReadContext,
  input: AgendaSelection,
  most: number,
  ending: 'pdf' | 'xlsx',
): Promise<Prepared<Agenda>> {
  const rows = await selectLetters(ctx, input, most);
  if (rows.length > most)
    throw new Refusal(
      'TERLALU_BESAR',
      `Pilihan ini memuat lebih dari ${most.toLocaleString('id-ID')} surat. Persempit saringannya, misalnya per tahun atau per bulan.`,
    );
  const office = await officeOnPaper(ctx.read, ctx.today);
  const baris: BarisAgenda[] = [];
  for (let at = 0; at < rows.length; at += CHUNK) baris.push(...(await agendaRows(ctx, rows.slice(at, at + CHUNK))));
  const periode = input.judul?.toUpperCase() ?? periodOf(input.saring);
  return {
    data: {
      kop: office.kop,
      periode,
      saringan: await filterInWords(ctx.read, input.saring),
      baris,
      mengetahui: await sekretarisSigner(ctx.read, ctx.today),
      petugas: await clerkSigner(ctx),
      tempatTanggal: placeAndDate(office, ctx.today),
      tanggalCetak: ctx.today,
    },
    logo: office.logo,
    nama: fileNameOf(`Buku Agenda Surat Masuk ${periode}`, ending),
    audit: [{ sesudah: { periode, jumlah: rows.length } }],
  };
}

export const printAgenda = printing<AgendaSelection, Agenda>({
  jenis: 'bukuAgenda',
  versiTemplat: 1,
  mime: PDF,
  prepare: (ctx, input) => prepare(ctx, input, MOST_PRINTED, 'pdf'),
  draw: async (data, logo) => {
    const { bukuAgenda } = await import('./documents/bukuAgenda.ts');
    return drawPdf(bukuAgenda({ ...data, kop: withLogo(data.kop, logo) }));
  },
});

export const exportAgenda = printing<AgendaSelection, Agenda>({
  jenis: 'bukuAgendaXlsx',
  versiTemplat: 1,
  mime: XLSX,
  prepare: (ctx, input) => prepare(ctx, input, MOST_EXPORTED, 'xlsx'),
  draw: async (data) => {
    const { bukuAgendaXlsx } = await import('./documents/bukuAgendaXlsx.ts');
    return bukuAgendaXlsx(data);
  },
});

function periodOf(saring: LetterFilter): string {
  if (saring.dari !== undefined || saring.sampai !== undefined) {
    const from = saring.dari === undefined ? '' : ` ${formatTanggal(saring.dari)}`;
    const to = saring.sampai === undefined ? '' : ` S.D. ${formatTanggal(saring.sampai)}`;
    return `PERIODE${from}${to}`.toUpperCase();
  }
  return saring.tahun === undefined ? 'SEMUA TAHUN' : `TAHUN ${saring.tahun}`;
}

async function filterInWords(db: ReadDb, saring: LetterFilter): Promise<string | null> {
  const unit =
    saring.unitId === undefined
      ? undefined
      : await db.selectFrom('unit').select('nama').where('id', '=', saring.unitId).executeTakeFirst();
  const sender =
    saring.pengirimId === undefined
      ? undefined
      : await db.selectFrom('pengirim').select('nama').where('id', '=', saring.pengirimId).executeTakeFirst();
  const words = [
    saring.status &&
      saring.status.length > 0 &&
      `status ${saring.status.map((status) => LETTER_STATUSES[status]).join(', ')}`,
    saring.belumSelesai && 'belum selesai',
    saring.jenisNaskah && `jenis ${LETTER_KINDS[saring.jenisNaskah]}`,
    saring.urgensi && `urgensi ${URGENCIES[saring.urgensi]}`,
    saring.keamanan && `keamanan ${SECRECIES[saring.keamanan]}`,
    unit && `unit ${unit.nama}`,
    sender && `pengirim ${sender.nama}`,
    saring.belumDipindai && 'belum dipindai',
    saring.lewatTenggat && 'lewat tenggat',
    saring.terlambat && 'dicatat kemudian',
    saring.cari && `mengandung “${saring.cari}”`,
  ].filter((word) => typeof word === 'string' && word !== '');
  return words.length === 0 ? null : words.join('; ');
}

const factsOf = (db: ReadDb, ids: readonly number[]) =>
  db
    .selectFrom('surat_masuk as s')
    .leftJoin('perkara as p', 'p.id', 's.perkara_id')
    .select(['s.id', 's.isi_ringkas', 's.lampiran_jumlah', 's.catatan', 'p.selesai_pada', 'p.status', 'p.langkah'])
    .where('s.id', 'in', [...ids])
    .execute();

async function disposed(db: ReadDb, ids: readonly number[]) {
  const rows = await db
    .selectFrom('disposisi as d')
    .innerJoin('disposisi_penerima as dp', 'dp.disposisi_id', 'd.id')
    .innerJoin('bagian as b', 'b.id', 'dp.bagian_id')
    .select(['d.surat_masuk_id', 'd.id', 'd.tanggal', 'd.catatan', 'd.tertutup', 'dp.jabatan', 'dp.instruksi'])
    .where('d.surat_masuk_id', 'in', [...ids])
    .where('b.status', '!=', 'ditarik')
    .orderBy('dp.bagian_id')
    .execute();
  return Map.groupBy(rows, (row) => row.surat_masuk_id);
}

async function followedUp(db: ReadDb, ids: readonly number[]) {
  const rows = await db
    .selectFrom('disposisi as d')
    .innerJoin('disposisi_penerima as dp', 'dp.disposisi_id', 'd.id')
    .innerJoin('tindak_lanjut as tl', 'tl.bagian_id', 'dp.bagian_id')
    .select(['d.surat_masuk_id', 'd.tertutup', 'tl.uraian'])
    .where('d.surat_masuk_id', 'in', [...ids])
    .where('tl.status', '!=', 'ditolak')
    .orderBy('tl.id')
    .execute();
  return Map.groupBy(rows, (row) => row.surat_masuk_id);
}

async function reasons(db: ReadDb, perkaraIds: readonly number[]): Promise<Map<number, string>> {
  if (perkaraIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('riwayat')
    .select(['perkara_id', 'alasan'])
    .where('perkara_id', 'in', [...perkaraIds])
    .where('alasan', 'is not', null)
    .orderBy('id')
    .execute();
  return new Map(rows.map((row) => [row.perkara_id, row.alasan ?? '']));
}

const EXITS: Record<string, string> = {
  [AKHIR.dikembalikan]: 'Dikembalikan',
  [AKHIR.diteruskanKeluar]: 'Diteruskan keluar',
  [AKHIR.tanpaDisposisi]: 'Tanpa disposisi',
};

async function agendaRows(ctx: ReadContext, rows: readonly RowFacts[]): Promise<BarisAgenda[]> {
  const ids = rows.map((row) => row.id);
  const access = await accessOfLetters(ctx.read, ctx.session, rows);
  const facts = new Map((await factsOf(ctx.read, ids)).map((row) => [row.id, row]));
  const given = await disposed(ctx.read, ids);
  const results = await followedUp(ctx.read, ids);
  const why = await reasons(
    ctx.read,
    rows.flatMap((row) =>
      row.perkara_id !== null && (row.status === 'dibatalkan' || EXITS[row.langkah ?? '']) ? [row.perkara_id] : [],
    ),
  );
  return rows.map((row): BarisAgenda => {
    const fact = facts.get(row.id)!;
    const open = access.get(row.id) === 'penuh' && !isTersegel(row.keamanan);
    const registered = access.get(row.id) !== 'metadata';
    const reason = row.perkara_id === null ? undefined : why.get(row.perkara_id);
    const exit = row.status === 'selesai' ? EXITS[row.langkah ?? ''] : undefined;
    const byDisposition = registered ? [...Map.groupBy(given.get(row.id) ?? [], (g) => g.id).values()] : [];
    return {
      nomorAgenda: row.nomor_agenda,
      tanggalTerima: row.tanggal_terima,
      pengirim: row.pengirim_nama,
      nomorSurat: row.nomor_surat,
      tanggalSurat: row.tanggal_surat,
      hal: halTampil(row.keamanan, row.hal),
      isiRingkas: open ? fact.isi_ringkas : null,
      kode: row.kode_klasifikasi,
      sifat: sifatOf(row),
      lampiran: registered ? fact.lampiran_jumlah : null,
      disposisi: byDisposition.map((group) => ({
        kepada: group.map((g) => g.jabatan).join(', '),
        tanggal: group[0]!.tanggal,
        isi:
          open && group[0]!.tertutup === 0
            ? [...new Set(group.flatMap((g) => JSON.parse(g.instruksi) as string[])), group[0]!.catatan]
                .filter((part) => part !== null)
                .join('; ') || null
            : null,
      })),
      tindakLanjut: open
        ? (results.get(row.id) ?? [])
            .filter((result) => result.tertutup === 0)
            .map((result) => result.uraian)
            .join('; ') || null
        : null,
      tanggalSelesai:
        row.status === 'selesai' && fact.selesai_pada !== null ? civilDateOf(fact.selesai_pada, ctx.zone) : null,
      keterangan:
        [
          exit === undefined ? null : reason ? `${exit}: ${reason}` : exit,
          row.terlambat === 1 ? 'Dicatat kemudian' : null,
          open ? fact.catatan : null,
        ]
          .filter((part) => part !== null)
          .join('. ') || null,
      batal: row.status === 'dibatalkan' ? { alasan: reason ?? '' } : null,
    };
  });
}

const sifatOf = (row: RowFacts): string => {
  const parts = [
    ...(row.keamanan === 'biasa' ? [] : [SECRECIES[row.keamanan]]),
    ...(row.urgensi === 'biasa' ? [] : [URGENCIES[row.urgensi]]),
  ];
  return parts.length === 0 ? 'Biasa' : parts.join(', ');
};
