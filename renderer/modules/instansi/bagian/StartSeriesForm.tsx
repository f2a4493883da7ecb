import { useState } from 'react';
import { useCommand } from '../../../client/useCommand.ts';
import { useHariIni } from '../../../client/useSession.ts';
import { SelectField } from '../../../components/ChoiceField.tsx';
import { NumberField } from '../../../components/NumberField.tsx';
import { TextArea } from '../../../components/TextField.tsx';
import { SavingForm } from './SavingForm.tsx';
import classes from './section.module.css';

/** The last number of the paper book, where the office begins in the middle of a year. */
export function StartSeriesForm({ seriId, onDone }: { seriId: number; onDone: () => void }) {
  const hariIni = useHariIni();
  const tahunIni = Number(hariIni.slice(0, 4));
  const [tahun, setTahun] = useState(String(tahunIni));
  const [terakhir, setTerakhir] = useState<number | null>(null);
  const [alasan, setAlasan] = useState('');
  const mulai = useCommand('instansi.mulaiSeri', { success: 'Nomor awal ditetapkan.', silent: true });
  const save = async () => {
    const outcome = await mulai.run({ seriId, tahun: Number(tahun), terakhir: terakhir ?? -1, alasan });
    if (outcome.ok) onDone();
  };
  return (
    <SavingForm label="Nomor awal" submitLabel="Tetapkan nomor awal" onSave={save} command={mulai} onCancel={onDone}>
      <p className={classes.text}>
        Nomor berikutnya melanjutkan buku kertas. Ditolak bila sudah ada nomor yang terbit lebih besar.
      </p>
      <div className={classes.two}>
        <NumberField
          name="terakhir"
          label="Nomor terakhir pada buku kertas"
          value={terakhir}
          onChange={setTerakhir}
          min={0}
          required
          autoFocus
        />
        <SelectField
          name="tahun"
          label="Tahun"
          value={tahun}
          onChange={setTahun}
          options={[tahunIni, tahunIni + 1, tahunIni - 1].map((year) => ({ value: String(year), label: String(year) }))}
        />
      </div>
      <TextArea
        name="alasan"
        label="Alasan"
        hint="misalnya: melanjutkan buku agenda kertas sampai 30 Juni"
        value={alasan}
        onChange={setAlasan}
        maxLength={500}
        rows={2}
        required
      />
    </SavingForm>
  );
}
