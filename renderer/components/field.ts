/** What every field of a form has in common, and how it learns its error. */
import { createContext, useContext, useState } from 'react';

export interface FieldProps<V> {
  /** Name of the input field of the operation; its error is found under it. */
  name: string;
  label: string;
  value: V;
  onChange: (value: V) => void;
  error?: string | undefined;
  /** What to write, in one line under the label. */
  hint?: string;
  required?: boolean;
  disabled?: boolean;
  autoFocus?: boolean;
}

export const FormErrors = createContext<Readonly<Record<string, string>>>({});

/**
 * The field's own error, else the form's error for its name until the value is changed.
 * @param value the field's value; left out, the form's error stays until the form is sent again
 */
export function useFieldError(name: string, own: string | undefined, value?: unknown): string | undefined {
  const errors = useContext(FormErrors);
  const [judged, setJudged] = useState({ errors, value });
  if (judged.errors !== errors) setJudged({ errors, value });
  const stillTrue = judged.errors !== errors || Object.is(judged.value, value);
  return own ?? (stillTrue ? errors[name] : undefined);
}

/** The props that Mantine's inputs share, from ours. `data-field` lets the form find a wrong field that has no error sign of its own. */
export function inputProps(field: Omit<FieldProps<never>, 'value' | 'onChange'>, error: string | undefined) {
  return {
    label: field.label,
    description: field.hint,
    error,
    withAsterisk: field.required === true,
    'aria-required': field.required === true || undefined,
    disabled: field.disabled === true,
    'data-field': field.name,
    ...(field.autoFocus === true ? { 'data-autofocus': true, autoFocus: true } : {}),
  };
}
