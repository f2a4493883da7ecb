import { describe, expect, it } from 'vitest';
import { type Acara, acaraBentrok } from './undangan.ts';

const acara = (id: number, jam: string | null, dihadiri: string | null, tanggal = '2026-03-10'): Acara => ({
  id,
  jam,
  dihadiri,
  tanggal,
});
const bentrok = (...a: Acara[]) => [...acaraBentrok(a)].sort();

describe('clash of events', () => {
  it('same person, less than two hours apart', () => {
    expect(bentrok(acara(1, '09:00', 'Sekretaris'), acara(2, '10:59', ' sekretaris '))).toEqual([1, 2]);
    expect(bentrok(acara(1, '09:00', 'Sekretaris'), acara(2, '11:00', 'Sekretaris'))).toEqual([]);
  });
  it('an event without time takes the day', () => {
    expect(bentrok(acara(1, null, 'Kepala'), acara(2, '15:00', 'Kepala'))).toEqual([1, 2]);
  });
  it('other day, other person, nobody named: none', () => {
    expect(bentrok(acara(1, '09:00', 'Kepala'), acara(2, '09:00', 'Kepala', '2026-03-11'))).toEqual([]);
    expect(bentrok(acara(1, '09:00', 'Kepala'), acara(2, '09:00', 'Kabid'))).toEqual([]);
    expect(bentrok(acara(1, '09:00', null), acara(2, '09:00', null))).toEqual([]);
  });
});
