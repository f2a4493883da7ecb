import { useState } from 'react';
import { useMaxBytes } from '../../../client/attachments.ts';
import type { Input, Output } from '../../../client/contract.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { useHariIni } from '../../../client/useSession.ts';
import { Card } from '../../../components/Card.tsx';
import { ErrorText } from '../../../components/ErrorText.tsx';
import { LoadingLine } from '../../../components/LoadingLine.tsx';
import { TanggalField } from '../../../components/TanggalField.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { KopPreview } from './KopPreview.tsx';
import { LogoField } from './LogoField.tsx';
import { SavingForm } from './SavingForm.tsx';
import classes from './section.module.css';

type Office = Output<'instansi.lihat'>;

/** Who the office is, as it stands on its letterhead. What was printed before keeps the letterhead of its day. */
export default function IdentitySection() {
  const { data, pending, failure, refetch } = useOperation('instansi.lihat', {});
  return (
    <Card title="Identitas kantor dan kop" sub="pada setiap cetakan sejak tanggal berlakunya">
      <LoadingLine active={pending} />
      {failure !== undefined && <ErrorText failure={failure} onRetry={refetch} />}
      {data !== undefined && <IdentityForm office={data} />}
    </Card>
  );
}

const FIELDS = [
  ['pemerintah', 'Pemerintah daerah', 'baris pertama kop: Pemerintah Kota Pasuruan', 150, true],
  ['nama', 'Nama kantor', 'baris kedua kop: Dinas Sosial', 150, true],
  ['alamat', 'Alamat', 'jalan dan nomor', 250, true],
  ['kota', 'Kota atau kabupaten', 'tempat pada tanggal surat', 80, true],
  ['kodePos', 'Kode pos', '', 10, false],
  ['telepon', 'Telepon', '', 80, false],
  ['laman', 'Laman', '', 120, false],
  ['posel', 'Pos-el', '', 120, false],
  ['kodeOpd', 'Kode perangkat daerah', 'pada nomor surat keluar', 30, false],
] as const;

type Texts = Record<(typeof FIELDS)[number][0], string>;

const textsOf = (office: Office): Texts =>
  Object.fromEntries(FIELDS.map(([name]) => [name, office[name] ?? ''])) as Texts;

/** Empty fields are left out: the host takes a missing line for a line that is not printed. */
function officeFrom(texts: Texts, logo: number | undefined): Input<'instansi.ubah'>['kantor'] {
  const { nama, pemerintah, kota, alamat, ...optional } = texts;
  const filled = Object.fromEntries(Object.entries(optional).filter(([, value]) => value.trim() !== ''));
  return { nama, pemerintah, kota, alamat, ...filled, ...(logo === undefined ? {} : { logoLampiranId: logo }) };
}

function IdentityForm({ office }: { office: Office }) {
  const hariIni = useHariIni();
  const maxBytes = useMaxBytes();
  const [texts, setTexts] = useState(() => textsOf(office));
  const [logo, setLogo] = useState(office.logoLampiranId);
  const [berlakuSejak, setBerlakuSejak] = useState(hariIni);
  const ubah = useCommand('instansi.ubah', { success: 'Identitas kantor disimpan.', silent: true });
  const errors = Object.fromEntries(
    Object.entries(ubah.fieldErrors).map(([field, text]) => [field.replace(/^kantor\./, ''), text]),
  );
  return (
    <SavingForm
      label="Identitas kantor"
      submitLabel="Simpan identitas"
      onSave={() => ubah.run({ kantor: officeFrom(texts, logo), berlakuSejak })}
      command={{ ...ubah, fieldErrors: errors }}
    >
      <KopPreview texts={texts} logoId={logo} />
      <div className={classes.two}>
        {FIELDS.map(([name, label, hint, maxLength, required]) => (
          <TextField
            key={name}
            name={name}
            label={label}
            {...(hint === '' ? {} : { hint })}
            value={texts[name]}
            onChange={(value) => setTexts((old) => ({ ...old, [name]: value }))}
            maxLength={maxLength}
            required={required}
          />
        ))}
      </div>
      <LogoField logoId={logo} onChange={setLogo} maxBytes={maxBytes} />
      <div className={classes.half}>
        <TanggalField
          name="berlakuSejak"
          label="Berlaku sejak"
          hint="cetakan bertanggal sebelum hari ini tetap memakai kop lama"
          value={berlakuSejak}
          onChange={setBerlakuSejak}
          majuHari={300}
          required
        />
      </div>
    </SavingForm>
  );
}
