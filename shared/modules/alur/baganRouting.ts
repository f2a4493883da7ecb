/**
 * The way of every edge over a lattice of lines: columns and the channels between them, rows and the channels between them. An edge
 * goes along channels, and through cells only where no box stands, so it can never cross a box. The cheapest way has few bends, few
 * crossings and leaves and enters on the expected sides.
 *
 * Lattice: x = 2i is the channel left of column i, x = 2i + 1 its centre; y likewise for rows.
 */
export interface TitikKisi {
  x: number;
  y: number;
}

export interface PermintaanJalur {
  dari: TitikKisi;
  ke: TitikKisi;
  /** To an earlier step: leaves and enters at top or bottom and runs in the gutters. */
  mundur: boolean;
}

interface Kisi {
  /** Columns and rows of cells. */
  kolom: number;
  baris: number;
  terisi: (x: number, y: number) => boolean;
}

type Arah = 0 | 1 | 2 | 3;
const KANAN: Arah = 0;
const BAWAH: Arah = 1;
const KIRI: Arah = 2;
const ATAS: Arah = 3;
const ARAH: readonly Arah[] = [KANAN, BAWAH, KIRI, ATAS];
const DX = [1, 0, -1, 0] as const;
const DY = [0, 1, 0, -1] as const;

const LANGKAH_DATAR = 66;
const LANGKAH_TEGAK = 42;
const BELOK = 70;
const BELOK_DI_SEL = 60;
const LEWAT_SEL = 8;
const BERIMPIT = 16;
const SILANG = 34;
const KELUAR_MAJU: Record<Arah, number> = { [KANAN]: 0, [BAWAH]: 12, [ATAS]: 12, [KIRI]: 260 };
const KELUAR_MUNDUR: Record<Arah, number> = { [KANAN]: 70, [BAWAH]: 0, [ATAS]: 0, [KIRI]: 50 };
/** By direction of travel: travelling right enters on the left side. */
const MASUK_MAJU: Record<Arah, number> = { [KANAN]: 0, [BAWAH]: 16, [ATAS]: 16, [KIRI]: 260 };
const MASUK_MUNDUR: Record<Arah, number> = { [KANAN]: 40, [BAWAH]: 0, [ATAS]: 0, [KIRI]: 60 };

/** What already lies on the lattice, so that later edges keep away from it. */
class Lalu {
  readonly ruas = new Map<string, number>();
  readonly datar = new Map<string, number>();
  readonly tegak = new Map<string, number>();

  catat(jalur: readonly TitikKisi[], tanda: 1 | -1): void {
    const tambah = (peta: Map<string, number>, kunci: string) => peta.set(kunci, (peta.get(kunci) ?? 0) + tanda);
    for (let i = 1; i < jalur.length; i += 1) {
      const [a, b] = [jalur[i - 1]!, jalur[i]!];
      tambah(this.ruas, kunciRuas(a.x, a.y, b.x, b.y));
      const peta = a.y === b.y ? this.datar : this.tegak;
      if (i > 1) tambah(peta, `${a.x},${a.y}`);
      if (i < jalur.length - 1) tambah(peta, `${b.x},${b.y}`);
    }
  }
}

const kunciRuas = (ax: number, ay: number, bx: number, by: number) =>
  ax < bx || ay < by ? `${ax},${ay},${bx},${by}` : `${bx},${by},${ax},${ay}`;
const sel = (x: number, y: number) => x % 2 === 1 && y % 2 === 1;

/** Minimum first. */
class Antrean {
  readonly #isi: { harga: number; kunci: number }[] = [];

  get kosong(): boolean {
    return this.#isi.length === 0;
  }

  masuk(harga: number, kunci: number): void {
    const isi = this.#isi;
    let i = isi.push({ harga, kunci }) - 1;
    while (i > 0) {
      const induk = (i - 1) >> 1;
      if (isi[induk]!.harga <= isi[i]!.harga) return;
      [isi[induk], isi[i]] = [isi[i]!, isi[induk]!];
      i = induk;
    }
  }

  keluar(): { harga: number; kunci: number } {
    const isi = this.#isi;
    const hasil = isi[0]!;
    const akhir = isi.pop()!;
    if (isi.length === 0) return hasil;
    isi[0] = akhir;
    for (let i = 0; ; ) {
      const [kiri, kanan] = [2 * i + 1, 2 * i + 2];
      let kecil = i;
      if (kiri < isi.length && isi[kiri]!.harga < isi[kecil]!.harga) kecil = kiri;
      if (kanan < isi.length && isi[kanan]!.harga < isi[kecil]!.harga) kecil = kanan;
      if (kecil === i) return hasil;
      [isi[kecil], isi[i]] = [isi[i]!, isi[kecil]!];
      i = kecil;
    }
  }
}

function cariJalur(kisi: Kisi, minta: PermintaanJalur, lalu: Lalu): TitikKisi[] {
  const [lebar, tinggi] = [2 * kisi.kolom + 1, 2 * kisi.baris + 1];
  const { dari, ke, mundur } = minta;
  const kunci = (x: number, y: number, d: Arah) => (y * lebar + x) * 4 + d;
  const harga = new Map<number, number>();
  const asal = new Map<number, number>();
  const antre = new Antrean();
  const coba = (x: number, y: number, d: Arah, sebelum: number, dari2: number | null) => {
    const [nx, ny] = [x + DX[d], y + DY[d]];
    if (nx < 0 || ny < 0 || nx >= lebar || ny >= tinggi) return;
    const tiba = nx === ke.x && ny === ke.y;
    if (!tiba && sel(nx, ny) && kisi.terisi(nx, ny)) return;
    const datar = d === KANAN || d === KIRI;
    const silang = (datar ? lalu.tegak : lalu.datar).get(`${nx},${ny}`) ?? 0;
    const baru =
      sebelum +
      (datar ? LANGKAH_DATAR : LANGKAH_TEGAK) +
      BERIMPIT * (lalu.ruas.get(kunciRuas(x, y, nx, ny)) ?? 0) +
      (tiba ? (mundur ? MASUK_MUNDUR : MASUK_MAJU)[d] : SILANG * silang + (sel(nx, ny) ? LEWAT_SEL : 0));
    const k = kunci(nx, ny, d);
    if (baru >= (harga.get(k) ?? Number.POSITIVE_INFINITY)) return;
    harga.set(k, baru);
    if (dari2 !== null) asal.set(k, dari2);
    antre.masuk(baru, k);
  };
  for (const d of ARAH) coba(dari.x, dari.y, d, (mundur ? KELUAR_MUNDUR : KELUAR_MAJU)[d], null);
  while (!antre.kosong) {
    const { harga: h, kunci: k } = antre.keluar();
    if (h > (harga.get(k) ?? 0)) continue;
    const d = (k % 4) as Arah;
    const x = ((k - d) / 4) % lebar;
    const y = Math.floor(k / 4 / lebar);
    if (x === ke.x && y === ke.y) return telusur(k, asal, lebar, dari);
    for (const arah of ARAH) {
      if ((arah + 2) % 4 === d) continue;
      const belok = arah === d ? 0 : BELOK + (sel(x, y) ? BELOK_DI_SEL : 0);
      coba(x, y, arah, h + belok, k);
    }
  }
  throw new Error('tidak ada jalur di kisi bagan');
}

function telusur(akhir: number, asal: ReadonlyMap<number, number>, lebar: number, dari: TitikKisi): TitikKisi[] {
  const jalur: TitikKisi[] = [];
  for (let k: number | undefined = akhir; k !== undefined; k = asal.get(k)) {
    const titik = Math.floor(k / 4);
    jalur.push({ x: titik % lebar, y: Math.floor(titik / lebar) });
  }
  jalur.push(dari);
  return jalur.reverse();
}

/** One way per request, in the order asked. Short ways are laid first; a second round moves each out of the way of the others. */
export function route(kisi: Kisi, minta: readonly PermintaanJalur[]): TitikKisi[][] {
  const jarak = (p: PermintaanJalur) =>
    Math.abs(p.dari.x - p.ke.x) + Math.abs(p.dari.y - p.ke.y) + (p.mundur ? 100 : 0);
  const urutan = minta.map((_, i) => i).sort((a, b) => jarak(minta[a]!) - jarak(minta[b]!) || a - b);
  const hasil: TitikKisi[][] = minta.map(() => []);
  const lalu = new Lalu();
  for (let putaran = 0; putaran < 3; putaran += 1)
    for (const i of urutan) {
      lalu.catat(hasil[i]!, -1);
      hasil[i] = cariJalur(kisi, minta[i]!, lalu);
      lalu.catat(hasil[i]!, 1);
    }
  return hasil;
}
