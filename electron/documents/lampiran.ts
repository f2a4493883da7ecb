/** Heading of a lampiran page: top right, colons aligned. Source: domain rule persuratan §3.5. */
import type { ContentNode } from './definition.ts';
import { fieldLines } from './fields.ts';

export interface LampiranHeading {
  /** 'Lampiran I Surat Kepala Dinas Sosial Kota Pasuruan' */
  lampiran: string;
  nomor: string;
  /** As printed: '12 Januari 2026'. */
  tanggal: string;
}

const WIDTH = 210;
const LABEL = 52;

/** Starts a new page. */
export function lampiranHeading(heading: LampiranHeading, fontSize = 10): ContentNode {
  const fields = fieldLines(
    [
      { label: 'Lampiran', nilai: heading.lampiran },
      { label: 'Nomor', nilai: heading.nomor },
      { label: 'Tanggal', nilai: heading.tanggal },
    ],
    { labelWidth: LABEL, valueWidth: WIDTH - LABEL - 6, fontSize },
  );
  return {
    pageBreak: 'before',
    columns: [
      { text: '', width: '*' },
      { ...fields, width: WIDTH },
    ],
    margin: [0, 0, 0, 10],
  };
}
