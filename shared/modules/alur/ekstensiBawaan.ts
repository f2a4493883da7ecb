/** The extensions that ship with the program. */
import data from '../../data/ekstensi.json' with { type: 'json' };
import { readEkstensi } from './ekstensi.ts';

export const EKSTENSI_BAWAAN = readEkstensi(data);
