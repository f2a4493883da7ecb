import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAgenda, kunciUrutAgenda } from '../../rules/nomorAgenda.ts';
import { addDays } from '../../rules/tanggal.ts';
import { kunciAgenda, periksaTanggal, periodeOf, pilihPeriode, tulisAgenda } from './aturanRegistrasi.ts';

const HARI_INI = '2026-03-10';
const periksa = (surat: Partial<Parameters<typeof periksaTanggal>[0]>) =>
  periksaTanggal({ tanggalTerima: HARI_INI, tanggalSuratDiterima: false, ...surat }, HARI_INI);

describe('dates of a letter', () => {
  it('received tomorrow: refused', () => {
    expect(periksa({ tanggalTerima: '2026-03-11' }).tolak?.field).toBe('tanggalTerima');
  });
  it('dated after today: refused, unless the clerk says so', () => {
    expect(periksa({ tanggalSurat: '2026-03-11' }).tolak?.field).toBe('tanggalSurat');
    const accepted = periksa({ tanggalSurat: '2026-03-11', tanggalSuratDiterima: true });
    expect(accepted.tolak).toBeNull();
    expect(accepted.peringatan).toHaveLength(1);
  });
  it('dated after its arrival: a warning', () => {
    const late = periksa({ tanggalTerima: '2026-03-08', tanggalSurat: '2026-03-09' });
    expect(late.tolak).toBeNull();
    expect(late.peringatan.join()).toContain('lebih baru');
  });
  it('event that is over, answer due before arrival: warnings', () => {
    expect(periksa({ acaraTanggal: '2026-03-09' }).peringatan).toEqual(['Acara sudah lewat.']);
    expect(periksa({ acaraTanggal: HARI_INI }).peringatan).toEqual([]);
    expect(periksa({ batasBalas: '2026-03-01' }).peringatan).toHaveLength(1);
  });
  it('registered on a later day: flagged', () => {
    expect(periksa({ tanggalTerima: '2026-03-09' }).terlambat).toBe(true);
    expect(periksa({}).terlambat).toBe(false);
  });
});

describe('agenda of a letter', () => {
  const open =
    (...periods: string[]) =>
    async (periode: string) =>
      periods.includes(periode);
  it('late December letter in January: last year while it is open, then the current one', async () => {
    expect(await pilihPeriode('2025-12-30', '2026-01-03', false, open('2025'))).toBe('2025');
    expect(await pilihPeriode('2025-12-30', '2026-01-03', false, open())).toBe('2026');
  });
  it('the current period is never asked for', async () => {
    expect(await pilihPeriode('2026-01-02', '2026-01-03', false, open())).toBe('2026');
  });
  it('by month', async () => {
    expect(await pilihPeriode('2026-02-27', '2026-03-02', true, open('2026-02'))).toBe('2026-02');
    expect(await pilihPeriode('2026-02-27', '2026-03-02', true, open())).toBe('2026-03');
    expect(tulisAgenda('2026-03', '0012')).toBe('0012/III');
    expect(tulisAgenda('2026', '0012')).toBe('0012');
  });
  it('never a period after today', async () => {
    const day = fc.integer({ min: 0, max: 4000 }).map((n) => addDays('2020-01-01', n));
    await fc.assert(
      fc.asyncProperty(day, fc.nat(800), fc.boolean(), fc.boolean(), async (today, back, bulanan, isOpen) => {
        const arrival = addDays(today, -back);
        const periode = await pilihPeriode(arrival, today, bulanan, async () => isOpen);
        expect([periodeOf(arrival, bulanan), periodeOf(today, bulanan)]).toContain(periode);
        expect(periode <= periodeOf(today, bulanan)).toBe(true);
      }),
    );
  });
  it('stands in the order of its numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 99_999 }), (a, b) => {
        const [keyA, keyB] = [a, b].map((n) => kunciAgenda('2026', kunciUrutAgenda(formatAgenda(n)))) as [
          string,
          string,
        ];
        expect(keyA < keyB).toBe(a < b);
      }),
    );
    expect(kunciAgenda('2026-02', kunciUrutAgenda('0900')) < kunciAgenda('2026-03', kunciUrutAgenda('0001'))).toBe(
      true,
    );
  });
});
