/** The 57 processes as rows of a tree: which are in sight, and where a key leads. */
import type { Output } from '../../../client/contract.ts';

export type ProcessNode = Output<'alur.proses'>[number];

export interface TreeRow {
  node: ProcessNode;
  /** From 1. */
  level: number;
  /** Undefined for a leaf. */
  open: boolean | undefined;
  /** Place among its siblings, from 1, and their number. */
  position: number;
  siblings: number;
  /** Running cases here and below. */
  running: number;
}

const byCode = (a: ProcessNode, b: ProcessNode) => a.kode.localeCompare(b.kode, 'id', { numeric: true });

/** Words of a search, all of which must be found in code, name or summary. */
const matches = (node: ProcessNode, words: readonly string[]): boolean => {
  const text = `${node.kode} ${node.nama} ${node.ringkasan}`.toLowerCase();
  return words.every((word) => text.includes(word));
};

/**
 * The rows in sight. A search opens every group that holds a hit and leaves the rest out; a group that is itself a hit keeps what is
 * under it. Without a search, `closed` says which groups are shut.
 */
export function treeRows(nodes: readonly ProcessNode[], closed: ReadonlySet<string>, search: string): TreeRow[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const children = Map.groupBy([...nodes].sort(byCode), (node) => node.indukId);
  const under = (node: ProcessNode): readonly ProcessNode[] => children.get(node.id) ?? [];
  const running = (node: ProcessNode): number =>
    under(node).reduce((sum, child) => sum + running(child), node.daun ? node.perkaraBerjalan : 0);
  const holdsHit = (node: ProcessNode): boolean => matches(node, words) || under(node).some(holdsHit);

  const walk = (siblings: readonly ProcessNode[], level: number, wanted: boolean): TreeRow[] => {
    const shown = words.length === 0 || wanted ? siblings : siblings.filter(holdsHit);
    return shown.flatMap((node, index): TreeRow[] => {
      const below = under(node);
      const open = below.length === 0 ? undefined : words.length > 0 || !closed.has(node.id);
      const row = { node, level, open, position: index + 1, siblings: shown.length, running: running(node) };
      return open === true ? [row, ...walk(below, level + 1, wanted || matches(node, words))] : [row];
    });
  };
  return walk(children.get(null) ?? [], 1, false);
}

export type TreeMove = { to: number } | { open: string } | { close: string };

/** Where a key leads in the tree (ARIA APG, "Tree View"); undefined when it does nothing there. */
export function treeMove(key: string, rows: readonly TreeRow[], at: number): TreeMove | undefined {
  const row = rows[at];
  if (row === undefined) return undefined;
  switch (key) {
    case 'ArrowDown':
      return { to: Math.min(rows.length - 1, at + 1) };
    case 'ArrowUp':
      return { to: Math.max(0, at - 1) };
    case 'Home':
      return { to: 0 };
    case 'End':
      return { to: rows.length - 1 };
    case 'ArrowRight':
      if (row.open === undefined) return undefined;
      return row.open ? { to: Math.min(rows.length - 1, at + 1) } : { open: row.node.id };
    case 'ArrowLeft': {
      if (row.open === true) return { close: row.node.id };
      const parent = rows.findIndex((other) => other.node.id === row.node.indukId);
      return parent < 0 ? undefined : { to: parent };
    }
    default:
      return undefined;
  }
}

/** The groups above a process, the topmost first. */
export function pathTo(nodes: readonly ProcessNode[], id: string): ProcessNode[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const path: ProcessNode[] = [];
  for (let node = byId.get(id); node !== undefined; node = node.indukId === null ? undefined : byId.get(node.indukId))
    path.unshift(node);
  return path.slice(0, -1);
}
