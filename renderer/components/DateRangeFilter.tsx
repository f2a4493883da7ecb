import { Popover, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { formatTanggalPendek, isCivilDate } from '#shared/rules/tanggal.ts';
import { ActionButton } from './ActionButton.tsx';
import classes from './DateRangeFilter.module.css';
import { TanggalField } from './TanggalField.tsx';
import { type DateRange, formatRange, parseRange } from './tableState.ts';

export interface DateRangeFilterProps {
  label: string;
  /** '2026-01-01..2026-01-31', either end may be missing. */
  value: string;
  onChange: (value: string) => void;
}

/** From and to, behind one small button that shows what is set. */
export function DateRangeFilter({ label, value, onChange }: DateRangeFilterProps) {
  const [open, setOpen] = useState(false);
  const range = parseRange(value);
  const set = (change: Partial<DateRange>) => onChange(formatRange({ ...range, ...change }));
  return (
    <Popover opened={open} onChange={setOpen} trapFocus returnFocus shadow="md" position="bottom-start">
      <Popover.Target>
        <UnstyledButton
          className={classes.target}
          aria-label={`${label}: ${inWords(range)}`}
          onClick={() => setOpen(!open)}
        >
          {inWords(range)}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.dropdown} aria-label={label}>
        <TanggalField name="dari" label="Dari tanggal" value={range.dari} onChange={(dari) => set({ dari })} />
        <TanggalField
          name="sampai"
          label="Sampai tanggal"
          value={range.sampai}
          onChange={(sampai) => set({ sampai })}
        />
        <div className={classes.actions}>
          <ActionButton label="Hapus" small onPress={() => onChange('')} />
          <ActionButton label="Selesai" small primary onPress={() => setOpen(false)} />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

function inWords({ dari, sampai }: DateRange): string {
  const short = (date: string) => (isCivilDate(date) ? formatTanggalPendek(date) : '');
  if (dari !== '' && sampai !== '') return `${short(dari)} – ${short(sampai)}`;
  if (dari !== '') return `sejak ${short(dari)}`;
  if (sampai !== '') return `s.d. ${short(sampai)}`;
  return 'Semua';
}
