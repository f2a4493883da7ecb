import { call } from '../../../client/call.ts';
import { CheckField, SelectField } from '../../../components/ChoiceField.tsx';
import { NumberField } from '../../../components/NumberField.tsx';
import { PickField } from '../../../components/PickField.tsx';
import { TanggalField } from '../../../components/TanggalField.tsx';
import { TextArea, TextField } from '../../../components/TextField.tsx';
import grid from '../formGrid.module.css';
import { COPY_STAGE_OPTIONS } from '../letterTone.ts';
import type { FormPartProps } from './formPart.ts';
import type { Picked } from './letterForm.ts';

interface PickedLetter extends Picked {
  sub?: string;
}

async function registered(text: string): Promise<PickedLetter[]> {
  if (text.trim() === '') return [];
  const found = await call('suratMasuk.cari', { cari: text.trim().slice(0, 200), batas: 8 });
  return found.baris.map((row) => ({
    id: row.id,
    nama: `${row.nomorAgenda}/${row.tahun}`,
    sub: `${row.pengirim} · ${row.hal}`,
  }));
}

/** What a letter may have besides. */
export function MoreFields({ form, set }: FormPartProps) {
  return (
    <div className={grid.grid}>
      <div className={grid.three}>
        <TextField
          name="lampiranJumlah"
          label="Lampiran"
          placeholder="1 (satu) berkas"
          maxLength={80}
          value={form.lampiranJumlah}
          onChange={(lampiranJumlah) => set({ lampiranJumlah })}
        />
        <NumberField
          name="jumlahLembar"
          label="Jumlah lembar"
          min={1}
          max={9999}
          value={form.jumlahLembar}
          onChange={(jumlahLembar) => set({ jumlahLembar })}
        />
        <SelectField
          name="tingkatPerkembangan"
          label="Tingkat perkembangan"
          options={COPY_STAGE_OPTIONS}
          value={form.tingkatPerkembangan}
          onChange={(stage) => set({ tingkatPerkembangan: stage as typeof form.tingkatPerkembangan })}
        />
      </div>
      <div className={grid.three}>
        <TextField
          name="indeks"
          label="Indeks"
          maxLength={120}
          value={form.indeks}
          onChange={(indeks) => set({ indeks })}
        />
        <TextField
          name="kondisi"
          label="Kondisi"
          placeholder="baik"
          maxLength={120}
          value={form.kondisi}
          onChange={(kondisi) => set({ kondisi })}
        />
        <TextField
          name="ditujukanKepada"
          label="Ditujukan kepada, seperti tertulis"
          maxLength={150}
          value={form.ditujukanKepada}
          onChange={(ditujukanKepada) => set({ ditujukanKepada })}
        />
      </div>
      <div className={grid.two}>
        <PickField<PickedLetter>
          name="terkaitId"
          label="Terkait surat"
          placeholder="nomor agenda atau kata"
          value={form.terkait}
          onChange={(terkait) => set({ terkait })}
          search={registered}
          idOf={(item) => String(item.id)}
          labelOf={(item) => item.nama}
          subOf={(item) => item.sub}
        />
        <PickField<PickedLetter>
          name="meralatId"
          label="Meralat surat"
          placeholder="nomor agenda atau kata"
          value={form.meralat}
          onChange={(meralat) => set({ meralat })}
          search={registered}
          idOf={(item) => String(item.id)}
          labelOf={(item) => item.nama}
          subOf={(item) => item.sub}
        />
      </div>
      <div className={grid.two}>
        <div className={grid.stack}>
          <CheckField
            name="tembusan"
            label="Kantor ini hanya tembusan"
            value={form.tembusan}
            onChange={(tembusan) => set({ tembusan })}
          />
          <CheckField
            name="perluBalasan"
            label="Perlu dibalas"
            value={form.perluBalasan}
            onChange={(perluBalasan) => set({ perluBalasan })}
          />
        </div>
        {form.perluBalasan && (
          <TanggalField
            name="batasBalas"
            label="Dibalas paling lambat"
            majuHari={300}
            value={form.batasBalas}
            onChange={(batasBalas) => set({ batasBalas })}
          />
        )}
      </div>
      <TextArea
        name="catatan"
        label="Catatan"
        rows={2}
        maxLength={1000}
        value={form.catatan}
        onChange={(catatan) => set({ catatan })}
      />
    </div>
  );
}
