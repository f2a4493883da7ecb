import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { type Action, ActionButton } from './ActionButton.tsx';
import { type DraftState, draftText } from './draftKeeper.ts';
import { FormErrors } from './field.ts';
import classes from './RecordForm.module.css';

export interface RecordFormProps {
  /** Names the form for a screen reader. */
  label: string;
  onSubmit: () => void;
  /** Named for what it does: "Simpan dan buka yang berikutnya". */
  submitLabel: string;
  /** Sentences by field name, from `useCommand().fieldErrors`. */
  errors?: Readonly<Record<string, string>>;
  pending?: boolean;
  /** Shortcut of the submit button; default Ctrl+Enter. */
  keys?: string;
  secondary?: readonly Action[];
  /** State of the kept draft, from `useDraft`. */
  draft?: DraftState;
  children: ReactNode;
}

const NONE = {};
const NOTHING: readonly string[] = [];

/** A form: reading order is Tab order, Ctrl+Enter saves from anywhere in it, the focus goes to the first field that is wrong. */
export function RecordForm(props: RecordFormProps) {
  const {
    label,
    onSubmit,
    submitLabel,
    errors = NONE,
    pending = false,
    keys = 'Ctrl+Enter',
    secondary = [],
    draft,
  } = props;
  const ref = useRef<HTMLFormElement>(null);
  const [homeless, setHomeless] = useState<readonly string[]>(NOTHING);
  useEffect(() => {
    setHomeless(ref.current === null ? NOTHING : withoutField(ref.current, errors));
    if (Object.keys(errors).length > 0) focusFirstWrong(ref.current);
  }, [errors]);
  const submit = () => {
    if (pending) return;
    // What is still being typed in a field that reads its text on leaving it (a date) must count.
    if (document.activeElement instanceof HTMLElement && ref.current?.contains(document.activeElement))
      document.activeElement.blur();
    // The values that the blur wrote arrive with the next render.
    requestAnimationFrame(() => {
      const unread = ref.current?.querySelector<HTMLElement>('[data-own-error]');
      if (unread != null) unread.focus();
      else latest.current();
    });
  };
  const latest = useRef(onSubmit);
  useEffect(() => {
    latest.current = onSubmit;
  });
  return (
    <FormErrors value={errors}>
      <form
        ref={ref}
        className={classes.form}
        aria-label={label}
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          submit();
        }}
        onKeyDown={keepEnterFromSubmitting}
      >
        <div className={classes.fields}>{props.children}</div>
        {homeless.length > 0 && (
          <div role="alert" className={classes.homeless}>
            {homeless.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </div>
        )}
        <div className={classes.foot}>
          {draft !== undefined && (
            <span className={classes.draft} role="status" data-failed={draft.kind === 'gagal' || undefined}>
              {draftText(draft)}
            </span>
          )}
          <span className={classes.grow} />
          {secondary.map((action) => (
            <ActionButton key={action.label} {...action} />
          ))}
          <ActionButton label={submitLabel} keys={keys} onPress={submit} primary pending={pending} />
        </div>
      </form>
    </FormErrors>
  );
}

/** Enter in a field must not send a half-filled form; Ctrl+Enter does that. */
function keepEnterFromSubmitting(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
  const { target } = event;
  if (target instanceof HTMLInputElement && target.type !== 'submit' && target.type !== 'button')
    event.preventDefault();
}

/** Errors about a field that this form does not show: they are told at its foot, else nobody would hear of them. */
function withoutField(form: HTMLFormElement, errors: Readonly<Record<string, string>>): string[] {
  return Object.entries(errors)
    .filter(([name]) => form.querySelector(`[data-field="${CSS.escape(name)}"], [name="${CSS.escape(name)}"]`) === null)
    .map(([, text]) => text);
}

function focusFirstWrong(form: HTMLFormElement | null): void {
  const wrong = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
  const target =
    wrong?.matches('input, textarea, select') === true
      ? wrong
      : wrong?.querySelector<HTMLElement>('input, textarea, select');
  target?.focus();
}
