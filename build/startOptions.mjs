/** The options of `npm start -- …`. Read before anything is installed: only `node:` modules here. */
import path from 'node:path';
import { parseArgs } from 'node:util';

export const USAGE = `Pemakaian: npm start -- [--web] [--port N] [--data FOLDER] [--sample] [--pulihkan NAMA]

  --web          selalu di peramban, juga bila jendela desktop dapat dibuka
  --port N       port peramban, 1–65535 (bila tidak disebut: 4680, atau port bebas berikutnya)
  --data FOLDER  folder data (bila tidak disebut: folder data pengguna)
  --sample       mengisi folder data yang masih kosong dengan kantor contoh
  --pulihkan NAMA  memulihkan cadangan ini dahulu, bila basis data tidak dapat dibuka lagi`;

/**
 * @typedef {{ web: boolean, port: number | undefined, data: string | undefined, sample: boolean, pulihkan: string | undefined, help: boolean }} StartOptions
 */

/**
 * @param {readonly string[]} args
 * @param {string} cwd folder that a relative --data starts from
 * @returns {StartOptions | { problem: string }} the options, or a sentence about the first thing that is wrong
 */
export function readStartOptions(args, cwd) {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...args],
      strict: true,
      allowPositionals: false,
      options: {
        web: { type: 'boolean', default: false },
        port: { type: 'string' },
        data: { type: 'string' },
        sample: { type: 'boolean', default: false },
        pulihkan: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    return { problem: wordsFor(error, args) };
  }
  const { web, port, data, sample, pulihkan, help } = values;
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535)) {
    return { problem: `--port harus angka 1 sampai 65535, bukan "${port}".` };
  }
  if (data !== undefined && data.trim() === '') return { problem: '--data memerlukan nama folder.' };
  if (pulihkan !== undefined && pulihkan.trim() === '') return { problem: '--pulihkan memerlukan nama cadangan.' };
  return {
    web,
    sample,
    pulihkan,
    help,
    port: port === undefined ? undefined : Number(port),
    data: data === undefined ? undefined : path.resolve(cwd, data),
  };
}

function wordsFor(error, args) {
  const quoted = /'([^']+)'/.exec(error.message)?.[1] ?? args.join(' ');
  const name = quoted.split(/[ =]/, 1)[0];
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `Pilihan ${name} tidak dikenal.`;
  if (error.code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL')
    return `"${quoted}" bukan pilihan. Pilihan diawali dengan --.`;
  return error.message.includes('does not take an argument')
    ? `Pilihan ${name} tidak memakai nilai.`
    : `Pilihan ${name} memerlukan nilai.`;
}
