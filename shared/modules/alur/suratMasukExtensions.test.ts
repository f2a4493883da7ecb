import { describe, expect, it } from 'vitest';
import { compile } from './compile.ts';
import { pilihEkstensi, type SetelanAlur } from './ekstensi.ts';
import { EKSTENSI_BAWAAN } from './ekstensiBawaan.ts';
import { INDEKS_2022, PETA_2022 } from './peta2022.ts';
import { langkahOf, lanjutanBaku, type Rancangan } from './rancangan.ts';

const id = (nama: string) => `p1-2-1-2-${nama}`;
const susun = (setelan: SetelanAlur = {}) =>
  compile(
    PETA_2022,
    'pelayanan-surat-masuk',
    pilihEkstensi(EKSTENSI_BAWAAN, { kode: 'P1.2.1.2', tanggal: '2026-11-24', setelan }),
  );
const keluar = (r: Rancangan, nama: string) => langkahOf(r, id(nama)).berikut.map((b) => b.ke.replace(id(''), ''));

describe('surat masuk, as its states go', () => {
  const r = susun();

  it.each([
    ['identifikasi', 'Tercatat', ['serahkan', 'dikembalikan', 'dibatalkan']],
    ['serahkan', 'Terverifikasi', ['disposisi', 'dikembalikan', 'diteruskan-keluar', 'tanpa-disposisi']],
    ['disposisi', 'di meja Kepala', ['distribusikan']],
    ['distribusikan', 'Didisposisi', ['laksanakan-bidang']],
    ['laksanakan-bidang', 'Didistribusikan', ['teruskan', 'selesai']],
    ['tindak-lanjut', 'di Sekretaris', ['disposisi-lagi', 'laksanakan']],
  ])('from %s (%s)', (langkah, _, tujuan) => {
    expect(keluar(r, langkah)).toEqual(tujuan);
  });

  it('ends dashed where the map has no end, without further work', () => {
    const tambahan = r.langkah.filter((l) => l.asal === 'ekstensi');
    expect(tambahan.map((l) => [l.id.replace(id(''), ''), l.akhir])).toEqual([
      ['dikembalikan', 'otomatis'],
      ['diteruskan-keluar', 'otomatis'],
      ['tanpa-disposisi', 'otomatis'],
      ['dibatalkan', 'batal'],
      ['selesai', 'otomatis'],
    ]);
    expect(r.langkah.filter((l) => l.asal === 'peta')).toHaveLength(12);
  });

  it('asks a reason for every way out but the good one', () => {
    const beralasan = r.langkah.flatMap((l) => l.berikut.filter((b) => b.wajibAlasan).map((b) => b.ke));
    expect(new Set(beralasan)).toEqual(
      new Set(['dikembalikan', 'diteruskan-keluar', 'tanpa-disposisi', 'dibatalkan'].map(id)),
    );
  });

  it('closes by itself when all recipients are done', () => {
    expect(lanjutanBaku(langkahOf(r, id('laksanakan-bidang')))?.ke).toBe(id('selesai'));
  });

  it('lets Kasubbag or Sekretaris say that no disposisi is needed', () => {
    expect(langkahOf(r, id('serahkan')).berikut.find((b) => b.ke === id('tanpa-disposisi'))?.oleh).toEqual([
      'subbag-umum-kepegawaian',
      'sekretaris-dinas',
    ]);
  });

  it('adds no lane to the map', () => {
    const peta = INDEKS_2022.prosesByKode.get('P1.2.1.2')!;
    expect(r.aktor.map((a) => a.id)).toEqual([...new Set(peta.langkah.map((l) => l.aktor))]);
  });
});

describe('settings', () => {
  it('"Sekretaris menutup" leaves only the map’s steps 9–12 after the bidang', () => {
    const r = susun({ sekretarisMenutup: true });
    expect(keluar(r, 'laksanakan-bidang')).toEqual(['teruskan']);
    expect(lanjutanBaku(langkahOf(r, id('laksanakan-bidang')))?.ke).toBe(id('teruskan'));
    expect(r.langkah.some((l) => l.id === id('selesai'))).toBe(false);
  });

  it('"Lewat Sekretaris dulu" lets the Sekretaris decide before anything is distributed', () => {
    const r = susun({ lewatSekretarisDulu: true });
    expect(keluar(r, 'disposisi')).toEqual(['tindak-lanjut']);
    expect(langkahOf(r, id('disposisi')).dimatikan.map((b) => b.ke)).toEqual([id('distribusikan')]);
    expect(keluar(r, 'tindak-lanjut')).toEqual(['disposisi-lagi', 'laksanakan', 'distribusikan']);
    const keBidang = langkahOf(r, id('tindak-lanjut')).berikut[2]!;
    expect([keBidang.jenis, keBidang.wajibAlasan]).toEqual(['maju', false]);
  });

  it('work together', () => {
    const r = susun({ lewatSekretarisDulu: true, sekretarisMenutup: true });
    expect(keluar(r, 'laksanakan-bidang')).toEqual(['teruskan']);
    expect(keluar(r, 'disposisi')).toEqual(['tindak-lanjut']);
  });
});
