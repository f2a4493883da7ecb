/** What the flow engine adds to the frame. */
import { useMemo } from 'react';
import { useOperation } from '../../client/useOperation.ts';
import type { AppCommand, NavCount, NavEntry, SearchHit, SearchSource } from '../../components/pageModule.ts';
import { caseName } from './caseTone.ts';
import { placeOf } from './tugas/taskAct.ts';

function useTaskCount(): NavCount | undefined {
  const { data } = useOperation('alur.tugasSaya', { batas: 1 }, { topics: ['suratMasuk', 'disposisi'] });
  if (data === undefined) return undefined;
  return { ...data.jumlah.semua, lewat: data.jumlah.lewat.nilai > 0 };
}

export const nav: readonly NavEntry[] = [
  { label: 'Tugas saya', to: '/tugas', order: 0, useCount: useTaskCount },
  { label: 'Perkara', to: '/perkara', group: 'Proses', order: 0 },
  { label: 'Peta proses', to: '/peta-proses', group: 'Proses', order: 10 },
];

export const commands: readonly AppCommand[] = [
  {
    id: 'alur.mulai',
    label: 'Mulai perkara baru',
    link: { to: '/peta-proses' },
    words: 'proses permohonan buat',
  },
];

/** Hits in sight at once. */
const HITS = 6;

function useCaseHits(text: string, aktif: boolean): { hits: readonly SearchHit[]; pending: boolean } {
  const enabled = aktif && text.length > 1;
  const { data, pending } = useOperation('alur.daftar', { cari: text, batas: HITS }, { enabled, keep: true });
  const hits = useMemo(
    () =>
      enabled
        ? (data?.baris ?? []).map((row) => ({
            id: `perkara-${row.id}`,
            label: caseName(row),
            sub: `${row.prosesKode} ${row.proses} · ${row.status === 'berjalan' ? row.namaLangkah : row.status}`,
            link: placeOf({ perkaraId: row.id, objek: row.objek }),
          }))
        : [],
    [data, enabled],
  );
  return { hits, pending: enabled && pending };
}

function useProcessHits(text: string, aktif: boolean): { hits: readonly SearchHit[]; pending: boolean } {
  const enabled = aktif && text.length > 1;
  const { data, pending } = useOperation('alur.proses', {}, { enabled });
  const hits = useMemo(() => {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    return !enabled
      ? []
      : (data ?? [])
          .filter((node) => !node.milikKami)
          .filter((node) => words.every((word) => `${node.kode} ${node.nama}`.toLowerCase().includes(word)))
          .slice(0, HITS)
          .map((node) => ({
            id: `proses-${node.id}`,
            label: `${node.kode} ${node.nama}`,
            sub: node.ringkasan,
            link: { to: '/peta-proses/$prosesId' as const, params: { prosesId: node.id } },
          }));
  }, [data, text, enabled]);
  return { hits, pending: enabled && pending };
}

export const search: readonly SearchSource[] = [
  { id: 'perkara', label: 'Perkara', useHits: useCaseHits },
  { id: 'proses', label: 'Proses', useHits: useProcessHits },
];
