import type { Span } from '../basis/index.ts';
import type { Heading, OutlineLevel, Tree } from '../syntax/index.ts';
import type { OutlineNode } from './schema.ts';

/** 大纲: the headings of a plan with ids made of their printed numbers, or of their place among unnumbered siblings. */
export type Outline = {
  readonly nodes: readonly OutlineNode[] /** By heading start: the node it became. */;
  readonly at: ReadonlyMap<number, OutlineNode>;
  readonly parents: ReadonlyMap<string, string>;
};

const depth: Readonly<Record<OutlineLevel, number>> = { part: 0, chapter: 1, section: 2, theme: 3, item: 4 };

type Open = { readonly node: OutlineNode; children: number };

/** The words of a heading: its label and title, without the line's outer space. */
const headingSpan = (text: string, heading: Heading): Span => {
  let [start, end] = heading.span;
  while (start < end && /[\s\u3000*#]/.test(text[start]!)) start++;
  end = Math.max(heading.titleSpan[1], start);
  return [start, end];
};

export const readOutline = (tree: Tree): Outline => {
  const nodes: OutlineNode[] = [];
  const at = new Map<number, OutlineNode>();
  const parents = new Map<string, string>();
  const ids = stableNumbers();
  const stack: Open[] = [];
  let roots = 0;
  for (const block of tree.blocks) {
    if (block.type !== 'heading') continue;
    while (stack.length > 0 && depth[stack.at(-1)!.node.level] >= depth[block.level]) stack.pop();
    const parent = stack.at(-1);
    const place = parent === undefined ? ++roots : ++parent.children;
    const own = block.number ?? (parent === undefined && block.level === 'chapter' ? 0 : place);
    const id = ids(parent === undefined ? String(own) : `${parent.node.id}.${own}`);
    const node: OutlineNode = {
      id,
      level: block.level,
      ...(block.number === undefined ? {} : { number: block.number }),
      title: block.title,
      span: headingSpan(tree.text, block),
    };
    if (parent !== undefined) parents.set(id, parent.node.id);
    nodes.push(node);
    at.set(block.span[0], node);
    stack.push({ node, children: 0 });
  }
  return { nodes, at, parents };
};

/** Two headings with one number keep both: the second gets `~2`. */
const stableNumbers = (): ((id: string) => string) => {
  const seen = new Map<string, number>();
  return (id) => {
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return times === 1 ? id : `${id}~${times}`;
  };
};
