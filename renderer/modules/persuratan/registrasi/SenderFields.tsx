import { call } from '../../../client/call.ts';
import { ComboField, type Suggestion } from '../../../components/ComboField.tsx';
import { TextField } from '../../../components/TextField.tsx';
import grid from '../formGrid.module.css';
import type { FormPartProps } from './formPart.ts';

interface Sender extends Suggestion {
  alamat: string | null;
  kontak: string | null;
}

async function earlierSenders(text: string): Promise<Sender[]> {
  const cari = text.trim().slice(0, 200);
  if (cari === '') return [];
  const found = await call('pengirim.cari', { cari });
  return found.map(({ nama, alamat, kontak, jumlah }) => ({
    value: nama,
    sub: [`${jumlah.toLocaleString('id-ID')} surat`, alamat].filter((part) => part !== null).join(' · '),
    alamat,
    kontak,
  }));
}

/** Who wrote. A sender of an earlier letter brings his address along. */
export function SenderFields({ form, set }: FormPartProps) {
  return (
    <>
      <ComboField<Sender>
        name="pengirim"
        label="Pengirim"
        required
        autoFocus
        maxLength={200}
        value={form.pengirim}
        onChange={(pengirim) => set({ pengirim })}
        suggest={earlierSenders}
        onPick={({ alamat, kontak }) =>
          set({
            ...(alamat === null ? {} : { alamatPengirim: alamat }),
            ...(kontak === null ? {} : { kontakPengirim: kontak }),
          })
        }
      />
      <div className={grid.three}>
        <TextField
          name="alamatPengirim"
          label="Alamat"
          maxLength={300}
          value={form.alamatPengirim}
          onChange={(alamatPengirim) => set({ alamatPengirim })}
        />
        <TextField
          name="kontakPengirim"
          label="Telepon atau kontak"
          maxLength={120}
          value={form.kontakPengirim}
          onChange={(kontakPengirim) => set({ kontakPengirim })}
        />
        <TextField
          name="pejabatPengirim"
          label="Pejabat penandatangan"
          maxLength={150}
          value={form.pejabatPengirim}
          onChange={(pejabatPengirim) => set({ pejabatPengirim })}
        />
      </div>
    </>
  );
}
