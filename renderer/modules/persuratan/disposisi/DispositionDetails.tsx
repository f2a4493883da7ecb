import { CheckField, SelectField } from '../../../components/ChoiceField.tsx';
import { JamField } from '../../../components/JamField.tsx';
import { TanggalField } from '../../../components/TanggalField.tsx';
import { TextArea } from '../../../components/TextField.tsx';
import grid from '../formGrid.module.css';
import { URGENCY_OPTIONS } from '../letterTone.ts';
import type { DispositionForm } from './dispositionForm.ts';

export interface DispositionDetailsProps {
  form: DispositionForm;
  set: (part: Partial<DispositionForm>) => void;
}

/** The lower half of the sheet: note, how fast, until when, who may read, and the date beside the paraf. */
export function DispositionDetails({ form, set }: DispositionDetailsProps) {
  return (
    <>
      <TextArea
        name="catatan"
        label="Catatan"
        rows={2}
        maxLength={2000}
        value={form.catatan}
        onChange={(catatan) => set({ catatan })}
      />
      <div className={grid.two}>
        <TanggalField
          name="batasWaktu"
          label="Batas waktu"
          majuHari={300}
          value={form.batasWaktu}
          onChange={(batasWaktu) => set({ batasWaktu })}
        />
        <SelectField
          name="sifat"
          label="Urgensi"
          hint="bila lain dari suratnya"
          emptyLabel="Seperti suratnya"
          options={URGENCY_OPTIONS}
          value={form.sifat}
          onChange={(sifat) => set({ sifat: sifat as DispositionForm['sifat'] })}
        />
      </div>
      <div className={grid.two}>
        <TanggalField
          name="tanggal"
          label="Tanggal disposisi"
          required
          value={form.tanggal}
          onChange={(tanggal) => set({ tanggal })}
        />
        <JamField name="jam" label="Jam" value={form.jam} onChange={(jam) => set({ jam })} />
      </div>
      <CheckField
        name="tertutup"
        label="Tertutup: hanya pemberi dan penerima yang membaca disposisi ini"
        value={form.tertutup}
        onChange={(tertutup) => set({ tertutup })}
      />
    </>
  );
}
