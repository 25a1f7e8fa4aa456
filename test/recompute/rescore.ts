// Counts and scores the published files of an evaluation again, by docs/evaluation.md and docs/scores.md alone.
import { judge } from './recompute.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- it reads what others wrote
type Any = any;
const VERDICTS = ['early', 'exceeding', 'meeting', 'short', 'awaiting', 'unclear', 'no_data'];
const PLAIN: Any = {
  awaiting_target: 'awaiting',
  no_data: 'no_data',
  not_assessable: 'unclear',
  not_due: 'unclear',
  achieved_early: 'early',
  achieved: 'meeting',
};
const verdictOf = ({ now, forecast }: Any): string => {
  if (PLAIN[now]) return PLAIN[now];
  if (['breached', 'behind', 'far_behind', 'missed'].includes(now) || ['at_risk', 'miss'].includes(forecast)) return 'short';
  return forecast === 'exceed' && now !== 'nearly' ? 'exceeding' : 'meeting';
};

/** How many items stand where, on both axes, and the seven counts of the sentence. */
export const counted = ({ items, evaluation }: Any): Any => {
  const judged = items.map((item: Any) => judge(item, evaluation));
  const tally = (of: (one: Any) => string): Any => judged.reduce((all: Any, one: Any) => ({ ...all, [of(one)]: (all[of(one)] ?? 0) + 1 }), {});
  const verdicts = tally(verdictOf);
  return { now: tally(({ now }) => now), forecast: tally(({ forecast }) => forecast), verdicts: VERDICTS.map((one) => verdicts[one] ?? 0) };
};

const add = (list: number[]): number => list.reduce((a, b) => a + b, 0);
const within = (x: number, low = 0, high = 1): number => Math.max(low, Math.min(high, x));
/** 完成率 of one item, 0 to 1; undefined where it has none. */
const shareOf = (item: Any, against: string): number | undefined => {
  const { kind, elapsed, done, margin, now } = item.standing;
  if (item.cancelled || ['awaiting_target', 'no_data', 'not_due', 'not_assessable'].includes(now)) return undefined;
  if (kind === 'cap') return now === 'breached' || now === 'missed' ? 0 : (done ?? 0) <= elapsed || elapsed >= 1 ? 1 : within((1 - done) / (1 - elapsed));
  if (kind === 'interval' && (margin === 0 || done === undefined)) return margin === 0 ? 1 : 0;
  if (done === undefined) return now === 'achieved' ? 1 : undefined;
  if (kind === 'avg_annual_growth' && item.lowerIsBetter && Number(item.target) > 0) return done <= elapsed ? 1 : within(elapsed / done);
  return kind === 'hold' || against === 'target' ? within(done) : elapsed > 0 ? within(done / elapsed) : undefined;
};
/** Score out of 100 of one row of a scheme. */
const rowScore = ({ method, against = 'target', bounds = {}, limits }: Any, item: Any): number | undefined => {
  if (item === undefined) return undefined;
  if (method !== 'efficacy') {
    const share = shareOf(item, against);
    return share === undefined ? undefined : share * 100;
  }
  const { observed, now } = item.standing;
  const bound = bounds[item.id];
  if (item.cancelled || ['awaiting_target', 'no_data', 'not_due'].includes(now) || observed === undefined || bound === undefined) return undefined;
  const score = ((observed - bound.unallowable) / (bound.satisfactory - bound.unallowable)) * 40 + 60;
  return limits === undefined ? score : within(score, Number(limits.lowest), Number(limits.highest));
};

/** 熵权法 and TOPSIS over a table of objects by criteria; `down` is better when lower. */
const compared = (scheme: Any, criteria: Any[], table: number[][], given: number[]): number[] => {
  const columns = criteria.map((_, j) => table.map((row) => row[j]!));
  const scaled = columns.map((column, j) => {
    const [low, high] = [Math.min(...column), Math.max(...column)];
    return column.map((x) => (low === high ? 0 : (criteria[j].direction === 'up' ? x - low : high - x) / (high - low)));
  });
  const spread = scaled.map((column) => {
    const sum = add(column);
    return sum === 0 ? 0 : Math.max(0, 1 + add(column.map((z) => (z === 0 ? 0 : (z / sum) * Math.log(z / sum)))) / Math.log(table.length));
  });
  const weights = (scheme.method === 'entropy' || scheme.entropyWeights ? spread : given).map((w, _, all) => w / add(all));
  if (scheme.method === 'entropy') return table.map((_, i) => add(scaled.map((column, j) => column[i]! * weights[j]!)) * 100);
  const unit = columns.map((column, j) => column.map((x) => (x * weights[j]!) / (Math.hypot(...column) || 1)));
  const best = unit.map((column, j) => (criteria[j].direction === 'up' ? Math.max(...column) : Math.min(...column)));
  const worst = unit.map((column, j) => (criteria[j].direction === 'up' ? Math.min(...column) : Math.max(...column)));
  const far = (i: number, from: number[]): number => Math.hypot(...unit.map((column, j) => column[i]! - from[j]!));
  return table.map((_, i) => (far(i, worst) / (far(i, best) + far(i, worst))) * 100);
};

/** The total of a score file, and the scores of its rows or objects, from the frozen file and the scheme that it names. */
export const rescored = ({ scheme, result }: Any, frozen: Any): { readonly total?: number; readonly scores: readonly (number | undefined)[] } => {
  const vetoed = frozen.items.some((one: Any) => one.binding && !one.cancelled && ['breached', 'missed'].includes(one.standing.now));
  const held = (x: number): number => (scheme.veto && vetoed ? Math.min(x, Number(scheme.veto.cap)) : x);
  if (scheme.method === 'entropy' || scheme.method === 'topsis') {
    const criteria = result.rows.filter((row: Any) => row.direction !== undefined);
    const objects = result.objects.filter((one: Any) => criteria.every((row: Any) => one.values[row.item] !== undefined));
    const table = objects.map((one: Any) => criteria.map((row: Any) => Number(one.values[row.item])));
    const given = criteria.map((row: Any) => Number(scheme.weights[row.item]));
    return { scores: compared(scheme, criteria, table, given) };
  }
  const rows = result.rows.map((row: Any) => {
    const mapped = scheme.mapping?.find((one: Any) => one.id === row.item);
    const item = frozen.items.find((one: Any) => one.id === (mapped ?? row).item);
    const worth = mapped ? Number(mapped.full) * Number(mapped.weight ?? 1) : Number(scheme.weights[row.item]);
    return { worth, full: mapped ? worth : 100, score: rowScore(scheme, item) };
  });
  const known = rows.filter(({ score }: Any) => score !== undefined);
  const mean = add(known.map(({ worth, score }: Any) => worth * score)) / add(known.map(({ worth }: Any) => worth));
  const full = scheme.mapping ? add(rows.map(({ worth }: Any) => worth)) : 100;
  const isWhole = known.length === rows.length || scheme.missing === 'redistribute';
  const scores = rows.map(({ score, full: points }: Any) => (score === undefined ? undefined : (score * points) / 100));
  return { ...(isWhole ? { total: held((mean * full) / 100) } : {}), scores };
};
