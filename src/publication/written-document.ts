import { figuresById, marksOfBlock, piecesOf, plainText, type FigureMark, type Frozen, type Written, type WrittenBlock } from '../evaluation/index.ts';
import { xmlText } from '../basis/index.ts';
import type { CellAlign, OfficialBlock, OfficialDocument, Superscript } from './official-document-block.ts';
import { sourceNumbers } from './written-source.ts';
import { longDay } from './words/meeting-document-words.ts';
import { annexLabel, writtenText as say } from './words/written.ts';

export type WrittenOptions = {
  /** Source marks in the text and the annex that they lead to; there by default, and never on a one-page brief. */
  readonly sources?: boolean;
  readonly creator?: string;
};

type Table = Extract<WrittenBlock, { kind: 'table' }>;
type Heading = Extract<WrittenBlock, { kind: 'heading' }>;

const NUMERIC = /^(?:[≥≤<>约]?[-−]?[\d.,]+%?(?:（.*）)?|—)$/;
/** Figures stand to the right, short words in the middle, the rest to the left. */
const alignOf = (cells: readonly string[]): CellAlign => {
  const told = cells.filter((cell) => cell !== '');
  if (told.length > 0 && told.every((cell) => NUMERIC.test(cell))) return 'right';
  return told.every((cell) => cell.length <= 6) ? 'center' : 'left';
};

/** Text with its figures put in, and the number of the source after each. */
const marked = (text: string, figures: ReadonlyMap<string, FigureMark>, number: ((figure: FigureMark) => string) | undefined) => {
  const marks: Superscript[] = [];
  let all = '';
  for (const { text: part, figure } of piecesOf(text, figures)) {
    all += xmlText(part);
    if (figure !== undefined && number !== undefined) marks.push({ at: all.length, text: say.source(number(figure)) });
  }
  return { text: all, ...(marks.length === 0 ? {} : { marks }) };
};

/**
 * A written document in the layout of official documents: head, text with a source mark at every figure, annexes, the list of sources, imprint. Simulated
 * regions are marked on every page.
 */
export const writtenDocument = (written: Written, frozen: Frozen, { sources = written.kind !== 'brief', creator }: WrittenOptions = {}): OfficialDocument => {
  const figures = figuresById(written.figures);
  const numbers = sourceNumbers({ frozen, given: written.given ?? {} });
  const number = sources ? (figure: FigureMark): string => numbers.figure(figure) : undefined;
  let tables = 0;

  const tableBlocks = (block: Table, isAnnex: boolean): readonly OfficialBlock[] => {
    const plain = (cell: string): string => xmlText(plainText(cell, figures));
    const rows = block.rows.map((row) => row.map(plain));
    const full = rows.filter((row) => row.length > 1);
    const marks = block.rows.map((row) => {
      const first = figures.get(marksOfBlock({ ...block, caption: '', head: [], rows: [row], note: '' })[0] ?? '');
      return first === undefined || !sources || isAnnex ? undefined : say.source(numbers.row(first.path));
    });
    const table: OfficialBlock = {
      kind: 'table',
      head: block.head.map(plain),
      widths: block.widths,
      rows,
      align: block.head.map((_, i) => alignOf(full.map((row) => row[i] ?? ''))),
      size: block.wide === true ? 'tiny' : 'small',
      marks,
    };
    const note = block.note === undefined ? [] : [{ kind: 'note', text: plain(block.note) } as const];
    return [
      ...(block.caption === '' ? [] : [{ kind: 'caption', text: say.table(++tables, plain(block.caption)) } as const]),
      // Under a table over several turned pages it might stand alone on the last one.
      ...(block.wide === true ? [...note, table] : [table, ...note]),
    ];
  };

  const blocksOf = (blocks: readonly WrittenBlock[], isAnnex: boolean): readonly OfficialBlock[] =>
    blocks.flatMap((block): readonly OfficialBlock[] => {
      if (block.kind === 'table') return tableBlocks(block, isAnnex);
      const text = marked(block.text, figures, isAnnex ? undefined : number);
      return [block.kind === 'heading' ? { kind: 'heading', level: block.level, ...text } : { kind: 'paragraph', ...text }];
    });

  const isAnnexHead = (block: WrittenBlock): block is Heading => block.kind === 'heading' && block.annex === true;
  const firstAnnex = written.blocks.findIndex(isAnnexHead);
  const body = firstAnnex === -1 ? written.blocks : written.blocks.slice(0, firstAnnex);
  const annexes: { readonly title: string; readonly blocks: WrittenBlock[] }[] = [];
  for (const block of written.blocks.slice(body.length)) {
    if (isAnnexHead(block)) annexes.push({ title: plainText(block.text, figures), blocks: [] });
    else annexes.at(-1)!.blocks.push(block);
  }
  const main = blocksOf(body, false);
  const own = annexes.map(({ title, blocks }) => ({
    title,
    isWide: blocks.some((block) => block.kind === 'table' && block.wide === true),
    blocks: blocksOf(blocks, true),
  }));
  const lines = numbers.lines();
  const all = [
    ...own,
    ...(lines.length === 0
      ? []
      : [
          {
            title: say.sources,
            isWide: false,
            blocks: [
              { kind: 'note', text: say.sourcesNote(longDay(frozen.evaluation.cutoff), written.source) } as const,
              {
                kind: 'table',
                head: say.sourceHead,
                widths: [10, 52, 20, 48, 26],
                rows: lines.map((line) => [line.number, line.of, line.what, line.shown, line.formula].map(xmlText)),
                align: ['center', 'left', 'left', 'left', 'left'],
                size: 'tiny',
              } as const,
            ],
          },
        ]),
  ];
  const { redHead, number: issue, addressee, signedBy, date, copies }: Partial<Written> = written.kind === 'brief' ? {} : written;
  const blocks: readonly OfficialBlock[] = [
    ...(redHead === undefined ? [] : [{ kind: 'red-head', by: redHead, ...(issue === undefined ? {} : { number: issue }) } as const]),
    { kind: 'title', text: xmlText(written.title) },
    ...(redHead === undefined && issue !== undefined ? [{ kind: 'number', text: issue } as const] : []),
    ...(addressee === undefined ? [] : [{ kind: 'addressee', text: `${addressee.replace(/[：:]$/, '')}：` } as const]),
    ...main,
    ...(all.length === 0 ? [] : [{ kind: 'attachments', names: all.map(({ title }) => title) } as const]),
    ...(signedBy === undefined || date === undefined ? [] : [{ kind: 'signature', by: signedBy, date: longDay(date) } as const]),
    ...all.flatMap(({ title, isWide, blocks: inside }, i): OfficialBlock[] => [
      { kind: 'turn', to: isWide ? 'landscape' : 'portrait' },
      { kind: 'annex', label: annexLabel(all.length === 1 ? undefined : i + 1) },
      { kind: 'title', text: title },
      ...inside,
    ]),
    ...(copies === undefined || signedBy === undefined || date === undefined
      ? []
      : [{ kind: 'turn', to: 'portrait' } as const, { kind: 'imprint', copies, by: signedBy, date: longDay(date) } as const]),
  ];
  return {
    title: written.title,
    blocks,
    ...(frozen.region.simulated ? { mark: say.mark } : {}),
    ...(creator === undefined ? {} : { creator }),
  };
};
