import { Decimal, type Said } from '../basis/index.ts';
import type { Frozen } from './frozen.ts';
import type { Comparison } from './score-comparison.ts';
import { possibleScores, type RawRow } from './score-row.ts';
import { gradeOf, meanOf, scoreOf, type RawTotal } from './score-total.ts';
import type { Scheme } from './scoring.ts';
import { orderChanges } from './sensitivity-order.ts';
import { listedNames } from './words/score-reasons.ts';
import { scoreSentences as say } from './words/score-sentences.ts';

/** How many of the smallest changes are told. */
export const MOST_TOLD = 8;

/** A weight as it is told: four digits. */
export const toldWeight = (weight: Decimal | string | number): string => new Decimal(weight).toDecimalPlaces(4, Decimal.ROUND_HALF_UP).toString();

/** A score as it is told: two digits. */
const toldScore = (score: Decimal): string => score.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toString();

const HUNDRED = new Decimal(100);

type Given = {
  readonly full: Decimal;
  readonly total: RawTotal;
  readonly end: { readonly grade?: string; readonly uncapped?: string; readonly vetoed?: readonly string[] };
};

type Change = { readonly size: Decimal; readonly said: Said };

/** With the weight w of a row and the others in proportion, the total is w s + (1 − w) R: where it meets the start of another grade. */
const weightChanges = (scheme: Scheme, rows: readonly RawRow[], total: Decimal, points: (score: Decimal) => Decimal): readonly Change[] => {
  const scored = rows.filter((row) => row.score !== undefined);
  const all = scored.reduce((sum, { weight }) => sum.plus(weight), new Decimal(0));
  const grades = (scheme.grades ?? []).map(({ from }) => new Decimal(from));
  const now = gradeOf(scheme, points(total));
  const reached = grades.filter((from) => points(total).gte(from));
  const edges = [
    ...(reached.length === 0 ? [] : [{ at: Decimal.max(...reached), isRise: false }]),
    ...grades
      .filter((from) => points(total).lt(from))
      .toSorted((a, b) => a.cmp(b))
      .slice(0, 1)
      .map((at) => ({ at, isRise: true })),
  ];
  return scored.flatMap((row): readonly Change[] => {
    const rest = meanOf(scored.filter((other) => other !== row));
    if (rest === undefined || rest.eq(row.score!)) return [];
    const weight = row.weight.div(all);
    return edges.flatMap(({ at, isRise }): readonly Change[] => {
      const [own, others] = [points(row.score!), points(rest)];
      const to = at.minus(others).div(own.minus(others));
      if (to.lt(0) || to.gt(1)) return [];
      // At the edge itself the higher grade holds: to fall, it takes a little more.
      const beyond = isRise ? at : at.minus('0.0001');
      return [{ size: to.minus(weight).abs(), said: say.weightGrade(row.name, toldWeight(weight), toldWeight(to), now, gradeOf(scheme, beyond)) }];
    });
  });
};

const told = (changes: readonly Change[], none: Said): readonly Said[] => {
  const sorted = changes.toSorted((a, b) => a.size.cmp(b.size));
  if (sorted.length === 0) return [none];
  return [...sorted.slice(0, MOST_TOLD).map(({ said }) => said), ...(sorted.length > MOST_TOLD ? [say.more(sorted.length - MOST_TOLD)] : [])];
};

/** Rows without a figure, those of which one would do the same told together. */
const missingTold = (scheme: Scheme, rows: readonly RawRow[], points: (score: Decimal) => Decimal): readonly Said[] => {
  const ends = rows
    .filter(({ score, weight }) => score === undefined && !weight.isZero())
    .map((row) => {
      const [low, high] = possibleScores(scheme).map((score) => points(meanOf(rows.map((each) => (each === row ? { ...each, score } : each)))!));
      return {
        row,
        low: toldScore(low!),
        high: toldScore(high!),
        grades: [gradeOf(scheme, new Decimal(scoreOf(low!))), gradeOf(scheme, new Decimal(scoreOf(high!)))],
      };
    });
  return [...Map.groupBy(ends, ({ low, high, grades }) => [low, high, ...grades].join(' ')).values()].map((same) => {
    const { low, high, grades } = same[0]!;
    const names = listedNames(same.map(({ row }) => `“${row.name}”`));
    if (low === high) return say.missingSame(names, same.length, low);
    return grades[0] === grades[1] ? say.missing(names, same.length, low, high) : say.missingGrade(names, same.length, low, high, grades[0], grades[1]);
  });
};

const leftOut = (scheme: Scheme, rows: readonly RawRow[], grade: string | undefined, points: (score: Decimal) => Decimal): readonly Said[] => {
  const scored = rows.filter(({ score }) => score !== undefined);
  const without = scored.flatMap((row) => {
    const mean = meanOf(scored.filter((other) => other !== row));
    return mean === undefined ? [] : [{ name: row.name, score: new Decimal(scoreOf(points(mean))) }];
  });
  if (without.length < 2) return [];
  const sorted = without.toSorted((a, b) => a.score.cmp(b.score));
  const [low, high] = [sorted[0]!, sorted.at(-1)!];
  const graded = (scheme.grades ?? []).length === 0 ? [] : without.filter(({ score }) => gradeOf(scheme, score) !== grade);
  return [
    low.score.eq(high.score) ? say.leaveOutSame(toldScore(low.score)) : say.leaveOut(toldScore(low.score), low.name, toldScore(high.score), high.name),
    ...graded.slice(0, MOST_TOLD).map(({ name, score }) => say.leaveOutGrade(name, gradeOf(scheme, score))),
  ];
};

/** What would change a total or its grade: the veto, each weight, each missing value, each row left out. */
export const sensitivityOfRows = (scheme: Scheme, { items }: Frozen, rows: readonly RawRow[], { full, total, end }: Given): readonly Said[] => {
  const points = (score: Decimal): Decimal => score.times(full).div(HUNDRED);
  const held = (score: Decimal): Decimal => ((end.vetoed ?? []).length === 0 ? points(score) : Decimal.min(points(score), scheme.veto!.cap));
  const names = new Map(items.map(({ id, name }) => [id, name]));
  const vetoes = (end.vetoed ?? []).map((id) => `“${names.get(id) ?? id}”`).join('、');
  const grade = total.total === undefined ? undefined : gradeOf(scheme, new Decimal(scoreOf(held(total.total))));
  return [
    ...(end.uncapped === undefined ? [] : [say.capped(scheme.veto!.cap, end.uncapped, vetoes)]),
    ...(total.total === undefined || (scheme.grades ?? []).length === 0 || end.uncapped !== undefined
      ? []
      : told(weightChanges(scheme, rows, total.total, points), say.noWeightGrade)),
    ...missingTold(scheme, rows, held),
    ...leftOut(scheme, rows, grade, held),
  ];
};

/** What would change the order of years or units: each weight, each criterion left out. */
export const sensitivityOfOrder = (scheme: Scheme, { matrix, criteria, compared, objects }: Comparison): readonly Said[] => {
  // One criterion weighs 1, whatever it weighs.
  if (criteria.length < 2) return [];
  const names = new Map(objects.map(({ ref, name }) => [ref, name]));
  const { byWeight, byLeavingOut } = orderChanges(scheme.method === 'topsis' ? 'topsis' : 'mean', matrix, criteria);
  const nameOf = (row: number): string => names.get(compared[row]!) ?? compared[row]!;
  const weights = byWeight.map(({ criterion, to, first, second }): Change => {
    const { name, weight } = criteria[criterion]!;
    return { size: weight.minus(to).abs(), said: say.weightOrder(name, toldWeight(weight), toldWeight(to), nameOf(first), nameOf(second)) };
  });
  return [
    ...told(weights, say.noWeightOrder),
    ...(byLeavingOut.length === 0
      ? [say.noLeaveOutOrder]
      : byLeavingOut.slice(0, MOST_TOLD).map(({ criterion, first, second }) => say.leaveOutOrder(criteria[criterion]!.name, nameOf(first), nameOf(second)))),
  ];
};
