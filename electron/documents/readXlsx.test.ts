import { describe, expect, it } from 'vitest';
import { Refusal } from '#shared/contract/errors.ts';
import { readXlsx } from './readXlsx.ts';
import { type Cell, cellText, fillMerges } from './tableRead.ts';
import { workbookOf, zipOf } from './workbook.fixture.ts';
import { writeXlsx } from './xlsx.ts';

const refusalOf = (work: () => unknown): Refusal => {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('tidak ditolak');
};

const STYLES =
  '<numFmts><numFmt numFmtId="164" formatCode="0000"/><numFmt numFmtId="165" formatCode="[$-421]dd\\ mmmm\\ yyyy;@"/><numFmt numFmtId="166" formatCode="#,##0&quot; hari&quot;"/><numFmt numFmtId="167" formatCode="[h]:mm"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="22"/><xf numFmtId="20"/><xf numFmtId="167"/></cellXfs>';

const cellsOf = (inner: string, more: Parameters<typeof workbookOf>[0] | object = {}): (Cell | null)[] =>
  readXlsx(workbookOf({ sheet: `<sheetData><row r="1">${inner}</row></sheetData>`, styles: STYLES, ...more })).rows[0]
    ?.cells ?? [];

describe('readXlsx: cells', () => {
  it('reads texts: shared, rich, inline, of a formula; with entities and escaped characters', () => {
    const cells = cellsOf(
      '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>lang</t><r><t>sung</t></r></is></c><c r="D1" t="str"><f>A1&amp;"x"</f><v>hasil</v></c><c r="F1" t="s"><v>2</v></c>',
      {
        shared:
          '<si><t xml:space="preserve"> Dinas &amp; Sosial</t></si><si><r><t>Panti </t></r><r><rPr><b/></rPr><t>Asuhan</t></r><rPh sb="0" eb="1"><t>XX</t></rPh></si><si><t>baris_x000D__x000a_dua</t></si>',
      },
    );
    expect(cells.map(cellText)).toEqual([' Dinas & Sosial', 'Panti Asuhan', 'langsung', 'hasil', '', 'baris\ndua']);
    expect(cells[4]).toBeNull();
  });

  it('reads numbers as they are shown: leading zeros, long digits, cached formula values', () => {
    const cells = cellsOf(
      '<c r="A1" s="2"><v>45</v></c><c r="B1"><v>196804121993032005</v></c><c r="C1"><f>1/4</f><v>0.25</v></c><c r="D1" s="4"><v>1250000</v></c><c r="E1"><v>1E3</v></c><c r="F1" t="b"><v>1</v></c><c r="G1" t="e"><v>#N/A</v></c>',
    );
    expect(cells[0]).toEqual({ kind: 'number', number: 45, text: '0045' });
    expect(cells[1]).toMatchObject({ text: '196804121993032000' });
    expect(cells.slice(2).map(cellText)).toEqual(['0.25', '1250000', '1000', 'YA', '#N/A']);
  });

  it('reads dates by their format, in both calendars', () => {
    const cells = cellsOf(
      '<c r="A1" s="1"><v>46036</v></c><c r="B1" s="3"><v>46036</v></c><c r="C1" s="5"><v>46036.378472222</v></c><c r="D1" s="6"><v>0.378472222</v></c><c r="E1" s="7"><v>1.5</v></c><c r="F1" s="1"><v>1</v></c><c r="G1" s="1"><v>61</v></c><c r="H1" s="1"><v>60</v></c><c r="I1" t="d"><v>2026-01-14T09:05:00</v></c><c r="J1" s="5"><v>46035.9999999999</v></c>',
    );
    const date = (civil: string | null, time: string | null = null) => ({ kind: 'date', date: civil, time });
    expect(cells).toEqual([
      date('2026-01-14'),
      date('2026-01-14'),
      date('2026-01-14', '09:05'),
      date(null, '09:05'),
      { kind: 'number', number: 1.5, text: '1.5' },
      date('1900-01-01'),
      date('1900-03-01'),
      { kind: 'number', number: 60, text: '60' },
      date('2026-01-14', '09:05'),
      date('2026-01-14'),
    ]);
    const mac = readXlsx(
      workbookOf({
        sheet: '<sheetData><row r="1"><c r="A1" s="1"><v>44574</v></c></row></sheetData>',
        styles: STYLES,
        workbookPr: '<workbookPr date1904="1"/>',
      }),
    );
    expect(mac.rows[0]?.cells[0]).toEqual(date('2026-01-14'));
  });

  it('finds cells and rows without references, and keeps the row numbers of the file', () => {
    const table = readXlsx(
      workbookOf({
        sheet:
          '<sheetData><row><c><v>1</v></c><c/><c><v>3</v></c></row><row r="7"><c r="B7"><v>7</v></c></row><row r="8" spans="1:3"/><row><c><v>9</v></c></row></sheetData>',
      }),
    );
    expect(table.rows.map((row) => [row.number, row.cells.map(cellText)])).toEqual([
      [1, ['1', '', '3']],
      [7, ['', '7']],
      [9, ['9']],
    ]);
    expect(table.columns).toBe(3);
  });

  it('tells merged ranges and fills them on demand', () => {
    const table = readXlsx(
      workbookOf({
        sheet:
          '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>AGENDA</t></is></c></row><row r="2"><c r="A2"><v>1</v></c><c r="C2"><v>3</v></c></row></sheetData><mergeCells><mergeCell ref="A1:C1"/></mergeCells>',
      }),
    );
    expect(table.merges).toEqual([{ firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 2 }]);
    fillMerges(table);
    expect(table.rows[0]?.cells.map(cellText)).toEqual(['AGENDA', 'AGENDA', 'AGENDA']);
  });

  it('reads tags with a prefix, and parts that are stored or described by ZIP64', () => {
    const sheet =
      '<x:sheetData xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData>';
    for (const option of [{}, { stored: true }, { zip64: true }]) {
      expect(cellText(readXlsx(workbookOf({ sheet, ...option })).rows[0]?.cells[0])).toBe('5');
    }
  });
});

describe('readXlsx: sheets', () => {
  const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const two = () =>
    workbookOf({
      sheet: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
      sheets:
        '<sheet name="Diagram" sheetId="2" r:id="rId9"/><sheet name="Rahasia" sheetId="3" state="hidden" r:id="rId8"/>',
      relations: `<Relationship Id="rId8" Type="${REL}/worksheet" Target="../xl/worksheets/sheet2.xml"/><Relationship Id="rId9" Type="${REL}/chartsheet" Target="chartsheets/sheet1.xml"/>`,
      more: [
        {
          name: 'xl/worksheets/sheet2.xml',
          data: '<worksheet><sheetData><row r="1"><c r="A1"><v>2</v></c></row></sheetData></worksheet>',
        },
      ],
    });

  it('takes the first visible sheet, or the one named', () => {
    const first = readXlsx(two());
    expect(first.lembar).toBe('Agenda');
    expect(first.semuaLembar).toEqual([
      { nama: 'Agenda', tersembunyi: false },
      { nama: 'Rahasia', tersembunyi: true },
    ]);
    expect(cellText(readXlsx(two(), { lembar: 'Rahasia' }).rows[0]?.cells[0])).toBe('2');
    expect(refusalOf(() => readXlsx(two(), { lembar: 'Tidak ada' })).message).toContain('"Tidak ada"');
  });

  it('reads back what we write', async () => {
    const bytes = await writeXlsx(
      [
        {
          nama: 'A',
          kepala: [],
          kolom: [
            { judul: 'No.', jenis: 'text', lebar: 8 },
            { judul: 'Tgl', jenis: 'date', lebar: 12 },
            { judul: 'Rp', jenis: 'rupiah', lebar: 12, jumlah: true },
          ],
          baris: [{ nilai: ['045a', '2026-01-14', 1500] }, { nilai: ['924-1', '2026-12-31', 2500] }],
        },
      ],
      'Uji',
    );
    expect(readXlsx(bytes).rows.map((row) => row.cells.map(cellText))).toEqual([
      ['No.', 'Tgl', 'Rp'],
      ['045a', '2026-01-14', '1500'],
      ['924-1', '2026-12-31', '2500'],
      ['Jumlah', '', '4000'],
    ]);
  });
});

describe('readXlsx: what it refuses', () => {
  const row = (cells: string) => `<sheetData><row r="1">${cells}</row></sheetData>`;

  it('tells the common mistakes apart', () => {
    expect(refusalOf(() => readXlsx(new TextEncoder().encode('No;Hal'))).message).toContain('bukan Excel');
    const old = new Uint8Array(600);
    old.set([0xd0, 0xcf, 0x11, 0xe0]);
    expect(refusalOf(() => readXlsx(old)).message).toContain('.xls)');
    old.set(Buffer.from('EncryptedPackage', 'utf16le'), 100);
    expect(refusalOf(() => readXlsx(old)).message).toContain('kata sandi');
    expect(refusalOf(() => readXlsx(zipOf([{ name: 'word/document.xml', data: '<a/>' }]))).code).toBe('MASUKAN_SALAH');
  });

  it('refuses broken files in words', () => {
    const good = workbookOf({ sheet: row('<c r="A1"><v>1</v></c>') });
    for (let length = 4; length < good.length; length += 97) {
      expect(refusalOf(() => readXlsx(good.slice(0, length))).code).toBe('MASUKAN_SALAH');
    }
    expect(refusalOf(() => readXlsx(workbookOf({ sheet: '<sheetData><row><c></row>' }))).code).toBe('MASUKAN_SALAH');
    expect(
      refusalOf(() => readXlsx(workbookOf({ sheet: row('<c r="A1" t="s"><v>0</v></c>'), shared: '&nbsp;' }))).code,
    ).toBe('MASUKAN_SALAH');
  });

  it('survives any flipped byte: an answer or a refusal, never anything else', () => {
    const good = workbookOf({
      sheet: row('<c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46036</v></c>'),
      shared: '<si><t>x</t></si>',
      styles: STYLES,
    });
    for (let at = 0; at < good.length; at += 3) {
      const bad = good.slice();
      bad[at] = (bad[at] as number) ^ 0x41;
      try {
        readXlsx(bad);
      } catch (error) {
        expect(error, `bita ${at}`).toBeInstanceOf(Refusal);
      }
    }
  });

  it('opens no entity, so no billion laughs', () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]>';
    const bytes = zipOf([
      { name: 'xl/workbook.xml', data: `${bomb}<workbook/>` },
      { name: '[Content_Types].xml', data: '<Types/>' },
    ]);
    expect(refusalOf(() => readXlsx(bytes)).code).toBe('MASUKAN_SALAH');
  });

  it('stops unpacking at the limit, whatever the directory claims', () => {
    const bomb = workbookOf({ sheet: `${' '.repeat(40 * 1024 * 1024)}${row('<c r="A1"><v>1</v></c>')}` });
    expect(bomb.length).toBeLessThan(100_000);
    expect(refusalOf(() => readXlsx(bomb, { limits: { partBytes: 1024 * 1024 } })).code).toBe('TERLALU_BESAR');
  });

  it('keeps limits of size, rows and columns', () => {
    const many = workbookOf({ sheet: `<sheetData>${'<row><c><v>1</v></c></row>'.repeat(30)}</sheetData>` });
    expect(refusalOf(() => readXlsx(many, { limits: { rows: 29 } })).message).toContain('29 baris');
    expect(readXlsx(many, { limits: { rows: 30 } }).rows).toHaveLength(30);
    expect(refusalOf(() => readXlsx(many, { limits: { bytes: 100 } })).code).toBe('TERLALU_BESAR');
    expect(refusalOf(() => readXlsx(workbookOf({ sheet: row('<c r="XFD1"><v>1</v></c>') }))).message).toContain(
      'kolom',
    );
    // A million formatted but empty rows are no content.
    expect(readXlsx(workbookOf({ sheet: `<sheetData><row r="1048576" s="1"/></sheetData>` })).rows).toEqual([]);
  });
});
