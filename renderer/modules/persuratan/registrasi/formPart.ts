import type { LetterForm } from './letterForm.ts';

/** Every part of the letter's form sees all of it and changes its own fields. */
export interface FormPartProps {
  form: LetterForm;
  set: (part: Partial<LetterForm>) => void;
}
