import type { Block, Box as SyntaxBox, Glossary, Paragraph, Table, Tree } from '../syntax/index.ts';
import type { Outline } from './outline.ts';
import type { Passage } from './passage.ts';
import type { OutlineNode } from './schema.ts';
import { cellFlow, toldRows } from './table-prose.ts';

/** A box, a table or a glossary in its place. */
export type Placed<T> = { readonly block: T; readonly section: string };

export type Places = {
  readonly passages: readonly Passage[];
  readonly boxes: readonly Placed<SyntaxBox>[];
  readonly tables: readonly Placed<Table>[];
  readonly glossaries: readonly Glossary[];
};

/** Walks the tree once and gives every paragraph its place in the outline. */
export const placePassages = (tree: Tree, outline: Outline): Places => {
  const withChildren = new Set(outline.parents.values());
  const passages: Passage[] = [];
  const boxes: Placed<SyntaxBox>[] = [];
  const tables: Placed<Table>[] = [];
  const glossaries: Glossary[] = [];
  const titles = new Map<string, readonly string[]>();
  const byId = new Map(outline.nodes.map((node) => [node.id, node]));
  const titlesOf = (id: string): readonly string[] => {
    const known = titles.get(id);
    if (known !== undefined) return known;
    const parent = outline.parents.get(id);
    const own = [...(parent === undefined ? [] : titlesOf(parent)), byId.get(id)!.title];
    titles.set(id, own);
    return own;
  };
  let node: OutlineNode | undefined;
  const add = (paragraph: Pick<Paragraph, 'flow' | 'role'>, role: Passage['role'], box?: number): void => {
    const section = node?.id ?? '';
    passages.push({
      flow: paragraph.flow,
      section,
      ...(box === undefined ? {} : { box }),
      lead: role === 'body' && withChildren.has(section),
      titles: section === '' ? [] : titlesOf(section),
      role,
    });
  };
  const visit = (block: Block, box?: SyntaxBox): void => {
    switch (block.type) {
      case 'heading':
        node = outline.at.get(block.span[0]);
        return;
      case 'paragraph':
        return add(block, box === undefined ? block.role : 'box', box?.number);
      case 'table':
        tables.push({ block, section: node?.id ?? '' });
        if (box !== undefined) for (const { cell } of toldRows(block)) add({ flow: cellFlow(tree.text, cell), role: 'body' }, 'box', box.number);
        for (const note of block.notes) add(note, 'note');
        return;
      case 'box':
        boxes.push({ block, section: sectionOf(node, outline, byId) });
        for (const inner of block.blocks) visit(inner, block);
        return;
      case 'glossary':
        glossaries.push(block);
        for (const entry of block.entries) passages.push({ flow: entry.flow, section: '', lead: false, titles: [], role: 'glossary' });
        return;
      default:
        return;
    }
  };
  for (const block of tree.blocks) visit(block);
  return { passages, boxes, tables, glossaries };
};

/** A box stands for its section as a whole, not for the theme it happens to follow. */
const sectionOf = (node: OutlineNode | undefined, outline: Outline, byId: ReadonlyMap<string, OutlineNode>): string => {
  let at = node;
  while (at !== undefined && (at.level === 'theme' || at.level === 'item')) {
    const parent = outline.parents.get(at.id);
    if (parent === undefined) break;
    at = byId.get(parent);
  }
  return at?.id ?? '';
};
