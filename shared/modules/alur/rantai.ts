/**
 * Who enters the chain of a case by having a turn. Whoever carries sealed paper from desk to desk acts on it without reading it (petugas agenda:
 * "register sealed", Perka ANRI 17/2011), and so does whoever writes down what an official decided. Everybody else who has a step or a part in hand
 * belongs to the chain.
 */
import type { CaraIkat } from './peta.ts';

/** The actor of the map who carries paper. */
const PEMBAWA_KERTAS = 'petugas-kantor';

export interface GiliranRantai {
  aktor: string;
  ikat: CaraIkat;
  sebagai: 'pelaku' | 'pencatat';
}

/** A recorder belongs to it only for an outside party: there nobody inside decides, he is the one who works on the case. */
export const masukRantai = ({ aktor, ikat, sebagai }: GiliranRantai): boolean =>
  sebagai === 'pelaku' ? aktor !== PEMBAWA_KERTAS : ikat === 'luar';
