import { UnstyledButton } from '@mantine/core';
import classes from './FilterChips.module.css';

export interface ChipOption {
  value: string;
  label: string;
  count?: number;
}

export interface FilterChipsProps {
  label: string;
  options: readonly ChipOption[];
  value: string;
  onChange: (value: string) => void;
}

/** One choice among a few, in sight: "Semua · Lewat tenggat 3 · Hari ini 5". */
export function FilterChips({ label, options, value, onChange }: FilterChipsProps) {
  return (
    <fieldset className={classes.chips}>
      <legend className={classes.legend}>{label}</legend>
      {options.map((option) => (
        <UnstyledButton
          key={option.value}
          className={classes.chip}
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.label}
          {option.count !== undefined && <> {option.count.toLocaleString('id-ID')}</>}
        </UnstyledButton>
      ))}
    </fieldset>
  );
}
