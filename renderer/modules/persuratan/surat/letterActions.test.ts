import { describe, expect, it } from 'vitest';
import { ACTIONS, sortActions } from './letterActions.ts';

describe('what can be done with a letter', () => {
  it('fills the first way on, keeps the others beside it and the rest in the menu', () => {
    const { utama, samping, menu } = sortActions({
      tindakan: ['perbaiki', 'salinDisposisi', 'tentukan', 'batalkan'],
      status: 'di_sekretaris',
    });
    expect(utama?.label).toBe('Salin disposisi');
    expect(samping.map((one) => one.label)).toEqual(['Tentukan tindak lanjut']);
    expect(menu.map((one) => one.label)).toEqual(['Perbaiki isian…', 'Batalkan registrasi…']);
  });

  it('fills nothing when nothing moves the letter', () => {
    expect(sortActions({ tindakan: ['tambahLampiran', 'tambahSalinan'], status: 'selesai' }).utama).toBeUndefined();
  });

  it('offers one more disposisi in the menu once there is one', () => {
    const { utama, menu } = sortActions({ tindakan: ['salinDisposisi', 'batalkan'], status: 'ditindaklanjuti' });
    expect(utama).toBeUndefined();
    expect(menu.map((one) => one.label)).toEqual(['Salin disposisi tambahan…', 'Batalkan registrasi…']);
  });

  it('says each by its own words', () => {
    const labels = Object.values(ACTIONS).map((action) => action.label);
    expect(new Set(labels).size).toBe(labels.length);
  });
});
