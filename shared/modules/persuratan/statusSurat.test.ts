import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EKSTENSI_BAWAAN } from '../alur/ekstensiBawaan.ts';
import { INDEKS_2022 } from '../alur/peta2022.ts';
import { STEP } from './contract.ts';
import { BELUM_SELESAI, LETTER_STATUSES, type LetterStatus } from './istilah.ts';
import { AKHIR, type CariStatus, cariStatus, type KeadaanSurat, statusSurat, statusTeks } from './statusSurat.ts';

const peta = INDEKS_2022.prosesByKode.get('P1.2.1.2')!;
const langkahPeta = peta.langkah.map((l) => l.id);
const langkahTambahan = EKSTENSI_BAWAAN.filter((e) => e.prosesKode === 'P1.2.1.2').flatMap((e) =>
  e.tambahLangkah.map((l) => l.id),
);
const tanpa = { jumlah: 0, diterima: 0, selesai: 0 };
const di = (
  langkah: string,
  penerima = tanpa,
  status: 'berjalan' | 'selesai' | 'dibatalkan' = 'berjalan',
): KeadaanSurat => ({
  perkara: { langkah, status },
  penerima,
});

describe('status of a letter', () => {
  it('names steps and ends that the map and its extensions have', () => {
    expect(langkahPeta).toEqual(expect.arrayContaining(Object.values(STEP)));
    expect(new Set(langkahTambahan)).toEqual(new Set(Object.values(AKHIR)));
  });

  it.each<[string, LetterStatus]>([
    ['p1-2-1-2-kirim', 'tercatat'],
    [STEP.identifikasi, 'tercatat'],
    [STEP.serahkan, 'terverifikasi'],
    [STEP.disposisi, 'menunggu_disposisi'],
    [STEP.distribusikan, 'didisposisi'],
    [STEP.laksanakanBidang, 'didistribusikan'],
    [STEP.teruskan, 'ditindaklanjuti'],
    [STEP.tindakLanjut, 'di_sekretaris'],
    [STEP.disposisiLagi, 'di_sekretaris'],
    [STEP.laksanakan, 'ditindaklanjuti'],
  ])('running at %s: %s', (langkah, status) => {
    expect(statusSurat(di(langkah))).toBe(status);
  });

  it.each<[string, LetterStatus]>([
    [AKHIR.dikembalikan, 'dikembalikan'],
    [AKHIR.diteruskanKeluar, 'diteruskan_keluar'],
    [AKHIR.tanpaDisposisi, 'tanpa_disposisi'],
    [AKHIR.selesai, 'selesai'],
    [STEP.laksanakan, 'selesai'],
  ])('ended at %s: %s', (langkah, status) => {
    expect(statusSurat(di(langkah, tanpa, 'selesai'))).toBe(status);
  });

  it('is cancelled wherever the case was cancelled, and an old letter has no case', () => {
    for (const langkah of langkahPeta) expect(statusSurat(di(langkah, tanpa, 'dibatalkan'))).toBe('dibatalkan');
    expect(statusSurat({ perkara: null, penerima: tanpa })).toBe('arsip_lama');
  });

  it('says how far distribution and follow-up are', () => {
    expect(statusTeks(di(STEP.distribusikan, { jumlah: 3, diterima: 1, selesai: 0 }))).toBe('Distribusi 1/3');
    expect(statusTeks(di(STEP.laksanakanBidang, { jumlah: 3, diterima: 3, selesai: 0 }))).toBe('Didistribusikan 0/3');
    expect(statusTeks(di(STEP.laksanakanBidang, { jumlah: 3, diterima: 3, selesai: 2 }))).toBe('Ditindaklanjuti 2/3');
    expect(statusTeks(di(STEP.disposisi))).toBe('Di meja Kepala');
  });
});

const cocok = (c: CariStatus, { perkara, penerima }: KeadaanSurat): boolean => {
  if (c.perkara === 'tanpa') return perkara === null;
  if (perkara === null || perkara.status !== c.perkara) return false;
  if (c.perkara === 'dibatalkan') return true;
  if (c.perkara === 'selesai')
    return (
      (c.langkah === undefined || c.langkah === perkara.langkah) && !(c.selainLangkah ?? []).includes(perkara.langkah)
    );
  return (
    c.langkah.includes(perkara.langkah) && (c.bagianSelesai === undefined || c.bagianSelesai === penerima.selesai > 0)
  );
};

it('each state is found under its own status and under no other', () => {
  const keadaan = fc.record({
    perkara: fc.option(
      fc.record({
        langkah: fc.constantFrom(...langkahPeta, ...langkahTambahan.filter((id) => id !== AKHIR.dibatalkan)),
        status: fc.constantFrom('berjalan' as const, 'selesai' as const, 'dibatalkan' as const),
      }),
    ),
    penerima: fc.record({ jumlah: fc.nat(5), diterima: fc.nat(5), selesai: fc.nat(5) }),
  });
  fc.assert(
    fc.property(keadaan, (k) => {
      // A running case never stands on an automatic end.
      fc.pre(k.perkara === null || k.perkara.status !== 'berjalan' || langkahPeta.includes(k.perkara.langkah));
      const found = (Object.keys(LETTER_STATUSES) as LetterStatus[]).filter((status) =>
        cariStatus(status).some((c) => cocok(c, k)),
      );
      expect(found).toEqual([statusSurat(k)]);
      expect(BELUM_SELESAI.includes(statusSurat(k))).toBe(k.perkara?.status === 'berjalan');
    }),
  );
});
