import { useSyncExternalStore } from 'react';
import { Dialog } from '../components/Dialog.tsx';
import { Kbd } from '../components/Kbd.tsx';
import { type Shortcut, shortcuts } from '../components/shortcutRegistry.ts';
import classes from './HelpOverlay.module.css';

/** Keys that lists and fields take by themselves, in every page. */
const FIXED: readonly { group: string; items: readonly (readonly [keys: readonly string[], label: string])[] }[] = [
  {
    group: 'Daftar',
    items: [
      [['ArrowUp', 'ArrowDown'], 'Baris di atas, di bawah'],
      [['PageUp', 'PageDown'], 'Satu layar ke atas, ke bawah'],
      [['Home', 'End'], 'Baris pertama, terakhir'],
      [['Enter'], 'Buka baris'],
      [['Space'], 'Pilih baris'],
    ],
  },
  {
    group: 'Isian',
    items: [
      [['Tab'], 'Isian berikutnya; mengambil saran yang ditandai'],
      [['Alt+ArrowDown'], 'Buka kalender pada isian tanggal'],
    ],
  },
];

/** All that the keyboard can do right now. */
export function HelpOverlay({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Dialog opened={opened} onClose={onClose} title="Pintasan papan ketik" size={720}>
      <ShortcutList />
    </Dialog>
  );
}

function ShortcutList() {
  const all = useSyncExternalStore(shortcuts.subscribe, shortcuts.shown);
  const groups = new Map<string, Shortcut[]>();
  for (const shortcut of all) {
    if (shortcut.layer !== 0) continue;
    groups.set(shortcut.group, [...(groups.get(shortcut.group) ?? []), shortcut]);
  }
  for (const fixed of FIXED) if (!groups.has(fixed.group)) groups.set(fixed.group, []);
  return (
    <div className={classes.groups}>
      {[...groups].map(([group, list]) => (
        <section key={group}>
          <h3 className={classes.group}>{group}</h3>
          <dl className={classes.list}>
            {list.map((shortcut) => (
              <Line key={shortcut.keys} keys={[shortcut.keys]} label={shortcut.label} />
            ))}
            {FIXED.find((fixed) => fixed.group === group)?.items.map(([keys, label]) => (
              <Line key={label} keys={keys} label={label} />
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function Line({ keys, label }: { keys: readonly string[]; label: string }) {
  return (
    <div className={classes.line}>
      <dt>
        {keys.map((key) => (
          <Kbd key={key} keys={key} spoken />
        ))}
      </dt>
      <dd>{label}</dd>
    </div>
  );
}
