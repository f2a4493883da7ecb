/** What must hold in a compiled definition, so that every case on it can move at every step and can end. */
import { ganda, jangkauan } from './petaCheck.ts';
import type { LangkahRancangan, Rancangan } from './rancangan.ts';

function branchProblems(l: LangkahRancangan): string[] {
  const di = `langkah ${l.id} (${l.nama})`;
  const syarat = l.berikut.flatMap((b) => (b.syarat === undefined ? [] : [b.syarat]));
  const tanpaSyarat = l.berikut.length - syarat.length;
  const bolehPolos = l.jenis === 'keputusan' || l.jenis === 'selesai' ? 0 : 1;
  return [
    ...ganda(l.berikut.map((b) => b.ke)).map((ke) => `${di} dua kali menuju ${ke}`),
    ...ganda(syarat).map((s) => `${di} punya dua cabang "${s}"`),
    ...(tanpaSyarat > bolehPolos ? [`${di} punya ${tanpaSyarat} lanjutan tanpa syarat, boleh ${bolehPolos}`] : []),
    ...(l.berikut.some((b) => b.ke === l.id) ? [`${di} menuju dirinya sendiri`] : []),
    ...(l.berikut.filter((b) => b.saatTuntas).length > 1 ? [`${di} punya dua lanjutan otomatis`] : []),
    ...(l.akhir !== undefined && l.jenis !== 'selesai' ? [`${di} ditandai akhir tetapi bukan langkah selesai`] : []),
    ...(l.akhir !== undefined && l.berikut.length > 0 ? [`${di} adalah akhir tetapi punya lanjutan`] : []),
    ...(l.jenis !== 'selesai' && l.berikut.length === 0 && !l.dilewati ? [`${di} tidak punya lanjutan`] : []),
  ];
}

/** Every fault in words; empty when the definition may be run. */
export function rancanganProblems(rancangan: Rancangan): string[] {
  const steps = rancangan.langkah;
  const ids = new Set(steps.map((l) => l.id));
  const maju = new Map(steps.map((l) => [l.id, l.berikut.map((b) => b.ke)]));
  const mundur = new Map<string, string[]>(steps.map((l) => [l.id, []]));
  for (const l of steps) for (const b of l.berikut) mundur.get(b.ke)?.push(l.id);

  const mulai = steps.filter((l) => l.jenis === 'mulai');
  const ujung = steps.filter((l) => l.jenis === 'selesai' && l.akhir !== 'batal' && !l.dilewati);
  const sampai = jangkauan(
    mulai.map((l) => l.id),
    maju,
  );
  const bisaSelesai = jangkauan(
    ujung.map((l) => l.id),
    mundur,
  );
  const batal = steps.filter((l) => l.akhir === 'batal');
  return [
    ...(mulai.length === 1 ? [] : [`ada ${mulai.length} langkah mulai`]),
    ...(ujung.some((l) => sampai.has(l.id)) ? [] : ['tidak ada langkah selesai yang terjangkau']),
    ...(batal.length > 1 ? [`ada ${batal.length} langkah pembatalan`] : []),
    ...steps.flatMap((l) => [
      ...l.berikut.filter((b) => !ids.has(b.ke)).map((b) => `langkah ${l.id} menuju ${b.ke} yang tidak ada`),
      ...branchProblems(l),
      ...(!sampai.has(l.id) && !l.dilewati ? [`langkah ${l.id} (${l.nama}) tidak terjangkau dari awal`] : []),
      ...(sampai.has(l.id) && l.dilewati ? [`langkah ${l.id} (${l.nama}) dilewati tetapi masih terjangkau`] : []),
      ...(sampai.has(l.id) && l.akhir !== 'batal' && !bisaSelesai.has(l.id)
        ? [`dari langkah ${l.id} (${l.nama}) perkara tidak pernah dapat selesai`]
        : []),
    ]),
  ];
}
