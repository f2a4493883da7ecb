import { Button, Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import { type Action, ActionButton } from './ActionButton.tsx';
import { ariaChord } from './chord.ts';
import { Kbd } from './Kbd.tsx';
import classes from './RecordHeader.module.css';
import { type Badge, StatusBadge } from './StatusBadge.tsx';
import { useShortcut } from './useShortcut.ts';
import { useTitle } from './useTitle.ts';

export interface PrintItem {
  label: string;
  onPress: () => void;
  keys?: string;
  pending?: boolean;
  disabled?: boolean;
}

export interface RecordHeaderProps {
  /** Official number; absent while there is none. */
  nomor?: string | undefined;
  judul: string;
  sub?: ReactNode;
  badges?: readonly Badge[];
  /** The next step, named for what it does. Ctrl+Enter unless it says otherwise. */
  primary?: Action | undefined;
  actions?: readonly Action[];
  /** What can be printed; one item is a button, several are a menu. */
  cetak?: readonly PrintItem[];
  /** More, less often needed ("Batalkan surat…"), under "⋯". */
  lainnya?: readonly Action[];
}

/** What the record is, in one line on top, and what can be done with it. */
export function RecordHeader(props: RecordHeaderProps) {
  const { nomor, judul, sub, badges = [], primary, actions = [], cetak = [], lainnya = [] } = props;
  const name = nomor === undefined ? judul : `${nomor} · ${judul}`;
  useTitle(name);
  return (
    <header className={classes.header}>
      <div className={classes.what}>
        <div className={classes.line}>
          <h1 className={classes.name}>{name}</h1>
          {badges.map((badge) => (
            <StatusBadge key={badge.label} tone={badge.tone}>
              {badge.label}
            </StatusBadge>
          ))}
        </div>
        {sub !== undefined && <div className={classes.sub}>{sub}</div>}
      </div>
      <div className={classes.actions}>
        {lainnya.length > 0 && <ActionMenu label="Tindakan lain" sign="⋯" items={lainnya} />}
        {cetak.length > 0 && <ActionMenu label="Cetak" sign="Cetak ▾" items={cetak} />}
        {actions.map((action) => (
          <ActionButton key={action.label} {...action} />
        ))}
        {primary !== undefined && <ActionButton keys="Ctrl+Enter" {...primary} primary />}
      </div>
    </header>
  );
}

/** One button, or a menu when there are several things under it. */
function ActionMenu({ label, sign, items }: { label: string; sign: string; items: readonly (Action | PrintItem)[] }) {
  const [only, ...others] = items;
  if (only !== undefined && others.length === 0) return <ActionButton {...only} />;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" aria-label={label === sign ? undefined : label}>
            {sign}
          </Button>
        </Menu.Target>
        <Menu.Dropdown aria-label={label}>
          {items.map((item) => (
            <Menu.Item
              key={item.label}
              onClick={item.onPress}
              disabled={item.disabled === true || item.pending === true}
              {...('tone' in item && item.tone === 'late' ? { color: 'merah' } : {})}
              {...(item.keys === undefined
                ? {}
                : { rightSection: <Kbd keys={item.keys} />, 'aria-keyshortcuts': ariaChord(item.keys) })}
            >
              {item.label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {items.map((item) => (
        <MenuShortcut key={item.label} item={item} />
      ))}
    </>
  );
}

/** The shortcut of a menu entry works while the menu is closed. */
function MenuShortcut({ item }: { item: Action | PrintItem }) {
  useShortcut(item.keys, item.label, item.onPress, { enabled: item.disabled !== true && item.pending !== true });
  return null;
}
