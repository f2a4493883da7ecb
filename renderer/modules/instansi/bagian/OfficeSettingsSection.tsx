import { useState } from 'react';
import type { Output } from '../../../client/contract.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { useHariIni } from '../../../client/useSession.ts';
import { Card } from '../../../components/Card.tsx';
import { CheckField, SelectField } from '../../../components/ChoiceField.tsx';
import { ErrorText } from '../../../components/ErrorText.tsx';
import { LoadingLine } from '../../../components/LoadingLine.tsx';
import { NumberField } from '../../../components/NumberField.tsx';
import { TanggalField } from '../../../components/TanggalField.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { DeadlineRuleField } from './DeadlineRuleField.tsx';
import { changedSettings } from './officeSettings.ts';
import { SavingForm } from './SavingForm.tsx';
import classes from './section.module.css';

type Settings = Output<'instansi.setelan'>;

/** What the regulations leave to the office. */
export default function OfficeSettingsSection() {
  const { data, pending, failure, refetch } = useOperation('instansi.setelan', {});
  return (
    <Card title="Setelan kantor" sub="hanya yang diubah yang disimpan, dengan tanggal berlakunya">
      <LoadingLine active={pending} />
      {failure !== undefined && <ErrorText failure={failure} onRetry={refetch} />}
      {data !== undefined && <SettingsForm settings={data} />}
    </Card>
  );
}

const ZONES = [
  { value: 'Asia/Jakarta', label: 'Waktu Indonesia Barat (WIB)' },
  { value: 'Asia/Makassar', label: 'Waktu Indonesia Tengah (WITA)' },
  { value: 'Asia/Jayapura', label: 'Waktu Indonesia Timur (WIT)' },
];
const PAPERS = [
  { value: 'F4', label: 'F4 (215 × 330 mm)' },
  { value: 'A4', label: 'A4 (210 × 297 mm)' },
];
const URGENCIES = [
  ['sangat_segera', 'Sangat segera'],
  ['segera', 'Segera'],
  ['biasa', 'Biasa'],
] as const;

function SettingsForm({ settings }: { settings: Settings }) {
  const hariIni = useHariIni();
  const [form, setForm] = useState<Settings>(settings);
  const [berlakuSejak, setBerlakuSejak] = useState(hariIni);
  const simpan = useCommand('instansi.simpanSetelan', { success: 'Setelan disimpan.', silent: true, topics: ['alur'] });
  const set = (part: Partial<Settings>) => setForm((old) => ({ ...old, ...part }));
  const setelan = changedSettings(settings, form);
  const errors = Object.fromEntries(
    Object.entries(simpan.fieldErrors).map(([field, text]) => [field.replace(/^setelan\./, ''), text]),
  );
  return (
    <SavingForm
      label="Setelan kantor"
      submitLabel="Simpan setelan"
      onSave={async () => {
        if (Object.keys(setelan).length > 0) await simpan.run({ setelan, berlakuSejak });
      }}
      command={{ ...simpan, fieldErrors: errors }}
    >
      <h3 className={classes.heading}>Alur surat masuk</h3>
      <CheckField
        name="sekretarisMenutup"
        label="Sekretaris menutup"
        hint="sesudah bidang melaksanakan, surat kembali lewat Sekretaris (langkah 9–12 peta); bila tidak, surat selesai begitu semua penerima selesai"
        value={form.sekretarisMenutup}
        onChange={(sekretarisMenutup) => set({ sekretarisMenutup })}
      />
      <CheckField
        name="lewatSekretarisDulu"
        label="Lewat Sekretaris dulu"
        hint="disposisi Kepala turun kepada Sekretaris, yang menentukan tindak lanjutnya"
        value={form.lewatSekretarisDulu}
        onChange={(lewatSekretarisDulu) => set({ lewatSekretarisDulu })}
      />
      <CheckField
        name="agendaBulanan"
        label="Agenda bulanan"
        hint="nomor agenda mulai dari 1 setiap bulan, bukan setiap tahun"
        value={form.agendaBulanan}
        onChange={(agendaBulanan) => set({ agendaBulanan })}
      />
      <h3 className={classes.heading}>Tenggat menurut urgensi surat</h3>
      <div className={classes.two}>
        {URGENCIES.map(([key, label]) => (
          <DeadlineRuleField
            key={key}
            name={`tenggatUrgensi.${key}`}
            label={label}
            value={form.tenggatUrgensi[key]}
            onChange={(rule) => set({ tenggatUrgensi: { ...form.tenggatUrgensi, [key]: rule } })}
          />
        ))}
      </div>
      <div className={classes.two}>
        <NumberField
          name="jamDiMejaKepala"
          label="Lama di meja Kepala"
          hint="sesudah sekian jam surat tampil sebagai menunggu lama"
          suffix=" jam"
          value={form.jamDiMejaKepala}
          onChange={(value) => set({ jamDiMejaKepala: value ?? 0 })}
          min={1}
          max={720}
        />
        <NumberField
          name="hariHalSerupa"
          label="Peringatan hal serupa"
          hint="hal yang sama dari pengirim yang sama dalam sekian hari"
          suffix=" hari"
          value={form.hariHalSerupa}
          onChange={(value) => set({ hariHalSerupa: value ?? 0 })}
          min={1}
          max={90}
        />
      </div>
      <h3 className={classes.heading}>Kantor</h3>
      <div className={classes.two}>
        <SelectField
          name="zona"
          label="Zona waktu"
          value={form.zona}
          onChange={(zona) => set({ zona: zona as Settings['zona'] })}
          options={ZONES}
        />
        <SelectField
          name="kertas"
          label="Kertas cetakan"
          value={form.kertas}
          onChange={(kertas) => set({ kertas: kertas as Settings['kertas'] })}
          options={PAPERS}
        />
        <NumberField
          name="lampiranMaksimalMb"
          label="Lampiran paling besar"
          suffix=" MB"
          value={form.lampiranMaksimalMb}
          onChange={(value) => set({ lampiranMaksimalMb: value ?? 0 })}
          min={1}
          max={200}
        />
      </div>
      <TextField
        name="tempatCadanganKedua"
        label="Tempat kedua cadangan"
        hint="folder di diska lain atau kandar USB; kosong berarti tidak ada"
        value={form.tempatCadanganKedua}
        onChange={(tempatCadanganKedua) => set({ tempatCadanganKedua })}
        maxLength={400}
      />
      <div className={classes.half}>
        <TanggalField
          name="berlakuSejak"
          label="Berlaku sejak"
          value={berlakuSejak}
          onChange={setBerlakuSejak}
          majuHari={300}
          required
        />
      </div>
      <p className={classes.sub}>
        {Object.keys(setelan).length === 0
          ? 'Belum ada yang diubah.'
          : `${Object.keys(setelan).length} setelan diubah. Perkara yang sedang berjalan tetap pada alur saat ia dimulai.`}
      </p>
    </SavingForm>
  );
}
