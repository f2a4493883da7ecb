/** Modules form a directed graph without circles, also when no two files form one. Test files do not count: they may reach everywhere. */
import type { ImportViolation } from './checkImports.ts';
import { MODULE_SIDES, TEST } from './importRules.ts';

interface CruisedFile {
  source: string;
  dependencies: readonly { resolved: string }[];
}

/** For every circle of modules on one side, the edges that are part of it. */
export function moduleCircles(files: readonly CruisedFile[]): ImportViolation[] {
  return MODULE_SIDES.flatMap((side) => {
    const edges = moduleEdges(files, side);
    const inCircle = [...edges].flatMap(([from, targets]) =>
      [...targets].filter((to) => reaches(edges, to, from)).map((to) => ({ from, to })),
    );
    return inCircle.map(({ from, to }) => ({
      rule: `${side}-modules-without-circles`,
      from: `${side}/modules/${from}`,
      to: `${side}/modules/${to}`,
    }));
  });
}

function moduleEdges(files: readonly CruisedFile[], side: string): Map<string, Set<string>> {
  const test = new RegExp(TEST);
  const inModule = new RegExp(`^${side}/modules/([^/]+)/`);
  const edges = new Map<string, Set<string>>();
  for (const { source, dependencies } of files) {
    const from = inModule.exec(source)?.[1];
    if (from === undefined || test.test(source)) continue;
    for (const { resolved } of dependencies) {
      const to = inModule.exec(resolved)?.[1];
      if (to !== undefined && to !== from) edges.set(from, (edges.get(from) ?? new Set()).add(to));
    }
  }
  return edges;
}

function reaches(edges: Map<string, Set<string>>, from: string, goal: string): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === goal) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    open.push(...(edges.get(at) ?? []));
  }
  return false;
}
