import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../contract/errors.ts';
import {
  alihkanBagian,
  type Bagian,
  bagianOf,
  bukaBagian,
  daunBagian,
  kemajuan,
  kembalikanBagian,
  melingkar,
  rantai,
  selesaikanBagian,
  statusTampil,
  tambahBagian,
  tarikBagian,
  tolakBagian,
  tuntas,
  tutupBagian,
} from './bagian.ts';

/** Kepala to two Kabid; the first Kabid hands on to two staff. */
const contoh = (): Bagian[] =>
  [
    { id: 1, induk: null, penerima: 'Kabid Linjamsos' },
    { id: 2, induk: null, penerima: 'Kabid Dayasos' },
    { id: 3, induk: 1, penerima: 'Staf A' },
    { id: 4, induk: 1, penerima: 'Staf B' },
  ].reduce<Bagian[]>(tambahBagian, []);
const status = (semua: Bagian[], id: number) => bagianOf(semua, id).status;

describe('parts', () => {
  it('are done when every leaf is', () => {
    let b = contoh();
    expect(daunBagian(b).map((x) => x.id)).toEqual([3, 4, 2]);
    expect(kemajuan(b)).toEqual({ selesai: 0, semua: 3, kembali: 0 });
    b = selesaikanBagian(selesaikanBagian(b, 3), 2);
    expect(tuntas(b)).toBe(false);
    expect(statusTampil(b, 1)).toBe('dikerjakan');
    b = selesaikanBagian(bukaBagian(b, 4), 4);
    expect(statusTampil(b, 1)).toBe('selesai');
    expect(tuntas(b)).toBe(true);
  });

  it('are not done when there are none, or all were withdrawn', () => {
    expect(tuntas([])).toBe(false);
    expect(tuntas(tarikBagian(tambahBagian([], { id: 1, induk: null, penerima: 'A' }), 1))).toBe(false);
  });

  it('block the step when given back, until re-assigned or withdrawn', () => {
    let b = kembalikanBagian(selesaikanBagian(selesaikanBagian(contoh(), 3), 4), 2, 'bukan kewenangan');
    expect([tuntas(b), kemajuan(b).kembali, bagianOf(b, 2).alasan]).toEqual([false, 1, 'bukan kewenangan']);
    const ditarik = tarikBagian(b, 2);
    expect(tuntas(ditarik)).toBe(true);
    b = alihkanBagian(b, 2, { id: 5, penerima: 'Kabid Rehsos' });
    expect([status(b, 2), bagianOf(b, 2).digantiOleh, tuntas(b)]).toEqual(['dikembalikan', 5, false]);
    expect(tuntas(selesaikanBagian(b, 5))).toBe(true);
  });

  it('of the second level come back to their own giver', () => {
    const b = kembalikanBagian(contoh(), 3, 'salah orang');
    const c = alihkanBagian(b, 3, { id: 9, penerima: 'Staf C' });
    expect(bagianOf(c, 9).induk).toBe(1);
    expect(rantai(c, 9)).toEqual(['Kabid Linjamsos', 'Staf C']);
  });

  it('are withdrawn only while unread; afterwards the recipient finishes or gives back', () => {
    expect(status(tarikBagian(contoh(), 2), 2)).toBe('ditarik');
    expect(() => tarikBagian(bukaBagian(contoh(), 2), 2)).toThrow(/belum dibuka/);
    expect(() => tarikBagian(contoh(), 1)).toThrow(/belum dibuka/);
  });

  it('come back to who handed them on when all below is withdrawn', () => {
    const b = tarikBagian(tarikBagian(contoh(), 3), 4);
    expect(daunBagian(b).map((x) => x.id)).toEqual([1, 2]);
    expect(status(selesaikanBagian(b, 1), 1)).toBe('selesai');
  });

  it('are rejected by the giver with reason, through a chain as well', () => {
    const b = tolakBagian(selesaikanBagian(contoh(), 2), 2, 'belum sesuai');
    expect(bagianOf(b, 2)).toMatchObject({ status: 'dikerjakan', ditolak: 1, alasan: 'belum sesuai' });
    const rantaiSelesai = selesaikanBagian(selesaikanBagian(contoh(), 3), 4);
    const c = tolakBagian(rantaiSelesai, 1, 'belum sesuai');
    expect([3, 4].map((id) => status(c, id))).toEqual(['dikerjakan', 'dikerjakan']);
    expect(statusTampil(c, 1)).toBe('dikerjakan');
    expect(() => tolakBagian(contoh(), 2, 'x')).toThrow(/sudah selesai/);
    expect(() => tolakBagian(rantaiSelesai, 1, ' ')).toThrow(/Alasan wajib/);
  });

  it('are closed when the case leaves the step', () => {
    const b = tutupBagian(kembalikanBagian(selesaikanBagian(contoh(), 3), 2, 'x'), 'perkara dibatalkan');
    expect([1, 2, 3, 4].map((id) => status(b, id))).toEqual(['ditarik', 'ditarik', 'selesai', 'ditarik']);
  });

  it('warn of a circle', () => {
    expect(melingkar(contoh(), 3, 'Kabid Linjamsos')).toBe(true);
    expect(melingkar(contoh(), 3, 'Staf C')).toBe(false);
    expect(melingkar(contoh(), null, 'Kabid Linjamsos')).toBe(false);
  });

  it.each<[string, () => unknown, RegExp]>([
    ['to oneself', () => tambahBagian(contoh(), { id: 9, induk: 2, penerima: 'Kabid Dayasos' }), /diri sendiri/],
    ['twice to one', () => tambahBagian(contoh(), { id: 9, induk: null, penerima: 'Kabid Dayasos' }), /sudah menerima/],
    ['under a used number', () => tambahBagian(contoh(), { id: 1, induk: null, penerima: 'X' }), /sudah ada/],
    [
      'below a finished part',
      () => tambahBagian(selesaikanBagian(contoh(), 2), { id: 9, induk: 2, penerima: 'X' }),
      /sudah selesai/,
    ],
    ['below nothing', () => tambahBagian([], { id: 9, induk: 2, penerima: 'X' }), /tidak ada/],
    ['finished while handed on', () => selesaikanBagian(contoh(), 1), /sudah diteruskan/],
    ['given back while handed on', () => kembalikanBagian(contoh(), 1, 'x'), /sudah diteruskan/],
    ['given back without reason', () => kembalikanBagian(contoh(), 2, ''), /Alasan wajib/],
    ['finished twice', () => selesaikanBagian(selesaikanBagian(contoh(), 2), 2), /sudah selesai/],
    ['re-assigned while not returned', () => alihkanBagian(contoh(), 2, { id: 9, penerima: 'X' }), /dikembalikan/],
    [
      're-assigned to who gave it back',
      () => alihkanBagian(kembalikanBagian(contoh(), 2, 'x'), 2, { id: 9, penerima: 'Kabid Dayasos' }),
      /penerima lain/,
    ],
  ])('are not given %s', (_, act, pesan) => {
    expect(act).toThrow(pesan);
  });
});

describe('any order of acts', () => {
  const act = fc.record({
    jenis: fc.constantFrom('tambah', 'buka', 'selesai', 'kembali', 'alih', 'tarik', 'tolak'),
    pilih: fc.nat(),
    orang: fc.nat({ max: 5 }),
  });

  it('keeps the list whole, loses no part, and can always be brought to its end', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        let semua: Bagian[] = [];
        let berikut = 1;
        const coba = (f: () => Bagian[]) => {
          try {
            semua = f();
            return true;
          } catch (error) {
            expect(error).toBeInstanceOf(Refusal);
            return false;
          }
        };
        for (const { jenis, pilih, orang } of acts) {
          const jumlah = semua.length;
          const id = semua[pilih % Math.max(jumlah, 1)]?.id ?? 0;
          const penerima = `orang ${orang}`;
          const induk = pilih % 3 === 0 || jumlah === 0 ? null : id;
          if (jenis === 'tambah' && coba(() => tambahBagian(semua, { id: berikut, induk, penerima }))) berikut += 1;
          if (jenis === 'alih' && coba(() => alihkanBagian(semua, id, { id: berikut, penerima }))) berikut += 1;
          if (jenis === 'buka') coba(() => bukaBagian(semua, id));
          if (jenis === 'selesai') coba(() => selesaikanBagian(semua, id));
          if (jenis === 'kembali') coba(() => kembalikanBagian(semua, id, 'bukan kewenangan'));
          if (jenis === 'tarik') coba(() => tarikBagian(semua, id));
          if (jenis === 'tolak') coba(() => tolakBagian(semua, id, 'belum sesuai'));

          expect(semua.length).toBe(berikut - 1);
          expect(semua.length).toBeGreaterThanOrEqual(jumlah);
          const daun = daunBagian(semua);
          expect(tuntas(semua)).toBe(daun.length > 0 && daun.every((d) => d.status === 'selesai'));
          for (const b of semua) {
            expect(rantai(semua, b.id).at(-1)).toBe(b.penerima);
            const hidup = semua.filter((x) => x.induk === b.id && x.status !== 'ditarik' && x.digantiOleh === null);
            if (hidup.length > 0) expect(b.status).toBe('dikerjakan');
          }
        }
        for (const d of daunBagian(semua))
          semua =
            d.status === 'dikembalikan'
              ? tarikBagian(semua, d.id)
              : d.status === 'selesai'
                ? semua
                : selesaikanBagian(semua, d.id);
        for (const d of daunBagian(semua)) if (d.status !== 'selesai') semua = selesaikanBagian(semua, d.id);
        expect(tuntas(semua)).toBe(daunBagian(semua).length > 0);
      }),
      { numRuns: 500 },
    );
  });
});
