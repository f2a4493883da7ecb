import { NumberInput } from '@mantine/core';
import { type FieldProps, inputProps, useFieldError } from './field.ts';

export interface NumberFieldProps extends FieldProps<number | null> {
  min?: number;
  max?: number;
  /** Stands before the number: 'Rp'. */
  prefix?: string;
  /** Stands behind it: ' lembar'. */
  suffix?: string;
}

/** A whole number, written with dots between the thousands. */
export function NumberField(props: NumberFieldProps) {
  const error = useFieldError(props.name, props.error, props.value);
  return (
    <NumberInput
      {...inputProps(props, error)}
      value={props.value ?? ''}
      onChange={(value) => props.onChange(typeof value === 'number' ? value : value === '' ? null : Number(value))}
      min={props.min}
      max={props.max}
      prefix={props.prefix}
      suffix={props.suffix}
      allowDecimal={false}
      thousandSeparator="."
      decimalSeparator=","
      clampBehavior="none"
      hideControls
      autoComplete="off"
    />
  );
}
