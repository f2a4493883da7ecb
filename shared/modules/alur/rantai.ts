/**
 * Who enters the chain of a case by having a turn. The agenda desk carries sealed letters without reading them (petugas agenda: "register
 * sealed", Perka ANRI 17/2011): it acts on the step, yet stays outside. Everybody else who has a step or a part in hand belongs to it.
 */
import type { CaraIkat } from './peta.ts';

/** The roles that work on sealed papers by number and sender only. */
const MEJA_AGENDA = new Set(['peran:petugasSurat', 'peran:kasubbagUmum']);
/** The actor of the map who carries paper from desk to desk. */
const PEMBAWA_KERTAS = 'petugas-kantor';

export interface GiliranRantai {
  aktor: string;
  ikat: CaraIkat;
  sebagai: 'pelaku' | 'pencatat';
  /** Receiver key, such as 'peran:kepala'. */
  penerima: string;
}

/** False for the agenda desk while it carries paper or writes down what an official decided on paper. */
export function masukRantai({ aktor, ikat, sebagai, penerima }: GiliranRantai): boolean {
  if (!MEJA_AGENDA.has(penerima)) return true;
  return aktor !== PEMBAWA_KERTAS && (sebagai === 'pelaku' || ikat === 'luar');
}
