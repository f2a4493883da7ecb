import { JamField } from '../../../components/JamField.tsx';
import { TanggalField } from '../../../components/TanggalField.tsx';
import { TextField } from '../../../components/TextField.tsx';
import grid from '../formGrid.module.css';
import type { FormPartProps } from './formPart.ts';

/** An event lies ahead, up to most of a year. */
const MAJU_HARI = 300;

/** Where and when an invitation invites to; it feeds the agenda of the leaders. */
export function EventFields({ form, set }: FormPartProps) {
  return (
    <fieldset className={grid.group}>
      <legend className={grid.legend}>Acara</legend>
      <div className={grid.three}>
        <TanggalField
          name="acara.tanggal"
          label="Tanggal acara"
          required
          majuHari={MAJU_HARI}
          value={form.acaraTanggal}
          onChange={(acaraTanggal) => set({ acaraTanggal })}
        />
        <JamField name="acara.jam" label="Jam" value={form.acaraJam} onChange={(acaraJam) => set({ acaraJam })} />
        <TextField
          name="acara.tempat"
          label="Tempat"
          hint="gedung atau ruang"
          maxLength={200}
          value={form.acaraTempat}
          onChange={(acaraTempat) => set({ acaraTempat })}
        />
      </div>
      <TextField
        name="acara.keterangan"
        label="Keterangan acara"
        placeholder="pakaian, bahan yang dibawa"
        maxLength={300}
        value={form.acaraKeterangan}
        onChange={(acaraKeterangan) => set({ acaraKeterangan })}
      />
    </fieldset>
  );
}
