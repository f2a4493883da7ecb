/** Lembar kendali proses: what is read for the print, and its issue. */
import type { ReadContext, WorkContext, WriteContext } from '#electron/core/context.ts';
import { stages } from '#electron/core/implement.ts';
import { type IssuedFile, keepFile, storeIssue } from '#electron/core/terbitan.ts';
import { logoSha, officeOn } from '#electron/modules/instansi/index.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { layoutBagan } from '#shared/modules/alur/bagan.ts';
import { baganSvg } from '#shared/modules/alur/baganSvg.ts';
import type { Rancangan } from '#shared/modules/alur/rancangan.ts';
import { bagianTanggal, civilDateOf, clockTimeOf } from '#shared/rules/tanggal.ts';
import { accessOfCases } from './access.ts';
import { caseNotFound, type LoadedCase, loadCase } from './caseStore.ts';
import { checklistOf } from './checklist.ts';
import type { LangkahKendali, LembarKendaliProses } from './documents/lembarKendaliProses.ts';
import { CASE_KIND } from './recordKinds.ts';

/** Raised when the layout changes. */
const TEMPLATE_VERSION = 1;

interface Sheet {
  data: Omit<LembarKendaliProses, 'swimlane' | 'kop'> & { kop: Omit<LembarKendaliProses['kop'], 'logo'> };
  logoSha: string | null;
  rancangan: Rancangan;
  lewat: string[];
  kini: string | null;
}

const FINISHED: Record<LoadedCase['row']['status'], string> = {
  berjalan: 'Berjalan',
  selesai: 'Selesai',
  dibatalkan: 'Dibatalkan',
};

async function readSheet(ctx: ReadContext, input: { perkaraId: number }): Promise<Sheet> {
  const loaded = await loadCase(ctx, input.perkaraId);
  const { row, rancangan, state, kini } = loaded;
  const akses = (await accessOfCases(ctx.read, ctx.session, [row])).get(row.id);
  if (akses === 'tidak' || akses === undefined) throw caseNotFound();
  if (akses !== 'penuh')
    throw new Refusal('TIDAK_BERWENANG', 'Lembar kendali hanya dicetak oleh yang boleh membaca isi perkara.');
  const office = await officeOn(ctx.read, ctx.today);
  const version = await ctx.read
    .selectFrom('rancangan')
    .innerJoin('peta_versi', 'peta_versi.id', 'rancangan.peta_versi_id')
    .select('peta_versi.nama')
    .where('rancangan.id', '=', row.rancangan_id)
    .executeTakeFirstOrThrow();
  const checklist = await checklistOf(ctx.read, row.id, rancangan);
  const started = civilDateOf(row.mulai_pada, ctx.zone);
  const stepName = (id: string) => rancangan.langkah.find((l) => l.id === id)?.nama ?? id;
  return {
    data: {
      kop: {
        pemerintah: office.pemerintah.toUpperCase(),
        perangkat: office.nama.toUpperCase(),
        alamat: addressLines(office),
      },
      nomorPerkara: `PRK-${bagianTanggal(started).tahun}-${String(row.id).padStart(4, '0')}`,
      judul: row.judul,
      pemohon: row.pemohon,
      kodeProses: rancangan.kode,
      namaProses: rancangan.nama,
      versiPeta: version.nama,
      mulai: started,
      status: row.status === 'berjalan' ? `Berjalan: ${kini.nama}` : FINISHED[row.status],
      langkah: await passages(ctx, loaded),
      dokumen: checklist.map(({ nama, ada, catatan, langkah }) => ({
        nama,
        ada,
        keterangan: [stepName(langkah), catatan].filter((text) => text !== null).join(': '),
      })),
      dicetakOleh: ctx.session.nama,
      tanggalCetak: ctx.today,
    },
    logoSha: await logoSha(ctx.read, office),
    rancangan,
    lewat: state.jejak.map((k) => k.langkah),
    kini: row.status === 'berjalan' ? row.langkah : null,
  };
}

interface Office {
  alamat: string;
  telepon?: string | undefined;
  laman?: string | undefined;
  posel?: string | undefined;
  kodePos?: string | undefined;
}

function addressLines(office: Office): string[] {
  const contact = [
    office.telepon === undefined ? null : `Telepon ${office.telepon}`,
    office.laman === undefined ? null : `Laman ${office.laman}`,
    office.posel === undefined ? null : `Pos-el ${office.posel}`,
  ].filter((part) => part !== null);
  return [
    office.kodePos === undefined ? office.alamat : `${office.alamat} ${office.kodePos}`,
    ...(contact.length === 0 ? [] : [contact.join(', ')]),
  ];
}

/** Every time a step was left, in order; then the present step; then those that are still to come, in the order of the map. */
async function passages(ctx: ReadContext, loaded: LoadedCase): Promise<LangkahKendali[]> {
  const { row, rancangan } = loaded;
  const moves = await ctx.read
    .selectFrom('riwayat')
    .select(['jenis', 'dari', 'syarat', 'alasan', 'catatan', 'waktu', 'pelaku_nama'])
    .where('perkara_id', '=', row.id)
    .where('jenis', 'in', ['maju', 'selesai', 'kembali', 'tarik', 'batal'])
    .orderBy('id')
    .execute();
  const line = (id: string, rest: Pick<LangkahKendali, 'oleh' | 'waktu' | 'catatan' | 'keadaan'>): LangkahKendali => {
    const step = rancangan.langkah.find((l) => l.id === id)!;
    const lane = rancangan.aktor.find((a) => a.id === step.aktor);
    return { nomor: String(step.urut), nama: step.nama, pelaksana: lane?.nama ?? step.aktor, ...rest };
  };
  const left = moves.map((move) =>
    line(move.dari!, {
      oleh: move.pelaku_nama,
      waktu: { tanggal: civilDateOf(move.waktu, ctx.zone), jam: clockTimeOf(move.waktu, ctx.zone) },
      catatan: [move.syarat, move.alasan, move.catatan].filter((text) => text !== null).join('; ') || null,
      keadaan: move.jenis === 'kembali' || move.jenis === 'tarik' ? 'dikembalikan' : 'selesai',
    }),
  );
  const open = { oleh: null, waktu: null, catatan: null };
  const running = row.status === 'berjalan';
  const touched = new Set([...moves.map((move) => move.dari), row.langkah]);
  const ahead = rancangan.langkah
    .filter((step) => !touched.has(step.id) && !step.dilewati && step.akhir !== 'batal')
    .map((step) => line(step.id, { ...open, keadaan: running ? 'belum' : 'dilewati' }));
  return [...left, ...(running ? [line(row.langkah, { ...open, keadaan: 'berjalan' })] : []), ...ahead];
}

async function renderSheet(ctx: WorkContext, _input: unknown, sheet: Sheet) {
  // Loaded here, on the render thread: the data thread never carries the PDF library.
  const { lembarKendaliProses } = await import('./documents/lembarKendaliProses.ts');
  const { renderPdf } = await import('#electron/documents/render.ts');
  const logo = sheet.logoSha === null ? undefined : ctx.files.get(sheet.logoSha);
  const swimlane = baganSvg(layoutBagan(sheet.rancangan), {
    selesai: sheet.lewat,
    langkahSekarang: sheet.kini ?? undefined,
  });
  const isi = await renderPdf(
    lembarKendaliProses({
      ...sheet.data,
      swimlane,
      kop: { ...sheet.data.kop, ...(logo === undefined ? {} : { logo }) },
    }),
  );
  const nama = `Lembar kendali ${sheet.data.nomorPerkara}.pdf`;
  return { file: keepFile(ctx, { nama, mime: 'application/pdf', isi }), sheet };
}

export const printControlSheet = stages({
  read: readSheet,
  work: { on: 'render', run: renderSheet },
  write: async (
    ctx: WriteContext,
    { perkaraId }: { perkaraId: number },
    { file, sheet }: { file: IssuedFile; sheet: Sheet },
  ) => {
    const row = await ctx.read
      .selectFrom('perkara')
      .select(['judul', 'keamanan'])
      .where('id', '=', perkaraId)
      .executeTakeFirstOrThrow();
    ctx.audit({ objek: { jenis: CASE_KIND, id: perkaraId, label: row.judul, keamanan: row.keamanan } });
    return storeIssue(
      ctx,
      {
        jenis: 'lembarKendaliProses',
        versiTemplat: TEMPLATE_VERSION,
        objek: { jenis: CASE_KIND, id: perkaraId },
        data: { ...sheet.data, lewat: sheet.lewat, kini: sheet.kini, rancangan: sheet.rancangan },
      },
      file,
    );
  },
});
