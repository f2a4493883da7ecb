import { NativeSelect } from '@mantine/core';
import { useOperation } from '../../../client/useOperation.ts';
import { FilterChips } from '../../../components/FilterChips.tsx';
import classes from './RegisterChips.module.css';
import { type RegisterSearch, TOGGLES, type Toggle } from './registerSearch.ts';

export interface RegisterChipsProps {
  search: RegisterSearch;
  tahunIni: number;
  show: (search: RegisterSearch) => void;
  /** A letter stands open beside the list: only the most used chip has room. */
  narrow: boolean;
}

/** Years offered beside the present one; older ones are found under "semua tahun". */
const TAHUN_LALU = 11;

/** Year, unit and the filters that are one press away. */
export function RegisterChips({ search, tahunIni, show, narrow }: RegisterChipsProps) {
  return (
    <>
      {!narrow && <YearSelect search={search} tahunIni={tahunIni} show={show} />}
      {!narrow && <UnitSelect search={search} show={show} />}
      <ToggleChip id="belum" search={search} show={show} />
      {!narrow && <ToggleChip id="lewat" search={search} show={show} />}
    </>
  );
}

/** The search with one yes-or-no filter turned over. */
export function toggledSearch(search: RegisterSearch, id: Toggle): RegisterSearch {
  const { [id]: on, ...rest } = search;
  return on ? rest : { ...rest, [id]: true };
}

function ToggleChip({ id, search, show }: { id: Toggle } & Pick<RegisterChipsProps, 'search' | 'show'>) {
  return (
    <FilterChips
      label="Saringan cepat"
      options={[{ value: id, label: TOGGLES[id] }]}
      value={search[id] ? id : ''}
      onChange={() => show(toggledSearch(search, id))}
    />
  );
}

function YearSelect({ search, tahunIni, show }: Omit<RegisterChipsProps, 'narrow'>) {
  const chosen = search.tahun ?? tahunIni;
  const years = Array.from({ length: TAHUN_LALU + 1 }, (_, back) => tahunIni - back);
  if (typeof chosen === 'number' && !years.includes(chosen)) years.push(chosen);
  return (
    <NativeSelect
      className={classes.select}
      aria-label="Tahun register"
      value={String(chosen)}
      data={[
        ...years.map((year) => ({ value: String(year), label: String(year) })),
        { value: 'semua', label: 'Semua tahun' },
      ]}
      onChange={(event) => {
        const { tahun: _, ...rest } = search;
        const value = event.currentTarget.value;
        if (value === 'semua') show({ ...rest, tahun: 'semua' });
        else show(Number(value) === tahunIni ? rest : { ...rest, tahun: Number(value) });
      }}
    />
  );
}

function UnitSelect({ search, show }: Pick<RegisterChipsProps, 'search' | 'show'>) {
  const units = useOperation('instansi.unit', {});
  return (
    <NativeSelect
      className={classes.unit}
      aria-label="Unit pengolah"
      value={search.unit === undefined ? '' : String(search.unit)}
      data={[
        { value: '', label: 'Semua unit' },
        ...(units.data ?? []).map((unit) => ({ value: String(unit.id), label: unit.singkatan || unit.nama })),
      ]}
      onChange={(event) => {
        const { unit: _, ...rest } = search;
        const value = Number(event.currentTarget.value);
        show(value > 0 ? { ...rest, unit: value } : rest);
      }}
    />
  );
}
