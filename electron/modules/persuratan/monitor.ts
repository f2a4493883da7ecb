/**
 * What waits, for how long, and where it is late. Everything is asked of the running cases, which are few, and under the policy of each letter; letters per
 * month are kept by the database and lessened by those that the caller may not see.
 */
import type { ReadContext } from '#electron/core/context.ts';
import { isRunning } from '#electron/database/caseConditions.ts';
import { settingsOn } from '#electron/modules/instansi/index.ts';
import { sebutAgenda } from '#shared/modules/persuratan/aturanRegistrasi.ts';
import { STEP } from '#shared/modules/persuratan/contract.ts';
import { halTampil, isTersegel } from '#shared/modules/persuratan/samar.ts';
import { AKHIR, LANGKAH_KERJA } from '#shared/modules/persuratan/statusSurat.ts';
import { acaraBentrok } from '#shared/modules/persuratan/undangan.ts';
import { addDays, addMonths } from '#shared/rules/tanggal.ts';
import { accessOfLetters, letterShown } from './access.ts';
import { LETTER_PROCESS } from './filters.ts';
import { MOST_COUNTED } from './list.ts';

const running = (ctx: ReadContext) =>
  ctx.read
    .selectFrom('perkara as p')
    .innerJoin('surat_masuk as s', 's.perkara_id', 'p.id')
    .where('p.proses_id', '=', LETTER_PROCESS)
    .where((eb) => isRunning(eb.ref('p.status')))
    .where(() => letterShown(ctx.session, 'tampak'));

const QUEUES: readonly { kunci: string; nama: string; langkah: readonly string[] }[] = [
  { kunci: 'verifikasi', nama: 'Belum diverifikasi', langkah: [STEP.identifikasi, STEP.registrasi, STEP.terima] },
  { kunci: 'serahkan', nama: 'Belum diserahkan kepada Kepala', langkah: [STEP.serahkan] },
  { kunci: 'mejaKepala', nama: 'Di meja Kepala', langkah: [STEP.disposisi] },
  { kunci: 'distribusi', nama: 'Belum terdistribusi', langkah: [STEP.distribusikan] },
  { kunci: 'tindakLanjut', nama: 'Sedang ditindaklanjuti', langkah: [...LANGKAH_KERJA, STEP.teruskan] },
  { kunci: 'sekretaris', nama: 'Di Sekretaris', langkah: [STEP.tindakLanjut, STEP.disposisiLagi] },
];

interface Counter {
  kunci: string;
  nama: string;
  jumlah: { nilai: number; lebih: boolean };
  tertuaSejak: string | null;
}

const counter = (kunci: string, nama: string, n: number, since: string | null): Counter => ({
  kunci,
  nama,
  jumlah: { nilai: Math.min(n, MOST_COUNTED), lebih: n > MOST_COUNTED },
  tertuaSejak: n === 0 ? null : since,
});

async function queues(ctx: ReadContext): Promise<Counter[]> {
  const rows = await running(ctx)
    .select((eb) => ['p.langkah', eb.fn.countAll<number>().as('n'), eb.fn.min('p.sejak').as('sejak')])
    .groupBy('p.langkah')
    .execute();
  return QUEUES.map(({ kunci, nama, langkah }) => {
    const here = rows.filter((row) => langkah.includes(row.langkah));
    const since = here.map((row) => row.sejak).sort()[0] ?? null;
    return counter(
      kunci,
      nama,
      here.reduce((sum, row) => sum + row.n, 0),
      since,
    );
  });
}

async function desk(ctx: ReadContext): Promise<Counter[]> {
  const { jamDiMejaKepala } = await settingsOn(ctx.read, ctx.today);
  const limit = new Date(Date.parse(ctx.now) - jamDiMejaKepala * 3_600_000).toISOString();
  const long = await running(ctx)
    .where('p.langkah', '=', STEP.disposisi)
    .where('p.sejak', '<', limit)
    .select((eb) => [eb.fn.countAll<number>().as('n'), eb.fn.min('p.sejak').as('sejak')])
    .executeTakeFirstOrThrow();
  const late = await running(ctx)
    .where('s.tenggat', '<', ctx.now)
    .select((eb) => [eb.fn.countAll<number>().as('n'), eb.fn.min('s.tenggat').as('sejak')])
    .executeTakeFirstOrThrow();
  const answers = await running(ctx)
    .where('s.perlu_balasan', '=', 1)
    .select((eb) => [eb.fn.countAll<number>().as('n'), eb.fn.min('s.dibuat_pada').as('sejak')])
    .executeTakeFirstOrThrow();
  return [
    counter('mejaKepalaLama', `Di meja Kepala lebih dari ${jamDiMejaKepala} jam`, long.n, long.sejak),
    counter('lewatTenggat', 'Lewat tenggat', late.n, late.sejak),
    counter('perluBalasan', 'Perlu balasan', answers.n, answers.sejak),
  ];
}

async function parts(ctx: ReadContext): Promise<Counter[]> {
  const rows = await running(ctx)
    .innerJoin('bagian as b', 'b.perkara_id', 'p.id')
    .where('b.diganti_oleh', 'is', null)
    .where('b.status', 'in', ['menunggu', 'dikerjakan', 'dikembalikan'])
    .where('p.langkah', 'in', [STEP.distribusikan, ...LANGKAH_KERJA])
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('bagian as anak')
            .select('anak.id')
            .whereRef('anak.induk_id', '=', 'b.id')
            .where('anak.status', '!=', 'ditarik')
            .where('anak.diganti_oleh', 'is', null),
        ),
      ),
    )
    .select((eb) => ['b.status', eb.fn.countAll<number>().as('n'), eb.fn.min('b.sejak').as('sejak')])
    .groupBy('b.status')
    .execute();
  const of = (status: string) => rows.find((row) => row.status === status) ?? { n: 0, sejak: null };
  return [
    counter('belumDibaca', 'Disposisi belum dibaca', of('menunggu').n, of('menunggu').sejak),
    counter('belumDitindaklanjuti', 'Disposisi belum ditindaklanjuti', of('dikerjakan').n, of('dikerjakan').sejak),
    counter('kembali', 'Disposisi kembali: bukan kewenangan', of('dikembalikan').n, of('dikembalikan').sejak),
  ];
}

async function unscanned(ctx: ReadContext): Promise<Counter> {
  const { n } = await ctx.read
    .selectFrom(
      ctx.read
        .selectFrom('surat_masuk as s')
        .select('s.id')
        .where((eb) => eb('s.belum_pindai', '=', eb.lit(1)))
        .where(() => letterShown(ctx.session, 'tampak'))
        .limit(MOST_COUNTED + 1)
        .as('dihitung'),
    )
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return counter('belumDipindai', 'Belum dipindai', n, null);
}

async function events(ctx: ReadContext): Promise<Counter[]> {
  const tomorrow = addDays(ctx.today, 1);
  const rows = await invitations(ctx, ctx.today, tomorrow);
  const on = (date: string) => rows.filter((row) => row.tanggal === date).length;
  return [
    counter('undanganHariIni', 'Undangan hari ini', on(ctx.today), null),
    counter('undanganBesok', 'Undangan besok', on(tomorrow), null),
  ];
}

async function overdueByUnit(ctx: ReadContext) {
  const rows = await running(ctx)
    .leftJoin('unit as u', 'u.id', 's.unit_pengolah_id')
    .where('s.tenggat', '<', ctx.now)
    .select((eb) => ['s.unit_pengolah_id as unitId', 'u.nama', eb.fn.countAll<number>().as('n')])
    .groupBy(['s.unit_pengolah_id', 'u.nama'])
    .orderBy('n', 'desc')
    .execute();
  return rows.map((row) => ({ unitId: row.unitId, unit: row.nama ?? 'Belum didisposisikan', jumlah: row.n }));
}

const MONTHS = 12;

/** Letters by month of arrival, this month and the eleven before it. */
async function perMonth(ctx: ReadContext) {
  const months = Array.from({ length: MONTHS }, (_, index) =>
    addMonths(`${ctx.today.slice(0, 7)}-01`, index - MONTHS + 1).slice(0, 7),
  );
  const rows = await ctx.read.selectFrom('surat_masuk_bulan').selectAll().where('bulan', 'in', months).execute();
  const hidden = await ctx.read
    .selectFrom('surat_masuk as s')
    .select(['s.tanggal_terima'])
    .where('s.keamanan_lain', 'in', ['rahasia', 'sangat_rahasia'])
    .where('s.tanggal_terima', '>=', `${months[0]}-01`)
    .where((eb) => eb.not(letterShown(ctx.session, 'tampak')))
    .execute();
  return months.map((bulan) => ({
    bulan,
    jumlah:
      (rows.find((row) => row.bulan === bulan)?.jumlah ?? 0) -
      hidden.filter((row) => row.tanggal_terima.startsWith(bulan)).length,
  }));
}

export async function monitorLetters(ctx: ReadContext) {
  return {
    penghitung: [
      ...(await queues(ctx)),
      ...(await desk(ctx)),
      ...(await parts(ctx)),
      await unscanned(ctx),
      ...(await events(ctx)),
    ],
    lewatPerUnit: await overdueByUnit(ctx),
    suratPerBulan: await perMonth(ctx),
  };
}

const MOST_EVENTS = 1_000;
/** Letters that ended so have no event of ours. */
const NOT_OURS: readonly string[] = [AKHIR.dikembalikan, AKHIR.diteruskanKeluar];

async function invitations(ctx: ReadContext, dari: string, sampai: string) {
  return ctx.read
    .selectFrom('surat_masuk as s')
    .leftJoin('perkara as p', 'p.id', 's.perkara_id')
    .where('s.acara_tanggal', '>=', dari)
    .where('s.acara_tanggal', '<=', sampai)
    .where((eb) =>
      eb.or([
        eb('p.id', 'is', null),
        eb.and([eb('p.status', '!=', 'dibatalkan'), eb('p.langkah', 'not in', [...NOT_OURS])]),
      ]),
    )
    .where(() => letterShown(ctx.session, 'tampak'))
    .select([
      's.id',
      's.nomor_agenda',
      's.tahun',
      's.hal',
      's.keamanan',
      's.perkara_id',
      's.pengirim_nama',
      's.acara_tanggal as tanggal',
      's.acara_jam',
      's.acara_tempat',
      's.acara_dihadiri',
    ])
    .orderBy('s.acara_tanggal')
    .orderBy('s.acara_jam')
    .limit(MOST_EVENTS)
    .execute();
}

/** Events with who attends: as recorded, else those to whom the letter was given to act on. Of a letter that is not open to the caller only the day. */
export async function listInvitations(ctx: ReadContext, input: { dari: string; sampai: string }) {
  const rows = await invitations(ctx, input.dari, input.sampai);
  const access = await accessOfLetters(ctx.read, ctx.session, rows);
  const given = await actingPosts(
    ctx,
    rows.filter((row) => row.acara_dihadiri === null).map((row) => row.id),
  );
  const events = rows.map((row) => {
    const open = access.get(row.id) === 'penuh' && !isTersegel(row.keamanan);
    return {
      id: row.id,
      nomorAgenda: sebutAgenda(row.nomor_agenda, row.tahun),
      hal: halTampil(row.keamanan, row.hal),
      pengirim: row.pengirim_nama,
      tanggal: row.tanggal!,
      jam: open ? row.acara_jam : null,
      tempat: open ? row.acara_tempat : null,
      dihadiri: open ? (row.acara_dihadiri ?? given.get(row.id) ?? null) : null,
    };
  });
  const clashes = acaraBentrok(events);
  return events.map((event) => ({ ...event, bentrok: clashes.has(event.id) }));
}

async function actingPosts(ctx: ReadContext, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.read
    .selectFrom('disposisi as d')
    .innerJoin('disposisi_penerima as dp', 'dp.disposisi_id', 'd.id')
    .innerJoin('bagian as b', 'b.id', 'dp.bagian_id')
    .select(['d.surat_masuk_id', 'dp.jabatan'])
    .where('d.surat_masuk_id', 'in', [...ids])
    .where('d.induk_bagian_id', 'is', null)
    .where('dp.peran', '=', 'pelaksana_utama')
    .where('b.status', 'not in', ['ditarik', 'dikembalikan'])
    .orderBy('dp.bagian_id')
    .execute();
  const byLetter = Map.groupBy(rows, (row) => row.surat_masuk_id);
  return new Map([...byLetter].map(([id, posts]) => [id, posts.map((post) => post.jabatan).join(', ')]));
}
