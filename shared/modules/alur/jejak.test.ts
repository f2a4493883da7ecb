import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bukaLagi } from './bukaLagi.ts';
import { compile } from './compile.ts';
import { type BarisGerak, jejakDari } from './jejak.ts';
import { batalkan, type KeadaanPerkara, kembalikan, maju, mulai, tarik, tindakan } from './perkara.ts';
import { INDEKS_2022, PETA_2022 } from './peta2022.ts';
import { langkahOf } from './rancangan.ts';

const daun = fc.constantFrom(...INDEKS_2022.daun.map((p) => p.id));

describe('the way of a case read back from its history', () => {
  it('is the way that the machine kept, whatever happened', () => {
    fc.assert(
      fc.property(daun, fc.array(fc.nat({ max: 99 }), { maxLength: 25 }), (prosesId, pilihan) => {
        const r = compile(PETA_2022, prosesId, []);
        let state: KeadaanPerkara = mulai(r);
        const baris: BarisGerak[] = [{ jenis: 'mulai', ke: state.langkah, alasan: null }];
        for (const n of pilihan) {
          const boleh = tindakan(r, state);
          const edge = boleh.maju[n % Math.max(1, boleh.maju.length)];
          if (n % 7 === 0 && boleh.bolehTarik) {
            state = tarik(r, state);
            baris.push({ jenis: 'tarik', ke: state.langkah, alasan: null });
          } else if (n % 5 === 0 && boleh.kembaliBaku !== null) {
            state = kembalikan(r, state, { alasan: 'sebab' });
            baris.push({ jenis: 'kembali', ke: state.langkah, alasan: 'sebab' });
          } else if (n === 99) {
            state = batalkan(r, state, 'sebab');
            baris.push({ jenis: 'batal', ke: state.langkah, alasan: 'sebab' });
            break;
          } else if (edge) {
            const alasan = edge.wajibAlasan ? 'sebab' : null;
            state = maju(r, state, { ke: edge.ke, alasan: alasan ?? undefined });
            baris.push({ jenis: edge.jenis, ke: edge.ke, alasan });
          }
        }
        expect(jejakDari(r, baris)).toEqual(state.jejak);
      }),
    );
  });

  it('refuses a history that does not fit together', () => {
    const r = compile(PETA_2022, INDEKS_2022.daun[0]!.id, []);
    const awal = mulai(r).langkah;
    const ke = langkahOf(r, awal).berikut[0]!.ke;
    const mulaiBaris: BarisGerak = { jenis: 'mulai', ke: awal, alasan: null };
    expect(() => jejakDari(r, [mulaiBaris, mulaiBaris])).toThrow(/dua kali/);
    expect(() => jejakDari(r, [mulaiBaris, { jenis: 'tarik', ke, alasan: null }])).toThrow(/tidak bersambung/);
  });
});

describe('a rejected result after the case went on by itself', () => {
  const r = compile(PETA_2022, INDEKS_2022.prosesByKode.get('P1.2.2')!.id, []);
  const [a, b, c] = r.langkah.map((l) => l.id) as [string, string, string];
  const diB = maju(r, mulai(r), { ke: b });
  const diC = maju(r, diB, { ke: c });

  it('comes back to the step and counts as a return', () => {
    const lagi = bukaLagi(r, diC, b, 'belum sesuai');
    expect(lagi).toMatchObject({ langkah: b, status: 'berjalan', revisi: 1, dibuka: true });
    expect(lagi.jejak.at(-1)).toMatchObject({ langkah: b, cara: 'kembali', alasan: 'belum sesuai' });
    expect(tindakan(r, lagi).maju.map((e) => e.ke)).toEqual([c]);
  });

  it('opens an ended case on its end step', () => {
    const akhir = maju(r, diC, { ke: null });
    expect(bukaLagi(r, akhir, c, 'belum sesuai')).toMatchObject({ langkah: c, status: 'berjalan', revisi: 1 });
  });

  it('only from where the case came last, with a reason, and never a cancelled one', () => {
    expect(() => bukaLagi(r, diC, a, 'sebab')).toThrow(/sudah berlanjut/);
    expect(() => bukaLagi(r, diC, b, ' ')).toThrow(/Alasan wajib/);
    expect(() => bukaLagi(r, batalkan(r, diC, 'sebab'), c, 'sebab')).toThrow(/dibatalkan/);
  });
});
