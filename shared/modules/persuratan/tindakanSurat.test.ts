import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROLE_IDS } from '../../contract/roles.ts';
import { STEP } from './contract.ts';
import { type KonteksTindakan, tindakanSurat } from './tindakanSurat.ts';

const konteks = (langkah: string, lain: Partial<KonteksTindakan> = {}): KonteksTindakan => ({
  perkara: { langkah, status: 'berjalan' },
  akses: 'penuh',
  peran: ['staf'],
  sebagai: null,
  adaAcara: false,
  melaksanakanSendiri: false,
  ...lain,
});
const petugas = { peran: ['petugasSurat', 'staf'] as const, sebagai: 'pelaku' as const };

describe('what is offered on a letter', () => {
  it.each([
    [STEP.identifikasi, petugas, 'verifikasi'],
    [STEP.serahkan, petugas, 'serahkan'],
    [STEP.disposisi, { ...petugas, sebagai: 'pencatat' as const }, 'salinDisposisi'],
    [STEP.disposisi, { peran: ['kepala'] as const, sebagai: 'pelaku' as const }, 'beriDisposisi'],
    [STEP.distribusikan, petugas, 'distribusikan'],
    [STEP.teruskan, petugas, 'teruskanSekretaris'],
    [STEP.tindakLanjut, { peran: ['sekretaris'] as const, sebagai: 'pelaku' as const }, 'tentukan'],
    [STEP.disposisiLagi, { peran: ['sekretaris'] as const, sebagai: 'pelaku' as const }, 'beriDisposisi'],
    [STEP.laksanakan, { peran: ['sekretaris'] as const, melaksanakanSendiri: true }, 'laksanakan'],
  ])('at %s the button of %j is %s', (langkah, siapa, tombol) => {
    expect(tindakanSurat(konteks(langkah, siapa))[0]).toBe(tombol);
  });

  it('gives onlookers nothing', () => {
    for (const langkah of Object.values(STEP)) expect(tindakanSurat(konteks(langkah))).toEqual([]);
  });

  it('lets only the Kasubbag void, and only Kasubbag or Sekretaris close without disposisi', () => {
    expect(tindakanSurat(konteks(STEP.serahkan, petugas))).not.toContain('batalkan');
    expect(tindakanSurat(konteks(STEP.serahkan, petugas))).not.toContain('tanpaDisposisi');
    const kasubbag = tindakanSurat(konteks(STEP.serahkan, { peran: ['kasubbagUmum'], sebagai: 'pelaku' }));
    expect(kasubbag).toEqual(expect.arrayContaining(['batalkan', 'tanpaDisposisi', 'teruskanKeluar', 'kembalikan']));
    expect(tindakanSurat(konteks(STEP.serahkan, { peran: ['sekretaris'] }))).toEqual(['tanpaDisposisi']);
  });

  it('offers only scans, copies and attendance on an ended letter, nothing on a cancelled one', () => {
    const selesai = konteks(STEP.laksanakan, {
      ...petugas,
      perkara: { langkah: STEP.laksanakan, status: 'selesai' },
      adaAcara: true,
    });
    expect(tindakanSurat(selesai)).toEqual(['tambahLampiran', 'tambahSalinan', 'catatKehadiran']);
    expect(tindakanSurat({ ...selesai, perkara: { langkah: STEP.identifikasi, status: 'dibatalkan' } })).toEqual([]);
    expect(tindakanSurat({ ...selesai, perkara: null })).toEqual(['tambahLampiran', 'tambahSalinan', 'catatKehadiran']);
  });

  it('offers nothing where the caller may read no more than the register, and nothing twice', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(STEP)),
        fc.constantFrom('penuh' as const, 'metadata' as const, 'tersegel' as const, 'tidak' as const),
        fc.subarray(ROLE_IDS),
        fc.constantFrom('pelaku' as const, 'pencatat' as const, null),
        fc.constantFrom('berjalan' as const, 'selesai' as const, 'dibatalkan' as const),
        fc.boolean(),
        (langkah, akses, peran, sebagai, status, flag) => {
          const offered = tindakanSurat(
            konteks(langkah, {
              perkara: { langkah, status },
              akses,
              peran,
              sebagai,
              adaAcara: flag,
              melaksanakanSendiri: flag,
            }),
          );
          expect(new Set(offered).size).toBe(offered.length);
          if (akses === 'metadata' || akses === 'tidak') expect(offered).toEqual([]);
        },
      ),
    );
  });
});
