import { describe, expect, it } from 'vitest';
import {
  checkDisposition,
  dispositionOf,
  emptyDisposition,
  isEmptyDisposition,
  type Letter,
  type Post,
  parseDisposition,
  recipientPosts,
  toggledRecipient,
} from './dispositionForm.ts';
import { type Disposition, type DispositionLine, dispositionLines, posisiBagian } from './dispositionTree.ts';

const HARI_INI = '2026-11-24';

function post(id: number, more: Partial<Post> = {}): Post {
  return {
    id,
    kode: `j${id}`,
    nama: `Jabatan ${id}`,
    unitId: null,
    unit: null,
    atasanId: null,
    urut: id,
    penerimaDisposisi: true,
    aktif: true,
    peran: [],
    pemangku: { pegawaiId: id, nama: `Pegawai ${id}`, jenis: 'definitif', nip: null },
    ...more,
  };
}

function recipient(bagianId: number, jabatanId: number): Disposition['penerima'][number] {
  return {
    bagianId,
    jabatanId,
    jabatan: `Jabatan ${jabatanId}`,
    nama: '',
    peran: 'pelaksana_utama',
    instruksi: [],
    status: 'menunggu',
    dibacaPada: null,
    diterimaFisikPada: null,
    diterimaOleh: null,
    selesaiPada: null,
    tenggat: null,
    versi: 1,
    catatan: null,
    tindakLanjut: [],
    tindakan: {
      terimaFisik: false,
      tindakLanjuti: false,
      teruskan: false,
      kembalikan: false,
      tarik: false,
      alihkan: false,
      nilai: false,
    },
  };
}

function disposition(id: number, indukBagianId: number | null, ...penerima: Disposition['penerima']): Disposition {
  return {
    id,
    indukBagianId,
    dariJabatan: 'Kepala Dinas',
    dariNama: '',
    tanggal: HARI_INI,
    jam: null,
    catatan: null,
    sifat: null,
    batasWaktu: null,
    tertutup: false,
    sumber: 'langsung',
    lampiran: null,
    dicatatOleh: '',
    penerima,
  };
}

const chain = [
  disposition(1, null, recipient(10, 2), recipient(11, 3)),
  disposition(2, 10, recipient(20, 5)),
  disposition(3, 20, recipient(30, 6)),
];
const letter = { disposisi: chain, tanggalTerima: '2026-11-20', acara: { tanggal: '2026-11-26' } } as Letter;

describe('the tree of disposisi', () => {
  const line = (one: DispositionLine) =>
    one.kind === 'pemberi' ? `${one.depth} dari ${one.disposisi.id}` : `${one.depth} ke ${one.penerima.bagianId}`;

  it('draws each disposisi under the recipient who forwarded it', () => {
    expect(dispositionLines(chain).map(line)).toEqual([
      '0 dari 1',
      '0 ke 10',
      '1 dari 2',
      '1 ke 20',
      '2 dari 3',
      '2 ke 30',
      '0 ke 11',
    ]);
  });

  it('shows a part of the chain whose upper end is closed to the reader', () => {
    expect(dispositionLines(chain.slice(1)).map(line)).toEqual(['0 dari 2', '0 ke 20', '1 dari 3', '1 ke 30']);
  });

  it('knows the posts above a part', () => {
    expect(posisiBagian(letter, 30)).toMatchObject({
      penerima: { bagianId: 30 },
      pemberi: { bagianId: 20 },
      rantai: [5, 2],
    });
    expect(posisiBagian(letter, 10)).toMatchObject({ pemberi: undefined, rantai: [] });
  });
});

describe('the form of a disposisi', () => {
  const form = emptyDisposition(HARI_INI, false);

  it('keeps recipients in the order of the sheet', () => {
    const order = [2, 3, 4];
    const both = toggledRecipient(toggledRecipient(form, 4, order), 2, order);
    expect(both.penerima.map((one) => one.jabatanId)).toEqual([2, 4]);
    expect(toggledRecipient(both, 2, order).penerima.map((one) => one.jabatanId)).toEqual([4]);
  });

  it('gives each recipient the common instructions and his own, each once', () => {
    const sent = dispositionOf({
      ...form,
      instruksi: ['Hadiri'],
      penerima: [
        { jabatanId: 2, peran: 'pelaksana_utama', instruksi: ['Laporkan hasilnya', 'Hadiri'] },
        { jabatanId: 3, peran: 'untuk_diketahui', instruksi: [' '] },
      ],
      catatan: ' segera ',
    });
    expect(sent.penerima.map((one) => one.instruksi)).toEqual([['Hadiri', 'Laporkan hasilnya'], ['Hadiri']]);
    expect(sent).toMatchObject({ catatan: 'segera', sumber: 'langsung', batasWaktu: undefined, sifat: undefined });
  });

  it('offers subordinates first, then the posts of the sheet, never the giver', () => {
    const posts = [
      post(1),
      post(2),
      post(3, { atasanId: 2, penerimaDisposisi: false }),
      post(4, { aktif: false }),
      post(5, { penerimaDisposisi: false }),
    ];
    expect(recipientPosts(posts, 2).map((one) => one.id)).toEqual([3, 1]);
    expect(recipientPosts(posts, undefined).map((one) => one.id)).toEqual([1, 2]);
  });

  it('warns of a circle and of a deadline after the event, refuses a vacant post', () => {
    const posts = [post(2), post(6), post(7, { pemangku: null })];
    const to = (jabatanId: number, batasWaktu = '') => ({
      ...form,
      batasWaktu,
      penerima: [{ jabatanId, peran: 'pembantu' as const, instruksi: [] }],
    });
    const giving = { letter, bagianId: 30, dariJabatanId: 6, posts };
    expect(checkDisposition(to(2, '2026-11-27'), giving, HARI_INI).peringatan).toHaveLength(2);
    expect(checkDisposition(to(7), giving, HARI_INI).tolak?.pesan).toContain('sedang kosong');
    expect(checkDisposition(to(6), giving, HARI_INI).tolak?.pesan).toContain('diri sendiri');
    expect(checkDisposition(form, giving, HARI_INI).tolak?.field).toBe('penerima');
  });

  it('comes back from a draft, and nothing else does', () => {
    const typed = { ...form, catatan: 'x', penerima: [{ jabatanId: 2, peran: 'pembantu' as const, instruksi: ['a'] }] };
    expect(parseDisposition(JSON.parse(JSON.stringify(typed)))).toEqual({ ...typed, lampiranId: undefined });
    expect(isEmptyDisposition(form)).toBe(true);
    expect(parseDisposition({ penerima: [{ jabatanId: 'x' }] })).toBeUndefined();
    expect(parseDisposition({})).toBeUndefined();
  });
});
