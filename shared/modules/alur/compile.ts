/** From map and extensions to the definition that a case freezes. */
import { Refusal } from '../../contract/errors.ts';
import type { Ekstensi } from './ekstensi.ts';
import { caraIkat, type Peta } from './peta.ts';
import type { Rancangan } from './rancangan.ts';
import { assemble } from './rancanganAssembly.ts';
import { rancanganProblems } from './rancanganCheck.ts';

/**
 * Lays the extensions over the process. Refuses with `TIDAK_DITEMUKAN` when there is no such process, with `ATURAN` when the result
 * could not be run; the sentence lists every fault.
 */
export function compile(peta: Peta, prosesId: string, ekstensi: readonly Ekstensi[]): Rancangan {
  const proses = peta.proses.find((p) => p.id === prosesId);
  if (proses === undefined) throw new Refusal('TIDAK_DITEMUKAN', `Proses "${prosesId}" tidak ada di peta.`);
  if (proses.langkah.length === 0)
    throw new Refusal(
      'ATURAN',
      `${proses.kode} ${proses.nama} adalah kelompok proses; pilih salah satu proses di bawahnya.`,
    );
  const { langkah: steps, problems } = assemble(proses, ekstensi);
  const aktorById = new Map(peta.aktor.map((a) => [a.id, a]));
  const lajur = [...new Set(steps.map((l) => l.aktor))];
  const rancangan: Rancangan = {
    prosesId: proses.id,
    kode: proses.kode,
    nama: proses.nama,
    pemilik: proses.pemilik,
    aktor: lajur.flatMap((id) => {
      const a = aktorById.get(id);
      return a === undefined ? [] : [{ id: a.id, nama: a.nama, ikat: caraIkat(a) }];
    }),
    ekstensi: ekstensi.map(({ id, nama, alasan, sumber }) => ({ id, nama, alasan, sumber })),
    langkah: steps,
  };
  const oleh = steps.flatMap((l) => l.berikut.flatMap((b) => b.oleh ?? []));
  const asing = [...new Set([...lajur, ...oleh])].filter((id) => !aktorById.has(id));
  const semua = [...problems, ...asing.map((id) => `aktor ${id} tidak ada di peta`), ...rancanganProblems(rancangan)];
  if (semua.length > 0) throw new Refusal('ATURAN', `Alur ${proses.kode} tidak dapat dijalankan: ${semua.join('; ')}.`);
  return rancangan;
}
