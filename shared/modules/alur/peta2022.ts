/** Version 1 of the map: the document of 2022, shipped with the program. */
import data from '../../data/peta-proses.json' with { type: 'json' };
import { indexPeta } from './peta.ts';
import { readPeta } from './petaReading.ts';

export const VERSI_PETA_2022 = '2022';
export const PETA_2022 = readPeta(data);
export const INDEKS_2022 = indexPeta(PETA_2022);
