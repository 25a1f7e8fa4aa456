import { Decimal, type Outcome } from '../basis/index.ts';
import type { Frozen } from './frozen.ts';
import { sumOf } from './scheme-weights.ts';
import { comparison } from './score-comparison.ts';
import { rawRows, type RawRow } from './score-row.ts';
import { gradeOf, scoreOf, totalOf, valueOf, type RawTotal } from './score-total.ts';
import { unitsByRows, vetoedItems } from './score-unit.ts';
import type { Scheme, Scored, ScoreRow } from './scoring.ts';
import { sensitivityOfOrder, sensitivityOfRows } from './sensitivity.ts';
import { scoreRefusals } from './words/score-reasons.ts';

const HUNDRED = new Decimal(100);

/** Out of 100 as points out of what the rows are worth. */
const pointsIn =
  (full: Decimal) =>
  (score: Decimal): Decimal =>
    full.eq(HUNDRED) ? score : score.times(full).div(HUNDRED);

const rowsOf = (scheme: Scheme, raw: readonly RawRow[], { coverage }: RawTotal): readonly ScoreRow[] => {
  const spread = scheme.missing === 'redistribute' && !coverage.isZero() ? coverage : new Decimal(1);
  return raw.map(({ id, name, weight, worth, value, score, forecast, reason }) => {
    const points = pointsIn(worth ?? HUNDRED);
    const counted = score === undefined && scheme.missing === 'redistribute' ? new Decimal(0) : weight.div(spread);
    return {
      item: id,
      name,
      weight: valueOf(counted),
      ...(value === undefined ? {} : { value: valueOf(value) }),
      ...(score === undefined ? {} : { score: scoreOf(points(score)) }),
      ...(worth === undefined ? {} : { full: valueOf(worth) }),
      ...(forecast === undefined ? {} : { forecast: scoreOf(points(forecast)) }),
      ...(reason === undefined ? {} : { reason }),
    };
  });
};

/** The end of every way of scoring: veto, grade, rounding. */
const finished = (scheme: Scheme, frozen: Frozen, full: Decimal, { total, range, coverage }: RawTotal) => {
  const points = pointsIn(full);
  const vetoed = scheme.veto === undefined ? [] : vetoedItems(frozen);
  const cap = vetoed.length > 0 ? new Decimal(scheme.veto!.cap) : undefined;
  const held = (score: Decimal): Decimal => (cap === undefined ? score : Decimal.min(score, cap));
  const whole = total === undefined ? undefined : points(total);
  const shown = whole === undefined ? undefined : new Decimal(scoreOf(held(whole)));
  const grade = shown === undefined ? undefined : gradeOf(scheme, shown);
  return {
    full: valueOf(full),
    coverage: valueOf(coverage),
    ...(shown === undefined ? {} : { total: shown.toString() }),
    ...(range === undefined ? {} : { range: { lowest: scoreOf(held(points(range[0]))), highest: scoreOf(held(points(range[1]))) } }),
    ...(grade === undefined ? {} : { grade }),
    ...(vetoed.length === 0 ? {} : { vetoed }),
    ...(cap !== undefined && whole?.gt(cap) === true ? { uncapped: scoreOf(whole) } : {}),
  };
};

const byComparison = (scheme: Scheme, frozen: Frozen): Outcome<Scored> => {
  const outcome = comparison(scheme, frozen);
  if (outcome.refused !== undefined) return outcome;
  const { objects, rows, coverage } = outcome.ok;
  const last = scheme.objects === 'units' ? undefined : objects.at(-1)?.score;
  const end = finished(scheme, frozen, HUNDRED, last === undefined ? { coverage } : { total: new Decimal(last), coverage });
  return { ok: { ...end, rows, objects, sensitivity: sensitivityOfOrder(scheme, outcome.ok) } };
};

/**
 * 计分: what a scheme makes of a frozen file. The same two give the same answer to the last digit: decimals of 34 digits, rows in one order, rounding (half away
 * from zero) only of what is shown. Refused where nothing can be scored.
 */
export const scored = (scheme: Scheme, frozen: Frozen): Outcome<Scored> => {
  if (scheme.plan !== frozen.plan.id) return { refused: scoreRefusals.otherPlan };
  if (scheme.method === 'entropy' || scheme.method === 'topsis') return byComparison(scheme, frozen);
  const raw = rawRows(scheme, frozen);
  const total = totalOf(scheme, raw);
  if (total.coverage.isZero()) return { refused: scoreRefusals.nothing };
  const full = scheme.mapping === undefined ? HUNDRED : sumOf(raw.map(({ worth }) => worth ?? new Decimal(0)));
  const units = scheme.ranking === undefined || scheme.mapping !== undefined ? undefined : unitsByRows(scheme, frozen, raw);
  const end = finished(scheme, frozen, full, total);
  return {
    ok: {
      ...end,
      rows: rowsOf(scheme, raw, total),
      ...(units === undefined ? {} : { objects: units }),
      sensitivity: sensitivityOfRows(scheme, frozen, raw, { full, total, end }),
    },
  };
};
