import { columnLetters, guarded, type Sheet, type SheetCell } from '../../../src/publication/index.ts';
import type { Language } from '../words/index.ts';
import type { ScoreEdition } from './score-edition.ts';
import { scoreWords } from './words/index.ts';

/** Row of the weights, and the first row of the matrix; a block of worked columns stands beside it for each step. */
const WEIGHTS = 4;
const FIRST = 6;

type Column = { readonly letter: string; readonly range: string };

/** 1 − e of a column as its formula gives it, up or down: the direction turns the shares round. */
const spreadOf = (column: readonly number[], direction: 'up' | 'down'): number => {
  const [low, high] = [Math.min(...column), Math.max(...column)];
  if (low === high) return 0;
  const over = column.map((x) => (direction === 'up' ? x - low : high - x));
  const sum = over.reduce((total, each) => total + each, 0);
  return 1 + over.reduce((total, each) => (each === 0 ? total : total + (each / sum) * Math.log(each / sum)), 0) / Math.log(column.length);
};

/**
 * 熵权 and TOPSIS on one sheet: the matrix, beside it the normalised one, the weights over it and the score behind it, each a formula. Objects and criteria that were
 * left out of the comparison are not on it.
 */
export const matrixSheet = ({ title, facts, mark, scheme, score }: ScoreEdition, language: Language): Sheet => {
  const words = scoreWords(language);
  const criteria = score.rows.filter(({ direction }) => direction !== undefined);
  const objects = (score.objects ?? []).filter((object) => object.score !== undefined);
  const [width, last] = [criteria.length, FIRST + objects.length - 1];
  const at = (offset: number): Column => {
    const letter = columnLetters(offset);
    return { letter, range: `${letter}$${FIRST}:${letter}$${last}` };
  };
  const raw = criteria.map((_, j) => at(2 + j));
  const worked = criteria.map((_, j) => at(2 + width + j));
  const finds = scheme.method === 'entropy' || scheme.entropyWeights === true;
  const isTopsis = scheme.method === 'topsis';
  const z = (j: number, cell: string): string => {
    const { range } = raw[j]!;
    const span = `(MAX(${range})-MIN(${range}))`;
    const over = criteria[j]!.direction === 'up' ? `(${cell}-MIN(${range}))` : `(MAX(${range})-${cell})`;
    return `IF(${span}=0,0,${over}/${span})`;
  };
  const zRange = (j: number): string => {
    const { range } = raw[j]!;
    return criteria[j]!.direction === 'up' ? `(${range}-MIN(${range}))` : `(MAX(${range})-${range})`;
  };
  // 1 − e of a column: Σ p ln p with 0 ln 0 = 0, where p is the share of the normalised column; its span falls out of the share.
  const spread = (j: number): string => {
    const { range } = raw[j]!;
    const share = `(${zRange(j)}/SUMPRODUCT(${zRange(j)}))`;
    return `IF(MAX(${range})=MIN(${range}),0,1+SUMPRODUCT(${share},LN(${share}+(${share}=0)))/LN(${objects.length}))`;
  };
  const spreads = criteria.map((_, j) => spread(j));
  const figures = criteria.map(({ item }) => objects.map(({ values = {} }) => Number(values[item])));
  const weightCells = criteria.map(
    ({ weight }, j): SheetCell => ({
      value: Number(weight),
      ...(finds ? { formula: `${worked[j]!.letter}$${WEIGHTS}/SUM($${worked[0]!.letter}$${WEIGHTS}:$${worked.at(-1)!.letter}$${WEIGHTS})` } : {}),
    }),
  );
  const spreadCells = finds ? spreads.map((formula, j): SheetCell => ({ value: spreadOf(figures[j]!, criteria[j]!.direction!), formula })) : [];
  const weightsRange = `$${raw[0]!.letter}$${WEIGHTS}:$${raw.at(-1)!.letter}$${WEIGHTS}`;
  const workedValue = (j: number, i: number): number => {
    const column = figures[j]!;
    const [low, high, own] = [Math.min(...column), Math.max(...column), column[i]!];
    if (isTopsis) return (Number(criteria[j]!.weight) * own) / (Math.hypot(...column) || 1);
    return low === high ? 0 : (criteria[j]!.direction === 'up' ? own - low : high - own) / (high - low);
  };
  const line = objects.map(({ name, values = {}, score: own, vetoed }, i): SheetCell[] => {
    const r = FIRST + i;
    const cells = criteria.map(({ item }): SheetCell => Number(values[item]));
    const normal = criteria.map((_, j): SheetCell => {
      const cell = `${raw[j]!.letter}${r}`;
      return {
        value: workedValue(j, i),
        formula: isTopsis ? `${raw[j]!.letter}$${WEIGHTS}*IF(SUMSQ(${raw[j]!.range})=0,0,${cell}/SQRT(SUMSQ(${raw[j]!.range})))` : z(j, cell),
      };
    });
    const distance = (end: 'best' | 'worst'): string => {
      const parts = criteria.map(({ direction }, j) => {
        const of = (direction === 'up') === (end === 'best') ? 'MAX' : 'MIN';
        return `(${worked[j]!.letter}${r}-${of}(${worked[j]!.range}))^2`;
      });
      return `SQRT(${parts.join('+')})`;
    };
    const mean = `SUMPRODUCT(${weightsRange},$${worked[0]!.letter}${r}:$${worked.at(-1)!.letter}${r})`;
    const whole = isTopsis ? `${distance('worst')}/(${distance('best')}+${distance('worst')})*100` : `${mean}*100`;
    const held = vetoed === undefined || scheme.veto === undefined ? whole : `MIN(${whole},${scheme.veto.cap})`;
    return [guarded(name), ...cells, ...normal, { value: Number(own), formula: `ROUND(${held},4)`, style: 'strong' }];
  });
  const names = criteria.map(({ name, item }) => guarded(name ?? item));
  return {
    name: words.score.matrix,
    widths: [24, ...Array.from({ length: width * 2 }, () => 14), 14],
    head: 2,
    rows: [
      [{ value: guarded(title), style: 'title' }],
      [{ value: guarded(facts), style: 'note' }],
      [undefined, ...criteria.map(({ direction }): SheetCell => (direction === undefined ? undefined : words.scheme[direction]))],
      [words.score.columns.weight, ...weightCells, ...spreadCells],
      [words.score.objectColumns.object, ...names, ...names.map((name) => `${name} ′`), words.score.objectColumns.score].map(
        (value): SheetCell => ({ value: String(value), style: 'head' }),
      ),
      ...line,
    ],
    ...(mark === undefined ? {} : { mark }),
  };
};
