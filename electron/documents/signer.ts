/** Ruang tanda tangan. Source: Tata Naskah Dinas, domain rule persuratan §3.4: jabatan, four empty lines, nama, pangkat, NIP. */
import type { Alignment, Content, ContentNode } from './definition.ts';
import { LINE_RATIO, lineCount } from './textFit.ts';

/** By what right somebody signs: own post; a.n. one level up; u.b. two levels up, through the post between. */
export type Wewenang =
  | { jenis: 'sendiri' }
  | { jenis: 'an'; atasNama: string }
  | { jenis: 'ub'; atasNama: string; melalui: string };

export interface Penandatangan {
  wewenang?: Wewenang;
  /** Stands before the own post: definitive post vacant (plt), holder away (plh), acting head of region (pj). */
  status?: 'plt' | 'plh' | 'pj';
  /** Post as printed, '\n' where the office breaks the line: 'KEPALA DINAS SOSIAL\nKOTA PASURUAN'. */
  jabatan: string;
  /** With titles; empty: a dotted line for handwriting. */
  nama: string;
  pangkat?: string;
  /** As printed, spaces included. */
  nip?: string;
}

export interface SignerOptions {
  /** Above the post: 'Mengetahui,' or 'Pasuruan, 31 Januari 2026'. */
  above?: string[];
  alignment?: Alignment;
  fontSize?: number;
  /** Empty lines for the signature; 4 by the rule, fewer on forms of a fixed size. */
  lines?: number;
}

const STATUS = { plt: 'Plt. ', plh: 'Plh. ', pj: 'Pj. ' } as const;

/** Lines of the post, comma at the end: 'a.n. …', 'Sekretaris', 'u.b.', 'Kepala Subbagian …,'. */
export function jabatanLines(signer: Penandatangan): string[] {
  const own = `${signer.status ? STATUS[signer.status] : ''}${signer.jabatan},`.split('\n');
  switch (signer.wewenang?.jenis) {
    case 'an':
      return [...`a.n. ${signer.wewenang.atasNama}`.split('\n'), ...own];
    case 'ub':
      return [
        ...`a.n. ${signer.wewenang.atasNama}`.split('\n'),
        ...signer.wewenang.melalui.split('\n'),
        'u.b.',
        ...own,
      ];
    default:
      return own;
  }
}

export interface SignerEntry extends SignerOptions {
  signer: Penandatangan;
}

/** By the rule four; fewer on forms of a fixed size. */
const SIGNATURE_LINES = 4;
const DEFAULT_SIZE = 10;
const BLANK_NAME = '.'.repeat(34);

/** The block as one unbreakable piece; it takes the width of where it stands and wraps what is longer. */
export function signerBlock(signer: Penandatangan, options: SignerOptions = {}): ContentNode {
  const fontSize = options.fontSize ?? DEFAULT_SIZE;
  const lines: Content[] = [
    ...(options.above ?? []).map((text): Content => ({ text })),
    ...jabatanLines(signer).map((text): Content => ({ text })),
    {
      text: signer.nama || BLANK_NAME,
      margin: [0, (options.lines ?? SIGNATURE_LINES) * fontSize * LINE_RATIO, 0, 0],
      ...(signer.nama ? { bold: true, decoration: 'underline' } : {}),
    },
    ...(signer.pangkat ? [signer.pangkat] : []),
    ...(signer.nip ? [`NIP ${signer.nip}`] : []),
  ];
  return { stack: lines, fontSize, lineHeight: 1, alignment: options.alignment ?? 'center', unbreakable: true };
}

const GAP = 24;

/**
 * Two or three blocks side by side over `width` points. Their names stand level although one post takes two lines and the other
 * one: the shorter head gets the difference as room for the signature. null leaves a place empty.
 */
export function signerRow(entries: (SignerEntry | null)[], width: number): ContentNode {
  const column = (width - GAP * (entries.length - 1)) / entries.length;
  const heads = entries.map((entry) => (entry ? headLines(entry, column) : 0));
  const tallest = Math.max(...heads);
  return {
    unbreakable: true,
    columnGap: GAP,
    columns: entries.map((entry, index): Content => {
      if (!entry) return { text: '', width: column };
      const lines = (entry.lines ?? SIGNATURE_LINES) + tallest - (heads[index] as number);
      return { ...signerBlock(entry.signer, { ...entry, lines }), width: column };
    }),
  };
}

const headLines = (entry: SignerEntry, width: number): number =>
  [...(entry.above ?? []), ...jabatanLines(entry.signer)].reduce(
    (sum, line) => sum + lineCount(line, width, entry.fontSize ?? DEFAULT_SIZE),
    0,
  );
