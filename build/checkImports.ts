/**
 * Checks the import directions of docs/architecture.md: every rule of importRules.ts, that modules form no circle, and that nobody writes
 * `import('…').T` in a type position, which dependency-cruiser's parser does not see. Run: node build/checkImports.ts
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseFileSync } from '@swc/core';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import configuration from './importRules.ts';
import { moduleCircles } from './moduleCircles.ts';

export interface ImportViolation {
  rule: string;
  from: string;
  to: string;
}

const SOURCE_FOLDERS = ['shared', 'electron', 'renderer', 'tests'];

/** All violations under `baseDir` (the folder that holds shared/, electron/, renderer/), sorted; empty when every arrow is kept. */
export async function checkImports(baseDir: string): Promise<ImportViolation[]> {
  const folders = SOURCE_FOLDERS.filter((folder) => existsSync(path.join(baseDir, folder)));
  const { forbidden, options } = configuration;
  const { enhancedResolveOptions, ...cruiseOptions } = options ?? {};
  const answer = await cruise(
    folders,
    { ...cruiseOptions, baseDir, validate: true, ruleSet: { forbidden } } as ICruiseOptions,
    // the configuration's name for it is not the API's: there they are the second argument
    enhancedResolveOptions as never,
  );
  const result = answer.output as ICruiseResult;
  const violations = result.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
  const sources = result.modules.map((module) => module.source).filter(isOwnSource(folders));
  for (const source of sources) {
    for (const specifier of typeImports(path.join(baseDir, source))) {
      violations.push({ rule: 'no-import-in-type', from: source, to: specifier });
    }
  }
  violations.push(...moduleCircles(result.modules));
  return violations.sort((a, b) => `${a.rule} ${a.from} ${a.to}`.localeCompare(`${b.rule} ${b.from} ${b.to}`));
}

const isOwnSource = (folders: string[]) => (source: string) =>
  /[.](?:ts|tsx)$/.test(source) && folders.some((folder) => source.startsWith(`${folder}/`));

/** Specifiers of `import('…')` in type positions of one file. */
function typeImports(file: string): string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const child of node) visit(child);
    } else if (typeof node === 'object' && node !== null) {
      if ('type' in node && node.type === 'TsImportType' && 'argument' in node) {
        found.push(String((node.argument as { value?: unknown }).value));
      }
      for (const child of Object.values(node)) visit(child);
    }
  };
  visit(parseFileSync(file, { syntax: 'typescript', tsx: file.endsWith('.tsx'), target: 'es2022' }));
  return found;
}

const ownComment = (rule: string): string =>
  rule === 'no-import-in-type'
    ? 'import the type by name at the top of the file'
    : 'modules form a graph without circles';

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const violations = await checkImports(path.resolve(import.meta.dirname, '..'));
  const comments = new Map((configuration.forbidden ?? []).map((rule) => [rule.name, rule.comment]));
  for (const { rule, from, to } of violations) {
    console.error(`${from} → ${to}\n    ${rule}: ${comments.get(rule) ?? ownComment(rule)}`);
  }
  console.log(violations.length === 0 ? 'import directions: kept' : `import directions: ${violations.length} broken`);
  process.exitCode = violations.length === 0 ? 0 : 1;
}
