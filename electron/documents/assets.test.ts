import { statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ASSETS, type AssetName, assetPath } from './assets.ts';

it('finds each file in the packages', () => {
  for (const name of Object.keys(ASSETS) as AssetName[])
    expect(statSync(assetPath(name)).size, name).toBeGreaterThan(100_000);
});
