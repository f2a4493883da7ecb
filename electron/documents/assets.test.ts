import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { disposisiContoh } from '../modules/persuratan/documents/contoh.fixture.ts';
import { ASSETS, type AssetName, assetPath } from './assets.ts';
import { renderPdf, sha256Hex } from './render.ts';

const url = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);

describe('assets', { timeout: 60_000 }, () => {
  it('finds each file in the packages', () => {
    for (const name of Object.keys(ASSETS) as AssetName[])
      expect(statSync(assetPath(name)).size, name).toBeGreaterThan(100_000);
  });

  it('prints the same bytes and reads codes from a shipped folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'penata-assets-'));
    try {
      for (const name of Object.keys(ASSETS) as AssetName[]) copyFileSync(assetPath(name), join(folder, name));
      const code = `
        (await import(${url('./assets.ts')})).useAssetFolder(${JSON.stringify(folder)});
        const { renderPdf, sha256Hex } = await import(${url('./render.ts')});
        const { readQr } = await import(${url('./qr.ts')});
        const { disposisiContoh } = await import(${url('../modules/persuratan/documents/contoh.fixture.ts')});
        const pdf = await renderPdf(disposisiContoh());
        process.stdout.write(sha256Hex(pdf) + ' ' + (await readQr(pdf, 'application/pdf')).length);`;
      const said = execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
      expect(said).toBe(`${sha256Hex(await renderPdf(disposisiContoh()))} 1`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
