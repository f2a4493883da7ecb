import { useState } from 'react';
import { Card } from '../../../components/Card.tsx';
import { CheckListField } from '../../../components/ChoiceField.tsx';
import { RecordForm } from '../../../components/RecordForm.tsx';
import { TextArea } from '../../../components/TextField.tsx';
import { KlasifikasiSuratField } from '../KlasifikasiSuratField.tsx';
import { useLetterCommand } from '../useLetterCommand.ts';
import type { Letter } from './letterActions.ts';

const CHECKS = [
  { value: 'alamatBenar', label: 'Alamat benar: memang untuk kantor ini' },
  { value: 'ditandatangani', label: 'Ditandatangani dan dicap' },
  { value: 'lampiranLengkap', label: 'Lampiran lengkap' },
  { value: 'jenisBenar', label: 'Jenis dan sifatnya tercatat benar' },
];

/** Looks the letter over before it goes to the Kepala. What is not in order needs a note. */
export function VerificationPanel({ letter, onDone }: { letter: Letter; onDone: () => void }) {
  const [good, setGood] = useState<string[]>([]);
  const [kode, setKode] = useState<{ kode: string; nama: string } | null>(
    letter.kodeKlasifikasi === null ? null : { kode: letter.kodeKlasifikasi, nama: '' },
  );
  const [catatan, setCatatan] = useState('');
  const verify = useLetterCommand('suratMasuk.verifikasi', { success: `Surat ${letter.nomorAgenda} terverifikasi.` });
  const save = async () => {
    const outcome = await verify.run({
      id: letter.id,
      versi: letter.versi,
      hasil: {
        alamatBenar: good.includes('alamatBenar'),
        ditandatangani: good.includes('ditandatangani'),
        lampiranLengkap: good.includes('lampiranLengkap'),
        jenisBenar: good.includes('jenisBenar'),
      },
      ...(kode === null ? {} : { kodeKlasifikasi: kode.kode }),
      ...(catatan.trim() === '' ? {} : { catatan: catatan.trim() }),
    });
    if (outcome.ok) onDone();
  };
  const faulty = CHECKS.length - good.length;
  return (
    <Card title="Verifikasi" sub="cocokkan dengan surat di samping">
      <RecordForm
        label="Verifikasi surat"
        submitLabel="Simpan verifikasi"
        onSubmit={() => void save()}
        pending={verify.pending}
        errors={verify.fieldErrors}
        secondary={[
          { label: 'Semua benar', keys: 'Alt+A', onPress: () => setGood(CHECKS.map((check) => check.value)) },
          { label: 'Tutup', onPress: onDone },
        ]}
      >
        <CheckListField
          name="hasil"
          label="Yang diperiksa"
          columns={1}
          options={CHECKS}
          value={good}
          onChange={setGood}
        />
        <KlasifikasiSuratField name="kodeKlasifikasi" label="Klasifikasi" value={kode} onChange={setKode} />
        <TextArea
          name="catatan"
          label="Catatan"
          rows={2}
          maxLength={500}
          hint={
            faulty === 0
              ? 'boleh kosong'
              : 'yang tidak dicentang perlu catatan mengapa surat tetap diteruskan; atau kembalikan surat kepada pengirim'
          }
          value={catatan}
          onChange={setCatatan}
        />
      </RecordForm>
    </Card>
  );
}
