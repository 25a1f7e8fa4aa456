import { readFigure, type WrittenSource } from './written-figure.ts';
import type { FigureMark, WrittenBlock } from './written.ts';
import { none } from './words/written.ts';

/** What was written: blocks in order and the marks of their figures. */
export type WrittenText = { readonly blocks: readonly WrittenBlock[]; readonly figures: readonly FigureMark[] };

/** Puts blocks together; ids are given by who writes and say what a block is about, so that the same block is found again when it is written anew. */
export type Writer = {
  readonly source: WrittenSource;
  /** The mark of a figure, to be put into a text; a dash where the source has nothing. */
  figure(path: string): string;
  /** What it reads, without a mark; empty where there is nothing. */
  reads(path: string): string;
  /** Whether there is anything: a count above zero, a value. */
  has(path: string): boolean;
  heading(id: string, level: 1 | 2 | 3 | 4, text: string): void;
  annex(id: string, text: string): void;
  /** Sentences of one paragraph; nothing where all are empty. */
  paragraph(id: string, ...sentences: readonly (string | undefined)[]): void;
  table(id: string, table: Omit<Extract<WrittenBlock, { kind: 'table' }>, 'id' | 'kind' | 'made'>): void;
  /** Every mark asked for so far, whether it stands in a block or not. */
  marks(): readonly FigureMark[];
  written(): WrittenText;
};

export const writerOf = (source: WrittenSource): Writer => {
  const blocks: WrittenBlock[] = [];
  const figures: FigureMark[] = [];
  const reads = (path: string): string => readFigure(source, path)?.shown ?? '';
  return {
    source,
    reads,
    has: (path) => !['', '0'].includes(reads(path)),
    figure: (path) => {
      const shown = reads(path);
      if (shown === '') return none;
      const id = `f${figures.length + 1}`;
      figures.push({ id, path, shown });
      return `{{${id}}}`;
    },
    heading: (id, level, text) => void blocks.push({ id, kind: 'heading', level, text, made: true }),
    annex: (id, text) => void blocks.push({ id, kind: 'heading', level: 1, text, annex: true, made: true }),
    paragraph: (id, ...sentences) => {
      const text = sentences.filter(Boolean).join('');
      if (text !== '') blocks.push({ id, kind: 'paragraph', text, made: true });
    },
    table: (id, table) => void blocks.push({ id, kind: 'table', ...table, made: true }),
    marks: () => figures,
    written: () => {
      // What was asked for and left out again has no mark.
      const text = JSON.stringify(blocks);
      return { blocks, figures: figures.filter(({ id }) => text.includes(`{{${id}}}`)) };
    },
  };
};
