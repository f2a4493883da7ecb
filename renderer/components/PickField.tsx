import { ActionIcon, Combobox, Loader, TextInput, useCombobox } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import classes from './ComboField.module.css';
import { type FieldProps, inputProps, useFieldError } from './field.ts';
import { useSuggestions } from './useSuggestions.ts';

export interface PickFieldProps<T> extends FieldProps<T | null> {
  search: (text: string) => Promise<readonly T[]>;
  idOf: (item: T) => string;
  labelOf: (item: T) => string;
  subOf?: (item: T) => string | undefined;
  /** How a found item is drawn; default: its label. */
  renderOption?: (item: T) => ReactNode;
  placeholder?: string;
}

/** One of what exists, found by typing. What was typed but not chosen is not taken: the field goes back to the choice. */
export function PickField<T>(props: PickFieldProps<T>) {
  const { value, onChange, idOf, labelOf, subOf } = props;
  const error = useFieldError(props.name, props.error, props.value);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [typed, setTyped] = useState<string>();
  const { list, slow, settled, failed } = useSuggestions(props.search, typed ?? '', typed !== undefined);
  const { updateSelectedOptionIndex, selectFirstOption } = combobox;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first hit is marked whenever the list is a new one
  useEffect(() => {
    updateSelectedOptionIndex();
    if (list.length > 0) selectFirstOption();
  }, [list]);
  const close = () => {
    setTyped(undefined);
    combobox.closeDropdown();
  };
  return (
    <Combobox
      store={combobox}
      size="sm"
      transitionProps={{ duration: 0 }}
      onOptionSubmit={(chosen) => {
        const item = list.find((one) => idOf(one) === chosen);
        if (item !== undefined) onChange(item);
        close();
      }}
    >
      <Combobox.Target>
        <TextInput
          {...inputProps(props, error)}
          value={typed ?? (value === null ? '' : labelOf(value))}
          placeholder={props.placeholder}
          autoComplete="off"
          rightSection={
            slow ? (
              <Loader size="xs" />
            ) : value !== null && typed === undefined ? (
              <Clear label={props.label} onPress={() => onChange(null)} />
            ) : null
          }
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            if (event.currentTarget.value === '') onChange(null);
            combobox.openDropdown();
          }}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown' && typed === undefined) {
              setTyped('');
              combobox.openDropdown();
            } else if (
              event.key === 'Tab' &&
              combobox.dropdownOpened &&
              settled &&
              combobox.getSelectedOptionIndex() >= 0
            ) {
              combobox.clickSelectedOption();
            } else if (event.key === 'Escape' && combobox.dropdownOpened) {
              event.stopPropagation();
              close();
            }
          }}
          onBlur={close}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={typed === undefined}>
        <Combobox.Options aria-label={`Pilihan ${props.label.toLowerCase()}`} className={classes.options}>
          {list.map((item) => (
            <Combobox.Option key={idOf(item)} value={idOf(item)}>
              {props.renderOption?.(item) ?? labelOf(item)}
              {subOf?.(item) !== undefined && <span className={classes.sub}>{subOf(item)}</span>}
            </Combobox.Option>
          ))}
          {settled && list.length === 0 && (
            <Combobox.Empty>
              {failed ? 'Pencarian belum berhasil; ketik lagi.' : 'Tidak ada yang cocok.'}
            </Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function Clear({ label, onPress }: { label: string; onPress: () => void }) {
  return (
    <ActionIcon
      variant="subtle"
      size="sm"
      tabIndex={-1}
      aria-label={`Kosongkan ${label.toLowerCase()}`}
      onClick={onPress}
    >
      <span aria-hidden="true">×</span>
    </ActionIcon>
  );
}
