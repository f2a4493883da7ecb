/**
 * Draws the icons of the packaged program from penata.svg: penata.png (Linux window and AppImage), penata.ico (Windows), penata-NxN.png.
 * Run after changing the drawing: node build/icons/makeIcons.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { ensureChromium } from '../chromium.ts';

const here = import.meta.dirname;
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256];
const svg = readFileSync(path.join(here, 'penata.svg'), 'utf8');

const browser = await chromium.launch({ executablePath: ensureChromium(console.log) });
const page = await browser.newPage();
async function draw(size: number): Promise<Buffer> {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  return page.screenshot({ omitBackground: true, clip: { x: 0, y: 0, width: size, height: size } });
}

writeFileSync(path.join(here, 'penata.png'), await draw(512));
const images: { size: number; png: Buffer }[] = [];
for (const size of ICO_SIZES) images.push({ size, png: await draw(size) });
writeFileSync(path.join(here, 'penata.ico'), ico(images));
await browser.close();

/** An ICO file: a directory of images, each a PNG (understood since Windows Vista). */
function ico(entries: readonly { size: number; png: Buffer }[]): Buffer {
  const header = Buffer.alloc(6 + 16 * entries.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(entries.length, 4);
  let offset = header.length;
  entries.forEach(({ size, png }, index) => {
    const at = 6 + 16 * index;
    // 256 is written as 0
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(png.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([header, ...entries.map(({ png }) => png)]);
}
