// Judges the items of a frozen file again, by docs/evaluation.md alone: nothing of the program is imported.
// oxlint-disable-next-line typescript/no-explicit-any -- it reads what others wrote
type Any = any;
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
const yearOf = (date: string): number => +date.slice(0, 4);
const sizeOf = (p: string): number => (p.length === 4 ? 12 : p[4] === 'H' ? 6 : p[4] === 'Q' ? 3 : 1);
const endOf = (p: string): string => iso(Date.UTC(yearOf(p), p.length === 4 ? 12 : sizeOf(p) > 1 ? sizeOf(p) * +p[5]! : +p.slice(5), 0));
const after = (date: string, months: number): string => iso(Date.UTC(yearOf(date), +date.slice(5, 7) + months, 0));
const isYearEnd = (date: string): boolean => date.endsWith('12-31');
const [DAY, starts] = [86_400_000, (year: number): number => Date.UTC(year, 0, 1)];
const yearsAt = (base: number, date: string): number =>
  yearOf(date) - base - 1 + (Date.parse(date) + DAY - starts(yearOf(date))) / (starts(yearOf(date) + 1) - starts(yearOf(date)));
const versus = (a: number, b: number): number => (Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(b), 1e-9) ? 0 : Math.sign(a - b));
const trend = (points: Any[], year: number): number | undefined => {
  const sum = (of: (x: number, y: number) => number): number => points.reduce((all, [x, y]) => all + 2 ** (x - points.at(-1)![0]) * of(x - year, y), 0);
  const [w, x, y] = [sum(() => 1), sum((t) => t), sum((_, v) => v)];
  return points.length < 2 ? undefined : (y - ((sum((t, v) => t * v) - (x * y) / w) / (sum((t) => t * t) - (x * x) / w)) * x) / w;
};
/** Whether a figure after the last is due by the known day and not there; figures come in the finest rhythm of which two follow each other. */
const isLate = ({ base, due, frequency, observations, standing }: Any, last: string, { cutoff, known }: Any): boolean => {
  const there = observations.filter((row: Any) => row.value).map((row: Any) => `${endOf(row.period)} ${sizeOf(row.period)}`);
  const newest = Math.max(...there.map(yearOf));
  const follows = (m: number): boolean =>
    there.some((key: string) => there.includes(`${after(key, m)} ${m}`) && key.endsWith(` ${m}`) && yearOf(after(key, m)) >= newest - 1);
  const months = (frequency ? { month: 1, quarter: 3, half: 6 }[frequency as string] : standing.kind !== 'hold' && [1, 3, 6].find(follows)) || 12;
  for (let at = after(last, months - (+last.slice(5, 7) % months)); at <= cutoff && at < known && yearOf(at) <= due; at = after(at, months))
    if (yearOf(at) > base && (months === 12 ? `${yearOf(at) + 1}-03-31` : iso(Date.parse(at) + 10 * DAY)) < known) return true;
  return false;
};
const pick = (x: number, steps: number[], words: string[]): string => words[steps.findIndex((step) => x >= step)] ?? words.at(-1)!;
const ofShare = (x: number): string => pick(x + 1e-9, [1.05, 0.95, 0.6], ['exceed', 'meet', 'at_risk', 'miss']);
const ofUse = (x: number): string => pick(1e-9 - x, [-0.95, -1, -1.1], ['exceed', 'meet', 'at_risk', 'miss']);
const ofLead = (x: number, hard: boolean): string =>
  pick(x + 1e-7, [3, -3, -10, -30], ['ahead', 'on_schedule', hard ? 'behind' : 'nearly', hard ? 'far_behind' : 'behind', 'far_behind']);
export const judge = (item: Any, evaluation: Any): Any => {
  const { base, due, binding, comparator, lowerIsBetter: down, changed, path } = item;
  const [{ kind, inputs }, forecast] = [item.standing, 'unknown'];
  const [B, X, U] = [item.baseline, item.target, item.upper ?? item.target].map((text) => text && Number(text));
  const [sign, strict, n, last] = [down ? -1 : 1, comparator === '<' || comparator === '>', due - base, inputs.at(-1)];
  if (item.cancelled || kind === 'none') return { now: 'not_assessable', forecast };
  if (kind === 'awaiting') return { now: 'awaiting_target', forecast };
  const at = last ? endOf(last.period) : `${base}-12-31`;
  if (kind === 'milestone' && inputs.some((one: Any) => one.value >= (X ?? 1))) return { now: at < `${due}-12-31` ? 'achieved_early' : 'achieved', forecast };
  if (kind === 'milestone') return { now: evaluation.cutoff > `${due}-12-31` ? 'missed' : 'not_due', forecast };
  const [isFinal, k] = [at === `${due}-12-31`, isYearEnd(at) ? yearOf(at) - base : yearsAt(base, at)];
  const isThere = item.observations.some((row: Any) => row.value && yearOf(row.period) > base);
  const late = isFinal ? undefined : isLate(item, at, evaluation) ? 'no_data' : last ? undefined : isThere ? 'not_assessable' : 'not_due';
  const isCut = changed && at >= changed.day && ['level', 'hold', 'interval'].includes(kind);
  if (kind === 'hold') {
    const isBroken = ({ value }: Any): boolean => versus(value, X) * sign < (strict ? 1 : 0);
    const inYears = (those: Any[]): number[] => [...new Set(those.map(({ period }) => yearOf(period)))];
    const [years, broken] = [inYears(inputs), inYears(inputs.filter((one: Any) => isBroken(one) && !(isCut && one === last)))];
    if (isCut || !last) return { now: isCut && broken[0] && isFinal ? 'missed' : (late ?? 'not_assessable'), forecast: broken[0] ? 'miss' : 'unknown', broken };
    const now = isBroken(last) ? 'breached' : isFinal ? (broken[0] ? 'missed' : 'achieved') : (late ?? 'on_schedule');
    return { now, forecast: broken[0] ? 'miss' : years.length < 2 ? 'unknown' : 'meet', done: (years.length - broken.length) / years.length, broken };
  }
  if (isCut || !last) return { now: late ?? 'not_assessable', forecast };
  const [growth, cuts] = [kind === 'avg_annual_growth', kind === 'cumulative_reduction'];
  const log = (x: number): number => (growth || cuts ? Math.log1p((cuts ? -x : x) / 100) : x);
  let [before, closed, year] = [0, 0, base + 1];
  const marks = inputs.map(({ period, measure, value }: Any) => {
    const date = endOf(period);
    for (; year < yearOf(date); year++) before = closed;
    const own = log(value) * ((growth || cuts) && measure !== 'since_start' && !isYearEnd(date) ? yearsAt(base, date) % 1 : 1);
    const total = kind === 'level' || kind === 'interval' || measure === 'since_start' ? own : before + own;
    if (isYearEnd(date)) closed = total;
    return [yearOf(date), total, isYearEnd(date)];
  });
  const [total, ends] = [marks.at(-1)[1], marks.filter((mark: Any) => mark[2])];
  if (kind === 'interval') {
    const isOut = (x: number): boolean => versus(x, X) < 0 || versus(x, U) > 0;
    const [ahead, out] = [trend(ends, due), isOut(total)];
    const told = ahead === undefined ? forecast : isOut(ahead) ? 'miss' : 'meet';
    const now = isFinal ? (out ? 'missed' : 'achieved') : (late ?? (!out ? 'on_schedule' : binding ? 'far_behind' : 'behind'));
    if (isFinal || late || !out || B === undefined || !isOut(B)) return { now, forecast: told };
    return { ...judge({ ...item, target: B < X ? X : U, standing: { ...item.standing, kind: 'level' } }, evaluation), forecast: told };
  }
  const [goal, bare] = [growth ? n * log(X) : log(X), kind === 'level' && B === undefined];
  const first = bare ? ends[0]?.[1] : kind === 'level' ? B : 0;
  const doneOf = (sum: number): number => (sum - first) / (goal - first);
  const [ahead, isGood] = [trend(ends, due), (x: number): boolean => versus(x, X) * sign >= 0];
  const [done, left, ceiling] = [doneOf(total), n - k, kind === 'cap' || (growth && down && X > 0)];
  const passed = kind === 'cap' && marks.some((mark: Any) => versus(mark[1], X) >= (comparator === '<' ? 0 : 1));
  const met = bare ? isGood(total) : kind === 'cap' ? !passed : ceiling ? done < 1 + (strict ? -1e-9 : 1e-9) : done >= 1 - 1e-9;
  const cap = comparator === '<' && Number.isInteger(X) && /^[万亿]?[人名个家户件起例张床]$/.test(item.unit ?? '') ? X - 1 : X;
  const rest = kind === 'cap' ? Math.max(0, cap - total) : met ? 0 : X - total;
  const needed = growth || cuts ? Math.expm1((goal - total) / left) * (cuts ? -100 : 100) : rest / left;
  const set = Object.entries(path ?? {}).map(([y, v]: Any) => [y - base, doneOf(log(v) * (growth ? y - base : 1))]);
  const way: Record<number, number> = { 0: 0, [n]: 1, ...Object.fromEntries(set) };
  const years = Object.keys(way).map(Number);
  const [low, high] = [years.findLast((y) => y <= k)!, years.find((y) => y >= k)!];
  const even = kind === 'level' && item.geometric && X / B > 0 ? ((X / B) ** (k / n) - 1) / (X / B - 1) : k / n;
  const share = !path ? even : way[low]! + (low === high ? 0 : ((way[high]! - way[low]!) * (k - low)) / (high - low));
  const lead = bare ? undefined : Math.round((ceiling ? share - done : done - share) * 1e12) / 1e10;
  const early = met && (kind === 'level' || kind === 'cumulative') ? 'achieved_early' : bare ? 'not_assessable' : undefined;
  const predicted = ahead === undefined ? undefined : doneOf(ahead);
  const told = ahead === undefined ? forecast : bare && isGood(first) ? (isGood(ahead) ? 'meet' : 'miss') : (ceiling ? ofUse : ofShare)(predicted!);
  const now = passed ? 'breached' : isFinal ? (met ? 'achieved' : 'missed') : (late ?? early ?? ofLead(lead!, binding));
  return { now, forecast: passed ? 'miss' : told, ...(bare ? {} : { done, lead }), predicted, required: left > 0 ? needed : undefined };
};
