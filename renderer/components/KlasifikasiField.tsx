import classes from './ComboField.module.css';
import type { FieldProps } from './field.ts';
import { PickField } from './PickField.tsx';

export interface Klasifikasi {
  kode: string;
  nama: string;
  /** The words above it in the tree: 'Sosial › Bantuan sosial'. */
  induk?: string | undefined;
}

export interface KlasifikasiFieldProps<K extends Klasifikasi> extends FieldProps<K | null> {
  /** Finds by the beginning of the code ('400.9') or by words ('bantuan pangan'). */
  search: (text: string) => Promise<readonly K[]>;
}

/** Classification of a paper, by code or by word. */
export function KlasifikasiField<K extends Klasifikasi>(props: KlasifikasiFieldProps<K>) {
  return (
    <PickField<K>
      {...props}
      hint={props.hint ?? 'kode (400.9) atau kata (bantuan pangan)'}
      idOf={(item) => item.kode}
      labelOf={(item) => `${item.kode} ${item.nama}`}
      subOf={(item) => item.induk}
      renderOption={(item) => (
        <>
          <span className={classes.code}>{item.kode}</span>
          {item.nama}
        </>
      )}
    />
  );
}
