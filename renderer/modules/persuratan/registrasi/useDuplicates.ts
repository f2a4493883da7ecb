import { useDebouncedValue } from '@mantine/hooks';
import type { Input, Output } from '../../../client/contract.ts';
import { useOperation } from '../../../client/useOperation.ts';
import type { LetterForm } from './letterForm.ts';

export type Duplicate = Output<'suratMasuk.periksaGanda'>[number];

/** Asked after a pause in typing (milliseconds). */
const PAUSE_MS = 350;

/**
 * Letters of the register that may be the same as the one in the form.
 * @param paused while the letter of the form is being registered: from then on it would find itself
 */
export function useDuplicates(form: LetterForm, paused: boolean): readonly Duplicate[] {
  const now = questionOf(form);
  const [asked] = useDebouncedValue(now, PAUSE_MS);
  const answer = useOperation('suratMasuk.periksaGanda', asked, { enabled: isEnough(asked) && !paused, keep: true });
  return isEnough(asked) && isEnough(now) ? (answer.data ?? []) : [];
}

const isEnough = ({ pengirim, nomorSurat, hal, lampiran = [] }: Input<'suratMasuk.periksaGanda'>): boolean =>
  lampiran.length > 0 || (pengirim !== undefined && (nomorSurat !== undefined || hal !== undefined));

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
