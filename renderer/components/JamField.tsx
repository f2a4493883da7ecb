import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { ketikJam } from '#shared/rules/ketikTanggal.ts';
import { type FieldProps, inputProps, useFieldError } from './field.ts';

const show = (value: string) => value.replace(':', '.');

/** A time of day in the office's zone, 'HH:MM'. '9', '930' and '09.30' are all read when the field is left. */
export function JamField(props: FieldProps<string>) {
  const { value, onChange } = props;
  const [text, setText] = useState(show(value));
  const [alasan, setAlasan] = useState<string>();
  const error = useFieldError(props.name, props.error ?? alasan, value);
  useEffect(() => {
    if (value !== '') {
      setText(show(value));
      setAlasan(undefined);
    } else setText((typed) => (typed !== '' && ketikJam(typed).ok ? '' : typed));
  }, [value]);
  const leave = () => {
    const result = text.trim() === '' ? undefined : ketikJam(text);
    setAlasan(result?.ok === false ? result.alasan : undefined);
    const next = result?.ok === true ? result.jam : '';
    if (next !== '') setText(show(next));
    if (next !== value) onChange(next);
  };
  return (
    <TextInput
      {...inputProps({ ...props, hint: props.hint ?? 'jam.menit, misalnya 09.30' }, error)}
      name={props.name}
      data-own-error={alasan !== undefined || undefined}
      value={text}
      placeholder="09.30"
      autoComplete="off"
      inputMode="numeric"
      onChange={(event) => {
        setText(event.currentTarget.value);
        setAlasan(undefined);
      }}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave();
      }}
    />
  );
}
