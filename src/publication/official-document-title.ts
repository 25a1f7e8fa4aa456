import { layout, typeWidth } from './official-document-layout.ts';
import { titleLineBegins, titleLineNeverBegins } from './words/official-document-words.ts';

/** Characters that fit on a line of the title. */
const MOST = Math.floor(((typeWidth('portrait') / 25.4) * 72) / layout.size.title);

/** Latin letters and digits take half the width of a character. */
const widthOf = (text: string): number => [...text].reduce((sum, character) => sum + (character < '\u2000' ? 0.55 : 1), 0);

/** What a break inside of a phrase costs against lines of unequal length (squares of characters), and one before a word that hangs on what is before it. */
const INSIDE = 60;
const HANGING = 30;

const costOf = (rest: string): number => (titleLineBegins.test(rest) ? 0 : INSIDE) + (titleLineNeverBegins.test(rest) ? HANGING : 0);

type Broken = { readonly cost: number; readonly lines: readonly string[] };

/**
 * A title in as few lines as it needs, broken between words and where the sense allows (GB/T 9704-2012, 7.3.1: 回行时要做到词意完整，排列对称，长短适宜). One that
 * cannot be broken so stays in one piece, and the word processor breaks it.
 */
export const titleLines = (title: string): readonly string[] => {
  const count = Math.ceil(widthOf(title) / MOST);
  if (count < 2) return [title];
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)].map(({ index }) => index);
  const mean = widthOf(title) / count;
  const known = new Map<string, Broken | undefined>();
  /** The best way to lay what begins at `from` on `left` lines. */
  const best = (from: number, left: number): Broken | undefined => {
    const key = `${from} ${left}`;
    if (known.has(key)) return known.get(key);
    const ends = left === 1 ? [title.length] : words.filter((at) => at > from);
    const found = ends.flatMap((end): readonly Broken[] => {
      const line = title.slice(from, end);
      const width = widthOf(line);
      const rest = width > MOST ? undefined : left === 1 ? { cost: 0, lines: [] } : best(end, left - 1);
      if (rest === undefined) return [];
      return [{ cost: (width - mean) ** 2 + (left === 1 ? 0 : costOf(title.slice(end))) + rest.cost, lines: [line, ...rest.lines] }];
    });
    const least = found.toSorted((a, b) => a.cost - b.cost)[0];
    known.set(key, least);
    return least;
  };
  return (best(0, count) ?? best(0, count + 1))?.lines ?? [title];
};
