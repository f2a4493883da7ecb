import { describe, expect, it } from 'vitest';
import { Refusal } from '../../contract/errors.ts';
import { compile } from './compile.ts';
import { type Ekstensi, type PROFIL, pilihEkstensi, readEkstensi } from './ekstensi.ts';
import { EKSTENSI_BAWAAN } from './ekstensiBawaan.ts';
import { INDEKS_2022, PETA_2022 } from './peta2022.ts';
import { langkahOf, lanjutanBaku, pelaksanaOf, rancanganText, readRancangan } from './rancangan.ts';

const ARSIP = 'P1.2.2';
const idOf = (kode: string) => INDEKS_2022.prosesByKode.get(kode)!.id;
const ekstensi = (isi: object, kode = ARSIP): Ekstensi =>
  readEkstensi([
    { id: 'uji', prosesKode: kode, nama: 'Uji', alasan: 'uji', sumber: 'uji', berlakuSejak: '2022-01-01', ...isi },
  ])[0]!;
const coba = (isi: object, kode = ARSIP) => compile(PETA_2022, idOf(kode), [ekstensi(isi, kode)]);
const ujung = (id: string, lain: object = {}) => ({
  id,
  nama: 'Ujung',
  aktor: 'petugas-kantor',
  jenis: 'selesai',
  ...lain,
});

describe('compiling the map as it stands', () => {
  it.each(INDEKS_2022.daun.map((p) => [p.kode, p] as const))('%s keeps every step and edge', (_, p) => {
    const r = compile(PETA_2022, p.id, []);
    expect(r.langkah.map((l) => l.id)).toEqual(p.langkah.map((l) => l.id));
    expect(r.langkah.map((l) => l.urut)).toEqual(p.langkah.map((_, i) => i + 1));
    for (const [i, l] of r.langkah.entries()) {
      expect(l.berikut.map(({ ke, syarat }) => ({ ke, ...(syarat === undefined ? {} : { syarat }) }))).toEqual(
        p.langkah[i]!.berikut,
      );
      for (const b of l.berikut) {
        const mundur = langkahOf(r, b.ke).urut < l.urut;
        expect(b.jenis).toBe(mundur ? 'kembali' : 'maju');
        expect(b.wajibAlasan).toBe(mundur);
        if (!mundur) expect(langkahOf(r, b.ke).peringkat).toBeGreaterThan(l.peringkat);
      }
    }
    expect(r.aktor.map((a) => a.id)).toEqual([...new Set(p.langkah.map((l) => l.aktor))]);
  });

  it('marks exactly the edges to an earlier step as returns', () => {
    const semua = INDEKS_2022.daun.flatMap((p) => compile(PETA_2022, p.id, []).langkah.flatMap((l) => l.berikut));
    const ulang = INDEKS_2022.daun.reduce(
      (n, p) =>
        n +
        p.langkah.reduce(
          (m, l, i) => m + l.berikut.filter((b) => p.langkah.findIndex((x) => x.id === b.ke) < i).length,
          0,
        ),
      0,
    );
    expect(semua.filter((b) => b.jenis === 'kembali')).toHaveLength(ulang);
    expect(ulang).toBeGreaterThan(10);
  });

  it('reads back what it stored, letter by letter', () => {
    for (const p of INDEKS_2022.daun) {
      const r = compile(PETA_2022, p.id, pilihEkstensi(EKSTENSI_BAWAAN, { kode: p.kode, tanggal: '2026-11-24' }));
      expect(readRancangan(rancanganText(r))).toEqual(r);
      expect(rancanganText(readRancangan(rancanganText(r)))).toBe(rancanganText(r));
    }
    expect(() => readRancangan('{"kode":1}')).toThrow(/tidak terbaca/);
  });

  it('refuses groups and unknown processes in words', () => {
    expect(() => compile(PETA_2022, 'entah', [])).toThrow(/tidak ada di peta/);
    expect(() => compile(PETA_2022, idOf('P1.2'), [])).toThrow(/kelompok proses/);
  });

  it('names who records the step of an outside actor', () => {
    const r = compile(PETA_2022, idOf('P1.3.1'), []);
    expect(pelaksanaOf(r, 'p1-3-1-terima-sk')).toEqual({ aktor: 'pegawai', ikat: 'tetap', pencatat: 'pegawai' });
    const bkd = r.langkah.find((l) => l.aktor === 'bkd')!;
    expect(pelaksanaOf(r, bkd.id)).toEqual({ aktor: 'bkd', ikat: 'luar', pencatat: 'subbag-umum-kepegawaian' });
    expect(() => pelaksanaOf(r, 'entah')).toThrow(Refusal);
  });
});

describe('an extension', () => {
  it('adds a step at its place and an edge back to it is a return', () => {
    const r = coba({
      tambahLangkah: [
        {
          id: 'periksa',
          nama: 'Periksa',
          aktor: 'sekretaris-dinas',
          jenis: 'keputusan',
          setelah: 'p1-2-2-klasifikasi',
        },
      ],
      tambahEdge: [
        { dari: 'p1-2-2-klasifikasi', ke: 'periksa' },
        { dari: 'periksa', ke: 'p1-2-2-simpan', syarat: 'benar' },
        { dari: 'periksa', ke: 'p1-2-2-klasifikasi', syarat: 'salah' },
      ],
      matikanEdge: [{ dari: 'p1-2-2-klasifikasi', ke: 'p1-2-2-simpan' }],
    });
    expect(r.langkah.map((l) => [l.id, l.urut, l.peringkat])).toEqual([
      ['p1-2-2-terima', 1, 0],
      ['p1-2-2-klasifikasi', 2, 1],
      ['periksa', 3, 2],
      ['p1-2-2-simpan', 4, 3],
    ]);
    expect(langkahOf(r, 'periksa').berikut.map((b) => [b.jenis, b.wajibAlasan, b.asal, b.ekstensiId])).toEqual([
      ['maju', false, 'ekstensi', 'uji'],
      ['kembali', true, 'ekstensi', 'uji'],
    ]);
    expect(langkahOf(r, 'p1-2-2-klasifikasi').dimatikan).toEqual([
      { ke: 'p1-2-2-simpan', jenis: 'maju', wajibAlasan: false, asal: 'peta', ekstensiId: 'uji' },
    ]);
    expect(r.aktor.map((a) => a.id)).toEqual(['subbag-umum-kepegawaian', 'sekretaris-dinas']);
  });

  it('takes a step of the map out of the flow only when it says so', () => {
    const lewat = {
      tambahEdge: [{ dari: 'p1-2-2-terima', ke: 'p1-2-2-simpan' }],
      matikanEdge: [{ dari: 'p1-2-2-terima', ke: 'p1-2-2-klasifikasi' }],
    };
    expect(() => coba(lewat)).toThrow(/p1-2-2-klasifikasi .* tidak terjangkau/);
    const r = coba({ ...lewat, lewatiLangkah: ['p1-2-2-klasifikasi'] });
    expect(langkahOf(r, 'p1-2-2-klasifikasi').dilewati).toBe(true);
    expect(() => coba({ lewatiLangkah: ['p1-2-2-klasifikasi'] })).toThrow(/dilewati tetapi masih terjangkau/);
  });

  it('may let a step choose: one way without condition, the others labelled', () => {
    const r = coba({
      tambahLangkah: [ujung('tolak', { akhir: 'otomatis' })],
      tambahEdge: [{ dari: 'p1-2-2-terima', ke: 'tolak', syarat: 'ditolak', wajibAlasan: true }],
    });
    expect(langkahOf(r, 'p1-2-2-terima').berikut.map((b) => b.syarat)).toEqual([undefined, 'ditolak']);
    expect(lanjutanBaku(langkahOf(r, 'p1-2-2-terima'))?.ke).toBe('p1-2-2-klasifikasi');
    expect(lanjutanBaku(langkahOf(r, 'tolak'))).toBeNull();
  });

  const salah: [string, object, RegExp][] = [
    ['of another process', { prosesKode: 'P3.1' }, /milik P3\.1/],
    ['from an unknown step', { tambahEdge: [{ dari: 'x', ke: 'p1-2-2-simpan' }] }, /langkah x tidak ada/],
    [
      'to an unknown step',
      { tambahEdge: [{ dari: 'p1-2-2-terima', ke: 'x', syarat: 'a' }] },
      /menuju x yang tidak ada/,
    ],
    ['step that exists', { tambahLangkah: [ujung('p1-2-2-simpan')] }, /sudah ada/],
    ['step after nothing', { tambahLangkah: [ujung('a', { setelah: 'x' })] }, /setelah x, yang tidak ada/],
    ['unreachable step', { tambahLangkah: [ujung('a')] }, /langkah a \(Ujung\) tidak terjangkau/],
    [
      'two ways without condition',
      { tambahEdge: [{ dari: 'p1-2-2-terima', ke: 'p1-2-2-simpan' }] },
      /2 lanjutan tanpa syarat/,
    ],
    [
      'the same way twice',
      { tambahEdge: [{ dari: 'p1-2-2-terima', ke: 'p1-2-2-klasifikasi', syarat: 'a' }] },
      /sudah menuju/,
    ],
    ['a way to itself', { tambahEdge: [{ dari: 'p1-2-2-terima', ke: 'p1-2-2-terima', syarat: 'a' }] }, /dirinya/],
    [
      'the same condition twice',
      {
        tambahLangkah: [ujung('a'), ujung('b')],
        tambahEdge: ['a', 'b'].map((ke) => ({ dari: 'p1-2-2-terima', ke, syarat: 'tolak' })),
      },
      /dua cabang "tolak"/,
    ],
    ['an end that goes on unlabelled', { tambahEdge: [{ dari: 'p1-2-2-simpan', ke: 'p1-2-2-terima' }] }, /boleh 0/],
    ['an edge that is not there', { matikanEdge: [{ dari: 'p1-2-2-terima', ke: 'p1-2-2-simpan' }] }, /untuk dimatikan/],
    ['an unknown step to leave out', { lewatiLangkah: ['x'] }, /langkah x tidak ada/],
    [
      'a dead end',
      { matikanEdge: [{ dari: 'p1-2-2-klasifikasi', ke: 'p1-2-2-simpan' }] },
      /tidak ada langkah selesai yang terjangkau/,
    ],
    [
      'a loop without way out',
      {
        tambahLangkah: ['a', 'b'].map((id) => ({ id, nama: id, aktor: 'petugas-kantor', jenis: 'kegiatan' })),
        tambahEdge: [
          { dari: 'p1-2-2-terima', ke: 'a', syarat: 's' },
          { dari: 'a', ke: 'b' },
          { dari: 'b', ke: 'a' },
        ],
      },
      /dari langkah a \(a\) perkara tidak pernah dapat selesai/,
    ],
    [
      'only a cancel as its end',
      {
        tambahLangkah: [ujung('a', { akhir: 'batal' })],
        tambahEdge: [{ dari: 'p1-2-2-klasifikasi', ke: 'a', syarat: 'batal' }],
        matikanEdge: [{ dari: 'p1-2-2-klasifikasi', ke: 'p1-2-2-simpan' }],
      },
      /tidak ada langkah selesai/,
    ],
    [
      'an end in the middle',
      {
        tambahLangkah: [ujung('a', { akhir: 'otomatis', jenis: 'kegiatan' })],
        tambahEdge: [{ dari: 'p1-2-2-terima', ke: 'a', syarat: 's' }],
      },
      /bukan langkah selesai/,
    ],
    [
      'an unknown actor',
      {
        tambahLangkah: [ujung('a', { aktor: 'entah' })],
        tambahEdge: [{ dari: 'p1-2-2-terima', ke: 'a', syarat: 's', oleh: ['hantu'] }],
      },
      /aktor entah tidak ada di peta; aktor hantu/,
    ],
    [
      'a second start',
      {
        tambahLangkah: [{ id: 'a', nama: 'a', aktor: 'petugas-kantor', jenis: 'mulai' }],
        tambahEdge: [{ dari: 'a', ke: 'p1-2-2-simpan' }],
      },
      /ada 2 langkah mulai/,
    ],
  ];
  it.each(salah)('is refused: %s', (_, isi, pesan) => {
    expect(() => compile(PETA_2022, idOf(ARSIP), [ekstensi(isi)])).toThrow(pesan);
  });
});

describe('reading extensions', () => {
  const dasar = { id: 'a', prosesKode: ARSIP, nama: 'A', alasan: 'a', sumber: 'a', berlakuSejak: '2022-01-01' };
  it.each([
    ['a wrong date', [{ ...dasar, berlakuSejak: '2022-02-30' }]],
    ['no reason', [{ ...dasar, alasan: '' }]],
    ['an unknown profile', [{ ...dasar, profil: ['PROFIL_X'] }]],
    ['an unknown setting', [{ ...dasar, syaratSetelan: { kunci: 'x', nilai: true } }]],
    ['two with one id', [dasar, dasar]],
    ['an end before its beginning', [{ ...dasar, berlakuSampai: '2021-12-31' }]],
  ])('refuses %s', (_, data) => {
    expect(() => readEkstensi(data)).toThrow(/Ekstensi/);
  });
});

describe('choosing extensions', () => {
  const buat = (id: string, isi: object) => ({ ...ekstensi(isi), id });
  const semua = [
    buat('selalu', {}),
    buat('seed', { profil: ['PROFIL_SEED'] }),
    buat('p77', { profil: ['PROFIL_77'] }),
    buat('keduanya', { profil: ['PROFIL_SEED', 'PROFIL_77'] }),
    buat('lama', { berlakuSampai: '2025-12-31' }),
    buat('baru', { berlakuSejak: '2026-01-01' }),
    buat('menyala', { syaratSetelan: { kunci: 'sekretarisMenutup', nilai: true } }),
    buat('padam', { syaratSetelan: { kunci: 'sekretarisMenutup', nilai: false } }),
    buat('lain', { prosesKode: 'P3.1' }),
  ];
  const pilih = (pilihan: Partial<Parameters<typeof pilihEkstensi>[1]>) =>
    pilihEkstensi(semua, { kode: ARSIP, tanggal: '2026-06-01', ...pilihan }).map((e) => e.id);

  it('goes by process, profile, dates and settings', () => {
    expect(pilih({})).toEqual(['selalu', 'seed', 'keduanya', 'baru', 'padam']);
    expect(pilih({ profil: 'PROFIL_77' })).toEqual(['selalu', 'p77', 'keduanya', 'baru', 'padam']);
    expect(pilih({ setelan: { sekretarisMenutup: true } })).toEqual(['selalu', 'seed', 'keduanya', 'baru', 'menyala']);
    expect(pilih({ tanggal: '2025-12-31' })).toEqual(['selalu', 'seed', 'keduanya', 'lama', 'padam']);
    expect(pilih({ tanggal: '2021-12-31' })).toEqual([]);
    expect(pilih({ kode: 'P3.1' })).toEqual(['lain']);
  });

  it('lets two profiles make two definitions of P3.1', () => {
    const gerbang = {
      ...ekstensi(
        {
          profil: ['PROFIL_SEED'],
          tambahLangkah: [
            {
              id: 'gerbang',
              nama: 'Periksa PPK-SKPD',
              aktor: 'verifikator',
              jenis: 'kegiatan',
              setelah: 'p3-1-periksa',
            },
          ],
          tambahEdge: [
            { dari: 'p3-1-periksa', ke: 'gerbang', syarat: 'ke PPK-SKPD' },
            { dari: 'gerbang', ke: 'p3-1-tanda-tangan' },
          ],
        },
        'P3.1',
      ),
      id: 'gerbang',
    };
    const langsung = {
      ...ekstensi(
        { profil: ['PROFIL_77'], tambahEdge: [{ dari: 'p3-1-spp-spm', ke: 'p3-1-tanda-tangan', syarat: 'urutan 77' }] },
        'P3.1',
      ),
      id: 'langsung',
    };
    const susun = (profil: (typeof PROFIL)[number]) => {
      const set = pilihEkstensi([gerbang, langsung], { kode: 'P3.1', tanggal: '2026-01-01', profil });
      return compile(PETA_2022, idOf('P3.1'), set);
    };
    expect(susun('PROFIL_SEED').langkah.map((l) => l.id)).toContain('gerbang');
    expect(susun('PROFIL_77').langkah.map((l) => l.id)).not.toContain('gerbang');
    expect(langkahOf(susun('PROFIL_77'), 'p3-1-spp-spm').berikut).toHaveLength(2);
    expect(rancanganText(susun('PROFIL_SEED'))).not.toBe(rancanganText(susun('PROFIL_77')));
  });
});
