import { useHariIni } from '../../../client/useSession.ts';
import { SelectField } from '../../../components/ChoiceField.tsx';
import { JamField } from '../../../components/JamField.tsx';
import { TanggalField } from '../../../components/TanggalField.tsx';
import { TextField } from '../../../components/TextField.tsx';
import grid from '../formGrid.module.css';
import { CHANNEL_OPTIONS } from '../letterTone.ts';
import type { FormPartProps } from './formPart.ts';

/** When and how the paper came in; not the moment at which it is written down. */
export function ArrivalFields({ form, set }: FormPartProps) {
  const hariIni = useHariIni();
  return (
    <>
      <div className={grid.three}>
        <TanggalField
          name="tanggalTerima"
          label="Diterima tanggal"
          required
          max={hariIni}
          value={form.tanggalTerima}
          onChange={(tanggalTerima) => set({ tanggalTerima })}
        />
        <JamField name="jamTerima" label="Jam" value={form.jamTerima} onChange={(jamTerima) => set({ jamTerima })} />
        <SelectField
          name="kanal"
          label="Datang lewat"
          hint="cara surat ini sampai"
          options={CHANNEL_OPTIONS}
          value={form.kanal}
          onChange={(kanal) => set({ kanal: kanal as typeof form.kanal })}
        />
      </div>
      {form.kanal === 'srikandi' && (
        <TextField
          name="nomorSrikandi"
          label="Nomor pada SRIKANDI"
          maxLength={60}
          value={form.nomorSrikandi}
          onChange={(nomorSrikandi) => set({ nomorSrikandi })}
        />
      )}
    </>
  );
}
