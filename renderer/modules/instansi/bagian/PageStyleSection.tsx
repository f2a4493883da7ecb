import { useState } from 'react';
import type { Output } from '../../../client/contract.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { SelectField } from '../../../components/ChoiceField.tsx';
import { FormDialog } from '../../../components/FormDialog.tsx';
import { NumberField } from '../../../components/NumberField.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useEditing } from '../../../components/useEditing.ts';
import { SavingForm } from './SavingForm.tsx';
import { editColumn, SectionTable } from './SectionTable.tsx';
import classes from './section.module.css';

type Style = Output<'instansi.gayaHalaman'>[number];

/** Paper, margins and type of what is printed. */
export default function PageStyleSection() {
  const query = useOperation('instansi.gayaHalaman', {});
  const editing = useEditing<Style>();
  return (
    <>
      <SectionTable
        title="Gaya halaman"
        note="Kertas, batas tepi, dan huruf cetakan menurut aturan tata naskah dinas yang dipakai kantor. Cetakan yang sudah terbit tidak berubah."
        add={{ label: 'Tambah gaya', onPress: editing.add }}
        query={query}
        rows={query.data}
        rowId={(row) => row.kode}
        empty="Belum ada gaya halaman."
        columns={[
          {
            id: 'nama',
            header: 'Gaya',
            width: 'sisa',
            cell: (row) => (
              <>
                {row.nama}
                <div className={classes.sub}>
                  {row.kode} · {row.dasar}
                </div>
              </>
            ),
          },
          { id: 'kertas', header: 'Kertas', width: 70, cell: (row) => row.kertas },
          {
            id: 'tepi',
            header: 'Tepi atas, bawah, kiri, kanan (mm)',
            width: 210,
            align: 'kanan',
            cell: (row) => [row.atasMm, row.bawahMm, row.kiriMm, row.kananMm].join(' · '),
          },
          { id: 'huruf', header: 'Huruf', width: 120, cell: (row) => `${row.huruf} ${row.ukuranPt} pt` },
          editColumn((row) => row.nama, editing.edit),
        ]}
      />
      <FormDialog
        opened={editing.opened}
        onClose={editing.close}
        title={editing.row === undefined ? 'Tambah gaya halaman' : `Ubah ${editing.row.nama}`}
      >
        <StyleForm style={editing.row} onDone={editing.close} />
      </FormDialog>
    </>
  );
}

const MARGINS = [
  ['atasMm', 'Tepi atas'],
  ['bawahMm', 'Tepi bawah'],
  ['kiriMm', 'Tepi kiri'],
  ['kananMm', 'Tepi kanan'],
] as const;

function StyleForm({ style, onDone }: { style: Style | undefined; onDone: () => void }) {
  const [form, setForm] = useState({
    kode: style?.kode ?? '',
    nama: style?.nama ?? '',
    kertas: style?.kertas ?? 'F4',
    huruf: style?.huruf ?? 'Arimo',
    dasar: style?.dasar ?? '',
    atasMm: (style?.atasMm ?? 20) as number | null,
    bawahMm: (style?.bawahMm ?? 20) as number | null,
    kiriMm: (style?.kiriMm ?? 25) as number | null,
    kananMm: (style?.kananMm ?? 20) as number | null,
    ukuranPt: (style?.ukuranPt ?? 12) as number | null,
  });
  const set = (part: Partial<typeof form>) => setForm((old) => ({ ...old, ...part }));
  const simpan = useCommand('instansi.simpanGaya', { success: 'Gaya halaman disimpan.', silent: true });
  const save = async () => {
    const { atasMm, bawahMm, kiriMm, kananMm, ukuranPt, ...rest } = form;
    const outcome = await simpan.run({
      ...rest,
      atasMm: atasMm ?? 0,
      bawahMm: bawahMm ?? 0,
      kiriMm: kiriMm ?? 0,
      kananMm: kananMm ?? 0,
      ukuranPt: ukuranPt ?? 0,
    });
    if (outcome.ok) onDone();
  };
  return (
    <SavingForm label="Gaya halaman" onSave={save} command={simpan} onCancel={onDone}>
      <div className={classes.two}>
        <TextField
          name="kode"
          label="Kode"
          value={form.kode}
          onChange={(kode) => set({ kode })}
          maxLength={10}
          disabled={style !== undefined}
          required
          autoFocus={style === undefined}
        />
        <TextField
          name="nama"
          label="Nama"
          value={form.nama}
          onChange={(nama) => set({ nama })}
          maxLength={80}
          required
          autoFocus={style !== undefined}
        />
        <SelectField
          name="kertas"
          label="Kertas"
          value={form.kertas}
          onChange={(kertas) => set({ kertas: kertas === 'A4' ? 'A4' : 'F4' })}
          options={[
            { value: 'F4', label: 'F4 (215 × 330 mm)' },
            { value: 'A4', label: 'A4 (210 × 297 mm)' },
          ]}
        />
        <SelectField
          name="huruf"
          label="Huruf"
          value={form.huruf}
          onChange={(huruf) => set({ huruf })}
          options={FONT_OPTIONS}
        />
        {MARGINS.map(([name, label]) => (
          <NumberField
            key={name}
            name={name}
            label={label}
            suffix=" mm"
            value={form[name]}
            onChange={(value) => set({ [name]: value })}
            min={5}
            max={60}
          />
        ))}
        <NumberField
          name="ukuranPt"
          label="Ukuran huruf"
          suffix=" pt"
          value={form.ukuranPt}
          onChange={(ukuranPt) => set({ ukuranPt })}
          min={6}
          max={20}
        />
      </div>
      <TextField
        name="dasar"
        label="Dasar"
        hint="peraturan yang menetapkannya"
        value={form.dasar}
        onChange={(dasar) => set({ dasar })}
        maxLength={200}
        required
      />
    </SavingForm>
  );
}

/** The two families that are shipped for print. */
const FONT_OPTIONS = [
  { value: 'Arimo', label: 'Arimo (setara Arial)' },
  { value: 'Tinos', label: 'Tinos (setara Times New Roman)' },
];
