import type { Comparator, IndicatorKind } from './schema.ts';
import { annualGrowthWords, cellComparators, changeEndings, cumulativeWords, emptyCells, rateEndings, reductionWords } from './words/table-heads.ts';
import { raisedBy, rangeDash, valueAndMore, yearInCell } from './words/patterns.ts';

/** What a value cell says: `9*`, `≥[100]`, `<[80]`, `1.7:1`, 市级下达为准, ——. */
export type CellReading = {
  readonly value?: number;
  readonly upper?: number;
  readonly comparator?: Comparator;
  readonly annual: boolean;
  readonly cumulative: boolean;
  readonly ratio: boolean /** The cell itself says that it falls (下降15%). */;
  readonly falls: boolean;
  readonly percent: boolean;
  readonly form: 'value' | 'text' | 'none';
};

/** What the marks at values mean in one table; a table's own notes decide. */
export type Marks = {
  readonly annual: readonly string[];
  readonly cumulative: readonly string[] /** Marks of figures of another year than their column's. */;
  readonly years: ReadonlyMap<string, number>;
};

const number = '-?[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?';
const ratio = new RegExp(`(${number})\\s*[:：∶]\\s*(${number})`);
/** 5:50:45: a structure of three parts is no one value. */
const structure = new RegExp(`${number}\\s*[:：∶]\\s*${number}\\s*[:：∶]\\s*${number}`);
const range = new RegExp(`(${number})\\s*${rangeDash}\\s*(${number})`);
const single = new RegExp(number);

const numberOf = (word: string): number => Number(word.replaceAll(',', ''));

const comparatorIn = (words: string): Comparator => cellComparators.find(([word]) => words.includes(word))?.[1] ?? '=';

export const readCell = (raw: string, marks: Marks): CellReading => {
  const halfWidth = raw.replace(/[\s\u3000]/g, '').replace(/[０-９．]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  // A minus sign; after a figure it would be the dash of a range.
  const printed = halfWidth.replace(/(?<![0-9%％])[\u2212\uff0d](?=[0-9])/g, '-');
  const words = (/[\u4e00-\u9fff]{3}/.test(printed) ? (valueAndMore.exec(printed)?.[1] ?? printed) : printed).replace(yearInCell, '');
  const nothing = { annual: false, cumulative: false, ratio: false, falls: false, percent: false };
  if (emptyCells.includes(words)) return { ...nothing, form: 'none' };
  const percent = /[%％]/.test(words);
  const falls = percent && reductionWords.some((word) => words.includes(word));
  const annual = marks.annual.some((mark) => words.includes(mark)) || annualGrowthWords.some((word) => words.includes(word));
  const cumulative = marks.cumulative.some((mark) => words.includes(mark)) || cumulativeWords.some((word) => words.includes(word)) || raisedBy.test(words);
  if (structure.test(words)) return { ...nothing, form: 'text' };
  const pair = ratio.exec(words);
  const comparator = comparatorIn(words);
  if (pair !== null) return { value: numberOf(pair[1]!) / numberOf(pair[2]!), comparator, annual, cumulative, ratio: true, falls, percent, form: 'value' };
  const span = range.exec(words);
  if (span !== null && span.index >= 0 && !words.startsWith('-'))
    return { value: numberOf(span[1]!), upper: numberOf(span[2]!), comparator, annual, cumulative, ratio: false, falls, percent, form: 'value' };
  const one = single.exec(words);
  if (one === null || /[\u4e00-\u9fff]{5,}/.test(words)) return { ...nothing, form: 'text' };
  return { value: numberOf(one[0]), comparator, annual, cumulative, ratio: false, falls, percent, form: 'value' };
};

/** A rate (失业率, 占比) and no rate of change (增长率). */
export const isRate = (name: string): boolean => rateEndings.some((ending) => name.endsWith(ending)) && !changeEndings.some((ending) => name.endsWith(ending));

/** The kind of a cell under its indicator's name (and the name of its parent row): the mark first, then the name. */
export const kindOf = (cell: CellReading, name: string, unit: string | undefined): IndicatorKind => {
  if (cell.form === 'none') return 'none';
  if (cell.form === 'text') return 'text';
  if (cell.ratio) return 'ratio';
  const falls = (unit === undefined || /[%％]/.test(unit)) && reductionWords.some((word) => name.includes(word));
  if (cell.annual) return 'avg_annual_growth';
  if (falls || cell.falls) return 'cumulative_reduction';
  if (cell.cumulative) return 'cumulative';
  if (annualGrowthWords.some((word) => name.includes(word))) return 'avg_annual_growth';
  return cumulativeWords.some((word) => name.includes(word)) ? 'cumulative' : 'level';
};
