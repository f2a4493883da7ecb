import { Combobox, Loader, TextInput, useCombobox } from '@mantine/core';
import { useState } from 'react';
import classes from './ComboField.module.css';
import { type FieldProps, inputProps, useFieldError } from './field.ts';
import { useSuggestions } from './useSuggestions.ts';

export interface Suggestion {
  value: string;
  /** Second line: an address, how often it was used. */
  sub?: string;
}

export interface ComboFieldProps<S extends Suggestion> extends FieldProps<string> {
  suggest: (text: string) => Promise<readonly S[]>;
  /** A suggestion was taken; other fields may follow from it. */
  onPick?: (suggestion: S) => void;
  maxLength?: number;
  /** Suggest already for an empty field; default false. */
  suggestEmpty?: boolean;
}

/** Free text, completed from what was written before. Enter or Tab takes the marked suggestion; typing on ignores it. */
export function ComboField<S extends Suggestion>(props: ComboFieldProps<S>) {
  const { value, onChange, onPick } = props;
  const error = useFieldError(props.name, props.error, props.value);
  const [asking, setAsking] = useState(false);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const active = asking && (props.suggestEmpty === true || value.trim() !== '');
  const { list, slow } = useSuggestions(props.suggest, value, active);
  const pick = (chosen: string) => {
    const suggestion = list.find((one) => one.value === chosen);
    onChange(chosen);
    setAsking(false);
    combobox.closeDropdown();
    if (suggestion !== undefined) onPick?.(suggestion);
  };
  return (
    <Combobox store={combobox} onOptionSubmit={pick} transitionProps={{ duration: 0 }} size="sm">
      <Combobox.Target>
        <TextInput
          {...inputProps(props, error)}
          name={props.name}
          value={value}
          maxLength={props.maxLength}
          autoComplete="off"
          rightSection={slow ? <Loader size="xs" /> : null}
          onChange={(event) => {
            onChange(event.currentTarget.value);
            setAsking(true);
            combobox.openDropdown();
            combobox.resetSelectedOption();
          }}
          onFocus={() => {
            if (props.suggestEmpty === true && value === '') {
              setAsking(true);
              combobox.openDropdown();
            }
          }}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown' && !asking) {
              setAsking(true);
              combobox.openDropdown();
            }
            // Tab takes the marked suggestion and goes on to the next field.
            if (event.key === 'Tab' && combobox.dropdownOpened && combobox.getSelectedOptionIndex() >= 0) {
              combobox.clickSelectedOption();
            }
          }}
          onBlur={() => {
            setAsking(false);
            combobox.closeDropdown();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={list.length === 0}>
        <Combobox.Options aria-label={`Saran ${props.label.toLowerCase()}`} className={classes.options}>
          {list.map((suggestion) => (
            <Combobox.Option key={suggestion.value} value={suggestion.value}>
              {suggestion.value}
              {suggestion.sub !== undefined && <span className={classes.sub}>{suggestion.sub}</span>}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
