import { readFigure, type WrittenSource } from './written-figure.ts';
import { figuresById, marksOfBlock, plainBlock, withTexts } from './written-text.ts';
import type { FigureMark, Written, WrittenBlock, WrittenGiven } from './written.ts';
import type { WrittenText } from './written-writer.ts';

/** A figure that reads otherwise now. `after` is absent where its source has nothing any more. */
export type MovedFigure = { readonly figure: FigureMark; readonly before: string; readonly after?: string };

/** What a newer source would change of a document, block by block: old and new text, new blocks with the one they follow, blocks that would not be written any more. */
export type MovedBlock = {
  readonly id: string;
  readonly what: 'text' | 'figures' | 'new' | 'gone';
  readonly before?: string;
  readonly after?: string;
  readonly figures?: readonly MovedFigure[];
  /** `new`: after which block it would stand. */
  readonly follows?: string;
};

/** Figures that read otherwise in a source; one that was replaced on purpose is compared by what it read then. */
export const movedFigures = (figures: readonly FigureMark[], source: WrittenSource): readonly MovedFigure[] =>
  figures.flatMap((figure): MovedFigure[] => {
    const before = figure.replaced?.reading ?? figure.shown;
    const after = readFigure(source, figure.path)?.shown;
    return after === before ? [] : [{ figure, before, ...(after === undefined ? {} : { after }) }];
  });

const isHands = ({ made, edited }: WrittenBlock): boolean => made !== true || edited === true;

/** What differs between a document and what would be written from `source` now (`fresh`). */
export const movedBlocks = (written: Written, fresh: WrittenText, source: WrittenSource): readonly MovedBlock[] => {
  const [own, theirs] = [figuresById(written.figures), figuresById(fresh.figures)];
  const freshById = new Map(fresh.blocks.map((block) => [block.id, block]));
  const moved = written.blocks.flatMap((block): MovedBlock[] => {
    const before = plainBlock(block, own);
    if (isHands(block)) {
      const figures = movedFigures(
        marksOfBlock(block).flatMap((id) => own.get(id) ?? []),
        source,
      );
      return figures.length === 0 ? [] : [{ id: block.id, what: 'figures', before, figures }];
    }
    const next = freshById.get(block.id);
    if (next === undefined) return [{ id: block.id, what: 'gone', before }];
    const after = plainBlock(next, theirs);
    return after === before ? [] : [{ id: block.id, what: 'text', before, after }];
  });
  const known = new Set([...written.blocks.map(({ id }) => id), ...(written.dropped ?? [])]);
  const added = fresh.blocks.flatMap((block, i): MovedBlock[] => {
    if (known.has(block.id)) return [];
    const follows = fresh.blocks[i - 1]?.id;
    return [{ id: block.id, what: 'new', after: plainBlock(block, theirs), ...(follows === undefined ? {} : { follows }) }];
  });
  return [...moved, ...added];
};

/** A block of another writing with marks that this document has not yet, and those marks. */
const adopted = (
  block: WrittenBlock,
  fresh: ReadonlyMap<string, FigureMark>,
  first: number,
): { readonly block: WrittenBlock; readonly figures: readonly FigureMark[] } => {
  const marks = [...new Set(marksOfBlock(block))];
  const renamed = new Map(marks.map((id, i) => [id, `f${first + i}`]));
  return {
    block: withTexts(block, (text) => text.replace(/\{\{(f\d+)\}\}/g, (whole, id: string) => (renamed.has(id) ? `{{${renamed.get(id)}}}` : whole))),
    figures: marks.flatMap((id) => {
      const figure = fresh.get(id);
      return figure === undefined ? [] : [{ ...figure, id: renamed.get(id)! }];
    }),
  };
};

const firstFree = (figures: readonly FigureMark[]): number => figures.reduce((most, { id }) => Math.max(most, Number(id.slice(1))), 0) + 1;

/**
 * The document with what moved taken over, all of it or the blocks named: blocks that rules made are written anew, in those that people edited only the
 * figures change. It is of the newer source from then on, and what was not taken over stays told apart.
 */
export const takeOver = (
  written: Written,
  fresh: WrittenText,
  source: WrittenSource,
  given: { readonly digest: string; readonly ids?: readonly string[] },
): Written => {
  const wanted = movedBlocks(written, fresh, source).filter(({ id }) => given.ids === undefined || given.ids.includes(id));
  const theirs = figuresById(fresh.figures);
  let blocks: readonly WrittenBlock[] = written.blocks;
  let figures: readonly FigureMark[] = written.figures;
  for (const { id, what, figures: changed = [] } of wanted) {
    if (what === 'gone') blocks = blocks.filter((block) => block.id !== id);
    else if (what === 'figures') {
      const next = new Map(changed.map(({ figure, after }) => [figure.id, after]));
      figures = figures.map((figure): FigureMark => {
        const after = next.get(figure.id);
        if (after === undefined) return figure;
        // What somebody put in its place stays; what it stands beside is the newer reading.
        return figure.replaced === undefined ? { ...figure, shown: after } : { ...figure, replaced: { ...figure.replaced, reading: after } };
      });
    } else {
      const made = adopted(fresh.blocks.find((block) => block.id === id)!, theirs, firstFree(figures));
      figures = [...figures, ...made.figures];
      if (what === 'text') blocks = blocks.map((block) => (block.id === id ? made.block : block));
      else {
        const order = fresh.blocks.findIndex((block) => block.id === id);
        const before = fresh.blocks.slice(0, order).findLast((block) => blocks.some((own) => own.id === block.id));
        const place = before === undefined ? 0 : blocks.findIndex((own) => own.id === before.id) + 1;
        blocks = blocks.toSpliced(place, 0, made.block);
      }
    }
  }
  const marks = new Set(blocks.flatMap(marksOfBlock));
  return {
    ...written,
    source: given.digest,
    ...(Object.keys(source.given).length === 0 ? {} : { given: source.given satisfies WrittenGiven }),
    blocks,
    figures: figures.filter(({ id }) => marks.has(id)),
  };
};
