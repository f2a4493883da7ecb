import { execFileSync } from 'node:child_process';
import { PDFDocument, PDFName, type PDFString } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import type { PrintDefinition } from './definition.ts';
import { lampiranHeading } from './lampiran.ts';
import { PAGE_STYLES, PAPER, pageNumberOnTop, styleMargins } from './page.ts';
import { expectInOrder, hashOf, printed } from './printed.fixture.ts';
import { renderPdf, sha256Hex } from './render.ts';

const sample = (): PrintDefinition => ({
  title: 'Contoh & <cetakan>',
  date: '2026-01-14',
  pageSize: PAPER.F4,
  pageMargins: styleMargins(PAGE_STYLES.A),
  defaultStyle: { font: PAGE_STYLES.A.huruf, fontSize: 11 },
  header: pageNumberOnTop(),
  content: [
    { text: 'Bismillah, huruf tebal', bold: true },
    { table: { widths: ['*', 80], body: [['kiri', 'kanan']] } },
    lampiranHeading({ lampiran: 'Surat Kepala Dinas Sosial', nomor: '400.9/12/2026', tanggal: '12 Januari 2026' }),
    { text: 'isi lampiran', font: 'Tinos' },
  ],
});

describe('renderPdf', { timeout: 60_000 }, () => {
  it('gives the same bytes for the same definition, also for the same object twice', async () => {
    const definition = sample();
    const first = await renderPdf(definition);
    const again = await renderPdf(definition);
    const fresh = await renderPdf(sample());
    expect(sha256Hex(again)).toBe(sha256Hex(first));
    expect(sha256Hex(fresh)).toBe(sha256Hex(first));
    expect(hashOf(first)).toBe(sha256Hex(first));
  });

  it('gives the same bytes in another process', async () => {
    const code = `
      const { renderPdf, sha256Hex } = await import(${JSON.stringify(new URL('./render.ts', import.meta.url).href)});
      const { disposisiContoh } = await import(${JSON.stringify(new URL('../modules/persuratan/documents/contoh.fixture.ts', import.meta.url).href)});
      process.stdout.write(sha256Hex(await renderPdf(disposisiContoh())));`;
    const { disposisiContoh } = await import('../modules/persuratan/documents/contoh.fixture.ts');
    const here = sha256Hex(await renderPdf(disposisiContoh()));
    const there = execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
    expect(there).toBe(here);
  });

  it('names title, language, producer and date, and nothing of the clock', async () => {
    const pdf = await PDFDocument.load(await renderPdf(sample()), { updateMetadata: false });
    expect(pdf.getTitle()).toBe('Contoh dan cetakan');
    expect(pdf.getProducer()).toBe('Penata');
    expect(pdf.getCreationDate()?.toISOString()).toBe('2026-01-14T00:00:00.000Z');
    expect((pdf.catalog.get(PDFName.of('Lang')) as PDFString).asString()).toBe('id-ID');
    expect(pdf.getPage(0).getWidth()).toBeCloseTo(PAPER.F4.width, 4);
    expect(pdf.getPage(0).getHeight()).toBeCloseTo(PAPER.F4.height, 4);
  });

  it('numbers pages from the second on and heads the lampiran', async () => {
    const { pages } = await printed(sample());
    expect(pages).toHaveLength(2);
    expect(pages[0]).toBe('Bismillah, huruf tebal kiri kanan');
    expectInOrder(pages[1] as string, [
      'Lampiran',
      ': Surat Kepala Dinas Sosial',
      'Nomor',
      ': 400.9/12/2026',
      'isi lampiran',
    ]);
    expect(pages[1]).toContain('- 2 -');
  });

  it('reads no file and no address that a definition names', async () => {
    const with_ = (image: string): PrintDefinition => ({ ...sample(), content: [{ image }] });
    await expect(renderPdf(with_('/etc/hostname'))).rejects.toThrow(/denied/);
    await expect(renderPdf(with_('http://127.0.0.1:9/x.png'))).rejects.toThrow();
  });
});
