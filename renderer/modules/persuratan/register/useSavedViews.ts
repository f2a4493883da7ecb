import { useMemo } from 'react';
import { useCommand } from '../../../client/useCommand.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { parseSort } from '../../../components/tableState.ts';
import type { SavedView, TableViews } from '../../../components/tableTypes.ts';
import { filtersOf, type RegisterSearch, readSearch, URUT_BAKU, withFilters } from './registerSearch.ts';

const DAFTAR = 'suratMasuk';

/** Filters and order kept under a name. The year is not kept: a view opens on the present one. */
export function useSavedViews(search: RegisterSearch, apply: (search: RegisterSearch) => void): TableViews {
  const saved = useOperation('tampilan.daftar', { daftar: DAFTAR });
  const save = useCommand('tampilan.simpan', { success: (_, input) => `Tampilan “${input.nama}” tersimpan.` });
  const remove = useCommand('tampilan.hapus', { success: 'Tampilan dihapus.' });
  const list = useMemo(
    () =>
      (saved.data ?? []).map(({ id, nama, isi }): SavedView => {
        const kept = searchFrom(isi);
        return { id, nama, filters: filtersOf(kept), sort: parseSort(kept.urut ?? URUT_BAKU) };
      }),
    [saved.data],
  );
  return {
    list,
    onApply: (view) => {
      const kept = searchFrom(saved.data?.find((one) => one.id === view.id)?.isi);
      apply(withFilters({ tahun: search.tahun, urut: kept.urut }, filtersOf(kept)));
    },
    onSave: (nama) => {
      const { tahun: _, ...isi } = search;
      void save.run({ daftar: DAFTAR, nama, isi: { ...isi } });
    },
    onDelete: (view) => void remove.run({ id: Number(view.id) }),
  };
}

const searchFrom = (isi: unknown): RegisterSearch =>
  readSearch(typeof isi === 'object' && isi !== null ? { ...isi, tahun: undefined } : {});
