import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { FormDialog } from './FormDialog.tsx';
import { RecordForm } from './RecordForm.tsx';
import { TextField } from './TextField.tsx';
import type { SavedView, TableViews } from './tableTypes.ts';

/** Filters and order under a name: "Undangan belum selesai". */
export function SavedViews({ list, onApply, onSave, onDelete }: TableViews) {
  const [naming, setNaming] = useState(false);
  const [nama, setNama] = useState('');
  const [doomed, setDoomed] = useState<SavedView>();
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" size="compact-sm">
            Tampilan ▾
          </Button>
        </Menu.Target>
        <Menu.Dropdown aria-label="Tampilan tersimpan">
          {list.length === 0 && <Menu.Label>Belum ada tampilan tersimpan</Menu.Label>}
          {list.map((view) => (
            <Menu.Item key={view.id} onClick={() => onApply(view)}>
              {view.nama}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item
            onClick={() => {
              setNama('');
              setNaming(true);
            }}
          >
            Simpan tampilan ini…
          </Menu.Item>
          {list.map((view) => (
            <Menu.Item key={view.id} color="merah" onClick={() => setDoomed(view)}>
              Hapus “{view.nama}”…
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <FormDialog opened={naming} onClose={() => setNaming(false)} title="Simpan tampilan ini">
        <RecordForm
          label="Simpan tampilan"
          submitLabel="Simpan tampilan"
          onSubmit={() => {
            onSave(nama.trim());
            setNaming(false);
          }}
        >
          <TextField
            name="nama"
            label="Nama tampilan"
            value={nama}
            onChange={setNama}
            required
            maxLength={60}
            autoFocus
          />
        </RecordForm>
      </FormDialog>
      <ConfirmDialog
        opened={doomed !== undefined}
        onClose={() => setDoomed(undefined)}
        question={`Hapus tampilan “${doomed?.nama ?? ''}”?`}
        consequence="Hanya saringannya yang hilang; surat dan perkara tetap."
        confirmLabel="Hapus tampilan"
        tone="late"
        onConfirm={() => {
          if (doomed !== undefined) onDelete(doomed);
          setDoomed(undefined);
        }}
      />
    </>
  );
}
