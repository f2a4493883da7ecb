import { Checkbox, NativeSelect, TagsInput } from '@mantine/core';
import { useId } from 'react';
import type { Output } from '../../../client/contract.ts';
import {
  type DispositionForm,
  PERAN_OPTIONS,
  type Peran,
  type Post,
  type RecipientDraft,
  toggledRecipient,
} from './dispositionForm.ts';
import { InstructionFields } from './InstructionFields.tsx';
import classes from './RecipientFields.module.css';

export interface RecipientFieldsProps {
  form: DispositionForm;
  onChange: (form: DispositionForm) => void;
  posts: readonly Post[];
  instructions: Output<'instansi.instruksi'>;
  error: string | undefined;
}

const ACTING = { definitif: '', plt: 'Plt. ', plh: 'Plh. ', pj: 'Pj. ' } as const;

/** Who holds the post: said of a vacant post, of an acting holder, and of a chosen recipient. */
function holderText({ pemangku }: Post, chosen: boolean): string | undefined {
  if (pemangku === null) return 'kosong: tetapkan Plt. atau Plh., atau tujukan kepada Sekretaris';
  return chosen || pemangku.jenis !== 'definitif' ? `${ACTING[pemangku.jenis]}${pemangku.nama}` : undefined;
}

/** "Diteruskan kepada Sdr." and "Dengan hormat harap", side by side as on the sheet; each recipient may have instructions of his own. */
export function RecipientFields({ form, onChange, posts, instructions, error }: RecipientFieldsProps) {
  const errorId = useId();
  const order = posts.map((post) => post.id);
  const texts = instructions.filter((one) => one.aktif).map((one) => one.teks);
  const change = (jabatanId: number, part: Partial<RecipientDraft>) =>
    onChange({
      ...form,
      penerima: form.penerima.map((one) => (one.jabatanId === jabatanId ? { ...one, ...part } : one)),
    });
  return (
    <div className={classes.sheet}>
      <fieldset
        className={classes.column}
        data-field="penerima"
        aria-invalid={error !== undefined || undefined}
        aria-describedby={error === undefined ? undefined : errorId}
      >
        <legend className={classes.legend}>Diteruskan kepada Sdr.</legend>
        {posts.map((post) => {
          const chosen = form.penerima.find((one) => one.jabatanId === post.id);
          return (
            <div key={post.id} className={classes.post}>
              <Checkbox
                size="xs"
                label={post.nama}
                description={holderText(post, chosen !== undefined)}
                disabled={post.pemangku === null && chosen === undefined}
                checked={chosen !== undefined}
                onChange={() => onChange(toggledRecipient(form, post.id, order))}
              />
              {chosen !== undefined && (
                <div className={classes.own}>
                  <NativeSelect
                    aria-label={`Peran ${post.nama}`}
                    value={chosen.peran}
                    data={PERAN_OPTIONS}
                    onChange={(event) => change(post.id, { peran: event.currentTarget.value as Peran })}
                  />
                  <TagsInput
                    aria-label={`Instruksi khusus ${post.nama}`}
                    placeholder={chosen.instruksi.length === 0 ? 'instruksi khusus' : ''}
                    data={texts}
                    value={[...chosen.instruksi]}
                    onChange={(instruksi) => change(post.id, { instruksi })}
                    maxTags={20}
                    acceptValueOnBlur
                    comboboxProps={{ transitionProps: { duration: 0 } }}
                    clearable={false}
                  />
                </div>
              )}
            </div>
          );
        })}
        {error !== undefined && (
          <p className={classes.error} id={errorId} role="alert">
            {error}
          </p>
        )}
      </fieldset>
      <InstructionFields
        instructions={instructions}
        value={form.instruksi}
        onChange={(instruksi) => onChange({ ...form, instruksi })}
      />
    </div>
  );
}
