import type { Instant, Outcome } from '../basis/index.ts';
import { hasLooseFigures, LONGEST_TEXT, readForm, readRows } from './written-form.ts';
import { figuresById, marksOfBlock, textsOf } from './written-text.ts';
import type { FigureMark, Written, WrittenBlock } from './written.ts';
import { writtenRefusals as say } from './words/written-refusals.ts';

/** Who does it, and when. */
export type WrittenDeed = { readonly by: string; readonly at: Instant };

/** Why the text cannot be edited in this state; undefined where it can. */
const locked = ({ state }: Written) => (state === 'draft' || state === 'consulting' ? undefined : say[state]);

const used = (blocks: readonly WrittenBlock[], figures: readonly FigureMark[]): readonly FigureMark[] => {
  const marks = new Set(blocks.flatMap(marksOfBlock));
  return figures.filter(({ id }) => marks.has(id));
};

const withBlocks = (written: Written, blocks: readonly WrittenBlock[], figures = written.figures): Written => ({
  ...written,
  blocks,
  figures: used(blocks, figures),
});

const edited = (block: WrittenBlock, text: string): Outcome<WrittenBlock> => {
  if (block.kind !== 'table') return { ok: { ...block, text: text.trim().replaceAll(/\s*\n\s*/g, ''), edited: true } };
  const rows = readRows(text, block.head.length);
  return rows.refused === undefined ? { ok: { ...block, rows: rows.ok, edited: true } } : rows;
};

const MOST_NAMES = 5;

/**
 * A block with another text. Figures are locked: where one was taken out or written over it is refused, unless a reason says that this is meant; then the mark
 * keeps what it read.
 */
export const editBlock = (written: Written, id: string, given: { readonly text: string; readonly reason?: string }, deed: WrittenDeed): Outcome<Written> => {
  const shut = locked(written);
  if (shut !== undefined) return { refused: shut };
  const block = written.blocks.find((one) => one.id === id);
  if (block === undefined) return { refused: say.noBlock };
  if (given.text.trim() === '') return { refused: say.empty };
  if (given.text.length > LONGEST_TEXT) return { refused: say.long(LONGEST_TEXT) };
  const read = readForm(given.text, block, figuresById(written.figures));
  if (read.refused !== undefined) return read;
  const { text, gone, altered } = read.ok;
  const reason = given.reason?.trim() ?? '';
  if (gone.length + altered.length > 0 && reason === '') {
    const names = [...gone, ...altered.map(({ figure }) => figure)].map(({ shown }) => `“${shown}”`);
    return { refused: say.figures(names.slice(0, MOST_NAMES).join('、') + (names.length > MOST_NAMES ? '…' : '')) };
  }
  const next = edited(block, text);
  if (next.refused !== undefined) return next;
  const over = new Map(altered.map(({ figure, shown }) => [figure.id, shown]));
  const figures = written.figures.map((figure): FigureMark => {
    const shown = over.get(figure.id);
    return shown === undefined ? figure : { ...figure, shown, replaced: { reading: figure.replaced?.reading ?? figure.shown, reason, ...deed } };
  });
  const blocks = written.blocks.map((one) => (one.id === id ? next.ok : one));
  const isDeliberate = gone.length + altered.length > 0;
  return { ok: { ...withBlocks(written, blocks, figures), ...(isDeliberate ? { steps: [...written.steps, { to: 'figures', ...deed, reason }] } : {}) } };
};

/** A new paragraph or heading, after a block or before all. */
export const insertBlock = (
  written: Written,
  given: { readonly id: string; readonly after: string | undefined; readonly kind: 'heading' | 'paragraph'; readonly level?: number; readonly text: string },
): Outcome<Written> => {
  const shut = locked(written);
  if (shut !== undefined) return { refused: shut };
  const text = given.text.trim().replaceAll(/\s*\n\s*/g, '');
  if (text === '') return { refused: say.empty };
  if (text.length > LONGEST_TEXT) return { refused: say.long(LONGEST_TEXT) };
  const level = given.level === 1 || given.level === 2 || given.level === 3 ? given.level : 4;
  const block: WrittenBlock = given.kind === 'heading' ? { id: given.id, kind: 'heading', level, text } : { id: given.id, kind: 'paragraph', text };
  const at = given.after === undefined ? -1 : written.blocks.findIndex(({ id }) => id === given.after);
  if (given.after !== undefined && at === -1) return { refused: say.noBlock };
  return { ok: withBlocks(written, written.blocks.toSpliced(at + 1, 0, block)) };
};

/** A block one place up or down. */
export const moveBlock = (written: Written, id: string, by: -1 | 1): Outcome<Written> => {
  const shut = locked(written);
  if (shut !== undefined) return { refused: shut };
  const at = written.blocks.findIndex((one) => one.id === id);
  if (at === -1) return { refused: say.noBlock };
  const to = Math.max(0, Math.min(written.blocks.length - 1, at + by));
  return { ok: withBlocks(written, written.blocks.toSpliced(at, 1).toSpliced(to, 0, written.blocks[at]!)) };
};

/** Takes a block out; one that rules made is not offered again. */
export const removeBlock = (written: Written, id: string): Outcome<Written> => {
  const shut = locked(written);
  if (shut !== undefined) return { refused: shut };
  const block = written.blocks.find((one) => one.id === id);
  if (block === undefined) return { refused: say.noBlock };
  const next = withBlocks(
    written,
    written.blocks.filter((one) => one.id !== id),
  );
  return { ok: block.made === true ? { ...next, dropped: [...(written.dropped ?? []), id] } : next };
};

/** Puts a block that was taken out back in its place, as it was in an earlier state of the document. */
export const restoreBlock = (written: Written, before: Written, id: string): Outcome<Written> => {
  const shut = locked(written);
  if (shut !== undefined) return { refused: shut };
  const at = before.blocks.findIndex((one) => one.id === id);
  if (at === -1) return { refused: say.noBlock };
  if (written.blocks.some((one) => one.id === id)) return { ok: written };
  const block = before.blocks[at]!;
  const marks = new Set(marksOfBlock(block));
  const taken = new Set(written.figures.map((figure) => figure.id));
  const figures = before.figures.filter((figure) => marks.has(figure.id) && !taken.has(figure.id));
  const earlier = before.blocks.slice(0, at).findLast((one) => written.blocks.some((own) => own.id === one.id));
  const place = earlier === undefined ? 0 : written.blocks.findIndex((one) => one.id === earlier.id) + 1;
  const dropped = (written.dropped ?? []).filter((one) => one !== id);
  return { ok: { ...withBlocks(written, written.blocks.toSpliced(place, 0, block), [...written.figures, ...figures]), dropped } };
};

/** Whether people wrote a figure into a block by hand. */
export const isLoose = (block: WrittenBlock): boolean =>
  (block.made !== true || block.edited === true) && block.kind !== 'table' && textsOf(block).some(hasLooseFigures);
