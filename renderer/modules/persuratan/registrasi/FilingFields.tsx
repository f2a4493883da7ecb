import { useOperation } from '../../../client/useOperation.ts';
import { PickField } from '../../../components/PickField.tsx';
import grid from '../formGrid.module.css';
import { KlasifikasiSuratField } from '../KlasifikasiSuratField.tsx';
import type { FormPartProps } from './formPart.ts';
import type { Picked } from './letterForm.ts';

interface Post extends Picked {
  pemangku?: string;
}

/** Under which code it will be filed, and to whom it is addressed. */
export function FilingFields({ form, set }: FormPartProps) {
  const posts = useOperation('instansi.jabatan', {});
  const list = (posts.data ?? [])
    .filter((post) => post.aktif)
    .map(
      (post): Post => ({
        id: post.id,
        nama: post.nama,
        ...(post.pemangku === null ? {} : { pemangku: post.pemangku.nama }),
      }),
    );
  return (
    <div className={grid.two}>
      <KlasifikasiSuratField
        name="kodeKlasifikasi"
        label="Klasifikasi"
        value={form.klasifikasi}
        onChange={(klasifikasi) => set({ klasifikasi })}
      />
      <PickField<Post>
        name="ditujukanJabatanId"
        label="Ditujukan kepada"
        hint="kosong berarti Kepala Dinas"
        placeholder="Kepala Dinas"
        value={form.ditujukan}
        onChange={(post) => set({ ditujukan: post === null ? null : { id: post.id, nama: post.nama } })}
        search={(text) =>
          Promise.resolve(
            list.filter((post) => post.nama.toLowerCase().includes(text.trim().toLowerCase())).slice(0, 12),
          )
        }
        idOf={(post) => String(post.id)}
        labelOf={(post) => post.nama}
        subOf={(post) => post.pemangku}
      />
    </div>
  );
}
