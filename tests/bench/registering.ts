/**
 * One registration written by hand: the statements with which the program wrote one, in one durable transaction, with the numbers and ids of the next letter.
 * What it leaves is a whole letter with its case and its line in the log.
 */
import { sealAuditRow, type UnsealedAuditRow } from '#electron/database/auditChain.ts';
import type { Connection, WriteDb } from '#electron/database/connection.ts';
import { kunciAgenda, sebutAgenda } from '#shared/modules/persuratan/aturanRegistrasi.ts';
import { formatAgenda, kunciUrutAgenda } from '#shared/rules/nomorAgenda.ts';
import type { Statement, Value } from './capture.ts';

type Sqlite = Connection<WriteDb>['sqlite'];

interface Next {
  urut: number;
  periode: string;
  letterId: number;
  caseId: number;
}

type Prepared = ReturnType<typeof prepare>;
const prepare = (sqlite: Sqlite, sql: string) => sqlite.prepare<Value[]>(sql);

interface Write {
  table: string;
  /** Column of each value. */
  columns: readonly string[];
  values: readonly Value[];
  statement: Prepared;
}

const INSERT = /^insert into "(\w+)" \(([^)]*)\)/;
const DELETE_TEXT = /^delete from "(\w+)" where rowid = \?$/;
const TIE = /^update "surat_masuk" set "perkara_id" = \? where "id" = \?$/;

function writeOf(sqlite: Sqlite, { sql, values }: Statement): Write | undefined {
  if (/^select /.test(sql)) return undefined;
  const statement = prepare(sqlite, sql);
  const insert = INSERT.exec(sql);
  if (insert) {
    const names = insert[2]!.split(',').map((name) => name.trim().replaceAll('"', ''));
    return { table: insert[1]!, columns: values.map((_, at) => names[at % names.length]!), values, statement };
  }
  const removed = DELETE_TEXT.exec(sql);
  if (removed) return { table: removed[1]!, columns: ['rowid'], values, statement };
  if (TIE.test(sql)) return { table: 'surat_masuk', columns: ['perkara_id', 'id'], values, statement };
  throw new Error(`a registration writes in a way that is not known here: ${sql}`);
}

const nomorOf = ({ urut }: Next): string => formatAgenda(urut, 4);

/** Columns that are not the same for the next letter. */
const OWN: Readonly<Record<string, Readonly<Record<string, (next: Next) => Value>>>> = {
  surat_masuk: {
    id: ({ letterId }) => letterId,
    perkara_id: ({ caseId }) => caseId,
    urut: ({ urut }) => urut,
    nomor_agenda: nomorOf,
    kunci_urut: (next) => kunciAgenda(next.periode, kunciUrutAgenda(nomorOf(next))),
  },
  perkara: {
    objek_id: ({ letterId }) => letterId,
    objek_nomor: (next) => sebutAgenda(nomorOf(next), Number(next.periode)),
  },
  riwayat: { perkara_id: ({ caseId }) => caseId },
  perkara_peserta: { perkara_id: ({ caseId }) => caseId },
  giliran: { perkara_id: ({ caseId }) => caseId },
  cari_perkara: { rowid: ({ caseId }) => caseId },
  cari_surat_masuk: { rowid: ({ letterId }) => letterId },
  audit: { objek_id: ({ letterId }) => letterId },
};

/** @param statements of one registration (capture.ts). Answers a function that registers the next letter. */
export function rawRegistration(sqlite: Sqlite, statements: readonly Statement[]): () => number {
  const writes = statements.flatMap((statement) => writeOf(sqlite, statement) ?? []);
  const head = sqlite.prepare('select seq, hash from audit order by seq desc limit 1');
  const begin = sqlite.prepare('begin immediate');
  const commit = sqlite.prepare('commit');
  return () => {
    const next: Next = { urut: 0, periode: '', letterId: 0, caseId: 0 };
    begin.run();
    for (const { table, columns, values, statement } of writes) {
      const own = OWN[table];
      const filled = values.map((value, at) => own?.[columns[at]!]?.(next) ?? value);
      if (table === 'seri_nomor_nilai') {
        next.urut = (statement.get(...filled) as { terakhir: number }).terakhir;
        next.periode = String(values[columns.indexOf('periode')]);
      } else if (table === 'audit') {
        const row = Object.fromEntries(columns.map((column, at) => [column, filled[at]]));
        const { seq, hash } = head.get() as { seq: number; hash: string };
        const sealed = sealAuditRow({ ...row, seq: seq + 1, hash_sebelum: hash } as UnsealedAuditRow);
        statement.run(...columns.map((column): Value => sealed[column as keyof typeof sealed]));
      } else if (statement.reader) {
        const { id } = statement.get(...filled) as { id: number };
        if (table === 'surat_masuk') next.letterId = id;
        if (table === 'perkara') next.caseId = id;
      } else {
        statement.run(...filled);
      }
    }
    commit.run();
    return next.letterId;
  };
}
