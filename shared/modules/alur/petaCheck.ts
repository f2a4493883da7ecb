/**
 * What must hold in a map beyond its shape, so that every case on it can move and end. Each rule gives its faults in words.
 * "Definitif" and "Urutan" of the method (Permen PANRB 19/2018): every process has a start, an end and ordered steps.
 */
import type { Langkah, Peta, Proses } from './peta.ts';

type Graf = ReadonlyMap<string, readonly string[]>;

/** Every id that can be reached from `awal` over `tetangga`, `awal` included. */
export function jangkauan(awal: readonly string[], tetangga: Graf): Set<string> {
  const terlihat = new Set(awal);
  const antre = [...awal];
  for (let id = antre.pop(); id !== undefined; id = antre.pop()) {
    for (const lain of tetangga.get(id) ?? []) {
      if (terlihat.has(lain)) continue;
      terlihat.add(lain);
      antre.push(lain);
    }
  }
  return terlihat;
}

export function ganda(nilai: readonly string[]): string[] {
  return [...new Set(nilai.filter((v, i) => nilai.indexOf(v) !== i))];
}

const grafMaju = (steps: readonly Langkah[]): Graf => new Map(steps.map((l) => [l.id, l.berikut.map((b) => b.ke)]));

function grafMundur(steps: readonly Langkah[]): Graf {
  const mundur = new Map<string, string[]>(steps.map((l) => [l.id, []]));
  for (const l of steps) for (const b of l.berikut) mundur.get(b.ke)?.push(l.id);
  return mundur;
}

function uniqueness(peta: Peta): string[] {
  const semua: [string, string[]][] = [
    ['aktor', peta.aktor.map((a) => a.id)],
    ['unit', peta.organisasi.unit.map((u) => u.id)],
    ['proses', peta.proses.map((p) => p.id)],
    ['kode', peta.proses.map((p) => p.kode)],
    ['nomor urut', peta.proses.map((p) => String(p.nomorUrut))],
    ['langkah', peta.proses.flatMap((p) => p.langkah.map((l) => l.id))],
  ];
  const kembar = semua.flatMap(([jenis, ids]) => ganda(ids).map((id) => `${jenis} ${id} ada dua kali`));
  const nomor = new Set(peta.proses.map((p) => p.nomorUrut));
  const kurang = peta.proses.map((_, i) => i + 1).filter((n) => !nomor.has(n));
  return [...kembar, ...kurang.map((n) => `nomor urut ${n} tidak ada`)];
}

function organisation(peta: Peta): string[] {
  const ids = new Set(peta.organisasi.unit.map((u) => u.id));
  return [
    ...peta.organisasi.unit
      .filter((u) => u.induk !== null && !ids.has(u.induk))
      .map((u) => `unit ${u.id}: induk ${u.induk} tidak ada`),
    ...peta.organisasi.bidang.filter((b) => !ids.has(b.id)).map((b) => `bidang ${b.id} bukan unit`),
    ...peta.aktor
      .filter((a) => a.unit !== undefined && !ids.has(a.unit))
      .map((a) => `aktor ${a.id}: unit ${a.unit} tidak ada`),
  ];
}

function ancestry(peta: Peta): string[] {
  const byId = new Map(peta.proses.map((p) => [p.id, p]));
  const kodes = new Set(peta.proses.map((p) => p.kode));
  return peta.proses.flatMap((p) => {
    const faults: string[] = [];
    if (p.level !== p.kode.split('.').length - 1) faults.push(`${p.kode}: level ${p.level} tidak sesuai kode`);
    const awalan = p.kode.includes('.') ? p.kode.slice(0, p.kode.lastIndexOf('.')) : '';
    const harus = kodes.has(awalan) ? awalan : null;
    const induk = p.induk === null ? undefined : byId.get(p.induk);
    if (p.induk !== null && induk === undefined) faults.push(`${p.kode}: induk ${p.induk} tidak ada`);
    else if ((induk?.kode ?? null) !== harus)
      faults.push(`${p.kode}: induk ${p.induk}, seharusnya ${harus ?? 'tanpa induk'}`);
    const jalur = new Set([p.id]);
    for (let q = induk; q !== undefined; q = q.induk === null ? undefined : byId.get(q.induk)) {
      if (jalur.has(q.id)) {
        faults.push(`${p.kode}: induk melingkar`);
        break;
      }
      jalur.add(q.id);
    }
    return faults;
  });
}

function actors(peta: Peta): string[] {
  const ids = new Set(peta.aktor.map((a) => a.id));
  const dipakai = peta.proses.flatMap((p) => [
    { di: `${p.kode} pemilik`, id: p.pemilik },
    ...p.langkah.map((l) => ({ di: `${p.kode}/${l.id}`, id: l.aktor })),
    ...[...p.sipoc.supplier, ...p.sipoc.customer].map((id) => ({ di: `${p.kode} sipoc`, id })),
  ]);
  const terpakai = new Set(dipakai.map((x) => x.id));
  return [
    ...dipakai.filter((x) => !ids.has(x.id)).map((x) => `${x.di}: aktor ${x.id} tidak ada`),
    ...peta.aktor.filter((a) => !terpakai.has(a.id)).map((a) => `aktor ${a.id} tidak dipakai`),
  ];
}

function branches(l: Langkah, di: string): string[] {
  const syarat = l.berikut.map((b) => b.syarat);
  if (l.jenis === 'selesai') return l.berikut.length === 0 ? [] : [`${di}: langkah selesai punya lanjutan`];
  if (l.jenis !== 'keputusan') {
    const tunggal = l.berikut.length === 1 && syarat[0] === undefined;
    return tunggal ? [] : [`${di}: harus punya satu lanjutan tanpa syarat`];
  }
  const berbeda = new Set(syarat).size === syarat.length && !syarat.includes(undefined);
  return l.berikut.length >= 2 && berbeda ? [] : [`${di}: keputusan harus punya cabang dengan syarat yang berbeda`];
}

function flow(p: Proses): string[] {
  const ids = new Set(p.langkah.map((l) => l.id));
  const mulai = p.langkah.filter((l) => l.jenis === 'mulai').map((l) => l.id);
  const selesai = p.langkah.filter((l) => l.jenis === 'selesai').map((l) => l.id);
  const sampai = jangkauan(mulai, grafMaju(p.langkah));
  const bisaSelesai = jangkauan(selesai, grafMundur(p.langkah));
  return [
    ...(mulai.length === 1 ? [] : [`${p.kode}: punya ${mulai.length} langkah mulai`]),
    ...(selesai.length > 0 ? [] : [`${p.kode}: tidak punya langkah selesai`]),
    ...p.langkah.flatMap((l) => {
      const di = `${p.kode}/${l.id}`;
      const ke = l.berikut.map((b) => b.ke);
      return [
        ...ke.filter((id) => !ids.has(id)).map((id) => `${di}: menuju ${id} yang tidak ada di proses ini`),
        ...ganda(ke).map((id) => `${di}: dua kali menuju ${id}`),
        ...branches(l, di),
        ...(sampai.has(l.id) ? [] : [`${di}: tidak terjangkau dari langkah mulai`]),
        ...(bisaSelesai.has(l.id) ? [] : [`${di}: tidak pernah sampai ke langkah selesai`]),
      ];
    }),
  ];
}

/** Every fault of the map, in words; empty when it may be run. */
export function petaProblems(peta: Peta): string[] {
  const punyaAnak = new Set(peta.proses.map((p) => p.induk));
  return [
    ...uniqueness(peta),
    ...organisation(peta),
    ...ancestry(peta),
    ...actors(peta),
    ...peta.proses.flatMap((p) => {
      if (!punyaAnak.has(p.id)) return flow(p);
      return p.langkah.length === 0 ? [] : [`${p.kode}: proses induk tidak boleh punya langkah`];
    }),
  ];
}
