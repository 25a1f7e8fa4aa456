import type { Block, Tree } from './tree.ts';

const depth = { part: 0, chapter: 0, section: 1, theme: 2, item: 3 } as const;

const short = (words: string): string => (words.length > 60 ? `${words.slice(0, 40)}…${words.slice(-16)}` : words);

const lines = (block: Block, indent: string): string[] => {
  switch (block.type) {
    case 'heading':
      return [`${indent}${'#'.repeat(depth[block.level] + 1)} ${block.level}${block.number === undefined ? '' : ` ${block.number}`} ${block.title}`];
    case 'paragraph':
      return [`${indent}${block.role}: ${short(block.flow.text)}`];
    case 'table':
      return [
        `${indent}table${block.caption === undefined ? '' : ` ${block.caption.number ?? ''} ${block.caption.title}`}: ${block.head.map((cell) => cell.text).join(' | ')}`,
        ...block.rows.map((row) => `${indent}  ${row.group ? 'group ' : ''}${row.cells.map((cell) => cell.text).join(' | ')}`),
        ...block.notes.flatMap((note) => lines(note, `${indent}  `)),
      ];
    case 'box':
      return [`${indent}box ${block.number ?? '-'} ${block.title}`, ...block.blocks.flatMap((inner) => lines(inner, `${indent}  `))];
    case 'contents':
      return [`${indent}contents: ${block.entries.length} entries`];
    case 'caption':
      return [`${indent}caption: ${block.of} ${block.number ?? ''} ${block.title}`];
    case 'glossary':
      return [`${indent}glossary`, ...block.entries.flatMap((entry) => lines(entry, `${indent}  `))];
    case 'furniture':
      return [];
  }
};

/** A tree as lines for people: what a document was taken for. Long paragraphs are shortened. */
export const printTree = (tree: Tree): string => `${tree.blocks.flatMap((block) => lines(block, '')).join('\n')}\n`;
