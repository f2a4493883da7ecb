import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { formatTanggal, namaHari } from '#shared/rules/tanggal.ts';
import type { Output } from '../../../client/contract.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { useHariIni } from '../../../client/useSession.ts';
import { ConfirmDialog } from '../../../components/ConfirmDialog.tsx';
import { FormDialog } from '../../../components/FormDialog.tsx';
import { RowButton } from '../../../components/RowButton.tsx';
import { TanggalField } from '../../../components/TanggalField.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useEditing } from '../../../components/useEditing.ts';
import { SavingForm } from './SavingForm.tsx';
import { SectionTable } from './SectionTable.tsx';
import classes from './section.module.css';

type Holiday = Output<'instansi.libur'>[number];

/** Holidays of a year: deadlines in working days count around them. */
export default function HolidaySection() {
  const tahunIni = Number(useHariIni().slice(0, 4));
  const [tahun, setTahun] = useState(tahunIni);
  const query = useOperation('instansi.libur', { tahun }, { keep: true });
  const editing = useEditing<Holiday>();
  const [removing, setRemoving] = useState<Holiday>();
  const hapus = useCommand('instansi.hapusLibur', { success: 'Hari libur dihapus.', silent: true });
  const years = Array.from({ length: 8 }, (_, index) => tahunIni + 2 - index);
  return (
    <>
      <SectionTable
        title="Hari libur"
        sub={query.data === undefined ? '' : `${query.data.length} hari`}
        note="Hari libur nasional, cuti bersama, dan libur daerah. Sabtu dan Minggu tidak perlu ditulis. Tenggat yang sudah dihitung tidak berubah."
        tools={
          <NativeSelect
            size="xs"
            className={classes.narrow}
            aria-label="Tahun"
            value={String(tahun)}
            onChange={(event) => setTahun(Number(event.currentTarget.value))}
            data={years.map(String)}
          />
        }
        add={{ label: 'Tambah hari libur', onPress: editing.add }}
        query={query}
        rows={query.data}
        rowId={(row) => row.tanggal}
        empty={`Belum ada hari libur tahun ${tahun}.`}
        columns={[
          { id: 'hari', header: 'Hari', width: 80, cell: (row) => namaHari(row.tanggal) },
          { id: 'tanggal', header: 'Tanggal', width: 160, cell: (row) => formatTanggal(row.tanggal) },
          { id: 'nama', header: 'Nama', width: 'sisa', cell: (row) => row.nama },
          {
            id: 'tindakan',
            header: 'Tindakan',
            headerHidden: true,
            width: 150,
            align: 'kanan',
            cell: (row) => (
              <span className={classes.buttons}>
                <RowButton label="Ubah" about={row.nama} onPress={() => editing.edit(row)} />
                <RowButton label="Hapus…" about={row.nama} onPress={() => setRemoving(row)} />
              </span>
            ),
          },
        ]}
      />
      <FormDialog
        opened={editing.opened}
        onClose={editing.close}
        title={editing.row === undefined ? 'Tambah hari libur' : `Ubah ${editing.row.nama}`}
      >
        <HolidayForm holiday={editing.row} onDone={editing.close} />
      </FormDialog>
      <ConfirmDialog
        opened={removing !== undefined}
        onClose={() => setRemoving(undefined)}
        question={`Hapus ${removing?.nama ?? ''}, ${removing === undefined ? '' : formatTanggal(removing.tanggal)}?`}
        consequence="Hari itu menjadi hari kerja bagi tenggat yang dihitung sesudah ini."
        confirmLabel="Hapus hari libur"
        tone="late"
        pending={hapus.pending}
        failure={hapus.failure}
        onConfirm={async () => {
          if (removing === undefined) return;
          const outcome = await hapus.run({ tanggal: removing.tanggal });
          if (outcome.ok) setRemoving(undefined);
        }}
      />
    </>
  );
}

function HolidayForm({ holiday, onDone }: { holiday: Holiday | undefined; onDone: () => void }) {
  const [tanggal, setTanggal] = useState(holiday?.tanggal ?? '');
  const [nama, setNama] = useState(holiday?.nama ?? '');
  const simpan = useCommand('instansi.simpanLibur', { success: 'Hari libur disimpan.', silent: true });
  const save = async () => {
    const outcome = await simpan.run({ tanggal, nama });
    if (outcome.ok) onDone();
  };
  return (
    <SavingForm label="Hari libur" onSave={save} command={simpan} onCancel={onDone}>
      <TanggalField
        name="tanggal"
        label="Tanggal"
        value={tanggal}
        onChange={setTanggal}
        majuHari={360}
        disabled={holiday !== undefined}
        required
        autoFocus={holiday === undefined}
      />
      <TextField
        name="nama"
        label="Nama"
        hint="misalnya Hari Jadi Kota"
        value={nama}
        onChange={setNama}
        maxLength={120}
        required
        autoFocus={holiday !== undefined}
      />
    </SavingForm>
  );
}
