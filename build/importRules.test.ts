import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { checkImports, type ImportViolation } from './checkImports.ts';
import configuration from './importRules.ts';

/** Files of a small tree and what each one imports; a file that is only imported need not be named. */
type Tree = Record<string, readonly string[]>;

const PACKAGES = ['zod', 'better-sqlite3', 'electron', 'vite', 'react', 'kysely'];
let root = '';

beforeAll(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'penata-import-rules-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function plant(name: string, tree: Tree): Promise<ImportViolation[]> {
  const base = path.join(root, name);
  const write = async (file: string, text: string) => {
    await mkdir(path.dirname(path.join(base, file)), { recursive: true });
    await writeFile(path.join(base, file), text);
  };
  await write(
    'package.json',
    JSON.stringify({
      name: 'tree',
      type: 'module',
      imports: packageJson.imports,
      dependencies: { zod: '*', 'better-sqlite3': '*', kysely: '*' },
      devDependencies: { electron: '*', vite: '*', react: '*' },
    }),
  );
  for (const name of PACKAGES) {
    await write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    await write(`node_modules/${name}/index.js`, 'module.exports = {};\n');
  }
  const targets = Object.values(tree)
    .flat()
    .flatMap((line) =>
      [...line.matchAll(/'#((?:shared|electron|renderer|tests)\/[^']+)'/g)].map((match) => match[1] as string),
    );
  for (const file of targets)
    if (!(file in tree) && !file.includes('missing')) await write(file, 'export const X = 1;\n');
  for (const [file, lines] of Object.entries(tree)) await write(file, `${lines.join('\n')}\nexport const X = 1;\n`);
  return checkImports(base);
}

const value = (target: string) => `import { X as V } from '${target}';`;
const typeOnly = (target: string) => `import type { X as T } from '${target}';`;

/** For every rule: files that break it. The first column is the rule's name. */
const BROKEN: ReadonlyArray<readonly [rule: string, tree: Tree]> = [
  [
    'no-circles',
    { 'shared/rules/a.ts': [typeOnly('#shared/rules/b.ts')], 'shared/rules/b.ts': [value('#shared/rules/a.ts')] },
  ],
  ['resolvable', { 'electron/core/a.ts': [value('#shared/missing.ts')] }],
  ['no-tests-in-program', { 'renderer/app/a.ts': [value('#tests/support/b.ts')] }],
  ['no-tests-in-program', { 'electron/core/a.ts': [value('#electron/core/b.test.ts')] }],
  ['electron-only-in-shell', { 'electron/compose/a.ts': [typeOnly('electron')] }],
  ['electron-only-in-shell', { 'tests/e2e/a.ts': [value('electron')] }],
  ['shared-stands-alone', { 'shared/rules/a.ts': [typeOnly('#electron/core/b.ts')] }],
  ['shared-stands-alone', { 'shared/rules/a.ts': [value('node:fs')] }],
  ['shared-stands-alone', { 'shared/rules/a.ts': [value('kysely')] }],
  ['shared-rules-know-no-module', { 'shared/rules/a.ts': [value('#shared/modules/alur/langkah.ts')] }],
  ['renderer-not-electron', { 'renderer/app/a.tsx': [typeOnly('#electron/core/b.ts')] }],
  ['renderer-no-node', { 'renderer/components/a.tsx': [value('node:path')] }],
  ['renderer-components-below-modules', { 'renderer/components/a.tsx': [value('#renderer/modules/alur/index.ts')] }],
  ['renderer-client-below-components', { 'renderer/client/a.ts': [value('#renderer/components/b.tsx')] }],
  ['renderer-modules-below-app', { 'renderer/modules/alur/a.tsx': [value('#renderer/app/router.tsx')] }],
  ['electron-not-renderer', { 'electron/web/a.ts': [typeOnly('#renderer/app/b.ts')] }],
  ['hosts-are-thin', { 'electron/shell/a.ts': [value('#electron/database/connection.ts')] }],
  ['hosts-are-thin', { 'electron/web/a.ts': [typeOnly('#electron/modules/alur/index.ts')] }],
  ['shell-not-web', { 'electron/shell/a.ts': [value('#electron/web/b.ts')] }],
  ['web-not-shell', { 'electron/web/a.ts': [value('#electron/shell/b.ts')] }],
  ['compose-not-hosts', { 'electron/compose/a.ts': [value('#electron/shell/b.ts')] }],
  ['modules-below-compose', { 'electron/modules/alur/a.ts': [typeOnly('#electron/compose/b.ts')] }],
  ['core-knows-no-module', { 'electron/core/a.ts': [value('#electron/modules/alur/index.ts')] }],
  ['core-knows-no-module', { 'electron/core/a.ts': [typeOnly('#shared/modules/alur/contract.ts')] }],
  ['database-at-the-bottom', { 'electron/database/a.ts': [typeOnly('#electron/core/b.ts')] }],
  ['documents-know-no-module', { 'electron/documents/a.ts': [value('#electron/modules/persuratan/index.ts')] }],
  ['sqlite-only-in-database', { 'electron/core/a.ts': [typeOnly('better-sqlite3')] }],
  ['packaged-dependencies-only', { 'electron/web/a.ts': [value('vite')] }],
  [
    'electron-modules-through-index',
    { 'electron/modules/alur/a.ts': [value('#electron/modules/instansi/pejabat.ts')] },
  ],
  [
    'renderer-modules-through-index',
    { 'renderer/modules/alur/a.tsx': [value('#renderer/modules/instansi/pejabat.tsx')] },
  ],
  ...(['shared', 'electron', 'renderer'] as const).flatMap(
    (side): Array<readonly [string, Tree]> => [
      [`${side}-instansi-first`, { [`${side}/modules/instansi/a.ts`]: [typeOnly(`#${side}/modules/alur/index.ts`)] }],
      [`${side}-alur-second`, { [`${side}/modules/alur/a.ts`]: [value(`#${side}/modules/persuratan/index.ts`)] }],
      [
        `${side}-modules-without-circles`,
        {
          [`${side}/modules/persuratan/index.ts`]: [],
          [`${side}/modules/persuratan/a.ts`]: [value(`#${side}/modules/sistem/index.ts`)],
          [`${side}/modules/sistem/index.ts`]: [],
          [`${side}/modules/sistem/b.ts`]: [typeOnly(`#${side}/modules/persuratan/index.ts`)],
        },
      ],
    ],
  ),
  ['no-import-in-type', { 'shared/rules/a.ts': ["export type T = import('#shared/rules/b.ts').X;"] }],
];

/** What a house in order does; none of it may be reported. */
const KEPT: Tree = {
  'shared/rules/rupiah.ts': [value('zod')],
  'shared/modules/contract.ts': [
    value('#shared/modules/alur/contract.ts'),
    value('#shared/modules/persuratan/contract.ts'),
  ],
  'shared/modules/persuratan/contract.ts': [
    value('#shared/modules/alur/contract.ts'),
    value('#shared/contract/fields.ts'),
  ],
  'electron/database/connection.ts': [
    value('better-sqlite3'),
    value('kysely'),
    value('node:fs'),
    value('#shared/rules/rupiah.ts'),
  ],
  'electron/core/dispatch.ts': [value('#electron/database/connection.ts'), value('#shared/contract/operation.ts')],
  'electron/modules/instansi/index.ts': [value('#electron/core/dispatch.ts')],
  'electron/modules/alur/index.ts': [value('#electron/modules/instansi/index.ts')],
  'electron/modules/persuratan/index.ts': [
    value('#electron/modules/alur/index.ts'),
    value('#electron/documents/kop.ts'),
    value('#electron/database/schema.ts'),
    value('./surat.ts'),
  ],
  'electron/modules/persuratan/surat.ts': [typeOnly('#shared/modules/persuratan/contract.ts')],
  'electron/compose/openHouse.ts': [
    value('#electron/modules/persuratan/index.ts'),
    value('#electron/core/dispatch.ts'),
  ],
  'electron/shell/main.ts': [value('electron'), value('#electron/compose/openHouse.ts')],
  // a test of the first module reaches the whole office, without closing a circle
  'electron/modules/instansi/office.test.ts': [
    value('#tests/support/office.ts'),
    value('#electron/modules/persuratan/index.ts'),
  ],
  'tests/support/office.ts': [value('#electron/compose/openHouse.ts')],
  'shared/rules/numbers.fixture.ts': [value('vite')],
  'electron/shell/main.test.ts': [
    value('#electron/database/connection.ts'),
    value('vite'),
    value('#tests/support/office.ts'),
  ],
  'electron/web/main.ts': [value('#electron/compose/openHouse.ts')],
  'renderer/client/call.ts': [typeOnly('#shared/modules/contract.ts')],
  'renderer/components/Table.tsx': [value('react'), value('#renderer/client/call.ts')],
  'renderer/modules/instansi/index.ts': [value('#renderer/components/Table.tsx')],
  'renderer/modules/persuratan/index.ts': [value('#renderer/modules/instansi/index.ts')],
  'renderer/app/main.tsx': [value('#renderer/modules/persuratan/index.ts')],
  'tests/support/electronStandIn/electron.ts': [typeOnly('electron')],
};

describe('import rules', () => {
  it('report nothing for a house in order', async () => {
    expect(await plant('kept', KEPT)).toEqual([]);
  });

  it.each(BROKEN.map(([rule, tree], index) => ({ rule, tree, index })))(
    '$rule bites ($index)',
    async ({ rule, tree, index }) => {
      const violations = await plant(`broken-${index}`, tree);
      const [first] = Object.keys(tree);
      const expected = expect.objectContaining({ rule, from: rule.endsWith('-circles') ? expect.any(String) : first });
      expect(violations).toContainEqual(expected);
    },
  );

  it('are each proven by a broken tree', () => {
    const proven = new Set(BROKEN.map(([rule]) => rule));
    const configured = (configuration.forbidden ?? []).map((rule) => rule.name ?? '');
    expect(configured.filter((name) => !proven.has(name))).toEqual([]);
  });
});
