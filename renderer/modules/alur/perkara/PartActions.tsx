import { Button, Menu } from '@mantine/core';
import { RowButton } from '../../../components/RowButton.tsx';
import type { CasePart } from '../caseTone.ts';
import type { PartDialog } from './PartDialogs.tsx';
import classes from './Parts.module.css';

interface PartActionsProps {
  part: CasePart;
  onDialog: (dialog: PartDialog) => void;
}

const ACTS = [
  ['selesaikan', 'Selesaikan…'],
  ['terima', 'Terima hasilnya…'],
  ['ganti', 'Ganti penerima…'],
  ['teruskan', 'Teruskan…'],
  ['kembalikan', 'Bukan kewenangan…'],
  ['tolak', 'Belum sesuai…'],
  ['tarik', 'Tarik…'],
] as const satisfies readonly (readonly [PartDialog['kind'], string])[];

/** What I may do with a part: the first thing as a button, the rest behind it. */
export function PartActions({ part, onDialog }: PartActionsProps) {
  if (part.formulir !== null) return null;
  const [first, ...rest] = ACTS.filter(([kind]) => part.tindakan[kind]);
  if (first === undefined) return null;
  const [kind, label] = first;
  return (
    <span className={classes.actions}>
      <RowButton label={label} about={part.nama} onPress={() => onDialog({ kind, part })} />
      {rest.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" size="compact-sm" aria-label={`Tindakan lain pada bagian ${part.nama}`}>
              ⋯
            </Button>
          </Menu.Target>
          <Menu.Dropdown aria-label={`Bagian ${part.nama}`}>
            {rest.map(([other, words]) => (
              <Menu.Item key={other} onClick={() => onDialog({ kind: other, part })}>
                {words}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </span>
  );
}
