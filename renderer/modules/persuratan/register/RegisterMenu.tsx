import { Button, Menu } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useFileCommand } from '../../../client/useFileCommand.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { useHolds } from '../../../client/useSession.ts';
import type { TableViews } from '../../../components/tableTypes.ts';
import { toggledSearch } from './RegisterChips.tsx';
import { type RegisterSearch, type selectionOf, TOGGLE_IDS, TOGGLES } from './registerSearch.ts';

export interface RegisterMenuProps {
  search: RegisterSearch;
  selection: ReturnType<typeof selectionOf>;
  show: (search: RegisterSearch) => void;
  selected: ReadonlySet<number>;
  /** Shown here while the toolbar has no room for them. */
  views: TableViews | undefined;
  tahunIni: number;
  onCloseAgenda: (tahun: number) => void;
}

/** What can be done with all letters that are shown, and with the marked ones. */
export function RegisterMenu({ search, selection, show, selected, views, tahunIni, onCloseAgenda }: RegisterMenuProps) {
  const navigate = useNavigate();
  const mayExport = useHolds('petugasSurat', 'kasubbagUmum', 'sekretaris', 'arsiparis', 'auditor');
  const mayPrintSheets = useHolds('petugasSurat', 'kasubbagUmum', 'sekretaris', 'kepala', 'kabid');
  const isDesk = useHolds('petugasSurat', 'kasubbagUmum');
  const print = useFileCommand('suratMasuk.cetakAgenda', 'tampil', 'Buku agenda');
  const save = useFileCommand('suratMasuk.eksporAgenda', 'simpan', 'Buku agenda');
  const sheets = useFileCommand('suratMasuk.cetakLembarDisposisi', 'tampil', 'Lembar disposisi');
  const cards = useFileCommand('suratMasuk.cetakKartuKendali', 'tampil', 'Kartu kendali');
  const ids = [...selected];
  const mayClose = useHolds('kasubbagUmum');
  const setelan = useOperation('instansi.setelan', {}, { enabled: mayClose });
  const pastYear =
    mayClose && setelan.data?.agendaBulanan === false && typeof search.tahun === 'number' && search.tahun < tahunIni
      ? search.tahun
      : undefined;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          size="compact-sm"
          aria-label="Tindakan untuk daftar ini"
          loading={print.pending || save.pending}
        >
          ⋯
        </Button>
      </Menu.Target>
      <Menu.Dropdown aria-label="Tindakan untuk daftar ini">
        <Menu.Label>Saringan</Menu.Label>
        {TOGGLE_IDS.map((id) => (
          <Menu.Item
            key={id}
            role="menuitemcheckbox"
            aria-checked={search[id] === true}
            closeMenuOnClick={false}
            leftSection={<span aria-hidden="true">{search[id] ? '✓' : '\u2007'}</span>}
            onClick={() => show(toggledSearch(search, id))}
          >
            {TOGGLES[id]}
          </Menu.Item>
        ))}
        {views?.list.map((view) => (
          <Menu.Item key={view.id} onClick={() => views.onApply(view)}>
            Tampilan “{view.nama}”
          </Menu.Item>
        ))}
        {mayExport && (
          <>
            <Menu.Divider />
            <Menu.Label>Persis seperti yang tampak</Menu.Label>
            <Menu.Item onClick={() => void print.run(selection)}>Cetak buku agenda</Menu.Item>
            <Menu.Item onClick={() => void save.run(selection)}>Ekspor ke XLSX</Menu.Item>
          </>
        )}
        {ids.length > 0 && (
          <>
            <Menu.Divider />
            <Menu.Label>{ids.length.toLocaleString('id-ID')} surat yang dipilih</Menu.Label>
            {mayPrintSheets && (
              <Menu.Item disabled={ids.length > 100} onClick={() => void sheets.run({ ids, isi: 'kosong' })}>
                Cetak lembar disposisi kosong{ids.length > 100 ? ' (paling banyak 100)' : ''}
              </Menu.Item>
            )}
            {isDesk && (
              <Menu.Item disabled={ids.length > 300} onClick={() => void cards.run({ ids })}>
                Cetak kartu kendali{ids.length > 300 ? ' (paling banyak 300)' : ''}
              </Menu.Item>
            )}
          </>
        )}
        {isDesk && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => void navigate({ to: '/surat-masuk/impor' })}>Impor register lama…</Menu.Item>
            {pastYear !== undefined && (
              <Menu.Item onClick={() => onCloseAgenda(pastYear)}>Tutup buku agenda {pastYear}…</Menu.Item>
            )}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
