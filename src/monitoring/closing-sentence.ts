import type { ClosedRow } from './closing.ts';
import { closingEn } from './words/closing-en.ts';
import { closingZh } from './words/closing-zh.ts';

type Words = typeof closingZh;
type Cell = { readonly value?: number | undefined; readonly upper?: number | undefined; readonly raw: string };

/** The words for verdicts and obstacles. */
export const closingWords = (language: 'zh' | 'en'): Words => (language === 'zh' ? closingZh : closingEn);

const isShare = (unit: string | undefined): boolean => unit === '%' || unit === '％';

const join = (number: string, unit: string | undefined, language: 'zh' | 'en'): string =>
  unit === undefined ? number : `${number}${language === 'en' && !isShare(unit) ? ' ' : ''}${unit}`;

/** A ratio stays as it is printed, 1.7:1; its unit is a placeholder. */
const figure = (cell: Cell, { unit, target }: ClosedRow, language: 'zh' | 'en'): string => {
  if (target?.kind === 'ratio') return cell.raw.replace(/\s+/g, '');
  const number = cell.upper === undefined ? String(cell.value) : closingWords(language).range(String(cell.value), String(cell.upper));
  return join(number, unit, language);
};

const gapWords = (row: ClosedRow, language: 'zh' | 'en'): string => {
  const words = closingWords(language);
  const { gap = 0, unit, target, lowerIsBetter } = row;
  if (gap === 0) return words.exact;
  const size = String(Math.abs(gap));
  const measured = target?.kind === 'ratio' ? size : isShare(unit) ? `${size}${words.points}` : join(size, unit, language);
  if (target?.comparator?.startsWith('<')) return gap > 0 ? words.inside(measured) : words.outside(measured);
  if (lowerIsBetter) return gap > 0 ? words.lower(measured) : words.higher(measured);
  return gap > 0 ? words.above(measured) : words.below(measured);
};

const aimOf = (row: ClosedRow): Cell | undefined => {
  const { target, note } = row;
  return target?.value === undefined || note?.target === undefined ? target : { value: note.target, raw: String(note.target) };
};

const parts = (row: ClosedRow, language: 'zh' | 'en'): readonly string[] => {
  const words = closingWords(language);
  const { verdict, because, note, target, actual, stated, printed } = row;
  if (verdict === 'cancelled' && note?.kind === 'cancelled') return [note.year === undefined ? words.cancelledNote : words.cancelledSince(note.year)];
  if (because !== undefined) {
    return [...(stated === undefined ? [] : [words.stated[stated](actual!.raw.trim())]), words.obstacles[because]];
  }
  const aim = aimOf(row);
  if (aim?.value === undefined || actual?.value === undefined) return verdict === 'not_assessable' ? [] : [words.parts[verdict], words.verdicts[verdict]];
  const sign = (comparator: keyof Words['signs'] = '='): string => (aim.upper === undefined ? words.signs[comparator] : '');
  const prefix = words.prefix[target!.kind];
  const changed =
    printed !== undefined
      ? [words.adjusted(figure(target!, row, language), figure(aim, row, language), words.verdicts[printed])]
      : note?.kind === 'adjusted'
        ? [words.adjustedOnly]
        : [];
  return [
    words.target(`${prefix}${sign(target!.comparator)}${figure(aim, row, language)}`),
    words.result(`${prefix}${sign(actual.comparator)}${figure(actual, row, language)}`),
    ...(target?.upper === undefined ? [actual.comparator === undefined ? gapWords(row, language) : words.atLeast(gapWords(row, language))] : []),
    words.verdicts[verdict],
    ...changed,
  ];
};

/** One sentence on how a row of the last plan ended, as a planner would write it. */
export const closingSentence = (row: ClosedRow, language: 'zh' | 'en'): string => {
  const { comma, stop } = closingWords(language);
  const sentence = parts(row, language).join(comma);
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}${stop}`;
};
