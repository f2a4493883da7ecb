import { describe, expect, it } from 'vitest';
import { columnsOf, missingColumns, proposedMapping, readResult, withColumn } from './importMapping.ts';

const peek = {
  lampiranId: 4,
  lembar: ['2019'],
  lembarDibaca: '2019',
  barisJudul: 3,
  jumlahBaris: 10,
  kolom: [
    { indeks: 0, judul: 'No', contoh: ['1'], usul: 'nomorAgenda' },
    { indeks: 1, judul: 'Tgl terima', contoh: ['2/1/2019'], usul: 'tanggalTerima' },
    { indeks: 2, judul: 'Paraf', contoh: [], usul: null },
    { indeks: 3, judul: 'Warna', contoh: [], usul: 'warna' },
  ],
};

describe('columns of an old agenda', () => {
  it('begins with what is proposed and known', () => {
    expect(proposedMapping(peek)).toEqual({ 0: 'nomorAgenda', 1: 'tanggalTerima' });
  });

  it('takes a field from one column only', () => {
    const mapping = withColumn(proposedMapping(peek), 2, 'nomorAgenda');
    expect(mapping).toEqual({ 1: 'tanggalTerima', 2: 'nomorAgenda' });
    expect(withColumn(mapping, 1, undefined)).toEqual({ 2: 'nomorAgenda' });
  });

  it('says which columns are still wanted', () => {
    expect(missingColumns(proposedMapping(peek))).toEqual(['Pengirim']);
    expect(missingColumns(withColumn(proposedMapping(peek), 2, 'pengirim'))).toEqual([]);
  });

  it('hands the host column by field', () => {
    expect(columnsOf({ 4: 'hal', 0: 'pengirim' })).toEqual({ pengirim: 0, hal: 4 });
  });

  it('reads the result of the job and nothing else', () => {
    const result = { baris: 5, siap: 4, bermasalah: 1, ganda: ['0012'], celah: ['0003–0005'] };
    expect(readResult(result)).toEqual(result);
    expect(readResult({ ...result, celah: null })).toEqual({ ...result, celah: [] });
    expect(readResult(null)).toBeUndefined();
    expect(readResult({ baris: '5' })).toBeUndefined();
  });
});
