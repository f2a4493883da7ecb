import { Checkbox, TagsInput } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '../../../client/contract.ts';
import { ActionButton } from '../../../components/ActionButton.tsx';
import classes from './RecipientFields.module.css';

export interface InstructionFieldsProps {
  instructions: Output<'instansi.instruksi'>;
  value: readonly string[];
  onChange: (value: string[]) => void;
}

/** How many stand in sight before "lainnya" is pressed, after the three of every sheet. */
const SHOWN = 9;

/** The standard instructions for all recipients, and a line for what stands on no list. */
export function InstructionFields({ instructions, value, onChange }: InstructionFieldsProps) {
  const [all, setAll] = useState(false);
  const active = instructions
    .filter((one) => one.aktif)
    .toSorted((a, b) => Number(b.inti) - Number(a.inti) || a.urut - b.urut);
  const texts = active.map((one) => one.teks);
  const shown = active.filter((one, index) => all || index < SHOWN || value.includes(one.teks));
  const free = value.filter((text) => !texts.includes(text));
  const toggle = (text: string) =>
    onChange(value.includes(text) ? value.filter((one) => one !== text) : [...value, text]);
  return (
    <fieldset className={classes.column}>
      <legend className={classes.legend}>Dengan hormat harap</legend>
      {shown.map((one) => (
        <Checkbox
          key={one.id}
          size="xs"
          label={one.teks}
          checked={value.includes(one.teks)}
          onChange={() => toggle(one.teks)}
        />
      ))}
      {!all && shown.length < active.length && (
        <ActionButton label={`${active.length - shown.length} instruksi lain`} small onPress={() => setAll(true)} />
      )}
      <TagsInput
        className={classes.free}
        aria-label="Instruksi lain untuk semua penerima"
        placeholder="tulis instruksi lain, lalu Enter"
        value={[...free]}
        onChange={(next) => onChange([...value.filter((text) => texts.includes(text)), ...next])}
        maxTags={10}
        acceptValueOnBlur
        clearable={false}
      />
    </fieldset>
  );
}
