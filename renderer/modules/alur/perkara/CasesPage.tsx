import { getRouteApi, Outlet, useNavigate, useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useOperation } from '../../../client/useOperation.ts';
import { useOperationPages } from '../../../client/useOperationPages.ts';
import { DataTable } from '../../../components/DataTable.tsx';
import { FilterChips } from '../../../components/FilterChips.tsx';
import { MasterDetail } from '../../../components/MasterDetail.tsx';
import { useNarrow } from '../useNarrow.ts';
import { BundleButton } from './BundleButton.tsx';
import { NARROW_COLUMNS, wideColumns } from './caseColumns.tsx';
import { type CaseSearch, filtersOf, queryOf, readCaseSearch, withFilters } from './caseSearch.ts';

const route = getRouteApi('/bingkai/perkara');

const STATUS_CHIPS = [
  { value: 'berjalan', label: 'Berjalan' },
  { value: 'selesai', label: 'Selesai' },
  { value: 'dibatalkan', label: 'Dibatalkan' },
  { value: 'semua', label: 'Semua' },
];

/** All cases that I may see; the opened one stands beside the list. */
export function CasesPage() {
  const search = route.useSearch();
  const { id } = useParams({ strict: false });
  const navigate = useNavigate();
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const small = useNarrow();
  const openId = id === undefined ? undefined : Number(id);
  const pages = useOperationPages('alur.daftar', queryOf(search), { topics: ['suratMasuk', 'disposisi'] });
  const tree = useOperation('alur.proses', {});
  const columns = useMemo(
    () =>
      wideColumns(
        (tree.data ?? [])
          .filter((node) => node.daun)
          .map(({ id, kode, nama }) => ({ value: id, label: `${kode} ${nama}` })),
      ),
    [tree.data],
  );
  const show = (next: CaseSearch) =>
    void navigate(
      id === undefined
        ? { to: '/perkara', search: next, replace: true }
        : { to: '/perkara/$id', params: { id }, search: next, replace: true },
    );
  return (
    <MasterDetail
      label="Perkara"
      onClose={() => void navigate({ to: '/perkara', search })}
      detail={openId === undefined ? undefined : <Outlet />}
      list={(narrow) => (
        <DataTable
          label="Perkara"
          heading={narrow ? 2 : 1}
          columns={narrow || small ? NARROW_COLUMNS : columns}
          rows={pages.rows}
          rowId={(row) => row.id}
          pending={pages.pending}
          busy={pages.busy}
          failure={pages.failure}
          onRetry={pages.refetch}
          count={pages.first?.jumlah}
          countWord="perkara"
          hasMore={pages.hasMore}
          onMore={pages.loadMore}
          filters={filtersOf(search)}
          onFilters={(filters) => show(withFilters(search, filters))}
          openId={openId}
          onOpen={(row) => void navigate({ to: '/perkara/$id', params: { id: String(row.id) }, search })}
          {...(narrow ? {} : { selected, onSelected: setSelected })}
          rowTone={(row) => (row.status === 'dibatalkan' ? 'batal' : undefined)}
          rowHeight={narrow || small ? 68 : 50}
          chips={
            <FilterChips
              label="Status perkara"
              options={
                narrow
                  ? STATUS_CHIPS.filter(({ value }) => value === (search.status ?? 'berjalan') || value === 'semua')
                  : STATUS_CHIPS
              }
              value={search.status ?? 'berjalan'}
              onChange={(status) => show(readCaseSearch({ ...search, status }))}
            />
          }
          actions={
            narrow ? undefined : (
              <BundleButton
                rows={(pages.rows ?? []).filter((row) => selected.has(row.id))}
                onDone={() => setSelected(new Set())}
              />
            )
          }
          empty={{
            text: 'Perkara yang berjalan akan berdiri di sini.',
            sub: 'Setiap perkara dimulai dari prosesnya pada peta.',
            action: { label: 'Buka peta proses', onPress: () => void navigate({ to: '/peta-proses' }) },
          }}
        />
      )}
    />
  );
}
