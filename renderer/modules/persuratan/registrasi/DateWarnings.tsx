import { periksaTanggal } from '#shared/modules/persuratan/aturanRegistrasi.ts';
import { useHariIni } from '../../../client/useSession.ts';
import classes from './DuplicateNotice.module.css';
import type { LetterForm } from './letterForm.ts';

/** What the dates of the letter make one wonder about, said before it is saved. */
export function DateWarnings({ form }: { form: LetterForm }) {
  const hariIni = useHariIni();
  const warnings = dateWarnings(form, hariIni);
  return (
    <div role="status">
      {warnings.length > 0 && (
        <ul className={classes.warnings}>
          {warnings.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function dateWarnings(form: LetterForm, hariIni: string): string[] {
  if (form.tanggalTerima === '') return [];
  const { tolak, peringatan, terlambat } = periksaTanggal(
    {
      tanggalTerima: form.tanggalTerima,
      tanggalSurat: form.tanpaTanggal || form.tanggalSurat === '' ? undefined : form.tanggalSurat,
      tanggalSuratDiterima: form.tanggalSuratDiterima,
      acaraTanggal: form.jenisNaskah === 'undangan' && form.acaraTanggal !== '' ? form.acaraTanggal : undefined,
      batasBalas: form.perluBalasan && form.batasBalas !== '' ? form.batasBalas : undefined,
    },
    hariIni,
  );
  return [
    ...(tolak === null ? [] : [tolak.pesan]),
    ...peringatan,
    ...(terlambat ? ['Surat diterima pada hari yang sudah lewat: dicatat dengan tanda dicatat kemudian.'] : []),
  ];
}
