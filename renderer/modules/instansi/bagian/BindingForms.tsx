import { useState } from 'react';
import { useCommand } from '../../../client/useCommand.ts';
import { useHariIni } from '../../../client/useSession.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { ReceiverField } from '../../../components/ReceiverField.tsx';
import { TanggalField } from '../../../components/TanggalField.tsx';
import type { ReceiverKind } from '../../../components/useReceivers.ts';
import type { Binding } from './actorRows.ts';
import { SavingForm } from './SavingForm.tsx';
import classes from './section.module.css';

/** A role, unit, post or user for an actor of the map, for a time or for good. */
export function BindForm({ aktor, onDone }: { aktor: string; onDone: () => void }) {
  const hariIni = useHariIni();
  const [penerima, setPenerima] = useState('');
  const [sebagai, setSebagai] = useState('pelaku');
  const [mulai, setMulai] = useState(hariIni);
  const [sampai, setSampai] = useState('');
  const [missing, setMissing] = useState(false);
  const simpan = useCommand('instansi.simpanIkatan', { success: 'Ikatan disimpan.', silent: true, topics: ['alur'] });
  const save = async () => {
    setMissing(penerima === '');
    if (penerima === '') return;
    const [jenis = '', nilai = ''] = penerima.split(':');
    const outcome = await simpan.run({
      aktor,
      sebagai: sebagai === 'pencatat' ? 'pencatat' : 'pelaku',
      jenis: jenis as ReceiverKind,
      nilai,
      mulai,
      sampai: sampai === '' ? null : sampai,
    });
    if (outcome.ok) onDone();
  };
  return (
    <SavingForm label="Ikat aktor" submitLabel="Ikat" onSave={save} command={simpan} onCancel={onDone}>
      <ReceiverField
        name="nilai"
        label="Diwakili"
        value={penerima}
        onChange={setPenerima}
        error={missing && penerima === '' ? 'Pilih siapa yang mewakilinya.' : undefined}
        required
        autoFocus
      />
      <ChoiceField
        name="sebagai"
        label="Sebagai"
        look="radio"
        value={sebagai}
        onChange={setSebagai}
        options={[
          { value: 'pelaku', label: 'Pelaku', hint: 'bertindak sendiri pada langkahnya' },
          { value: 'pencatat', label: 'Pencatat', hint: 'mencatat apa yang diputuskan aktor itu di atas kertas' },
        ]}
      />
      <div className={classes.two}>
        <TanggalField name="mulai" label="Sejak" value={mulai} onChange={setMulai} majuHari={300} required />
        <TanggalField
          name="sampai"
          label="Sampai"
          hint="kosong berarti seterusnya"
          value={sampai}
          onChange={setSampai}
          majuHari={300}
        />
      </div>
    </SavingForm>
  );
}

export function EndBindingForm({ binding, onDone }: { binding: Binding; onDone: () => void }) {
  const hariIni = useHariIni();
  const [sampai, setSampai] = useState(hariIni);
  const akhiri = useCommand('instansi.akhiriIkatan', { success: 'Ikatan diakhiri.', silent: true, topics: ['alur'] });
  const save = async () => {
    const outcome = await akhiri.run({ id: binding.id, sampai });
    if (outcome.ok) onDone();
  };
  return (
    <SavingForm label="Akhiri ikatan" submitLabel="Akhiri ikatan" onSave={save} command={akhiri} onCancel={onDone}>
      <TanggalField
        name="sampai"
        label="Hari terakhir"
        value={sampai}
        onChange={setSampai}
        min={binding.mulai}
        majuHari={300}
        required
        autoFocus
      />
    </SavingForm>
  );
}
