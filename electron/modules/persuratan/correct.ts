/** Corrections of a registered letter. The agenda number never changes; every old value stands in the log. */
import type { z } from 'zod';
import type { WriteContext } from '#electron/core/context.ts';
import { indexText } from '#electron/database/search.ts';
import { changeSecrecy, followRecordDeadline, renameCase } from '#electron/modules/alur/index.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { kunciUrutPengirim, periksaTanggal } from '#shared/modules/persuratan/aturanRegistrasi.ts';
import type { letterChanges } from '#shared/modules/persuratan/contract.ts';
import { bandingKeamanan, halTampil, isTersegel } from '#shared/modules/persuratan/samar.ts';
import { civilDateOf } from '#shared/rules/tanggal.ts';
import type { Letter } from './access.ts';
import { requireCode } from './classification.ts';
import { addressee, type LetterInput, plainColumns } from './fields.ts';
import { acted, auditObject, changeLetter, lockLetter, type OpenLetter } from './letter.ts';
import { caseTitle, deadlineOf, requireRelated } from './register.ts';
import { searchText } from './search.ts';
import { senderKey, upsertSender } from './senders.ts';

type Changes = z.output<z.ZodObject<typeof letterChanges>>;

export interface Correction {
  id: number;
  versi: number;
  perubahan: Changes;
  alasan: string;
}

/** What a caller who sees the letter sealed cannot see he cannot empty or overwrite with the mask. */
const CONTENTS = ['hal', 'isiRingkas', 'catatan', 'acara'] as const;

function visibleChanges({ letter, akses }: OpenLetter, wanted: Changes): Changes {
  const changes = { ...wanted };
  const hidden = akses !== 'penuh' || isTersegel(letter.keamanan);
  if (!hidden) return changes;
  for (const field of CONTENTS) if (changes[field] === null) delete changes[field];
  if (changes.hal !== undefined && changes.hal === halTampil(letter.keamanan, letter.hal)) delete changes.hal;
  return changes;
}

/** The letter as its form would hold it. */
function asInput(letter: Letter): LetterInput {
  const opt = <T>(value: T | null): T | undefined => value ?? undefined;
  return {
    tanggalTerima: letter.tanggal_terima,
    jamTerima: opt(letter.jam_terima),
    kanal: letter.kanal as LetterInput['kanal'],
    pengirim: letter.pengirim_nama,
    pejabatPengirim: opt(letter.pejabat_pengirim),
    alamatPengirim: opt(letter.alamat_pengirim),
    kontakPengirim: opt(letter.kontak_pengirim),
    nomorSurat: opt(letter.nomor_surat),
    tanggalSurat: opt(letter.tanggal_surat),
    hal: letter.hal,
    isiRingkas: opt(letter.isi_ringkas),
    jenisNaskah: letter.jenis_naskah as LetterInput['jenisNaskah'],
    keamanan: letter.keamanan,
    urgensi: letter.urgensi,
    lampiranJumlah: opt(letter.lampiran_jumlah),
    kodeKlasifikasi: opt(letter.kode_klasifikasi),
    indeks: opt(letter.indeks),
    ditujukanJabatanId: opt(letter.ditujukan_jabatan_id),
    ditujukanKepada: letter.ditujukan_kepada,
    tembusan: letter.tembusan === 1,
    acara:
      letter.acara_tanggal === null
        ? undefined
        : {
            tanggal: letter.acara_tanggal,
            jam: opt(letter.acara_jam),
            tempat: opt(letter.acara_tempat),
            keterangan: opt(letter.acara_keterangan),
          },
    perluBalasan: letter.perlu_balasan === 1,
    batasBalas: opt(letter.batas_balas),
    terkaitId: opt(letter.terkait_id),
    meralatId: opt(letter.meralat_id),
    tingkatPerkembangan: letter.tingkat_perkembangan as LetterInput['tingkatPerkembangan'],
    jumlahLembar: opt(letter.jumlah_lembar),
    kondisi: opt(letter.kondisi),
    catatan: opt(letter.catatan),
    nomorSrikandi: opt(letter.nomor_srikandi),
  };
}

export async function correctLetter(ctx: WriteContext, input: Correction) {
  const open = await lockLetter(ctx, input.id, input.versi);
  const { letter } = open;
  if (open.state.status !== 'berjalan')
    throw new Refusal('ATURAN', 'Surat ini sudah berakhir; isiannya tidak diperbaiki lagi.');
  const before = asInput(letter);
  const changes = visibleChanges(open, input.perubahan);
  const set = Object.fromEntries(
    Object.entries(changes)
      .filter(([, value]) => value !== undefined)
      .map(([field, value]) => [field, value === null ? undefined : value]),
  );
  // A new addressee by name replaces the post, and the other way round.
  const readdressed =
    'ditujukanJabatanId' in set
      ? { ditujukanKepada: undefined }
      : 'ditujukanKepada' in set && set.ditujukanKepada !== letter.ditujukan_kepada
        ? { ditujukanJabatanId: undefined }
        : {};
  const next: LetterInput = { ...before, ...readdressed, ...set };
  const changed = (Object.keys(next) as (keyof LetterInput)[]).filter(
    (field) => JSON.stringify(next[field] ?? null) !== JSON.stringify(before[field] ?? null),
  );
  if (changed.length === 0) throw new Refusal('ATURAN', 'Tidak ada isian yang berubah.');
  const stricter = bandingKeamanan(letter.keamanan, next.keamanan);
  if (stricter < 0)
    throw new Refusal('ATURAN', 'Sifat keamanan hanya diturunkan oleh Kepala, dengan catatan.', 'keamanan');
  const dates = periksaTanggal(
    {
      tanggalTerima: next.tanggalTerima,
      tanggalSurat: next.tanggalSurat,
      // A date that was accepted at registration stays accepted.
      tanggalSuratDiterima: next.tanggalSurat === before.tanggalSurat,
      acaraTanggal: next.acara?.tanggal,
      batasBalas: next.batasBalas,
    },
    ctx.today,
  );
  if (dates.tolak) throw new Refusal('ATURAN', dates.tolak.pesan, `perubahan.${dates.tolak.field}`);
  if (changed.includes('kodeKlasifikasi')) requireCode(next.kodeKlasifikasi, 'perubahan.kodeKlasifikasi');
  for (const field of ['terkaitId', 'meralatId'] as const) {
    if (next[field] === letter.id)
      throw new Refusal('ATURAN', 'Surat tidak dapat merujuk dirinya sendiri.', `perubahan.${field}`);
    if (changed.includes(field)) await requireRelated(ctx, { [field]: next[field] });
  }
  const columns = {
    ...plainColumns(next),
    ...(await addressee(ctx.read, next)),
    hal: next.hal ?? letter.hal,
    ...(changed.some((field) => field === 'tanggalTerima' || field === 'jamTerima' || field === 'urgensi')
      ? { tenggat: await deadlineOf(ctx, next) }
      : {}),
    ...(changed.includes('tanggalTerima')
      ? { terlambat: next.tanggalTerima < civilDateOf(letter.dibuat_pada, ctx.zone) ? 1 : 0 }
      : {}),
    ...(changed.includes('pengirim')
      ? {
          pengirim_id: await upsertSender(ctx, {
            nama: next.pengirim,
            alamat: next.alamatPengirim,
            kontak: next.kontakPengirim,
          }),
          kunci_pengirim: kunciUrutPengirim(senderKey(next.pengirim)),
        }
      : {}),
  };
  const versi = await changeLetter(ctx, letter, columns);
  await followCase(ctx, open, { ...letter, ...columns }, input.alasan);
  ctx.audit({
    objek: { ...auditObject(letter), keamanan: next.keamanan },
    sebelum: logged(before, changed, next.keamanan),
    sesudah: logged(next, changed, next.keamanan),
    alasan: input.alasan,
  });
  return acted(ctx, letter, versi);
}

/** Case, inbox and index show what the letter says now. */
async function followCase(
  ctx: WriteContext,
  { perkaraId, letter: before }: OpenLetter,
  letter: Pick<Letter, keyof Letter & ('id' | 'hal' | 'keamanan' | 'pengirim_nama')> & Parameters<typeof searchText>[0],
  alasan: string,
): Promise<void> {
  if (letter.keamanan !== before.keamanan)
    await changeSecrecy(ctx, perkaraId, { keamanan: letter.keamanan, alasan, diaudit: false });
  await renameCase(ctx, perkaraId, {
    judul: caseTitle(letter.keamanan, letter.hal),
    pemohon: letter.pengirim_nama,
    diaudit: false,
  });
  await followRecordDeadline(ctx, perkaraId);
  await indexText(ctx.db, 'cari_surat_masuk', letter.id, searchText(letter));
}

/** Changed fields for the log; contents of a sealed letter are named, not told. */
function logged(
  letter: LetterInput,
  fields: readonly (keyof LetterInput)[],
  keamanan: LetterInput['keamanan'],
): Record<string, unknown> {
  const hidden = new Set<string>(isTersegel(keamanan) ? CONTENTS : []);
  return Object.fromEntries(fields.map((field) => [field, hidden.has(field) ? '(tersegel)' : (letter[field] ?? null)]));
}

/** Only the Kepala lowers it, and says why (domain rule persuratan §6, confidential letter). */
export async function lowerSecrecy(
  ctx: WriteContext,
  input: { id: number; versi: number; keamanan: Letter['keamanan']; alasan: string },
) {
  const open = await lockLetter(ctx, input.id, input.versi);
  if (bandingKeamanan(open.letter.keamanan, input.keamanan) >= 0)
    throw new Refusal('ATURAN', 'Pilih sifat yang lebih rendah daripada sekarang.', 'keamanan');
  const versi = await changeLetter(ctx, open.letter, { keamanan: input.keamanan });
  await followCase(ctx, open, { ...open.letter, keamanan: input.keamanan }, input.alasan);
  ctx.audit({
    objek: { ...auditObject(open.letter), keamanan: input.keamanan },
    sebelum: { keamanan: open.letter.keamanan },
    sesudah: { keamanan: input.keamanan },
    alasan: input.alasan,
  });
  return acted(ctx, open.letter, versi);
}
