import { useMaxBytes } from '../../../client/attachments.ts';
import { ChoiceField, SelectField } from '../../../components/ChoiceField.tsx';
import { FileDrop } from '../../../components/FileDrop.tsx';
import { useScans } from '../registrasi/useScans.ts';
import type { Scan } from '../scans.ts';
import type { DispositionForm, Letter } from './dispositionForm.ts';

export interface SignedSheetProps {
  form: DispositionForm;
  set: (part: Partial<DispositionForm>) => void;
  /** Scans that the letter has already; the sheet may be among them. */
  lampiran: Letter['lampiran'];
  sheet: Scan | undefined;
  onSheet: (sheet: Scan | undefined) => void;
  /** It is open whether it was written on paper or is given here. */
  choosable: boolean;
}

/** Where the disposisi comes from: given here, or copied from the signed sheet, whose scan stands beside the form. */
export function SignedSheet({ form, set, lampiran, sheet, onSheet, choosable }: SignedSheetProps) {
  const maxBytes = useMaxBytes();
  const scans = sheet === undefined ? [] : [sheet];
  const uploads = useScans(scans, (change) => {
    // one sheet: the newest takes the place of the one before
    const next = change(scans).at(-1);
    onSheet(next);
    set({ lampiranId: next?.id });
  });
  return (
    <>
      {choosable && (
        <ChoiceField
          name="sumber"
          label="Asal disposisi"
          options={[
            { value: 'salin', label: 'Disalin dari lembar' },
            { value: 'langsung', label: 'Diberikan langsung' },
          ]}
          value={form.salin ? 'salin' : 'langsung'}
          onChange={(value) =>
            set({ salin: value === 'salin', ...(value === 'salin' ? {} : { lampiranId: undefined }) })
          }
        />
      )}
      {form.salin && (
        <>
          {lampiran.length > 0 && sheet === undefined && (
            <SelectField
              name="lampiranId"
              label="Lembar yang ditandatangani"
              emptyLabel="belum dipindai, atau lepaskan pindaiannya di bawah"
              options={lampiran.map((one, index) => ({
                value: String(one.id),
                label: `${index + 1}. ${one.nama}${one.keterangan === null ? '' : ` (${one.keterangan})`}`,
              }))}
              value={form.lampiranId === undefined ? '' : String(form.lampiranId)}
              onChange={(value) => set({ lampiranId: value === '' ? undefined : Number(value) })}
            />
          )}
          {(form.lampiranId === undefined || sheet !== undefined) && (
            <FileDrop
              label="Pindaian lembar disposisi"
              files={uploads.files}
              onAdd={uploads.add}
              onRemove={uploads.remove}
              maxBytes={maxBytes}
              multiple={false}
            />
          )}
        </>
      )}
    </>
  );
}
