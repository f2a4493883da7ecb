import { describe, expect, it } from 'vitest';
import { withPdf } from '#electron/documents/pdfium.ts';
import { expectInOrder, hashOf, printed } from '#electron/documents/printed.fixture.ts';
import { renderPdf } from '#electron/documents/render.ts';
import { kendaliContoh, swimlaneContoh } from './contoh.fixture.ts';
import { type LangkahKendali, lembarKendaliProses } from './lembarKendaliProses.ts';

const sizes = (bytes: Uint8Array) =>
  withPdf(bytes, (document) =>
    [...document.pages()].map((page) => {
      const { originalWidth, originalHeight } = page.getOriginalSize();
      return originalWidth > originalHeight ? 'mendatar' : 'tegak';
    }),
  );

describe('lembar kendali proses', { timeout: 60_000 }, () => {
  it('prints case, process, drawing, steps and checklist in order', async () => {
    const { pages, text } = await printed(lembarKendaliProses(kendaliContoh));
    expect(pages).toHaveLength(1);
    expectInOrder(text, [
      'DINAS SOSIAL',
      'LEMBAR KENDALI PROSES',
      'Nomor perkara',
      'PRK-2026-0087',
      'Judul',
      'Fasilitasi pendirian LKSA',
      'P2.2.4 Fasilitasi proses pendirian LKSA (peta proses 2022)',
      'Pemohon',
      '3 Februari 2026',
      'Berjalan: Pemeriksaan lapangan',
      'A. Langkah',
      'Mengajukan permohonan',
      'Lilik Maisaroh',
      '3 Feb 2026, 09.10',
      'dikembalikan',
      'Akta notaris belum dilegalisir',
      'sedang berjalan',
      'Menandatangani rekomendasi',
      'B. Kelengkapan dokumen',
      'Surat permohonan',
      'Agenda 0311',
    ]);
    for (const lane of ['Petugas', 'Kabid Rehsos', 'Langkah 4']) expect(text).toContain(lane);
  });

  it('lays a wide drawing on a last sheet of its own', async () => {
    const print = lembarKendaliProses({ ...kendaliContoh, swimlane: swimlaneContoh(12) });
    const { pages, bytes } = await printed(print);
    expect(await sizes(bytes)).toEqual(['tegak', 'mendatar']);
    expect(pages[0]).toContain('B. Kelengkapan dokumen');
    expectInOrder(pages[1] as string, ['ALUR PROSES', 'Langkah 12']);
  });

  it('prints without drawing, documents or steps, and with a hundred steps', async () => {
    const bare = await printed(lembarKendaliProses({ ...kendaliContoh, swimlane: null, dokumen: [], langkah: [] }));
    expectInOrder(bare.text, ['Belum ada langkah.', 'Proses ini tidak meminta dokumen.']);
    const step = kendaliContoh.langkah[1] as LangkahKendali;
    const langkah = Array.from(
      { length: 100 },
      (_, index): LangkahKendali => ({ ...step, nomor: String(index + 1), catatan: `catatan ${index + 1} selesai` }),
    );
    const { pages } = await printed(
      lembarKendaliProses({ ...kendaliContoh, judul: 'Judul yang panjang sekali '.repeat(20), langkah }),
    );
    expect(pages.length).toBeGreaterThan(4);
    for (const text of pages.slice(1, -1)) expectInOrder(text, ['No. Langkah Pelaksana', 'Paraf']);
    expectInOrder(
      pages.join(' '),
      langkah.map((entry) => entry.catatan as string),
    );
  });

  it('is the same bytes for the same data', async () => {
    const print = async () => hashOf(await renderPdf(lembarKendaliProses(kendaliContoh)));
    expect(await print()).toBe(await print());
  });

  it('refuses a drawing without a size', () => {
    expect(() => lembarKendaliProses({ ...kendaliContoh, swimlane: '<svg></svg>' })).toThrow(RangeError);
  });
});
