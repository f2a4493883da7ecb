import { Button, Tooltip } from '@mantine/core';
import { ariaChord } from './chord.ts';
import { Kbd } from './Kbd.tsx';
import { useShortcut } from './useShortcut.ts';

/** Something that can be done here. */
export interface Action {
  /** Named for what it does: "Teruskan ke Kepala". */
  label: string;
  onPress: () => void;
  keys?: string;
  pending?: boolean;
  disabled?: boolean;
  /** Why it cannot be done now; shown when the pointer or the focus is on it. */
  why?: string;
  tone?: 'late';
}

export interface ActionButtonProps extends Action {
  /** The one filled button of the page. */
  primary?: boolean;
  /** Smaller, for a row of a table. */
  small?: boolean;
  type?: 'button' | 'submit';
  /** Heading of its shortcut in the help; default 'Halaman ini'. */
  group?: string;
  autoFocus?: boolean;
}

/** A button that shows its shortcut and makes it work. While disabled it stays in the tab order, so that its reason can be read. */
export function ActionButton(props: ActionButtonProps) {
  const { label, onPress, keys, pending = false, disabled = false, why, tone, primary = false, small = false } = props;
  const off = disabled || pending;
  const press = () => {
    if (!off) onPress();
  };
  useShortcut(keys, label, press, { enabled: !off, ...(props.group === undefined ? {} : { group: props.group }) });
  const button = (
    <Button
      variant={primary ? 'filled' : 'default'}
      {...(tone === 'late' ? { color: 'merah' } : {})}
      size={small ? 'compact-sm' : 'sm'}
      type={props.type ?? 'button'}
      onClick={props.type === 'submit' ? undefined : press}
      aria-disabled={off || undefined}
      data-off={off || undefined}
      loading={pending}
      aria-keyshortcuts={keys === undefined ? undefined : ariaChord(keys)}
      {...(keys === undefined ? {} : { rightSection: <Kbd keys={keys} onFill={primary} /> })}
      {...(props.autoFocus ? { 'data-autofocus': true } : {})}
    >
      {label}
    </Button>
  );
  if (why === undefined || !disabled) return button;
  return (
    <Tooltip label={why} multiline maw={320} events={{ hover: true, focus: true, touch: true }}>
      {button}
    </Tooltip>
  );
}
