import { useDebouncedValue } from '@mantine/hooks';
import type { Input, Output } from '../../../client/contract.ts';
import { useOperation } from '../../../client/useOperation.ts';
import type { LetterForm } from './letterForm.ts';

export type Duplicate = Output<'suratMasuk.periksaGanda'>[number];

/** Asked after a pause in typing (milliseconds). */
const PAUSE_MS = 350;

/** Letters of the register that may be the same as the one in the form. */
export function useDuplicates(form: LetterForm): readonly Duplicate[] {
  const [asked] = useDebouncedValue(questionOf(form), PAUSE_MS);
  const enough =
    asked.lampiran !== undefined && asked.lampiran.length > 0
      ? true
      : asked.pengirim !== undefined && (asked.nomorSurat !== undefined || asked.hal !== undefined);
  const answer = useOperation('suratMasuk.periksaGanda', asked, { enabled: enough, keep: true });
  return enough ? (answer.data ?? []) : [];
}

function questionOf(form: LetterForm): Input<'suratMasuk.periksaGanda'> {
  const text = (value: string) => (value.trim() === '' ? undefined : value.trim());
  return {
    pengirim: text(form.pengirim),
    nomorSurat: form.tanpaNomor ? undefined : text(form.nomorSurat),
    tanggalSurat: form.tanpaTanggal ? undefined : text(form.tanggalSurat),
    hal: text(form.hal),
    tanggalTerima: text(form.tanggalTerima),
    lampiran: form.lampiran.map((scan) => scan.id),
  };
}
