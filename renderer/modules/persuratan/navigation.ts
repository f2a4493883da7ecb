/** What the frame shows of incoming letters: entries, commands, a source of the search box, and the letter for the inbox. */
import type { Role } from '#shared/contract/roles.ts';
import { WORKING_ROLES } from '#shared/contract/roles.ts';
import { useOperation } from '../../client/useOperation.ts';
import { useHolds } from '../../client/useSession.ts';
import type { AppCommand, NavCount, NavEntry, SearchHit, SearchSource } from '../../components/pageModule.ts';
import type { RecordPage } from '../../components/recordPages.ts';
import { statusBadge } from './letterTone.ts';
import type { Kerja } from './surat/letterSearch.ts';

const DESK: readonly Role[] = ['petugasSurat', 'kasubbagUmum'];
const READERS: readonly Role[] = ['auditor', ...WORKING_ROLES];

/** Letters that still need somebody, this year and before. */
function useOpenLetters(): NavCount | undefined {
  const list = useOperation(
    'suratMasuk.daftar',
    { batas: 1, saring: { belumSelesai: true } },
    { topics: ['alur', 'disposisi'] },
  );
  return list.data?.jumlah;
}

/** Recipients whose paper no courier carries yet. */
function useReady(): NavCount | undefined {
  const isDesk = useHolds(...DESK);
  const ready = useOperation('ekspedisi.siap', {}, { enabled: isDesk, topics: ['suratMasuk', 'disposisi', 'alur'] });
  return ready.data === undefined ? undefined : { nilai: ready.data.length };
}

export const nav: readonly NavEntry[] = [
  { label: 'Beranda', to: '/beranda', order: 20 },
  {
    label: 'Surat masuk',
    to: '/surat-masuk',
    group: 'Persuratan',
    order: 10,
    roles: READERS,
    useCount: useOpenLetters,
  },
  {
    label: 'Ekspedisi',
    to: '/ekspedisi',
    group: 'Persuratan',
    order: 40,
    roles: [...DESK, 'sekretaris', 'arsiparis', 'auditor'],
    useCount: useReady,
  },
];

export const commands: readonly AppCommand[] = [
  {
    id: 'surat-masuk-baru',
    label: 'Surat masuk baru',
    link: { to: '/surat-masuk/baru' },
    keys: 'Ctrl+M',
    roles: DESK,
    primary: true,
    words: 'catat daftar registrasi agenda',
  },
  {
    id: 'surat-belum-dipindai',
    label: 'Surat masuk yang belum dipindai',
    link: { to: '/surat-masuk', search: { pindai: true } },
    roles: DESK,
    words: 'scan pindaian',
  },
  {
    id: 'surat-lewat-tenggat',
    label: 'Surat masuk yang lewat tenggat',
    link: { to: '/surat-masuk', search: { tahun: 'semua', lewat: true, urut: 'tenggat' } },
    roles: READERS,
    words: 'terlambat',
  },
  {
    id: 'impor-register',
    label: 'Impor register lama',
    link: { to: '/surat-masuk/impor' },
    roles: DESK,
    words: 'excel xlsx csv buku agenda',
  },
  {
    id: 'rekap-surat-masuk',
    label: 'Rekap bulanan surat masuk',
    link: { to: '/rekap-surat-masuk' },
    roles: [...DESK, 'sekretaris', 'kepala', 'kabid', 'auditor'],
    words: 'laporan bulan',
  },
];

function useLetterHits(text: string, aktif: boolean): { hits: readonly SearchHit[]; pending: boolean } {
  const cari = text.trim();
  const found = useOperation('suratMasuk.cari', { cari, batas: 8 }, { enabled: aktif && cari !== '', keep: true });
  if (cari === '') return { hits: [], pending: false };
  const now = new Date().toISOString();
  const hits = (found.data?.baris ?? []).map(
    (row): SearchHit => ({
      id: `surat-${row.id}`,
      label: `${row.nomorAgenda}/${row.tahun} · ${row.hal}`,
      sub: `${row.pengirim} · ${row.nomorSurat ?? 'tanpa nomor'} · ${statusBadge(row, now).label}`,
      link: { to: '/surat-masuk/$id', params: { id: String(row.id) } },
    }),
  );
  return { hits, pending: found.pending || found.stale };
}

export const search: readonly SearchSource[] = [
  { id: 'surat-masuk', label: 'Surat masuk', roles: READERS, useHits: useLetterHits },
];

/** What the button of a task in the inbox says and opens, by the step of the map. */
const TASKS: Readonly<Record<string, { label: string; catat?: string; kerja?: Kerja; kerjaCatat?: Kerja }>> = {
  'p1-2-1-2-identifikasi': { label: 'Verifikasi', kerja: 'verifikasi' },
  'p1-2-1-2-serahkan': { label: 'Serahkan ke Kepala' },
  'p1-2-1-2-disposisi': { label: 'Disposisikan', kerja: 'disposisi', catat: 'Salin disposisi', kerjaCatat: 'salin' },
  'p1-2-1-2-distribusikan': { label: 'Distribusikan' },
  'p1-2-1-2-laksanakan-bidang': { label: 'Tindak lanjuti', catat: 'Catat tindak lanjut' },
  'p1-2-1-2-teruskan': { label: 'Teruskan ke Sekretaris' },
  'p1-2-1-2-tindak-lanjut': { label: 'Tentukan tindak lanjut' },
  'p1-2-1-2-disposisi-lagi': {
    label: 'Disposisikan',
    kerja: 'disposisi',
    catat: 'Salin disposisi',
    kerjaCatat: 'salin',
  },
  'p1-2-1-2-laksanakan': { label: 'Laksanakan', catat: 'Catat pelaksanaan' },
};

export const records: readonly RecordPage[] = [
  {
    jenis: 'suratMasuk',
    sebutan: 'surat',
    link: (id) => ({ to: '/surat-masuk/$id', params: { id: String(id) } }),
    act: ({ objekId, langkah, sebagai }) => {
      const task = TASKS[langkah];
      if (task === undefined) return undefined;
      const writes = sebagai === 'pencatat';
      const kerja = writes && task.kerjaCatat !== undefined ? task.kerjaCatat : task.kerja;
      return {
        label: writes && task.catat !== undefined ? task.catat : task.label,
        link: {
          to: '/surat-masuk/$id',
          params: { id: String(objekId) },
          ...(kerja === undefined ? {} : { search: { kerja } }),
        },
      };
    },
    start: { prosesKode: 'P1.2.1.2', label: 'Surat masuk baru', link: { to: '/surat-masuk/baru' }, roles: DESK },
  },
];
