import { useState } from 'react';
import { formatNomor, NAMA_TOKEN, parsePattern, TOKEN_NOMOR } from '#shared/rules/nomorNaskah.ts';
import type { Output } from '../../../client/contract.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { useHariIni } from '../../../client/useSession.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { NumberField } from '../../../components/NumberField.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { SavingForm } from './SavingForm.tsx';
import classes from './section.module.css';

type Series = Output<'instansi.seri'>[number];

/** A series: its pattern, with the number that it would write shown while one types. */
export function SeriesForm({ series, onDone }: { series: Series | undefined; onDone: () => void }) {
  const hariIni = useHariIni();
  const [form, setForm] = useState({
    kode: series?.kode ?? '',
    nama: series?.nama ?? '',
    pola: series?.pola ?? '{klas}/{urut:3}/{kode_opd}/{tahun}',
    reset: (series?.reset ?? 'tahunan') as string,
    digit: (series?.digit ?? 3) as number | null,
  });
  const set = (part: Partial<typeof form>) => setForm((old) => ({ ...old, ...part }));
  const simpan = useCommand('instansi.simpanSeri', { success: 'Seri nomor disimpan.', silent: true });
  const save = async () => {
    const outcome = await simpan.run({
      ...(series === undefined ? {} : { id: series.id }),
      ...form,
      reset: form.reset === 'bulanan' ? 'bulanan' : 'tahunan',
      digit: form.digit ?? 0,
    });
    if (outcome.ok) onDone();
  };
  return (
    <SavingForm label="Seri nomor" onSave={save} command={simpan} onCancel={onDone}>
      <div className={classes.two}>
        <TextField
          name="nama"
          label="Nama"
          value={form.nama}
          onChange={(nama) => set({ nama })}
          maxLength={120}
          required
          autoFocus
        />
        <TextField
          name="kode"
          label="Kode"
          value={form.kode}
          onChange={(kode) => set({ kode })}
          maxLength={40}
          required
        />
      </div>
      <TextField
        name="pola"
        label="Pola"
        hint={exampleOf(form.pola, hariIni)}
        value={form.pola}
        onChange={(pola) => set({ pola })}
        maxLength={120}
        required
      />
      <p className={classes.sub}>
        Yang dapat dipakai: {TOKEN_NOMOR.map((token) => `{${token}} ${NAMA_TOKEN[token].toLowerCase()}`).join(', ')}.{' '}
        {'{urut:4}'} menulis empat angka.
      </p>
      <div className={classes.two}>
        <ChoiceField
          name="reset"
          label="Mulai dari 1"
          value={form.reset}
          onChange={(reset) => set({ reset })}
          options={[
            { value: 'tahunan', label: 'Setiap tahun' },
            { value: 'bulanan', label: 'Setiap bulan' },
          ]}
        />
        <NumberField
          name="digit"
          label="Angka paling sedikit"
          hint="pada daftar dan pencarian"
          value={form.digit}
          onChange={(digit) => set({ digit })}
          min={1}
          max={8}
        />
      </div>
    </SavingForm>
  );
}

/** The number that the pattern would write today, or what is wrong with it. */
function exampleOf(pola: string, hariIni: string): string {
  const parsed = parsePattern(pola);
  if (!parsed.ok) return parsed.alasan.join(' ');
  const written = formatNomor(parsed.pola, {
    urut: 12,
    bulan: Number(hariIni.slice(5, 7)),
    tahun: Number(hariIni.slice(0, 4)),
    klas: '400.9.1',
    kodeOpd: '35.75.08',
    kodeUnit: 'Sekr',
    keamanan: 'B',
    kodeNaskah: 'ND',
  });
  return written.ok ? `contoh: ${written.nomor}` : written.alasan;
}
