/** What is asked of an office while times are taken: what a clerk does all day, and every offered filter and order of the register. */
import type { InputOf } from '#shared/contract/operation.ts';
import type { contract } from '#shared/modules/contract.ts';
import { LETTER_STATUSES } from '#shared/modules/persuratan/istilah.ts';
import { addDays } from '#shared/rules/tanggal.ts';
import { RARE_WORDS } from '../../build/sample/variation.ts';

export const USERS = ['siti.aminah', 'kepala', 'staf.rehsos'] as const;
export type User = (typeof USERS)[number];

export interface Question {
  name: string;
  user: User;
  operation: keyof typeof contract;
  /** Asked one after the other, again and again. */
  inputs: readonly unknown[];
  /** Part of a clerk's day: it must not grow with the office. */
  daily: boolean;
  /** Also asked over HTTP. */
  http: boolean;
}

/** Facts of the office that the questions need. */
export interface Facts {
  today: string;
  /** Letters that are running, and old ones, with their cases. */
  letters: readonly { id: number; perkaraId: number }[];
  senderId: number;
  senderName: string;
  unitId: number;
  /** Agenda number and sender's number of some letter. */
  agenda: string;
  nomorSurat: string;
  /** Place of the second page of the list. */
  second: string;
}

type Filter = NonNullable<InputOf<(typeof contract)['suratMasuk.daftar']>['saring']>;
type Order = NonNullable<InputOf<(typeof contract)['suratMasuk.daftar']>['urut']>;

const ORDERS: readonly Order[] = [
  'agenda',
  '-agenda',
  'tanggalTerima',
  '-tanggalTerima',
  'tanggalSurat',
  '-tanggalSurat',
  'pengirim',
  '-pengirim',
  'tenggat',
];

function filters({ today, senderId, unitId }: Facts): Record<string, Filter> {
  const year = Number(today.slice(0, 4));
  return {
    'this year': { tahun: year },
    'an old year': { tahun: year - 7 },
    'not finished': { belumSelesai: true },
    'kind undangan': { jenisNaskah: 'undangan' },
    'urgency segera': { urgensi: 'segera' },
    'urgency biasa': { urgensi: 'biasa' },
    'secrecy rahasia': { keamanan: 'rahasia' },
    'secrecy terbatas': { keamanan: 'terbatas' },
    'secrecy biasa': { keamanan: 'biasa' },
    'one unit': { unitId },
    'one sender': { pengirimId: senderId },
    'last month': { dari: addDays(today, -30), sampai: today },
    'four years': { dari: `${year - 8}-01-01`, sampai: `${year - 5}-12-31` },
    'without scan': { belumDipindai: true },
    overdue: { lewatTenggat: true },
    'registered late': { terlambat: true },
    'two words': { cari: 'bantuan pangan' },
    'a rare word': { cari: RARE_WORDS[0] },
    'kind and urgency': { jenisNaskah: 'permohonan', urgensi: 'segera' },
    'kind in a year': { jenisNaskah: 'laporan', tahun: year - 3 },
    ...Object.fromEntries(
      Object.keys(LETTER_STATUSES).map((status) => [
        `status ${status}`,
        { status: [status as keyof typeof LETTER_STATUSES] },
      ]),
    ),
  };
}

/** Their answers do not grow with the office: a month or a sender of a hundred times as many letters has a hundred times as many. */
const DAILY_FILTERS = new Set(['this year', 'not finished', 'overdue', 'without scan']);

export function questionsOf(facts: Facts): Question[] {
  const clerk = { user: 'siti.aminah', daily: true, http: false } as const;
  const list = (name: string, input: InputOf<(typeof contract)['suratMasuk.daftar']>, daily = false): Question => ({
    ...clerk,
    name,
    operation: 'suratMasuk.daftar',
    inputs: [input],
    daily,
  });
  const search = (cari: string) => ({ operation: 'suratMasuk.cari' as const, inputs: [{ cari }] });
  const { letters } = facts;
  return [
    { ...list('register: first page', {}, true), http: true },
    { ...list('register: first page, staff', {}, true), user: 'staf.rehsos' },
    list('register: second page', { kursor: facts.second }, true),
    { ...clerk, name: 'search: two words', ...search('bantuan pangan'), http: true },
    { ...clerk, name: 'search: two words, staff', user: 'staf.rehsos', ...search('bantuan pangan') },
    { ...clerk, name: 'search: a rare word', ...search(RARE_WORDS[0]), http: true },
    { ...clerk, name: 'search: agenda number', ...search(facts.agenda) },
    { ...clerk, name: "search: sender's number", ...search(facts.nomorSurat) },
    { ...clerk, name: 'my tasks: clerk', operation: 'alur.tugasSaya', inputs: [{}], http: true },
    { ...clerk, name: 'my tasks: Kepala', user: 'kepala', operation: 'alur.tugasSaya', inputs: [{}] },
    { ...clerk, name: 'counters', operation: 'suratMasuk.pantau', inputs: [{}], http: true },
    {
      ...clerk,
      name: 'letter page',
      operation: 'suratMasuk.lihat',
      inputs: letters.map(({ id }) => ({ id })),
      http: true,
    },
    {
      ...clerk,
      name: 'case of a letter',
      operation: 'alur.perkara',
      inputs: letters.map(({ perkaraId }) => ({ perkaraId })),
    },
    {
      ...clerk,
      name: 'duplicates while typing',
      operation: 'suratMasuk.periksaGanda',
      inputs: [{ pengirim: facts.senderName, nomorSurat: facts.nomorSurat, hal: 'Permohonan data bantuan pangan' }],
    },
    { ...clerk, name: 'senders while typing', operation: 'pengirim.cari', inputs: [{ cari: 'kelurahan kep' }] },
    ...ORDERS.filter((urut) => urut !== '-agenda').map((urut) => list(`order ${urut}`, { urut })),
    ...Object.entries(filters(facts)).map(([name, saring]) =>
      list(`filter ${name}`, { saring }, DAILY_FILTERS.has(name)),
    ),
    ...(['-tanggalTerima', 'pengirim'] as const).flatMap((urut) =>
      (['kind undangan', 'one unit', 'two words', 'status selesai'] as const).map((name) =>
        list(`filter ${name}, order ${urut}`, { saring: filters(facts)[name]!, urut }),
      ),
    ),
  ];
}
