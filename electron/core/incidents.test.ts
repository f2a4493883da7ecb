import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removeFolder, temporaryFolder } from '#tests/support/dataFolder.ts';
import { incidentLog } from './incidents.ts';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => removeFolder(folder));

const file = () => join(folder, 'log', 'kejadian.log');
const log = () => incidentLog(file(), () => '2026-11-24T02:00:00.000Z');

/** What must never stand in a log: a password, a token, a NIK, a NIP, a phone number, the text of a letter, a hash. */
const SECRETS = [
  'Rahasia-Kantor-2026!',
  '4f1d2c3b4a5968778695a4b3c2d1e0f04f1d2c3b4a5968778695a4b3c2d1e0f0',
  '3575010101800001',
  '198001022005011001',
  '081234567890',
  'Permohonan bantuan untuk ibu Sumiyati',
  'dGhpcyBpcyBhIHNlc3Npb24gdG9rZW4gdGhhdCBpcyBsb25n',
  'scrypt$131072$8$1$c2FsdHNhbHQ=$aGFzaGhhc2hoYXNoaGFzaA==',
];

describe('the incident log', () => {
  it.each(SECRETS)('never holds %s, however an exception carries it', (secret) => {
    const inner = new Error(`cause with ${secret}`);
    const errors: unknown[] = [
      new Error(`UNIQUE constraint failed: nilai "${secret}"`),
      new Error(`cannot read '${secret}' of undefined`),
      new Error(`\`${secret}\` is not valid`),
      new TypeError(`invalid value ${secret} for column sandi`),
      new Error(`first line\n    at ${secret} (/program/file.ts:1:1)`),
      Object.assign(new Error('named'), { name: secret, code: secret }),
      Object.assign(new Error(`UNIQUE constraint failed: ${secret}!`), { code: 'SQLITE_CONSTRAINT_UNIQUE' }),
      new Error('plain', { cause: inner }),
      Object.assign(new Error('with fields'), {
        input: { kataSandi: secret },
        sql: `insert into x values ('${secret}')`,
      }),
      secret,
      { kataSandi: secret },
    ];
    for (const error of errors) log().write('sesi.masuk', error);
    expect(readFileSync(file(), 'utf8')).not.toContain(secret);
  });

  it('tells operation, kind and places under a number that the answer names', () => {
    const incident = log().write('suratMasuk.daftarkan', new TypeError('x is not a function'));
    const line = readFileSync(file(), 'utf8');
    expect(incident).toMatch(/^[0-9A-F]{8}$/);
    expect(line).toMatch(new RegExp(`^2026-11-24T02:00:00.000Z ${incident} suratMasuk.daftarkan TypeError at `));
    expect(line).toContain('incidents.test.ts');
    expect(line.trimEnd().split('\n')).toHaveLength(1);
  });
  it('tells which rule of the database was broken, and what was behind a wrapped error', () => {
    const broken = Object.assign(new Error('UNIQUE constraint failed: surat_masuk.periode, surat_masuk.urut'), {
      name: 'SqliteError',
      code: 'SQLITE_CONSTRAINT_UNIQUE',
    });
    log().write('uji', new Error('wrapped', { cause: broken }));
    expect(readFileSync(file(), 'utf8')).toContain(
      'SqliteError SQLITE_CONSTRAINT_UNIQUE (UNIQUE constraint failed: surat_masuk.periode, surat_masuk.urut) at ',
    );
  });
  it('keeps one line per incident, whatever the message holds', () => {
    log().write('uji', new Error('first\nsecond\r\nthird'));
    log().write('uji', new Error('next'));
    expect(readFileSync(file(), 'utf8').trimEnd().split('\n')).toHaveLength(2);
  });
  it('begins a new file before it grows without end, and keeps the last one', () => {
    mkdirSync(join(folder, 'log'));
    writeFileSync(file(), 'x'.repeat(5_000_001));
    log().write('uji', new Error('baru'));
    expect(readFileSync(file(), 'utf8')).toMatch(/ uji Error at /);
    expect(existsSync(`${file()}.lama`)).toBe(true);
  });
  it('never turns one error into two', () => {
    writeFileSync(join(folder, 'log'), 'a file where the folder should be');
    expect(log().write('uji', new Error('x'))).toMatch(/^[0-9A-F]{8}$/);
  });
});
