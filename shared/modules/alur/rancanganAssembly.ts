/** Puts the steps of a process and its extensions together; what does not fit is told in words and left out. */
import type { Ekstensi } from './ekstensi.ts';
import type { Proses } from './peta.ts';
import type { LangkahRancangan, Lanjutan } from './rancangan.ts';

type EdgeMentah = Omit<Lanjutan, 'jenis' | 'wajibAlasan'> & { jenis?: 'maju'; wajibAlasan?: boolean };
type LangkahMentah = Omit<LangkahRancangan, 'berikut' | 'dimatikan' | 'urut' | 'peringkat'> & {
  berikut: EdgeMentah[];
  dimatikan: EdgeMentah[];
};

/** Drops keys whose value is undefined, so that the frozen JSON and the value in memory are equal. */
function tanpaKosong<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as T;
}

function langkahPeta(proses: Proses): LangkahMentah[] {
  return proses.langkah.map(({ berikut, ...l }) => ({
    ...l,
    asal: 'peta',
    berikut: berikut.map((b) => ({ ...b, asal: 'peta' })),
    dimatikan: [],
  }));
}

function tambahLangkah(steps: LangkahMentah[], e: Ekstensi, problems: string[]): void {
  for (const { setelah, ...baru } of e.tambahLangkah) {
    if (steps.some((l) => l.id === baru.id)) {
      problems.push(`ekstensi ${e.id}: langkah ${baru.id} sudah ada`);
      continue;
    }
    const sebelum = setelah === undefined ? steps.length - 1 : steps.findIndex((l) => l.id === setelah);
    if (sebelum < 0) {
      problems.push(`ekstensi ${e.id}: langkah ${baru.id} harus berdiri setelah ${setelah}, yang tidak ada`);
      continue;
    }
    const langkah = tanpaKosong({ ...baru, asal: 'ekstensi' as const, ekstensiId: e.id, berikut: [], dimatikan: [] });
    steps.splice(sebelum + 1, 0, langkah);
  }
}

function tambahEdge(byId: ReadonlyMap<string, LangkahMentah>, e: Ekstensi, problems: string[]): void {
  for (const { dari, ...edge } of e.tambahEdge) {
    const sumber = byId.get(dari);
    if (sumber === undefined) problems.push(`ekstensi ${e.id}: langkah ${dari} tidak ada`);
    else if (sumber.berikut.some((b) => b.ke === edge.ke))
      problems.push(`ekstensi ${e.id}: ${dari} sudah menuju ${edge.ke}`);
    else sumber.berikut.push(tanpaKosong({ ...edge, asal: 'ekstensi' as const, ekstensiId: e.id }));
  }
}

function matikan(byId: ReadonlyMap<string, LangkahMentah>, e: Ekstensi, problems: string[]): void {
  for (const { dari, ke } of e.matikanEdge) {
    const sumber = byId.get(dari);
    const edge = sumber?.berikut.find((b) => b.ke === ke);
    if (sumber === undefined || edge === undefined) {
      problems.push(`ekstensi ${e.id}: tidak ada lanjutan dari ${dari} ke ${ke} untuk dimatikan`);
      continue;
    }
    sumber.berikut = sumber.berikut.filter((b) => b !== edge);
    sumber.dimatikan.push({ ...edge, ekstensiId: e.id });
  }
  for (const id of e.lewatiLangkah) {
    const langkah = byId.get(id);
    if (langkah === undefined) problems.push(`ekstensi ${e.id}: langkah ${id} tidak ada`);
    else langkah.dilewati = true;
  }
}

/** An edge to an earlier step is a return, unless its extension says otherwise; a return always needs its reason. */
function finish(edge: EdgeMentah, dari: number, urut: ReadonlyMap<string, number>): Lanjutan {
  const mundur = (urut.get(edge.ke) ?? Number.POSITIVE_INFINITY) <= dari;
  const jenis = mundur && edge.jenis !== 'maju' ? 'kembali' : 'maju';
  return { ...edge, jenis, wajibAlasan: jenis === 'kembali' || edge.wajibAlasan === true };
}

/** Longest way from the start over edges to later steps; switched-off edges count, so the picture keeps the map's shape. */
function peringkat(steps: readonly LangkahMentah[], urut: ReadonlyMap<string, number>): Map<string, number> {
  const hasil = new Map(steps.map((l) => [l.id, 0]));
  for (const l of steps)
    for (const { ke } of [...l.berikut, ...l.dimatikan])
      if ((urut.get(ke) ?? 0) > (urut.get(l.id) ?? 0))
        hasil.set(ke, Math.max(hasil.get(ke) ?? 0, (hasil.get(l.id) ?? 0) + 1));
  return hasil;
}

export function assemble(
  proses: Proses,
  ekstensi: readonly Ekstensi[],
): { langkah: LangkahRancangan[]; problems: string[] } {
  const problems: string[] = [];
  const steps = langkahPeta(proses);
  const asing = ekstensi.filter((e) => e.prosesKode !== proses.kode);
  for (const e of asing) problems.push(`ekstensi ${e.id} milik ${e.prosesKode}, bukan ${proses.kode}`);
  const cocok = ekstensi.filter((e) => e.prosesKode === proses.kode);
  for (const e of cocok) tambahLangkah(steps, e, problems);
  const byId = new Map(steps.map((l) => [l.id, l]));
  for (const e of cocok) tambahEdge(byId, e, problems);
  for (const e of cocok) matikan(byId, e, problems);

  const urut = new Map(steps.map((l, i) => [l.id, i + 1]));
  const tingkat = peringkat(steps, urut);
  const langkah = steps.map((l, i) => ({
    ...l,
    urut: i + 1,
    peringkat: tingkat.get(l.id) ?? 0,
    berikut: l.berikut.map((b) => finish(b, i + 1, urut)),
    dimatikan: l.dimatikan.map((b) => finish(b, i + 1, urut)),
  }));
  return { langkah, problems };
}
