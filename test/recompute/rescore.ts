// Scores the published files of an evaluation again, by docs/scores.md alone: nothing of the program is imported.
import { judge } from './recompute.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- it reads what others wrote
type Any = any;
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

export type Rescored = { readonly total?: number; readonly scores: readonly (number | undefined)[]; readonly units: readonly (number | undefined)[] };

/** The total of a score file, the scores of its rows or of what it compares, and of units by their rows, from the frozen file and the scheme that it names. */
export const rescored = ({ scheme, result }: Any, { items, evaluation }: Any): Rescored => {
  const [from, until] = [evaluation.from, evaluation.until].map((day: string) => Number(day.slice(0, 4)));
  const isVetoed = ({ now, broken = [] }: Any): boolean => ['breached', 'missed'].includes(now) || broken.some((y: number) => y >= from! && y <= until!);
  const vetoed = items.filter((one: Any) => one.binding && !one.cancelled && isVetoed(judge(one, evaluation)));
  const led = (unit: string): Any[] => vetoed.filter(({ lead }: Any) => lead?.id === unit);
  const held = (x: number, those: Any[]): number => (scheme.veto && those.length > 0 ? Math.min(x, Number(scheme.veto.cap)) : x);
  if (scheme.method === 'entropy' || scheme.method === 'topsis') {
    const criteria = result.rows.filter((row: Any) => row.direction !== undefined);
    const objects = result.objects.filter((one: Any) => criteria.every((row: Any) => one.values[row.item] !== undefined));
    const table = objects.map((one: Any) => criteria.map((row: Any) => Number(one.values[row.item])));
    const given = criteria.map((row: Any) => Number(scheme.weights[row.item]));
    const scores = compared(scheme, criteria, table, given);
    if (scheme.objects === 'units') return { scores: scores.map((x, i) => held(x, led(objects[i].ref))), units: [] };
    return { ...(objects.at(-1) === result.objects.at(-1) ? { total: held(scores.at(-1)!, vetoed) } : {}), scores, units: [] };
  }
  const rows = result.rows.map((row: Any) => {
    const mapped = scheme.mapping?.find((one: Any) => one.id === row.item);
    const item = items.find((one: Any) => one.id === (mapped ?? row).item);
    const worth = mapped ? Number(mapped.full) * Number(mapped.weight ?? 1) : Number(scheme.weights[row.item]);
    return { item, worth, full: mapped ? worth : 100, score: rowScore(scheme, item) };
  });
  const meanOf = (those: Any[]): number | undefined => {
    const known = those.filter(({ score }) => score !== undefined);
    if (known.length === 0 || (known.length < those.length && scheme.missing !== 'redistribute')) return undefined;
    return add(known.map(({ worth, score }) => worth * score)) / add(known.map(({ worth }) => worth));
  };
  const [mean, full] = [meanOf(rows), scheme.mapping ? add(rows.map(({ worth }: Any) => worth)) : 100];
  return {
    ...(mean === undefined ? {} : { total: held((mean * full) / 100, vetoed) }),
    scores: rows.map(({ score, full: points }: Any) => (score === undefined ? undefined : (score * points) / 100)),
    units: (result.objects ?? []).map(({ ref }: Any) => {
      const own = meanOf(rows.filter(({ item }: Any) => item?.lead?.id === ref));
      return own === undefined ? undefined : held(own, led(ref));
    }),
  };
};
