import { useHariIni } from '../../../client/useSession.ts';
import { CheckField, ChoiceField, SelectField } from '../../../components/ChoiceField.tsx';
import { TanggalField } from '../../../components/TanggalField.tsx';
import { TextField } from '../../../components/TextField.tsx';
import grid from '../formGrid.module.css';
import { KIND_OPTIONS, SECRECY_OPTIONS, URGENCY_OPTIONS } from '../letterTone.ts';
import { EventFields } from './EventFields.tsx';
import type { FormPartProps } from './formPart.ts';
import classes from './LetterFields.module.css';
import { isSealed } from './letterForm.ts';

/** What stands on the paper: number, date, subject, kind, how fast and who may read. */
export function LetterFields({ form, set }: FormPartProps) {
  const hariIni = useHariIni();
  return (
    <>
      <div className={grid.wideFirst}>
        <div className={classes.absent}>
          <TextField
            name="nomorSurat"
            label="Nomor surat"
            hint="seperti tertulis pada surat"
            required={!form.tanpaNomor}
            disabled={form.tanpaNomor}
            maxLength={100}
            value={form.tanpaNomor ? '' : form.nomorSurat}
            onChange={(nomorSurat) => set({ nomorSurat })}
          />
          <CheckField
            name="tanpaNomor"
            label="Tanpa nomor"
            value={form.tanpaNomor}
            onChange={(tanpaNomor) => set({ tanpaNomor })}
          />
        </div>
        <div className={classes.absent}>
          <TanggalField
            name="tanggalSurat"
            label="Tanggal surat"
            required={!form.tanpaTanggal}
            disabled={form.tanpaTanggal}
            value={form.tanpaTanggal ? '' : form.tanggalSurat}
            onChange={(tanggalSurat) => set({ tanggalSurat, tanggalSuratDiterima: false })}
          />
          <CheckField
            name="tanpaTanggal"
            label="Tanpa tanggal"
            value={form.tanpaTanggal}
            onChange={(tanpaTanggal) => set({ tanpaTanggal })}
          />
          {!form.tanpaTanggal && form.tanggalSurat > hariIni && (
            <CheckField
              name="tanggalSuratDiterima"
              label="Memang tertulis begitu pada surat"
              value={form.tanggalSuratDiterima}
              onChange={(tanggalSuratDiterima) => set({ tanggalSuratDiterima })}
            />
          )}
        </div>
      </div>
      <TextField
        name="hal"
        label="Hal"
        {...(isSealed(form) ? { hint: 'boleh kosong: amplop tidak dibuka di loket' } : { required: true })}
        maxLength={500}
        value={form.hal}
        onChange={(hal) => set({ hal })}
      />
      <TextField
        name="isiRingkas"
        label="Isi ringkas"
        maxLength={1000}
        value={form.isiRingkas}
        onChange={(isiRingkas) => set({ isiRingkas })}
      />
      <div className={classes.kinds}>
        <SelectField
          name="jenisNaskah"
          label="Jenis"
          required
          options={KIND_OPTIONS}
          emptyLabel="Pilih jenis"
          value={form.jenisNaskah}
          onChange={(value) =>
            set({
              jenisNaskah: KIND_OPTIONS.some((option) => option.value === value)
                ? (value as typeof form.jenisNaskah)
                : '',
            })
          }
        />
        <ChoiceField
          name="urgensi"
          label="Urgensi"
          options={URGENCY_OPTIONS}
          value={form.urgensi}
          onChange={(urgensi) => set({ urgensi: urgensi as typeof form.urgensi })}
        />
        <SelectField
          name="keamanan"
          label="Sifat keamanan"
          options={SECRECY_OPTIONS}
          value={form.keamanan}
          onChange={(keamanan) => set({ keamanan: keamanan as typeof form.keamanan })}
        />
      </div>
      {form.jenisNaskah === 'undangan' && <EventFields form={form} set={set} />}
    </>
  );
}
