import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { useEffect, useState } from 'react';
import { namaHari } from '#shared/rules/tanggal.ts';
import { useHariIni } from '../client/useSession.ts';
import { outsideRange, readDateText, showDate } from './dateText.ts';
import { type FieldProps, inputProps, useFieldError } from './field.ts';

export interface TanggalFieldProps extends FieldProps<string> {
  /** Civil dates between which the date must lie. */
  min?: string;
  max?: string;
  /** A typed date without a year may lie this many days ahead; about 300 for an event to come. */
  majuHari?: number;
  /** What a typed '24/11' is read against; default: today in the office. */
  today?: string;
}

const CALENDAR_WORDS = {
  previousMonth: 'Bulan sebelumnya',
  nextMonth: 'Bulan berikutnya',
  monthLevelControl: 'Pilih bulan dan tahun',
  previousYear: 'Tahun sebelumnya',
  nextYear: 'Tahun berikutnya',
  yearLevelControl: 'Pilih tahun',
  previousDecade: 'Sepuluh tahun sebelumnya',
  nextDecade: 'Sepuluh tahun berikutnya',
};

/** A civil date. '24/11' typed becomes the whole date when the field is left; the calendar is one click or Alt+↓ away. */
export function TanggalField(props: TanggalFieldProps) {
  const { value, onChange } = props;
  const hariIni = useHariIni();
  const today = props.today ?? hariIni;
  const [text, setText] = useState(showDate(value));
  const [alasan, setAlasan] = useState<string>();
  const [open, setOpen] = useState(false);
  const error = useFieldError(props.name, props.error ?? alasan, value);

  // The value was changed from outside (a draft, a saved view) or has just been read from the text.
  useEffect(() => {
    if (value !== '') {
      setText(showDate(value));
      setAlasan(outsideRange(value, props.min, props.max));
    } else setText((typed) => (readDateText(typed, today).value === '' && typed !== '' ? typed : ''));
  }, [value, props.min, props.max, today]);

  const leave = () => {
    const reading = readDateText(text, today, props.majuHari);
    setAlasan(reading.alasan ?? outsideRange(reading.value, props.min, props.max));
    if (reading.value !== '') setText(showDate(reading.value));
    if (reading.value !== value) onChange(reading.value);
  };

  return (
    <TextInput
      {...inputProps(
        { ...props, hint: props.hint ?? (value === '' ? 'tanggal/bulan, misalnya 24/11' : namaHari(value)) },
        error,
      )}
      name={props.name}
      data-own-error={alasan !== undefined || undefined}
      value={text}
      placeholder="24/11"
      autoComplete="off"
      inputMode="numeric"
      onChange={(event) => {
        setText(event.currentTarget.value);
        setAlasan(undefined);
      }}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown' && event.altKey) {
          event.preventDefault();
          setOpen(true);
        } else if (event.key === 'Enter') leave();
      }}
      rightSection={
        <Popover opened={open} onChange={setOpen} trapFocus returnFocus shadow="md" position="bottom-end">
          <Popover.Target>
            <ActionIcon
              variant="subtle"
              size="sm"
              tabIndex={-1}
              aria-label="Buka kalender"
              disabled={props.disabled === true}
              onClick={() => setOpen(!open)}
            >
              <CalendarSign />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown aria-label={`Kalender ${props.label.toLowerCase()}`}>
            <DatePicker
              value={value === '' ? null : value}
              defaultDate={value === '' ? today : value}
              minDate={props.min}
              maxDate={props.max}
              ariaLabels={CALENDAR_WORDS}
              onChange={(date) => {
                onChange(date ?? '');
                setOpen(false);
              }}
            />
          </Popover.Dropdown>
        </Popover>
      }
    />
  );
}

function CalendarSign() {
  return (
    <svg
      width="14"
      height="14"
      viewBox="0 0 14 14"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.3"
      aria-hidden="true"
    >
      <rect x="1" y="2.5" width="12" height="10.5" rx="1.5" />
      <path d="M1 5.5h12M4.5 1v3M9.5 1v3" />
    </svg>
  );
}
