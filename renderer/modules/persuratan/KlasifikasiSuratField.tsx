import { useState } from 'react';
import { call } from '../../client/call.ts';
import type { FieldProps } from '../../components/field.ts';
import { type Klasifikasi, KlasifikasiField } from '../../components/KlasifikasiField.tsx';

/** Classification by code or word; typing an old code (Permendagri 78/2012) is answered with what became of it. */
export function KlasifikasiSuratField(props: FieldProps<Klasifikasi | null>) {
  const [penjelasan, setPenjelasan] = useState<string | null>(null);
  return (
    <KlasifikasiField
      {...props}
      {...(penjelasan === null ? {} : { hint: penjelasan })}
      search={async (cari) => {
        const { hasil, penjelasan: told } = await call('klasifikasi.cari', { cari: cari.slice(0, 100) });
        setPenjelasan(told);
        return hasil.map(({ kode, nama, jalur }): Klasifikasi => ({ kode, nama, induk: jalur }));
      }}
    />
  );
}
