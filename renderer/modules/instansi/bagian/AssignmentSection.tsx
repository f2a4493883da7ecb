import { useState } from 'react';
import { formatTanggalPendek } from '#shared/rules/tanggal.ts';
import type { Output } from '../../../client/contract.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { useHariIni } from '../../../client/useSession.ts';
import { FormDialog } from '../../../components/FormDialog.tsx';
import { RowButton } from '../../../components/RowButton.tsx';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import { useEditing } from '../../../components/useEditing.ts';
import { AssignForm } from './AssignForm.tsx';
import { KIND_WORDS } from './assignmentKinds.ts';
import { EndAssignment } from './EndAssignment.tsx';
import { holdsWords, SearchInput } from './SearchInput.tsx';
import { SectionTable } from './SectionTable.tsx';
import classes from './section.module.css';

type Assignment = Output<'instansi.penugasan'>[number];

/** Who holds which post and from when to when; Plt., Plh. and Pj. among them. */
export default function AssignmentSection() {
  const query = useOperation('instansi.penugasan', {});
  const hariIni = useHariIni();
  const adding = useEditing<Assignment>();
  const [ending, setEnding] = useState<Assignment>();
  const [cari, setCari] = useState('');
  const rows = query.data?.filter((row) => holdsWords(`${row.pegawai} ${row.jabatan}`, cari));
  const isOver = (row: Assignment) => row.sampai !== null && row.sampai < hariIni;
  return (
    <>
      <SectionTable
        title="Penugasan"
        note="Riwayatnya tetap: pejabat lama tetap tercatat pada surat zamannya. Plt. dan Plh. berlaku di atas pejabat definitif selama masanya."
        tools={<SearchInput label="Cari orang atau jabatan" value={cari} onChange={setCari} />}
        add={{ label: 'Tetapkan pejabat', onPress: adding.add }}
        query={query}
        rows={rows}
        rowId={(row) => row.id}
        empty={cari === '' ? 'Belum ada penugasan.' : 'Tidak ada yang cocok.'}
        rowTone={(row) => (isOver(row) ? 'pudar' : undefined)}
        columns={[
          {
            id: 'jabatan',
            header: 'Jabatan',
            width: 'sisa',
            cell: (row) => (
              <>
                {row.jabatan}
                <div className={classes.sub}>{row.dasar ?? ''}</div>
              </>
            ),
          },
          {
            id: 'pegawai',
            header: 'Pemangku',
            width: 230,
            cell: (row) => (
              <>
                {row.pegawai}{' '}
                {row.jenis !== 'definitif' && (
                  <StatusBadge tone="wait">{KIND_WORDS[row.jenis].prefix.trim()}</StatusBadge>
                )}
              </>
            ),
          },
          { id: 'mulai', header: 'Sejak', width: 110, cell: (row) => formatTanggalPendek(row.mulai) },
          {
            id: 'sampai',
            header: 'Sampai',
            width: 110,
            cell: (row) => (row.sampai === null ? 'seterusnya' : formatTanggalPendek(row.sampai)),
          },
          {
            id: 'akhiri',
            header: 'Akhiri',
            headerHidden: true,
            width: 92,
            align: 'kanan',
            cell: (row) =>
              !isOver(row) && (
                <RowButton label="Akhiri…" about={`${row.pegawai}, ${row.jabatan}`} onPress={() => setEnding(row)} />
              ),
          },
        ]}
      />
      <FormDialog opened={adding.opened} onClose={adding.close} title="Tetapkan pejabat">
        <AssignForm onDone={adding.close} />
      </FormDialog>
      <FormDialog
        opened={ending !== undefined}
        onClose={() => setEnding(undefined)}
        title={`Akhiri penugasan ${ending?.pegawai ?? ''} sebagai ${ending?.jabatan ?? ''}?`}
      >
        {ending !== undefined && (
          <EndAssignment id={ending.id} mulai={ending.mulai} onDone={() => setEnding(undefined)} />
        )}
      </FormDialog>
    </>
  );
}
