import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { layoutBagan } from '#shared/modules/alur/bagan.ts';
import { compile } from '#shared/modules/alur/compile.ts';
import { pilihEkstensi } from '#shared/modules/alur/ekstensi.ts';
import { EKSTENSI_BAWAAN } from '#shared/modules/alur/ekstensiBawaan.ts';
import { PETA_2022 } from '#shared/modules/alur/peta2022.ts';
import { Swimlane, type SwimlaneProps } from './Swimlane.tsx';

const bagan = layoutBagan(
  compile(
    PETA_2022,
    'pelayanan-surat-masuk',
    pilihEkstensi(EKSTENSI_BAWAAN, { kode: 'P1.2.1.2', tanggal: '2026-11-24' }),
  ),
);
const html = (props: Partial<SwimlaneProps> = {}) =>
  renderToStaticMarkup(
    <MantineProvider>
      <Swimlane bagan={bagan} {...props} />
    </MantineProvider>,
  );

describe('Swimlane', () => {
  it('is an image with name and description, and a list that says the same', () => {
    const teks = html({ langkahSekarang: 'p1-2-1-2-disposisi', selesai: ['p1-2-1-2-kirim'] });
    expect(teks).toContain('role="img"');
    expect(teks).toContain('Peta lintas fungsi P1.2.1.2 Pelayanan Surat Masuk</title>');
    expect(teks).toContain('17 langkah pada 6 pelaku; sekarang: Disposisikan surat kepada pihak berkenaan.');
    expect(teks).toContain(
      'Antar surat ke kantor Dinas Sosial, oleh Petugas pengirim surat, sudah dilalui, lanjut ke Terima surat masuk',
    );
    expect(teks).toMatch(/<li aria-current="step">Disposisikan surat[^<]*langkah sekarang/);
    expect(teks).toContain('dikembalikan: Dikembalikan kepada pengirim');
    expect(teks.match(/<li aria-current/g)).toHaveLength(1);
  });

  it('draws every step and lights the current one', () => {
    const teks = html({ langkahSekarang: 'p1-2-1-2-disposisi' });
    expect(teks.match(/data-langkah=/g)).toHaveLength(bagan.boxes.length);
    expect(teks.match(/<rect[^>]*data-sifat="kini"/g)).toHaveLength(1);
    expect(teks).toContain('Langkah sekarang</button>');
  });

  it('offers steps as buttons only where they can be chosen', () => {
    const tombol = (teks: string) => teks.match(/<li[^>]*><button/g) ?? [];
    expect(tombol(html())).toHaveLength(0);
    expect(tombol(html({ onPilih: () => undefined }))).toHaveLength(bagan.boxes.length);
  });

  it('explains only the signs that stand in the picture', () => {
    expect(html()).toContain('tambahan di luar peta');
    expect(html()).not.toContain('langkah sekarang</li>');
    expect(html()).not.toContain('jalur peta yang dimatikan');
    const polos = layoutBagan(compile(PETA_2022, 'kearsipan', []));
    expect(html({ bagan: polos })).not.toContain('tambahan di luar peta');
  });
});
