/** The office's settings: what the regulations leave open or what is still to be verified is a setting, never a constant. */
import { z } from 'zod';

const deadlineRule = z.union([
  z.object({ jam: z.int().min(1).max(720) }),
  z.object({ hariKerja: z.int().min(1).max(90) }),
]);

export const settingSchemas = {
  /** IANA zone of the office. */
  zona: z.enum(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']),
  kertas: z.enum(['F4', 'A4']),
  /** After the bidang has acted the letter goes back through the Sekretaris (steps 9–12 of the map). */
  sekretarisMenutup: z.boolean(),
  /** The Kepala's disposisi goes to the Sekretaris first. */
  lewatSekretarisDulu: z.boolean(),
  /** Deadlines by urgency (PermenPANRB 80/2012 practice, to be verified with the office). */
  tenggatUrgensi: z.object({ sangat_segera: deadlineRule, segera: deadlineRule, biasa: deadlineRule }),
  /** Hours after which a letter on the Kepala's desk counts as waiting long. */
  jamDiMejaKepala: z.int().min(1).max(720),
  /** Days in which the same hal of the same sender raises a hint. */
  hariHalSerupa: z.int().min(1).max(90),
  /** Largest attachment, in megabytes. */
  lampiranMaksimalMb: z.int().min(1).max(200),
  /** Second place of the backups; empty when none. */
  tempatCadanganKedua: z.string().max(400),
  /** Agenda numbers start again each month instead of each year. */
  agendaBulanan: z.boolean(),
};

export const settingDefaults: { [K in keyof typeof settingSchemas]: z.output<(typeof settingSchemas)[K]> } = {
  zona: 'Asia/Jakarta',
  kertas: 'F4',
  sekretarisMenutup: false,
  lewatSekretarisDulu: false,
  tenggatUrgensi: { sangat_segera: { jam: 24 }, segera: { jam: 48 }, biasa: { hariKerja: 5 } },
  jamDiMejaKepala: 24,
  hariHalSerupa: 14,
  lampiranMaksimalMb: 20,
  tempatCadanganKedua: '',
  agendaBulanan: false,
};

export type Settings = typeof settingDefaults;
