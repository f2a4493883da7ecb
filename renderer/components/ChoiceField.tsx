import { Checkbox, Input, NativeSelect, Radio, SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import classes from './ChoiceField.module.css';
import { type FieldProps, inputProps, useFieldError } from './field.ts';

export interface Choice {
  value: string;
  label: string;
  hint?: string;
  disabled?: boolean;
}

export interface ChoiceFieldProps extends FieldProps<string> {
  options: readonly Choice[];
  /** 'segmen': short words side by side; 'radio': one under the other with room for hints. */
  look?: 'segmen' | 'radio';
}

/** One of a few, all in sight; the arrow keys move between them. */
export function ChoiceField({ look = 'segmen', ...props }: ChoiceFieldProps) {
  const error = useFieldError(props.name, props.error, props.value);
  const id = useId();
  if (look === 'radio') {
    return (
      <Radio.Group {...inputProps(props, error)} value={props.value} onChange={props.onChange}>
        <div className={classes.stack}>
          {props.options.map((option) => (
            <Radio
              key={option.value}
              size="xs"
              value={option.value}
              label={option.label}
              description={option.hint}
              disabled={option.disabled === true}
            />
          ))}
        </div>
      </Radio.Group>
    );
  }
  return (
    <Input.Wrapper
      label={props.label}
      description={props.hint}
      error={error}
      withAsterisk={props.required === true}
      labelElement="div"
      labelProps={{ id }}
    >
      <SegmentedControl
        aria-labelledby={id}
        aria-invalid={error !== undefined || undefined}
        data-field={props.name}
        className={classes.segments}
        size="sm"
        value={props.value}
        onChange={props.onChange}
        disabled={props.disabled === true}
        data={props.options.map(({ value, label, disabled }) => ({ value, label, disabled: disabled === true }))}
        transitionDuration={0}
      />
    </Input.Wrapper>
  );
}

export interface SelectFieldProps extends FieldProps<string> {
  options: readonly Choice[];
  /** Text of the empty choice; absent: there is none. */
  emptyLabel?: string;
}

/** One of many. A native list: letters jump, nothing to learn. */
export function SelectField(props: SelectFieldProps) {
  const error = useFieldError(props.name, props.error, props.value);
  return (
    <NativeSelect
      {...inputProps(props, error)}
      name={props.name}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      data={[
        ...(props.emptyLabel === undefined ? [] : [{ value: '', label: props.emptyLabel }]),
        ...props.options.map(({ value, label, disabled }) => ({ value, label, disabled: disabled === true })),
      ]}
    />
  );
}

/** Yes or no. */
export function CheckField(props: FieldProps<boolean>) {
  const error = useFieldError(props.name, props.error, props.value);
  return (
    <Checkbox
      size="xs"
      label={props.label}
      description={props.hint}
      error={error}
      disabled={props.disabled === true}
      checked={props.value}
      onChange={(event) => props.onChange(event.currentTarget.checked)}
      data-field={props.name}
    />
  );
}

export interface CheckListFieldProps extends FieldProps<string[]> {
  options: readonly Choice[];
  /** Columns side by side; default 2. */
  columns?: number;
}

/** Any of a few. */
export function CheckListField({ columns = 2, ...props }: CheckListFieldProps) {
  const error = useFieldError(props.name, props.error, props.value);
  return (
    <Checkbox.Group {...inputProps(props, error)} value={props.value} onChange={props.onChange}>
      <div className={classes.columns} style={{ '--columns': columns }}>
        {props.options.map((option) => (
          <Checkbox
            key={option.value}
            size="xs"
            value={option.value}
            label={option.label}
            description={option.hint}
            disabled={option.disabled === true}
          />
        ))}
      </div>
    </Checkbox.Group>
  );
}
