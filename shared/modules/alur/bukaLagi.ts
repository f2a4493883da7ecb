/**
 * A result that its giver rejects after the case has moved on by itself: the step with the parts is in hand again. It counts as a return.
 * Source: tindak lanjut "belum sesuai" goes back to the recipient (practice of disposisi).
 */
import { Refusal } from '../../contract/errors.ts';
import type { KeadaanPerkara } from './perkara.ts';
import { langkahOf, type Rancangan } from './rancangan.ts';

/**
 * Puts the token back on `langkah`, from which it had moved by itself when all parts were done, also when that ended the case. Refuses with
 * `ATURAN` when the case did not come from there in its last move, or was cancelled; with `MASUKAN_SALAH` without a reason.
 */
export function bukaLagi(
  rancangan: Rancangan,
  state: KeadaanPerkara,
  langkah: string,
  alasan: string | undefined,
): KeadaanPerkara {
  const bersih = alasan?.trim() ?? '';
  if (bersih === '') throw new Refusal('MASUKAN_SALAH', 'Alasan wajib diisi untuk membuka lagi.', 'alasan');
  const { aktor, nama } = langkahOf(rancangan, langkah);
  if (state.status === 'dibatalkan')
    throw new Refusal('ATURAN', 'Perkara ini sudah dibatalkan; tidak dapat dibuka lagi.');
  // An end step that was completed keeps the token; every other completion moved it.
  const asal = state.langkah === langkah ? langkah : state.jejak.at(-2)?.langkah;
  if (asal !== langkah)
    throw new Refusal(
      'ATURAN',
      `Perkara sudah berlanjut dari "${nama}"; mintalah pengembalian perkara, lalu nilai lagi hasilnya.`,
    );
  return {
    langkah,
    status: 'berjalan',
    revisi: state.revisi + 1,
    jejak: [...state.jejak, { langkah, aktor, cara: 'kembali', alasan: bersih }],
    dibuka: true,
  };
}
