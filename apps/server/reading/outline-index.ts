import type { OutlineNode, Plan } from '../../../src/plan/index.ts';
import { keptFor } from '../layout/kept.ts';

/** An outline node with what hangs under it. */
export type Branch = { readonly node: OutlineNode; readonly parent?: Branch; readonly children: Branch[] };

export type OutlineIndex = {
  readonly roots: readonly Branch[];
  /** Where the first heading stands. */
  readonly start: number;
  readonly byId: ReadonlyMap<string, Branch>;
  /** The nodes people choose by: chapters where there are any, else the topmost level of the document. */
  readonly chapters: readonly Branch[];
  /** Innermost node whose heading stands at or before `offset`. */
  at(offset: number): Branch | undefined;
  /** The chapter `offset` stands in. */
  chapterAt(offset: number): Branch | undefined;
};

const LEVELS = ['part', 'chapter', 'section', 'theme', 'item'] as const;
const rank = (branch: Branch): number => LEVELS.indexOf(branch.node.level);

/** Titles from the top down to the node. */
export const pathOf = (branch: Branch): readonly Branch[] => (branch.parent ? [...pathOf(branch.parent), branch] : [branch]);

const lastBefore = (sorted: readonly Branch[], offset: number): Branch | undefined => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]!.node.span[0] <= offset) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1];
};

/** Reads the flat outline as a tree by level: a node hangs under the nearest node before it that is of a higher level. */
export const outlineIndex = (outline: readonly OutlineNode[]): OutlineIndex => {
  const ordered = [...outline].sort((a, b) => a.span[0] - b.span[0]);
  const roots: Branch[] = [];
  const all: Branch[] = [];
  const open: Branch[] = [];
  for (const node of ordered) {
    while (open.length > 0 && rank(open[open.length - 1]!) >= LEVELS.indexOf(node.level)) open.pop();
    const parent = open[open.length - 1];
    const branch: Branch = { node, ...(parent ? { parent } : {}), children: [] };
    (parent?.children ?? roots).push(branch);
    open.push(branch);
    all.push(branch);
  }
  const level = (['chapter', 'section', 'part', 'theme', 'item'] as const).find((name) => all.some(({ node }) => node.level === name));
  const chapters = all.filter(({ node }) => node.level === level);
  return {
    roots,
    start: ordered[0]?.span[0] ?? 0,
    byId: new Map(all.map((branch) => [branch.node.id, branch])),
    chapters,
    at: (offset) => lastBefore(all, offset),
    chapterAt: (offset) => {
      const innermost = lastBefore(all, offset);
      return innermost && pathOf(innermost).find(({ node }) => node.level === level);
    },
  };
};

/** The outline of a plan, read once. */
export const outlineOf: (plan: Plan) => OutlineIndex = keptFor((plan) => outlineIndex(plan.outline));
