/** The fields of a step as they are kept in a draft. */
export interface StepFields {
  /** The step on which they were typed. */
  langkah: string;
  catatan: string;
  /** Who decided, when the caller only writes it down. */
  pelaku: string;
  pelakuJabatan: string;
}

export const EMPTY_STEP: StepFields = { langkah: '', catatan: '', pelaku: '', pelakuJabatan: '' };

export const isEmptyStep = ({ catatan, pelaku, pelakuJabatan }: StepFields): boolean =>
  catatan.trim() === '' && pelaku.trim() === '' && pelakuJabatan.trim() === '';

/** A kept draft, or undefined when it is not one of this form. */
export function parseStep(isi: unknown): StepFields | undefined {
  if (typeof isi !== 'object' || isi === null) return undefined;
  const raw = isi as Record<string, unknown>;
  const text = (key: keyof StepFields): string => (typeof raw[key] === 'string' ? raw[key] : '');
  const fields = {
    langkah: text('langkah'),
    catatan: text('catatan'),
    pelaku: text('pelaku'),
    pelakuJabatan: text('pelakuJabatan'),
  };
  return fields.langkah === '' ? undefined : fields;
}
