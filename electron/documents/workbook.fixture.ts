/** For the tests of the readers: workbooks as other programs write them, built by hand. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  name: string;
  data: string | Uint8Array;
  stored?: boolean;
  /** Sizes stand in a ZIP64 field, as some writers do for every part. */
  zip64?: boolean;
}

export function zipOf(parts: ZipPart[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const raw = typeof part.data === 'string' ? Buffer.from(part.data, 'utf8') : Buffer.from(part.data);
    const packed = part.stored ? raw : deflateRawSync(raw);
    const name = Buffer.from(part.name, 'utf8');
    const method = part.stored ? 0 : 8;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(method, 8);
    local.writeUInt32LE(crc32(raw), 14);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(raw.length, 22);
    local.writeUInt16LE(name.length, 26);
    const extra = Buffer.alloc(part.zip64 ? 28 : 0);
    if (part.zip64) {
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(24, 2);
      extra.writeBigUInt64LE(BigInt(raw.length), 4);
      extra.writeBigUInt64LE(BigInt(packed.length), 12);
      extra.writeBigUInt64LE(BigInt(offset), 20);
    }
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(crc32(raw), 16);
    entry.writeUInt32LE(part.zip64 ? 0xffffffff : packed.length, 20);
    entry.writeUInt32LE(part.zip64 ? 0xffffffff : raw.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt16LE(extra.length, 30);
    entry.writeUInt32LE(part.zip64 ? 0xffffffff : offset, 42);
    files.push(local, name, packed);
    directory.push(entry, name, extra);
    offset += local.length + name.length + packed.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...files, ...directory, end]));
}

export interface WorkbookParts {
  /** Content of <sheetData>, and what follows it. */
  sheet: string;
  shared?: string;
  styles?: string;
  workbookPr?: string;
  /** More <sheet> elements, by relation rIdX that must be given in `relations`. */
  sheets?: string;
  relations?: string;
  more?: ZipPart[];
  stored?: boolean;
  zip64?: boolean;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const NS =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook with the sheet 'Agenda'. */
export function workbookOf(parts: WorkbookParts): Uint8Array {
  const option = { ...(parts.stored ? { stored: true } : {}), ...(parts.zip64 ? { zip64: true } : {}) };
  const part = (name: string, data: string): ZipPart => ({ name, data, ...option });
  return zipOf([
    part(
      '_rels/.rels',
      `${XML}<Relationships><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    part(
      'xl/workbook.xml',
      `${XML}<workbook ${NS}>${parts.workbookPr ?? ''}<sheets><sheet name="Agenda" sheetId="1" r:id="rId1"/>${parts.sheets ?? ''}</sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `${XML}<Relationships><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${REL}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="rId3" Type="${REL}/styles" Target="styles.xml"/>${parts.relations ?? ''}</Relationships>`,
    ),
    part('xl/worksheets/sheet1.xml', `${XML}<worksheet ${NS}>${parts.sheet}</worksheet>`),
    ...(parts.shared === undefined ? [] : [part('xl/sharedStrings.xml', `${XML}<sst ${NS}>${parts.shared}</sst>`)]),
    ...(parts.styles === undefined
      ? []
      : [part('xl/styles.xml', `${XML}<styleSheet ${NS}>${parts.styles}</styleSheet>`)]),
    ...(parts.more ?? []),
  ]);
}
