import { describe, expect, it } from 'vitest';
import { caraIkat, indexPeta, type Peta } from './peta.ts';
import { INDEKS_2022, PETA_2022 } from './peta2022.ts';
import { petaProblems } from './petaCheck.ts';
import { readPeta } from './petaReading.ts';
import { compareKode, petaTree, type SimpulPeta } from './petaTree.ts';

const salinan = (): Peta => structuredClone(PETA_2022);
const proses = (peta: Peta, kode: string) => peta.proses.find((p) => p.kode === kode)!;

describe('map of 2022', () => {
  it('holds what the document holds', () => {
    const langkah = PETA_2022.proses.flatMap((p) => p.langkah);
    expect(PETA_2022.proses).toHaveLength(57);
    expect(INDEKS_2022.daun).toHaveLength(39);
    expect(langkah).toHaveLength(348);
    expect(langkah.filter((l) => l.jenis === 'keputusan')).toHaveLength(32);
    expect(PETA_2022.aktor).toHaveLength(69);
    expect(langkah.filter((l) => l.id.endsWith('-akhir'))).toHaveLength(5);
  });

  it('has no fault', () => {
    expect(petaProblems(PETA_2022)).toEqual([]);
  });

  it('is looked up by id, code and step', () => {
    expect(INDEKS_2022.prosesByKode.get('P1.2.1.2')?.nama).toBe('Pelayanan Surat Masuk');
    expect(INDEKS_2022.langkahById.get('p1-2-1-2-disposisi')?.proses.kode).toBe('P1.2.1.2');
    expect(INDEKS_2022.langkahById.size).toBe(348);
    expect(INDEKS_2022.aktorById.get('bkd')?.jenis).toBe('eksternal');
    expect(INDEKS_2022.daun.every((p) => p.langkah.length > 0)).toBe(true);
  });

  it('is owned by somebody inside, so that steps of outsiders can be recorded', () => {
    const luar = PETA_2022.proses.filter((p) => INDEKS_2022.aktorById.get(p.pemilik)?.jenis !== 'internal');
    expect(luar).toEqual([]);
  });

  it('tells how an actor becomes somebody in the office', () => {
    const cara = (id: string) => caraIkat(INDEKS_2022.aktorById.get(id)!);
    expect(cara('kepala-dinas')).toBe('tetap');
    expect(cara('bidang-terkait')).toBe('dipilih');
    expect(cara('pejabat-terkait')).toBe('dipilih');
    expect(cara('lembaga-terkait')).toBe('luar');
    expect(cara('inspektorat')).toBe('luar');
  });
});

describe('faults are found and named', () => {
  const rusak: [string, (peta: Peta) => void, RegExp][] = [
    ['double step id', (p) => (p.proses[5]!.langkah[1]!.id = p.proses[5]!.langkah[0]!.id), /langkah .* ada dua kali/],
    ['double code', (p) => (proses(p, 'P6.3.2.3').kode = 'P6.3.2.1'), /kode P6\.3\.2\.1 ada dua kali/],
    ['running number missing', (p) => (proses(p, 'P6.4').nomorUrut = 400), /nomor urut \d+ tidak ada/],
    ['double running number', (p) => (proses(p, 'P6.4').nomorUrut = 1), /nomor urut 1 ada dua kali/],
    ['unit without parent', (p) => (p.organisasi.unit[1]!.induk = 'entah'), /induk entah tidak ada/],
    ['bidang that is no unit', (p) => (p.organisasi.bidang[0]!.id = 'entah'), /bidang entah bukan unit/],
    ['actor of an unknown unit', (p) => (p.aktor[2]!.unit = 'entah'), /unit entah tidak ada/],
    ['level against code', (p) => (proses(p, 'P1.2').level = 3), /P1\.2: level 3/],
    ['parent that does not exist', (p) => (proses(p, 'P1.2').induk = 'entah'), /P1\.2: induk entah tidak ada/],
    ['parent against code', (p) => (proses(p, 'P1.2').induk = 'pelaporan'), /P1\.2: induk/],
    ['parents in a circle', (p) => (proses(p, 'P1').induk = proses(p, 'P1.2').id), /melingkar/],
    ['unknown actor of a step', (p) => (proses(p, 'P1.1').langkah[0]!.aktor = 'entah'), /aktor entah tidak ada/],
    ['unknown owner', (p) => (proses(p, 'P1.1').pemilik = 'entah'), /P1\.1 pemilik: aktor entah/],
    ['unknown SIPOC actor', (p) => proses(p, 'P1.1').sipoc.customer.push('entah'), /P1\.1 sipoc: aktor entah/],
    ['unused actor', (p) => p.aktor.push({ id: 'sepi', nama: 'Sepi', jenis: 'internal' }), /aktor sepi tidak dipakai/],
    [
      'edge out of the process',
      (p) => (proses(p, 'P1.1').langkah[0]!.berikut[0]!.ke = 'p1-2-2-simpan'),
      /menuju p1-2-2-simpan yang tidak ada/,
    ],
    [
      'two edges to one step',
      (p) => {
        const cek = proses(p, 'P1.1').langkah[3]!;
        cek.berikut[1]!.ke = cek.berikut[0]!.ke;
      },
      /dua kali menuju/,
    ],
    ['steps on a parent', (p) => (proses(p, 'P1.2').langkah = proses(p, 'P1.2.2').langkah.splice(0)), /proses induk/],
    ['two starts', (p) => (proses(p, 'P1.1').langkah[1]!.jenis = 'mulai'), /punya 2 langkah mulai/],
    ['no end', (p) => (proses(p, 'P1.2.2').langkah[2]!.jenis = 'kegiatan'), /tidak punya langkah selesai/],
    [
      'unreachable step',
      (p) => {
        const l = proses(p, 'P1.2.3').langkah;
        l[0]!.berikut[0]!.ke = l[2]!.id;
      },
      /tidak terjangkau/,
    ],
    [
      'step that never ends',
      (p) => {
        const l = proses(p, 'P1.2.3').langkah;
        l[3]!.berikut[0]!.ke = l[1]!.id;
      },
      /tidak pernah sampai/,
    ],
    ['same condition twice', (p) => (proses(p, 'P3.1').langkah[1]!.berikut[1]!.syarat = 'LS'), /syarat yang berbeda/],
    ['branch without decision', (p) => (proses(p, 'P3.1').langkah[1]!.jenis = 'kegiatan'), /satu lanjutan/],
    ['end that goes on', (p) => (proses(p, 'P1.2.2').langkah[1]!.jenis = 'selesai'), /selesai punya lanjutan/],
  ];

  it.each(rusak)('%s', (_, merusak, pesan) => {
    const peta = salinan();
    merusak(peta);
    expect(petaProblems(peta).join('\n')).toMatch(pesan);
    expect(() => readPeta(peta)).toThrow(pesan);
  });

  it.each([
    ['a stray field', { ...PETA_2022, lain: 1 }],
    ['a text with spaces around', { ...PETA_2022, aktor: [{ id: 'a ', nama: 'A', jenis: 'internal' }] }],
    ['nothing', null],
  ])('refuses %s', (_, data) => {
    expect(() => readPeta(data)).toThrow(/tidak terbaca/);
  });
});

describe('tree', () => {
  const datar = (simpul: SimpulPeta[]): SimpulPeta[] => simpul.flatMap((s) => [s, ...datar(s.anak)]);
  const akar = petaTree(PETA_2022);

  it('shows every process once and two groups of ours', () => {
    const semua = datar(akar);
    expect(semua).toHaveLength(59);
    expect(new Set(semua.map((s) => s.kode)).size).toBe(59);
    expect(akar.map((s) => s.kode)).toEqual(['P1', 'P2', 'P3', 'P4', 'P5', 'P6']);
    expect(semua.filter((s) => s.milikKami).map((s) => s.kode)).toEqual(['P4', 'P5']);
    expect(semua.filter((s) => s.prosesId === null).every((s) => s.milikKami)).toBe(true);
  });

  it('keeps parents of the document and order of codes', () => {
    const { prosesByKode, prosesById } = indexPeta(PETA_2022);
    for (const s of datar(akar)) {
      expect(s.anak.map((a) => a.kode)).toEqual(s.anak.map((a) => a.kode).toSorted(compareKode));
      for (const a of s.anak) {
        const induk = prosesByKode.get(a.kode)!.induk;
        expect(induk === null ? null : prosesById.get(induk)!.kode).toBe(s.milikKami ? null : s.kode);
      }
    }
    expect(datar(akar).filter((s) => s.daun)).toHaveLength(39);
  });

  it('orders codes by number', () => {
    expect(['P6.10', 'P6.2', 'P10', 'P6', 'P6.2.1'].toSorted(compareKode)).toEqual([
      'P6',
      'P6.2',
      'P6.2.1',
      'P6.10',
      'P10',
    ]);
  });
});
