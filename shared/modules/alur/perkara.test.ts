import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../contract/errors.ts';
import { type Bagian, selesaikanBagian, tambahBagian } from './bagian.ts';
import { compile } from './compile.ts';
import { pilihEkstensi, type SetelanAlur } from './ekstensi.ts';
import { EKSTENSI_BAWAAN } from './ekstensiBawaan.ts';
import {
  batalkan,
  buka,
  jalur,
  type KeadaanPerkara,
  kembalikan,
  maju,
  mulai,
  type Tindakan,
  tarik,
  tindakan,
} from './perkara.ts';
import { INDEKS_2022, PETA_2022 } from './peta2022.ts';
import { type Lanjutan, langkahOf, type Rancangan } from './rancangan.ts';

const susun = (kode: string, setelan: SetelanAlur = {}) =>
  compile(
    PETA_2022,
    INDEKS_2022.prosesByKode.get(kode)!.id,
    pilihEkstensi(EKSTENSI_BAWAAN, { kode, tanggal: '2026-11-24', setelan }),
  );

/** Every leaf process as printed and with what ships beside it, and surat masuk under every setting. */
const SEMUA: [string, Rancangan][] = [
  ...INDEKS_2022.daun.map((p): [string, Rancangan] => [`${p.kode} as printed`, compile(PETA_2022, p.id, [])]),
  ...INDEKS_2022.daun.map((p): [string, Rancangan] => [`${p.kode} with extensions`, susun(p.kode)]),
  ['P1.2.1.2, Sekretaris menutup', susun('P1.2.1.2', { sekretarisMenutup: true })],
  ['P1.2.1.2, lewat Sekretaris dulu', susun('P1.2.1.2', { lewatSekretarisDulu: true })],
  ['P1.2.1.2, both', susun('P1.2.1.2', { sekretarisMenutup: true, lewatSekretarisDulu: true })],
];

const alasan = 'karena';
const refuses = (act: () => unknown, code: string) => {
  expect(act).toThrow(Refusal);
  try {
    act();
  } catch (error) {
    expect((error as Refusal).code).toBe(code);
  }
};

/** The edges of a shortest way from a step to the first step that `cukup` accepts. */
function cari(r: Rancangan, dari: string, cukup: (id: string) => boolean): Lanjutan[] {
  const antre: [string, Lanjutan[]][] = [[dari, []]];
  const lihat = new Set([dari]);
  for (const [id, lewat] of antre) {
    if (cukup(id)) return lewat;
    for (const b of langkahOf(r, id).berikut) {
      if (lihat.has(b.ke) || langkahOf(r, b.ke).akhir === 'batal') continue;
      lihat.add(b.ke);
      antre.push([b.ke, [...lewat, b]]);
    }
  }
  throw new Error(`no way from ${dari}`);
}

const jalan = (r: Rancangan, state: KeadaanPerkara, edges: Lanjutan[]) =>
  edges.reduce((s, b) => maju(r, buka(s), { ke: b.ke, alasan }), state);

function selesaikan(r: Rancangan, state: KeadaanPerkara): KeadaanPerkara {
  if (state.status !== 'berjalan') return state;
  const tiba = jalan(
    r,
    state,
    cari(r, state.langkah, (id) => langkahOf(r, id).jenis === 'selesai'),
  );
  return tiba.status === 'berjalan' ? maju(r, tiba, { ke: null }) : tiba;
}

describe('every edge of every process', () => {
  let dilalui = 0;

  it.each(SEMUA)('%s', (_, r) => {
    for (const l of r.langkah.filter((x) => x.akhir !== 'batal')) {
      const di = jalan(
        r,
        mulai(r),
        cari(r, r.langkah[0]!.id, (id) => id === l.id),
      );
      expect(di.langkah).toBe(l.id);
      expect(selesaikan(r, di).status).toBe('selesai');
      for (const b of l.berikut) {
        dilalui += 1;
        if (langkahOf(r, b.ke).akhir === 'batal') {
          refuses(() => maju(r, di, { ke: b.ke, alasan }), 'ATURAN');
          expect(batalkan(r, di, alasan)).toMatchObject({ status: 'dibatalkan', langkah: b.ke });
          continue;
        }
        if (b.wajibAlasan) {
          refuses(() => maju(r, di, { ke: b.ke }), 'MASUKAN_SALAH');
          refuses(() => maju(r, di, { ke: b.ke, alasan: '  ' }), 'MASUKAN_SALAH');
        }
        const lanjut = maju(r, di, { ke: b.ke, alasan });
        expect(lanjut.langkah).toBe(b.ke);
        expect(lanjut.revisi).toBe(di.revisi + (b.jenis === 'kembali' ? 1 : 0));
        expect(selesaikan(r, lanjut).status).toBe('selesai');
      }
    }
  });

  it('was walked, none left out', () => {
    const semua = SEMUA.reduce((n, [, r]) => n + r.langkah.reduce((m, l) => m + l.berikut.length, 0), 0);
    expect(dilalui).toBe(semua);
    expect(semua).toBeGreaterThan(700);
  });
});

describe('a return', () => {
  const r = susun('P1.3.1');
  const di = jalan(
    r,
    mulai(r),
    cari(r, r.langkah[0]!.id, (id) => langkahOf(r, id).jenis === 'keputusan'),
  );

  it('goes to the last step of another actor unless somebody picks one', () => {
    const { kembaliKe, kembaliBaku } = tindakan(r, di);
    expect(kembaliKe.map((t) => langkahOf(r, t.langkah).urut)).toEqual([7, 6, 5, 4, 3, 2, 1]);
    expect(langkahOf(r, kembaliBaku!).aktor).toBe('bkd');
    const kembali = kembalikan(r, di, { alasan });
    expect(kembali).toMatchObject({ langkah: kembaliBaku, revisi: 1, status: 'berjalan' });
    expect(kembali.jejak.at(-1)).toMatchObject({ cara: 'kembali', alasan });
  });

  it('skips own steps for the default, yet offers them', () => {
    const dua = jalan(
      r,
      mulai(r),
      cari(r, r.langkah[0]!.id, (id) => id === r.langkah[2]!.id),
    );
    expect(tindakan(r, dua).kembaliKe.map((t) => t.aktor)).toEqual(['subbag-umum-kepegawaian', 'pegawai']);
    expect(tindakan(r, dua).kembaliBaku).toBe(r.langkah[0]!.id);
  });

  it('falls to the nearest step where all are of one actor', () => {
    const arsip = susun('P1.2.2');
    const dua = jalan(arsip, mulai(arsip), [langkahOf(arsip, 'p1-2-2-terima').berikut[0]!]);
    expect(tindakan(arsip, dua).kembaliBaku).toBe('p1-2-2-terima');
  });

  it('never jumps ahead to what was passed before an earlier return', () => {
    const awal = kembalikan(r, di, { target: r.langkah[1]!.id, alasan });
    expect(jalur(r, awal.jejak)).toEqual([r.langkah[0]!.id, r.langkah[1]!.id]);
    refuses(() => kembalikan(r, awal, { target: di.langkah, alasan }), 'ATURAN');
    refuses(() => kembalikan(r, awal, { target: awal.langkah, alasan }), 'ATURAN');
  });

  it('needs a reason and somewhere to go', () => {
    refuses(() => kembalikan(r, di, { alasan: undefined }), 'MASUKAN_SALAH');
    refuses(() => kembalikan(r, mulai(r), { alasan }), 'ATURAN');
  });

  it('over an edge to a step that lies on no way here keeps only what is before it', () => {
    const surat = susun('P1.2.1.2', { lewatSekretarisDulu: true });
    const id = (nama: string) => `p1-2-1-2-${nama}`;
    const diSekretaris = jalan(
      surat,
      mulai(surat),
      cari(surat, id('kirim'), (x) => x === id('tindak-lanjut')),
    );
    const dibagi = maju(surat, diSekretaris, { ke: id('distribusikan') });
    expect(dibagi.revisi).toBe(0);
    expect(tindakan(surat, dibagi).kembaliBaku).toBe(id('tindak-lanjut'));
  });
});

describe('taking back', () => {
  const r = susun('P1.2.2');
  const [a, b, c] = r.langkah.map((l) => l.id);

  it('works until the next has opened it, and once', () => {
    const dua = maju(r, mulai(r), { ke: b! });
    expect(tindakan(r, dua).bolehTarik).toBe(true);
    const lagi = tarik(r, dua);
    expect(lagi).toMatchObject({ langkah: a, dibuka: true });
    expect(lagi.jejak).toHaveLength(1);
    refuses(() => tarik(r, lagi), 'ATURAN');
    refuses(() => tarik(r, buka(dua)), 'ATURAN');
    expect(tindakan(r, buka(dua)).bolehTarik).toBe(false);
  });

  it('of a return takes its revision back too', () => {
    const tiga = maju(r, buka(maju(r, mulai(r), { ke: b! })), { ke: c! });
    const kembali = kembalikan(r, tiga, { alasan });
    expect(kembali.revisi).toBe(1);
    expect(tarik(r, kembali)).toMatchObject({ revisi: 0, langkah: c });
  });
});

describe('parts of a step', () => {
  const r = susun('P1.2.1.2');
  const id = (nama: string) => `p1-2-1-2-${nama}`;
  const di = jalan(
    r,
    mulai(r),
    cari(r, id('kirim'), (x) => x === id('laksanakan-bidang')),
  );
  const bagian: Bagian[] = tambahBagian([], { id: 1, induk: null, penerima: 'Kabid' });

  it('hold the step until they are done', () => {
    refuses(() => maju(r, di, { ke: id('selesai'), bagian }), 'ATURAN');
    refuses(() => maju(r, di, { ke: id('teruskan'), bagian }), 'ATURAN');
    expect(maju(r, di, { ke: id('selesai'), bagian: selesaikanBagian(bagian, 1) }).status).toBe('selesai');
  });

  it('hold the end of an end step too, but not a return', () => {
    const proses = susun('P1.1');
    const akhir = jalan(
      proses,
      mulai(proses),
      cari(proses, proses.langkah[0]!.id, (x) => x === 'p1-1-laksanakan'),
    );
    refuses(() => maju(proses, akhir, { ke: null, bagian }), 'ATURAN');
    const keuangan = susun('P2.2.2');
    const cek = jalan(
      keuangan,
      mulai(keuangan),
      cari(keuangan, keuangan.langkah[0]!.id, (x) => langkahOf(keuangan, x).jenis === 'keputusan'),
    );
    const balik = langkahOf(keuangan, cek.langkah).berikut.find((b) => b.jenis === 'kembali')!;
    expect(maju(keuangan, cek, { ke: balik.ke, alasan, bagian }).revisi).toBe(1);
  });
});

describe('what cannot be', () => {
  const r = susun('P1.2.2');

  it('is refused in words', () => {
    refuses(() => maju(r, mulai(r), { ke: 'p1-2-2-simpan' }), 'ATURAN');
    refuses(() => maju(r, mulai(r), { ke: null }), 'ATURAN');
    refuses(() => batalkan(r, mulai(r), ' '), 'MASUKAN_SALAH');
    refuses(() => maju(r, { ...mulai(r), langkah: 'entah' }, { ke: null }), 'TIDAK_DITEMUKAN');
    expect(() => maju(r, mulai(r), { ke: null })).toThrow('"Terima surat masuk" bukan langkah akhir');
  });

  it('cancels in place where the process draws no cancel', () => {
    expect(batalkan(r, mulai(r), alasan)).toMatchObject({ status: 'dibatalkan', langkah: 'p1-2-2-terima', revisi: 0 });
  });
});

/** One random act; gives the case after it and, for a take back, the case that must come out. */
type Langkahi = { jenis: 'maju' | 'kembali' | 'tarik' | 'buka' | 'batal'; pilih: number };

describe('random walks', () => {
  const acts = fc.array(
    fc.record<Langkahi>({
      jenis: fc.oneof(
        { weight: 8, arbitrary: fc.constant('maju' as const) },
        { weight: 3, arbitrary: fc.constant('kembali' as const) },
        { weight: 2, arbitrary: fc.constant('tarik' as const) },
        { weight: 3, arbitrary: fc.constant('buka' as const) },
        { weight: 1, arbitrary: fc.constant('batal' as const) },
      ),
      pilih: fc.nat(),
    }),
    { maxLength: 60 },
  );
  const pick = <T>(items: readonly T[], n: number): T | undefined => items[n % items.length];

  function semuaDitolak(r: Rancangan, state: KeadaanPerkara) {
    for (const act of [
      () => maju(r, state, { ke: null }),
      () => maju(r, state, { ke: r.langkah[0]!.id, alasan }),
      () => kembalikan(r, state, { alasan }),
      () => tarik(r, state),
      () => batalkan(r, state, alasan),
    ])
      refuses(act, 'ATURAN');
    expect(buka(state)).toBe(state);
    const kosong: Tindakan = {
      maju: [],
      bolehSelesai: false,
      kembaliKe: [],
      kembaliBaku: null,
      bolehTarik: false,
      bolehBatal: false,
    };
    expect(tindakan(r, state)).toEqual(kosong);
  }

  it('stay in the definition, count their returns, and end for good', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SEMUA), acts, ([, r], urutan) => {
        let state = mulai(r);
        let kembali = 0;
        const sebelum: KeadaanPerkara[] = [];
        for (const act of urutan) {
          if (state.status !== 'berjalan') break;
          const boleh = tindakan(r, state);
          const dulu = state;
          if (act.jenis === 'buka') state = buka(state);
          else if (act.jenis === 'tarik') {
            if (!boleh.bolehTarik) continue;
            state = tarik(r, state);
            const asal = sebelum.pop()!;
            expect({ ...state, dibuka: asal.dibuka }).toEqual(asal);
            kembali = asal.revisi;
          } else if (act.jenis === 'kembali') {
            const target = pick(boleh.kembaliKe, act.pilih)?.langkah;
            if (target === undefined) continue;
            state = kembalikan(r, state, { target, alasan });
            sebelum.push(dulu);
            kembali += 1;
            expect(dulu.jejak.map((k) => k.langkah)).toContain(target);
          } else if (act.jenis === 'batal') {
            if (act.pilih % 4 !== 0) continue;
            state = batalkan(r, state, alasan);
          } else {
            const edge = pick([...boleh.maju, ...(boleh.bolehSelesai ? [null] : [])], act.pilih);
            if (edge === undefined) throw new Error(`nothing to do at ${state.langkah}`);
            state = maju(r, state, { ke: edge?.ke ?? null, alasan });
            if (edge !== null) sebelum.push(dulu);
            if (edge?.jenis === 'kembali') kembali += 1;
          }
          expect(r.langkah.some((l) => l.id === state.langkah)).toBe(true);
          expect(state.jejak.at(-1)!.langkah).toBe(state.langkah);
          expect(state.revisi).toBe(kembali);
          expect(new Set(jalur(r, state.jejak)).size).toBe(jalur(r, state.jejak).length);
        }
        if (state.status === 'berjalan') state = selesaikan(r, state);
        semuaDitolak(r, state);
      }),
      { numRuns: 400 },
    );
  });
});
