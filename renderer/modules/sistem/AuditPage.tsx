import { NativeSelect } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { Output } from '../../client/contract.ts';
import { useOperation } from '../../client/useOperation.ts';
import { useOperationPages } from '../../client/useOperationPages.ts';
import { useZona } from '../../client/useSession.ts';
import { ActionButton } from '../../components/ActionButton.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { FormDialog } from '../../components/FormDialog.tsx';
import { SimpleTable } from '../../components/SimpleTable.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import type { Column } from '../../components/tableTypes.ts';
import { waktuSingkat } from '../../components/timeText.ts';
import { filtersOf, queryOf, readAuditSearch, searchOf } from './auditSearch.ts';
import classes from './sistem.module.css';

const route = getRouteApi('/bingkai/jejak-audit');

type Entry = Output<'audit.daftar'>['baris'][number];

/** The whole log as sentences, the newest on top. Nothing in it can be changed. */
export function AuditPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const zona = useZona();
  const pages = useOperationPages('audit.daftar', queryOf(search));
  const users = useOperation('pengguna.daftar', {}).data;
  const [opened, setOpened] = useState<Entry>();
  const show = (next: Record<string, unknown>) => void navigate({ search: readAuditSearch(next), replace: true });
  const columns = useMemo<readonly Column<Entry>[]>(
    () => [
      {
        id: 'waktu',
        header: 'Waktu',
        width: 148,
        filter: { kind: 'tanggal' },
        cell: (row) => waktuSingkat(row.waktu, zona),
      },
      {
        id: 'kalimat',
        header: 'Peristiwa',
        width: 'sisa',
        filter: { kind: 'teks' },
        cell: (row) => (
          <>
            {row.kalimat} {!row.berhasil && <StatusBadge tone="late">ditolak</StatusBadge>}
            {row.rincian.length > 0 && <div className={classes.clamp}>{detailText(row)}</div>}
          </>
        ),
      },
      {
        id: 'nomor',
        header: 'Nomor',
        width: 76,
        align: 'kanan',
        cell: (row) => <span className={classes.sub}>{row.seq.toLocaleString('id-ID')}</span>,
      },
    ],
    [zona],
  );
  return (
    <div className={classes.fill}>
      <DataTable
        label="Jejak audit"
        columns={columns}
        rows={pages.rows}
        rowId={(row) => row.seq}
        pending={pages.pending}
        busy={pages.busy}
        failure={pages.failure}
        onRetry={pages.refetch}
        count={pages.first?.jumlah}
        countWord="peristiwa"
        hasMore={pages.hasMore}
        onMore={pages.loadMore}
        filters={filtersOf(search)}
        onFilters={(filters) => show({ ...searchOf(filters), pengguna: search.pengguna })}
        onOpen={setOpened}
        rowHeight={38}
        chips={
          <NativeSelect
            size="xs"
            aria-label="Pengguna"
            value={search.pengguna === undefined ? '' : String(search.pengguna)}
            onChange={(event) => show({ ...search, pengguna: Number(event.currentTarget.value) || undefined })}
            data={[
              { value: '', label: 'Semua pengguna' },
              ...(users ?? []).map((user) => ({ value: String(user.id), label: user.nama })),
            ]}
          />
        }
        actions={<ActionButton label="Perbarui" onPress={pages.refetch} />}
        empty={{
          text: 'Setiap perubahan akan tercatat di sini.',
          sub: 'Siapa, apa, kapan; yang ditolak pun tercatat.',
        }}
      />
      <FormDialog
        opened={opened !== undefined}
        onClose={() => setOpened(undefined)}
        title={`Peristiwa nomor ${opened?.seq.toLocaleString('id-ID') ?? ''}`}
        size={640}
      >
        {opened !== undefined && <EntryDetail entry={opened} />}
      </FormDialog>
    </div>
  );
}

const detailText = (row: Entry): string =>
  row.rincian
    .map(({ isian, sebelum, sesudah }) =>
      sebelum === '' ? `${isian}: ${sesudah}` : `${isian}: ${sebelum} → ${sesudah}`,
    )
    .join('; ');

function EntryDetail({ entry }: { entry: Entry }) {
  const zona = useZona();
  return (
    <>
      <p className={classes.text}>{entry.kalimat}</p>
      <p className={classes.sub}>
        {waktuSingkat(entry.waktu, zona)} {!entry.berhasil && <StatusBadge tone="late">ditolak</StatusBadge>}
      </p>
      {entry.rincian.length > 0 && (
        <SimpleTable
          label="Rincian"
          rows={entry.rincian}
          rowId={(row) => row.isian}
          columns={[
            { id: 'isian', header: 'Isian', width: 160, cell: (row) => row.isian },
            { id: 'sebelum', header: 'Sebelum', width: 'sisa', cell: (row) => row.sebelum },
            { id: 'sesudah', header: 'Sesudah', width: 'sisa', cell: (row) => row.sesudah },
          ]}
        />
      )}
    </>
  );
}
