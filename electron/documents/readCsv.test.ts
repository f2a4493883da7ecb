import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '#shared/contract/errors.ts';
import { readCsv } from './readCsv.ts';
import { cellText } from './tableRead.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const grid = (table: ReturnType<typeof readCsv>) => table.rows.map((row) => row.cells.map(cellText));

describe('readCsv', () => {
  it.each([
    [';', 'No;Hal;Tgl\n001;Undangan, rapat;14/01/2026\n'],
    [',', 'No,Hal,Tgl\r\n001,"Undangan, rapat",14/01/2026\r\n'],
    ['\t', 'No\tHal\tTgl\n001\tUndangan, rapat\t14/01/2026'],
    ['|', 'No|Hal|Tgl\n001|Undangan, rapat|14/01/2026'],
  ])('finds the delimiter %j and keeps zeros', (delimiter, text) => {
    const table = readCsv(bytes(text));
    expect(table.pemisah).toBe(delimiter);
    expect(grid(table)).toEqual([
      ['No', 'Hal', 'Tgl'],
      ['001', 'Undangan, rapat', '14/01/2026'],
    ]);
  });

  it("takes Excel's own hint, and the caller's", () => {
    expect(grid(readCsv(bytes('sep=|\na;b|c\n')))).toEqual([['a;b', 'c']]);
    expect(readCsv(bytes('sep=|\na|c\n')).rows[0]?.number).toBe(2);
    expect(grid(readCsv(bytes('a;b,c\n'), { pemisah: ',' }))).toEqual([['a;b', 'c']]);
  });

  it('knows UTF-8 with and without mark, UTF-16 and the Windows code page', () => {
    const text = 'nama;"é – “kutip”"\n';
    const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...bytes(text)]);
    const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
    const windows = new Uint8Array([
      ...Buffer.from('nama;"', 'latin1'),
      0xe9,
      0x20,
      0x96,
      0x20,
      0x93,
      ...Buffer.from('kutip', 'latin1'),
      0x94,
      0x22,
      0x0a,
    ]);
    for (const [file, encoding] of [
      [bytes(text), 'utf-8'],
      [marked, 'utf-8'],
      [utf16, 'utf-16le'],
      [windows, 'windows-1252'],
    ] as const) {
      const table = readCsv(file);
      expect(table.pengodean).toBe(encoding);
      expect(grid(table)).toEqual([['nama', 'é – “kutip”']]);
    }
  });

  it('reads quotes, doubled quotes and line breaks inside, and counts lines as an editor does', () => {
    const table = readCsv(bytes('a;"baris 1\r\nbaris 2 ""penting"""\n\n;;\n"b" ;c;\n'));
    expect(grid(table)).toEqual([
      ['a', 'baris 1\nbaris 2 "penting"'],
      ['b', 'c'],
    ]);
    expect(table.rows.map((row) => row.number)).toEqual([1, 5]);
  });

  it('answers an empty table for an empty file', () => {
    expect(readCsv(new Uint8Array())).toMatchObject({ rows: [], columns: 0 });
    expect(readCsv(bytes('\n;;\n')).rows).toEqual([]);
  });

  it('refuses what is no text, an open quote, and too much', () => {
    expect(() => readCsv(new Uint8Array([1, 0, 2]))).toThrow(/bukan teks CSV/);
    expect(() => readCsv(bytes('a;b\n"c;d\n'))).toThrow(/baris 2 tidak pernah ditutup/);
    expect(() => readCsv(bytes('a\nb\nc'), { limits: { rows: 2 } })).toThrow(/2 baris/);
    expect(() => readCsv(bytes('a;b;c'), { limits: { columns: 2 } })).toThrow(/2 kolom/);
    expect(() => readCsv(bytes('abcdef'), { limits: { bytes: 3 } })).toThrow(Refusal);
  });

  it('reads back any grid that is written with quotes', () => {
    const cell = fc.string({ maxLength: 12 }).map((text) => text.replace(/[\0\r]/g, '').trim());
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
        fc.constantFrom(';', ',', '\t', '|' as const),
        (rows, pemisah) => {
          const text = rows
            .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(pemisah))
            .join('\r\n');
          const trimmed = rows
            .map((row) => {
              const copy = [...row];
              while (copy.at(-1) === '') copy.pop();
              return copy;
            })
            .filter((row) => row.length > 0);
          expect(grid(readCsv(bytes(text), { pemisah: pemisah as ';' }))).toEqual(trimmed);
        },
      ),
    );
  });
});
