import { PasswordInput, Textarea, TextInput } from '@mantine/core';
import { type FieldProps, inputProps, useFieldError } from './field.ts';

export interface TextFieldProps extends FieldProps<string> {
  maxLength?: number;
  placeholder?: string;
  /** How the browser may fill it: 'username', 'current-password'. Default: not at all. */
  autoComplete?: string;
}

export function TextField(props: TextFieldProps) {
  const error = useFieldError(props.name, props.error, props.value);
  return (
    <TextInput
      {...inputProps(props, error)}
      name={props.name}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      maxLength={props.maxLength}
      placeholder={props.placeholder}
      autoComplete={props.autoComplete ?? 'off'}
    />
  );
}

export function TextArea({ rows = 3, ...props }: TextFieldProps & { rows?: number }) {
  const error = useFieldError(props.name, props.error, props.value);
  return (
    <Textarea
      {...inputProps(props, error)}
      name={props.name}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      maxLength={props.maxLength}
      placeholder={props.placeholder}
      autosize
      minRows={rows}
      maxRows={14}
    />
  );
}

export function PasswordField(props: TextFieldProps) {
  const error = useFieldError(props.name, props.error, props.value);
  return (
    <PasswordInput
      {...inputProps(props, error)}
      name={props.name}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      maxLength={props.maxLength}
      autoComplete={props.autoComplete ?? 'current-password'}
      visibilityToggleButtonProps={{ 'aria-label': 'Tampilkan kata sandi', tabIndex: 0 }}
    />
  );
}
