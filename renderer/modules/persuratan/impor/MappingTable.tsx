import { NativeSelect } from '@mantine/core';
import { KOLOM_IMPOR, KOLOM_IMPOR_IDS } from '#shared/modules/persuratan/imporKolom.ts';
import { SimpleTable } from '../../../components/SimpleTable.tsx';
import classes from './Import.module.css';
import { isKolom, type Mapping, type Peek, withColumn } from './importMapping.ts';

export interface MappingTableProps {
  peek: Peek;
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
  error: string | undefined;
}

type FileColumn = Peek['kolom'][number];

const OPTIONS = [
  { value: '', label: '(tidak dibaca)' },
  ...KOLOM_IMPOR_IDS.map((field) => ({ value: field, label: KOLOM_IMPOR[field] })),
];

/** Each column of the file with a few of its values, and what it becomes. */
export function MappingTable({ peek, mapping, onChange, error }: MappingTableProps) {
  return (
    <div>
      {error !== undefined && (
        <p className={classes.error} role="alert">
          {error}
        </p>
      )}
      <SimpleTable<FileColumn>
        label="Kolom berkas dan artinya"
        rows={peek.kolom}
        rowId={(row) => row.indeks}
        rowTone={(row) => (mapping[row.indeks] === undefined ? 'pudar' : undefined)}
        columns={[
          {
            id: 'judul',
            header: 'Kolom pada berkas',
            width: 200,
            cell: (row) => <b>{row.judul || `Kolom ${row.indeks + 1}`}</b>,
          },
          {
            id: 'contoh',
            header: 'Contoh isinya',
            width: 'sisa',
            cell: (row) => <span className={classes.samples}>{row.contoh.slice(0, 4).join(' | ') || '(kosong)'}</span>,
          },
          {
            id: 'menjadi',
            header: 'Menjadi',
            width: 250,
            cell: (row) => (
              <NativeSelect
                aria-label={`Kolom ${row.judul || row.indeks + 1} menjadi`}
                value={mapping[row.indeks] ?? ''}
                data={OPTIONS}
                onChange={(event) => {
                  const { value } = event.currentTarget;
                  onChange(withColumn(mapping, row.indeks, isKolom(value) ? value : undefined));
                }}
              />
            ),
          },
        ]}
      />
    </div>
  );
}
