import { useState } from 'react';
import { KOLOM_IMPOR } from '#shared/modules/persuratan/imporKolom.ts';
import type { Output } from '../../../client/contract.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { ActionButton } from '../../../components/ActionButton.tsx';
import { Card } from '../../../components/Card.tsx';
import { ErrorText } from '../../../components/ErrorText.tsx';
import { FilterChips } from '../../../components/FilterChips.tsx';
import { LoadingLine } from '../../../components/LoadingLine.tsx';
import { SimpleTable } from '../../../components/SimpleTable.tsx';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import classes from './Import.module.css';
import { isKolom } from './importMapping.ts';

type Row = Output<'suratMasuk.laporanImpor'>['baris'][number];

/** Rows as they were read, with what is doubtful about each. */
export function ImportRows({ pekerjaanId }: { pekerjaanId: number }) {
  const [which, setWhich] = useState('masalah');
  // The row after which each page seen so far began; the last is the one shown.
  const [starts, setStarts] = useState<readonly number[]>([0]);
  const mulai = starts.at(-1) ?? 0;
  const report = useOperation(
    'suratMasuk.laporanImpor',
    { pekerjaanId, hanyaMasalah: which === 'masalah', mulai },
    { keep: true },
  );
  const { data } = report;
  return (
    <Card
      title="Baris yang dibaca"
      padded={false}
      actions={
        <FilterChips
          label="Baris yang tampak"
          options={[
            { value: 'masalah', label: 'Yang bermasalah' },
            { value: 'semua', label: 'Semua' },
          ]}
          value={which}
          onChange={(value) => {
            setWhich(value);
            setStarts([0]);
          }}
        />
      }
    >
      <div className={classes.rows}>
        <LoadingLine active={report.pending || report.stale} />
        {report.failure !== undefined && <ErrorText failure={report.failure} onRetry={report.refetch} />}
        {data !== undefined && (
          <SimpleTable<Row>
            label="Baris yang dibaca"
            rows={data.baris}
            rowId={(row) => row.baris}
            empty={which === 'masalah' ? 'Tidak ada baris yang bermasalah.' : 'Tidak ada baris.'}
            columns={[
              { id: 'baris', header: 'Baris', width: 60, align: 'kanan', cell: (row) => row.baris },
              {
                id: 'siap',
                header: 'Keadaan',
                width: 110,
                cell: (row) =>
                  row.siap ? (
                    <StatusBadge tone="ok">Siap</StatusBadge>
                  ) : (
                    <StatusBadge tone="late">Tidak masuk</StatusBadge>
                  ),
              },
              { id: 'isi', header: 'Isi', width: 'sisa', cell: (row) => contentOf(row) },
              {
                id: 'masalah',
                header: 'Masalah',
                width: 320,
                cell: (row) =>
                  row.masalah.length === 0 ? null : (
                    <ul className={classes.problems}>
                      {row.masalah.map((text) => (
                        <li key={text}>{text}</li>
                      ))}
                    </ul>
                  ),
              },
            ]}
          />
        )}
        {data !== undefined && (starts.length > 1 || data.lagi) && (
          <div className={classes.pager}>
            <ActionButton
              label="Sebelumnya"
              small
              disabled={starts.length < 2}
              onPress={() => setStarts(starts.slice(0, -1))}
            />
            <ActionButton
              label="Berikutnya"
              small
              disabled={!data.lagi}
              onPress={() => setStarts([...starts, data.baris.at(-1)?.baris ?? mulai])}
            />
          </div>
        )}
      </div>
    </Card>
  );
}

/** 'Nomor agenda: 0012 · Pengirim: Bappeda' */
const contentOf = (row: Row): string =>
  Object.entries(row.isi)
    .filter(([, value]) => value !== '')
    .map(([field, value]) => `${isKolom(field) ? KOLOM_IMPOR[field] : field}: ${value}`)
    .join(' · ');
