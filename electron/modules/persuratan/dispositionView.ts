/** The tree of disposisi of a letter as one caller may see it, with what he may do on each recipient's part. */
import type { ReadContext } from '#electron/core/context.ts';
import type { ReadDb } from '#electron/database/connection.ts';
import type { PartActions, PartRow } from '#electron/modules/alur/index.ts';
import type { Akses } from '#shared/modules/alur/akses.ts';
import { type StatusBagian, statusTampil } from '#shared/modules/alur/bagian.ts';
import { STEP } from '#shared/modules/persuratan/contract.ts';
import { LETTER_KIND, type Letter, readsDisposition } from './access.ts';

export interface CaseView {
  langkah: string;
  berjalan: boolean;
  parts: PartRow[];
  actions: ReadonlyMap<number, PartActions>;
}

const NOTHING: PartActions = {
  buka: false,
  selesaikan: false,
  teruskan: false,
  kembalikan: false,
  ganti: false,
  tarik: false,
  tolak: false,
  terima: false,
  sebagai: null,
};

export async function dispositionsOf(
  ctx: ReadContext,
  letter: Letter,
  akses: Exclude<Akses, 'tidak'>,
  view: CaseView | null,
) {
  const desk = ctx.session.roles.some((role) => role === 'petugasSurat' || role === 'kasubbagUmum');
  if (akses === 'metadata' && !desk) return [];
  const db = ctx.read;
  const rows = await db
    .selectFrom('disposisi as d')
    .innerJoin('pengguna', 'pengguna.id', 'd.dicatat_oleh')
    .innerJoin('pegawai', 'pegawai.id', 'pengguna.pegawai_id')
    .selectAll('d')
    .select('pegawai.nama as dicatatNama')
    .where('d.surat_masuk_id', '=', letter.id)
    .orderBy('d.id')
    .execute();
  if (rows.length === 0) return [];
  const recipients = await recipientsOf(
    db,
    rows.map((row) => row.id),
  );
  const results = await followUpsOf(
    db,
    [...recipients.values()].flat().map((r) => r.bagian_id),
  );
  const files = await filesOf(db, letter.id, {
    disposisi: rows.map((row) => row.id),
    tindakLanjut: [...results.values()].flat().map((r) => r.id),
  });
  return rows.map((row) => {
    const given = recipients.get(row.id) ?? [];
    const open =
      akses === 'penuh' &&
      readsDisposition(
        ctx.session,
        row,
        given.map((r) => r.jabatan_id),
      );
    const sheet = row.lampiran_id === null ? undefined : files.get(`lampiran:${row.lampiran_id}`);
    return {
      id: row.id,
      indukBagianId: row.induk_bagian_id,
      dariJabatan: row.dari_jabatan,
      dariNama: row.dari_nama,
      tanggal: row.tanggal,
      jam: row.jam,
      catatan: open ? row.catatan : null,
      sifat: row.sifat as 'biasa' | 'segera' | 'sangat_segera' | null,
      batasWaktu: row.batas_waktu,
      tertutup: row.tertutup === 1,
      sumber: row.sumber,
      lampiran: open && sheet ? sheet[0]! : null,
      dicatatOleh: row.dicatatNama,
      penerima: given.map((r) =>
        recipientView(r, view, desk, open ? (results.get(r.bagian_id) ?? []) : [], files, open),
      ),
    };
  });
}

type RecipientRow = Awaited<ReturnType<typeof loadRecipients>>[number];
type FollowUpRow = Awaited<ReturnType<typeof loadFollowUps>>[number];
type File = { id: number; nama: string; mime: string };

function recipientView(
  r: RecipientRow,
  view: CaseView | null,
  desk: boolean,
  results: readonly FollowUpRow[],
  files: ReadonlyMap<string, File[]>,
  open: boolean,
) {
  const part = view?.parts.find((p) => p.id === r.bagian_id);
  const can = view?.actions.get(r.bagian_id) ?? NOTHING;
  const early = view?.langkah === STEP.distribusikan && part?.langkah === STEP.laksanakanBidang && can.kembalikan;
  const waiting = results.some((result) => result.status === 'diajukan');
  return {
    bagianId: r.bagian_id,
    jabatanId: r.jabatan_id,
    jabatan: r.jabatan,
    nama: r.nama,
    peran: r.peran,
    instruksi: open ? (JSON.parse(r.instruksi) as string[]) : [],
    status: view && part ? shownStatus(view.parts, part) : ('selesai' as const),
    dibacaPada: part?.dibuka_pada ?? null,
    diterimaFisikPada: r.diterima_fisik_pada,
    diterimaOleh: r.diterima_oleh,
    selesaiPada: part?.selesai_pada ?? null,
    tenggat: part?.tenggat ?? null,
    versi: part?.versi ?? 1,
    catatan: part?.alasan ?? null,
    tindakLanjut: results.map((result) => ({
      id: result.id,
      tanggal: result.tanggal,
      uraian: result.uraian,
      rujukan: result.rujukan,
      status: result.status,
      alasanTolak: result.alasan_tolak,
      dicatatOleh: result.dicatat_oleh_nama,
      lampiran: files.get(`tindakLanjut:${result.id}`) ?? [],
    })),
    tindakan: {
      terimaFisik: desk && view?.berjalan === true && r.diterima_fisik_pada === null && part?.status !== 'ditarik',
      tindakLanjuti: (can.selesaikan || early) && !waiting,
      teruskan: can.teruskan && !waiting,
      kembalikan: can.kembalikan && !waiting,
      tarik: can.tarik,
      alihkan: can.ganti,
      nilai: can.tolak && part?.status === 'selesai' && results.some((result) => result.status !== 'ditolak'),
    },
  };
}

/** A part that was handed on is done when those below it are. */
function shownStatus(parts: readonly PartRow[], part: PartRow): PartRow['status'] {
  if (part.status === 'diajukan') return part.status;
  const siblings = parts
    .filter((p) => p.langkah === part.langkah)
    .map((p) => ({
      id: p.id,
      induk: p.induk_id,
      penerima: p.penerima,
      status: (p.status === 'diajukan' ? 'dikerjakan' : p.status) as StatusBagian,
      digantiOleh: p.diganti_oleh,
      ditolak: p.ditolak,
      alasan: p.alasan,
    }));
  return statusTampil(siblings, part.id);
}

const loadRecipients = (db: ReadDb, dispositions: readonly number[]) =>
  db
    .selectFrom('disposisi_penerima')
    .selectAll()
    .where('disposisi_id', 'in', [...dispositions])
    .orderBy('bagian_id')
    .execute();

export async function recipientsOf(db: ReadDb, dispositions: readonly number[]): Promise<Map<number, RecipientRow[]>> {
  return Map.groupBy(await loadRecipients(db, dispositions), (row) => row.disposisi_id);
}

const loadFollowUps = (db: ReadDb, parts: readonly number[]) =>
  db
    .selectFrom('tindak_lanjut')
    .selectAll()
    .where('bagian_id', 'in', [...parts])
    .orderBy('id')
    .execute();

async function followUpsOf(db: ReadDb, parts: readonly number[]): Promise<Map<number, FollowUpRow[]>> {
  if (parts.length === 0) return new Map();
  return Map.groupBy(await loadFollowUps(db, parts), (row) => row.bagian_id);
}

/** Attachments by owner, and those of the letter by their own id (a sheet that attached itself). */
async function filesOf(
  db: ReadDb,
  letterId: number,
  owners: { disposisi: readonly number[]; tindakLanjut: readonly number[] },
): Promise<Map<string, File[]>> {
  const rows = await db
    .selectFrom('lampiran')
    .select(['id', 'nama', 'mime', 'pemilik_jenis', 'pemilik_id'])
    .where('asal_id', 'is', null)
    .where((eb) =>
      eb.or([
        eb.and([eb('pemilik_jenis', '=', LETTER_KIND), eb('pemilik_id', '=', letterId)]),
        eb.and([eb('pemilik_jenis', '=', 'disposisi'), eb('pemilik_id', 'in', [...owners.disposisi])]),
        eb.and([eb('pemilik_jenis', '=', 'tindakLanjut'), eb('pemilik_id', 'in', [0, ...owners.tindakLanjut])]),
      ]),
    )
    .orderBy('id')
    .execute();
  const files = new Map<string, File[]>();
  for (const { id, nama, mime, pemilik_jenis, pemilik_id } of rows) {
    const file = { id, nama, mime };
    files.set(`lampiran:${id}`, [file]);
    const key = `${pemilik_jenis}:${pemilik_id}`;
    files.set(key, [...(files.get(key) ?? []), file]);
  }
  return files;
}
