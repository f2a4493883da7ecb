/** Prints: in the browser a PDF tab, on the desktop a file of Penata's own folder that the system's viewer opens. */
import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { pdfPageTexts } from '#electron/documents/pdfium.ts';
import type { Kantor } from './kantor.ts';

/** Does what prints, and answers what a person then reads on its pages. */
export async function cetakan(kantor: Kantor, print: () => Promise<void>): Promise<string[]> {
  const pages = await pdfPageTexts(await printedFile(kantor, print));
  return pages.map((text) => text.replace(/[\s\ufffe]+/g, ' '));
}

async function printedFile(kantor: Kantor, print: () => Promise<void>): Promise<Buffer> {
  const { page, desktop } = kantor.app;
  if (desktop !== undefined) {
    const opened = () => desktop.records.filter(({ what }) => what === 'shell.openPath').map(({ given }) => given[0]);
    const before = opened().length;
    await print();
    await expect.poll(() => opened().length).toBe(before + 1);
    return readFile(opened().at(-1) as string);
  }
  const [answer, tab] = await Promise.all([
    page.waitForResponse((response) => response.headers()['content-type'] === 'application/pdf'),
    page.context().waitForEvent('page'),
    print(),
  ]);
  await expect.poll(() => tab.url()).toMatch(/^blob:/);
  await tab.close();
  return answer.body();
}
