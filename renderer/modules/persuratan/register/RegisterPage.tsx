import { useMediaQuery } from '@mantine/hooks';
import { Outlet, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useHolds } from '../../../client/useSession.ts';
import { DataTable } from '../../../components/DataTable.tsx';
import { MasterDetail } from '../../../components/MasterDetail.tsx';
import { parseSort, sortText } from '../../../components/tableState.ts';
import { CloseAgendaDialog } from './CloseAgendaDialog.tsx';
import { RegisterChips } from './RegisterChips.tsx';
import { RegisterMenu } from './RegisterMenu.tsx';
import { registerColumns } from './registerColumns.tsx';
import { countWord, filtersOf, URUT_BAKU, urutOf, withFilters } from './registerSearch.ts';
import { SheetDrop } from './SheetDrop.tsx';
import { useRegister } from './useRegister.ts';
import { useSavedViews } from './useSavedViews.ts';

/** The register of incoming letters; the opened letter stands beside it. */
export function RegisterPage() {
  const { search, selection, tahunIni, pages, openId, working, show, open, close } = useRegister();
  const views = useSavedViews(search, show);
  const navigate = useNavigate();
  const isDesk = useHolds('petugasSurat', 'kasubbagUmum');
  const [closing, setClosing] = useState<number>();
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  // A narrow window, or 200 % zoom: all columns would run out of it.
  const small = useMediaQuery('(max-width: 900px)');
  const filters = filtersOf(search);
  const filtered = Object.keys(filters).some((id) => id !== 'belum');
  return (
    <>
      {isDesk && <SheetDrop openId={openId} />}
      {closing !== undefined && <CloseAgendaDialog tahun={closing} onClose={() => setClosing(undefined)} />}
      <MasterDetail
        label="Surat masuk"
        onClose={close}
        alone={working}
        detail={openId === undefined ? undefined : <Outlet />}
        list={(narrow) => (
          <DataTable
            label="Surat masuk"
            heading={narrow ? 2 : 1}
            columns={registerColumns(narrow || small, search.tahun === 'semua')}
            rows={pages.rows}
            rowId={(row) => row.id}
            pending={pages.pending}
            busy={pages.busy}
            failure={pages.failure}
            onRetry={pages.refetch}
            count={pages.first?.jumlah}
            countWord={countWord(search, tahunIni)}
            hasMore={pages.hasMore}
            onMore={pages.loadMore}
            sort={parseSort(search.urut ?? URUT_BAKU)}
            onSort={(sort) => show({ ...search, urut: urutOf(sortText(sort)) })}
            filters={filters}
            // Beside a letter the fields of the filters show only while one is set: the list is narrow.
            onFilters={narrow && !filtered ? undefined : (next) => show(withFilters(search, next))}
            openId={openId}
            onOpen={(row) => open(row.id)}
            {...(narrow ? {} : { selected, onSelected: setSelected, views })}
            rowTone={(row) => (row.status === 'dibatalkan' ? 'batal' : undefined)}
            rowHeight={narrow || small ? 68 : 50}
            chips={<RegisterChips search={search} tahunIni={tahunIni} show={show} narrow={narrow} />}
            actions={
              <RegisterMenu
                search={search}
                selection={selection}
                show={show}
                selected={selected}
                views={narrow ? views : undefined}
                tahunIni={tahunIni}
                onCloseAgenda={setClosing}
              />
            }
            empty={{
              text: `Surat masuk ${search.tahun === 'semua' ? 'kantor ini' : `tahun ${search.tahun ?? tahunIni}`} akan berdiri di sini.`,
              sub: 'Setiap surat yang dicatat mendapat nomor agenda dan tampak di sini, yang terbaru di atas.',
              action: isDesk
                ? { label: 'Catat surat masuk', onPress: () => void navigate({ to: '/surat-masuk/baru' }) }
                : undefined,
            }}
          />
        )}
      />
    </>
  );
}
