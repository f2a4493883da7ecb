/**
 * Reads an XLSX from outside: cells as typed values, formulas as the value they last had. Only the parts that hold values are opened;
 * drawings, macros, links and connections are never touched.
 */
import { Refusal } from '#shared/contract/errors.ts';
import { type NumberLook, numberLook } from './excelNumber.ts';
import { readSheet } from './sheetRead.ts';
import { type ReadTable, TABLE_LIMITS, type TableLimits } from './tableRead.ts';
import { attribute, walkXml } from './xmlRead.ts';
import { BROKEN_ZIP, openZip, type ZipReader } from './zipRead.ts';

export interface XlsxSheet {
  nama: string;
  tersembunyi: boolean;
}

export interface XlsxTable extends ReadTable {
  /** Name of the sheet that was read. */
  lembar: string;
  /** Every sheet of the workbook, in its order. */
  semuaLembar: XlsxSheet[];
}

export interface ReadXlsxOptions {
  /** Name of the sheet; default: the first that is not hidden. */
  lembar?: string;
  limits?: Partial<TableLimits>;
}

const refuse = (message: string) => new Refusal('MASUKAN_SALAH', message, 'berkas');

/**
 * Rows of one sheet.
 * @throws Refusal MASUKAN_SALAH when it is no XLSX, broken, encrypted or has no such sheet; TERLALU_BESAR over a limit
 */
export function readXlsx(bytes: Uint8Array, options: ReadXlsxOptions = {}): XlsxTable {
  const limits = { ...TABLE_LIMITS, ...options.limits };
  if (bytes.length > limits.bytes) {
    throw new Refusal(
      'TERLALU_BESAR',
      `Berkas lebih besar dari ${Math.floor(limits.bytes / 1024 / 1024)} MB.`,
      'berkas',
    );
  }
  checkKind(bytes);
  const zip = openZip(bytes, limits.partBytes);
  const workbook = workbookOf(zip);
  const sheet =
    options.lembar === undefined
      ? (workbook.sheets.find((entry) => !entry.tersembunyi) ?? workbook.sheets[0])
      : workbook.sheets.find((entry) => entry.nama === options.lembar);
  if (!sheet) {
    throw refuse(
      options.lembar === undefined
        ? 'Berkas Excel ini tidak punya lembar.'
        : `Lembar "${options.lembar}" tidak ada di berkas ini.`,
    );
  }
  const table = readSheet(zip.read(sheet.part), {
    texts: workbook.texts === undefined ? [] : sharedTexts(zip.read(workbook.texts)),
    looks: workbook.styles === undefined ? [] : cellLooks(zip.read(workbook.styles)),
    calendar1904: workbook.calendar1904,
    limits,
  });
  return {
    ...table,
    lembar: sheet.nama,
    semuaLembar: workbook.sheets.map(({ nama, tersembunyi }) => ({ nama, tersembunyi })),
  };
}

const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Tells the common mistakes apart, so that the sentence says what to do. */
function checkKind(bytes: Uint8Array): void {
  if (isZip(bytes)) return;
  if (OLD_OFFICE.every((byte, index) => bytes[index] === byte)) {
    const encrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
      Buffer.from('EncryptedPackage', 'utf16le'),
    );
    throw refuse(
      encrypted
        ? 'Berkas Excel ini memakai kata sandi. Buka, simpan tanpa kata sandi, lalu coba lagi.'
        : 'Ini berkas Excel lama (.xls). Buka di Excel, pilih Simpan Sebagai "Buku Kerja Excel (.xlsx)", lalu coba lagi.',
    );
  }
  throw refuse('Berkas ini bukan Excel (.xlsx). Pilih berkas .xlsx atau .csv.');
}

interface Workbook {
  sheets: (XlsxSheet & { part: string })[];
  texts: string | undefined;
  styles: string | undefined;
  calendar1904: boolean;
}

interface Relation {
  type: string;
  part: string;
}

const folderOf = (part: string) => part.slice(0, part.lastIndexOf('/') + 1);

/** Relations of a part: id → what it is and where it lies. */
function relationsOf(zip: ZipReader, part: string): Map<string, Relation> {
  const folder = folderOf(part);
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const relations = new Map<string, Relation>();
  if (!zip.has(name)) return relations;
  walkXml(zip.read(name), {
    open(tag, attributes) {
      if (tag !== 'Relationship' || attributes.TargetMode === 'External') return;
      const target = attributes.Target ?? '';
      const path = target.startsWith('/') ? target.slice(1) : joined(folder, target);
      relations.set(attributes.Id ?? '', { type: (attributes.Type ?? '').split('/').at(-1) as string, part: path });
    },
  });
  return relations;
}

function joined(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function workbookOf(zip: ZipReader): Workbook {
  const root =
    [...relationsOf(zip, '').values()].find((relation) => relation.type === 'officeDocument')?.part ??
    'xl/workbook.xml';
  if (!zip.has(root)) throw refuse(BROKEN_ZIP);
  const relations = relationsOf(zip, root);
  const workbook: Workbook = {
    sheets: [],
    texts: partOfType(relations, 'sharedStrings', zip),
    styles: partOfType(relations, 'styles', zip),
    calendar1904: false,
  };
  walkXml(zip.read(root), {
    open(tag, attributes) {
      if (tag === 'workbookPr') workbook.calendar1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (tag !== 'sheet') return;
      const relation = relations.get(attribute(attributes, 'id') ?? '');
      if (relation?.type !== 'worksheet' || !zip.has(relation.part)) return;
      workbook.sheets.push({
        nama: attributes.name ?? '',
        tersembunyi: attributes.state !== undefined && attributes.state !== 'visible',
        part: relation.part,
      });
    },
  });
  return workbook;
}

const partOfType = (relations: Map<string, Relation>, type: string, zip: ZipReader) =>
  [...relations.values()].find((relation) => relation.type === type && zip.has(relation.part))?.part;

/** The table of texts that cells refer to; runs of rich text are joined, phonetic hints left out. */
function sharedTexts(bytes: Uint8Array): string[] {
  const texts: string[] = [];
  let current = '';
  let inText = false;
  let phonetic = 0;
  walkXml(bytes, {
    open(tag) {
      if (tag === 'si') current = '';
      if (tag === 'rPh') phonetic += 1;
      inText = tag === 't';
    },
    text(text) {
      if (inText && phonetic === 0) current += text;
    },
    close(tag) {
      if (tag === 'rPh') phonetic -= 1;
      if (tag === 't') inText = false;
      if (tag === 'si') texts.push(current);
    },
  });
  return texts;
}

/** For each cell style what its number format shows. */
function cellLooks(bytes: Uint8Array): NumberLook[] {
  const codes = new Map<number, string>();
  const looks: NumberLook[] = [];
  let inCellStyles = false;
  walkXml(bytes, {
    open(tag, attributes) {
      if (tag === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (tag === 'cellXfs') inCellStyles = true;
      if (tag === 'xf' && inCellStyles) {
        const id = Number(attributes.numFmtId ?? 0);
        looks.push(numberLook(id, codes.get(id)));
      }
    },
    close(tag) {
      if (tag === 'cellXfs') inCellStyles = false;
    },
  });
  return looks;
}
