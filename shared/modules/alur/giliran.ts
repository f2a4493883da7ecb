/**
 * Whose turn it is on a step that was handed out in parts. The recipient of a part has it until he hands it on; what came back, and what
 * waits to be judged, is with the giver. As long as a part is open, somebody has a turn.
 */
import type { StatusBagian } from './bagian.ts';

export interface BagianBergilir {
  id: number;
  induk: number | null;
  status: StatusBagian | 'diajukan';
  digantiOleh: number | null;
}

export interface GiliranBagian {
  bagianId: number;
  kepada: 'penerima' | 'pemberi';
  /** The work itself, a part that came back ("bukan kewenangan"), a result to be judged. */
  untuk: 'bagian' | 'kembali' | 'nilai';
}

/** Counts: not withdrawn, not replaced. */
export const bagianBerlaku = (b: Pick<BagianBergilir, 'status' | 'digantiOleh'>): boolean =>
  b.status !== 'ditarik' && b.digantiOleh === null;

/** One turn per part that waits for somebody, in the order of the parts. */
export function giliranBagian(semua: readonly BagianBergilir[]): GiliranBagian[] {
  const hidup = semua.filter(bagianBerlaku);
  const beranak = new Set(hidup.map((b) => b.induk));
  return hidup.flatMap((b): GiliranBagian[] => {
    if (b.status === 'dikembalikan') return [{ bagianId: b.id, kepada: 'pemberi', untuk: 'kembali' }];
    if (b.status === 'diajukan') return [{ bagianId: b.id, kepada: 'pemberi', untuk: 'nilai' }];
    if (b.status === 'selesai' || beranak.has(b.id)) return [];
    return [{ bagianId: b.id, kepada: 'penerima', untuk: 'bagian' }];
  });
}
