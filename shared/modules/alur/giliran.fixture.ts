/** Random trees of parts as the engine can leave them. */
import fc from 'fast-check';
import type { Bagian } from './bagian.ts';
import type { BagianBergilir } from './giliran.ts';

const STATUS = ['menunggu', 'dikerjakan', 'diajukan', 'selesai', 'dikembalikan', 'ditarik'] as const;

/**
 * Up to six parts, each at the first level or under an earlier one that still counts. A part above others is in work, or done when all of them are, as the
 * engine writes it.
 */
export const daun: fc.Arbitrary<BagianBergilir[]> = fc
  .array(fc.record({ atas: fc.nat(), status: fc.constantFrom(...STATUS) }), { minLength: 1, maxLength: 6 })
  .map((rows) => {
    const semua: BagianBergilir[] = [];
    for (const [i, { atas, status }] of rows.entries()) {
      const pilihan = [
        null,
        ...semua.filter((b) => b.status !== 'ditarik' && b.status !== 'dikembalikan').map((b) => b.id),
      ];
      semua.push({ id: i + 1, induk: pilihan[atas % pilihan.length]!, status, digantiOleh: null });
    }
    for (const b of [...semua].reverse()) {
      const anak = semua.filter((a) => a.induk === b.id && a.status !== 'ditarik');
      if (anak.length > 0) b.status = anak.every((a) => a.status === 'selesai') ? 'selesai' : 'dikerjakan';
    }
    return semua;
  });

export const asBagianTest = (b: BagianBergilir): Bagian => ({
  id: b.id,
  induk: b.induk,
  penerima: `jabatan:${b.id}`,
  status: b.status === 'diajukan' ? 'dikerjakan' : b.status,
  digantiOleh: b.digantiOleh,
  ditolak: 0,
  alasan: null,
});
