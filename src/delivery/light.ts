import { addDays, Decimal, daysBetween, endOf, type PlainDate } from '../basis/index.ts';
import { lastEndedMonth, lastHeard, monthsBetween, paceOf, type Month } from './light-pace.ts';
import type { LightRule } from './light-rule.ts';
import { hasStarted, isCompleted, stageOn } from './project-outcome.ts';
import type { Project } from './project.ts';
import type { Said } from './refusal.ts';
import { lightSaid as say } from './words/light-said.ts';

export type Colour = 'green' | 'yellow' | 'red' | 'grey';

/** 亮灯: the colour, why in one sentence, and by how many points (or percent of the schedule) it lags where that decided. */
export type Light = {
  readonly colour: Colour;
  readonly said: Said;
  readonly lag?: number;
  /** What the month alone gives, before yellows in a row and steps back are looked at. */
  readonly plain: Colour;
};

/** Lights of the periods before, oldest first; a gap in them ends a row. */
export type LightHistory = readonly Pick<Light, 'colour' | 'plain'>[];

const plain = (colour: Colour, said: Said, lag?: Decimal): Light => ({
  colour,
  plain: colour,
  said,
  ...(lag === undefined ? {} : { lag: Number(lag.toDecimalPlaces(2).toString()) }),
});

const worse = (a: Light | undefined, b: Light | undefined): Light | undefined => {
  const rank: Readonly<Record<Colour, number>> = { red: 3, yellow: 2, grey: 1, green: 0 };
  if (a === undefined || b === undefined) return a ?? b;
  return rank[b.colour] > rank[a.colour] ? b : a;
};

const startLight = (project: Project, rule: LightRule, month: Month, day: PlainDate): Light | undefined => {
  const { begins } = project;
  if (rule.start === undefined || begins === undefined || hasStarted(stageOn(project, day)) || month < begins.slice(0, 7)) return undefined;
  const months = monthsBetween(begins, month) + 1;
  return plain(months >= rule.start.redAfter ? 'red' : 'yellow', say.notStarted(begins.slice(0, 7), months));
};

const entryLight = ({ statistics, passages }: Project, rule: LightRule, month: Month, day: PlainDate): Light | undefined => {
  if (rule.entry === undefined || statistics === undefined || (statistics.entered !== undefined && statistics.entered <= day)) return undefined;
  const started = passages.find(({ stage, date }) => hasStarted(stage) && date <= day)?.date;
  const months = started === undefined ? 0 : monthsBetween(started, month);
  if (started === undefined || months <= rule.entry.yellowAfter) return undefined;
  return plain(months > rule.entry.redAfter ? 'red' : 'yellow', say.notEntered(started, months));
};

const deadlineLight = (project: Project, rule: LightRule, day: PlainDate): Light | undefined => {
  if (rule.deadline === undefined) return undefined;
  const open = project.milestones.filter(({ actual }) => actual === undefined || actual > day).map(({ name, planned }) => ({ name, planned }));
  const ends = project.ends === undefined ? [] : [{ name: undefined, planned: project.ends }];
  const [next] = [...open, ...ends].toSorted((a, b) => a.planned.localeCompare(b.planned));
  if (next === undefined) return plain('grey', say.noDeadline);
  const days = daysBetween(day, next.planned);
  if (days < 0) return plain('red', say.pastDeadline(next.name, next.planned, -days));
  return days <= rule.deadline.yellowDays
    ? plain('yellow', say.nearDeadline(next.name, next.planned, days))
    : plain('green', say.beforeDeadline(next.name, next.planned));
};

const lateLight = (rule: LightRule, heard: Month | undefined, month: Month): Light | undefined => {
  if (rule.late === undefined || heard === undefined) return undefined;
  const late = monthsBetween(heard, month);
  if (late > rule.late.redAfter) return plain('red', say.late(heard, late));
  return late > rule.late.yellowAfter ? plain('yellow', say.late(heard, late)) : undefined;
};

const lagLight = (project: Project, rule: LightRule, month: Month): Light | undefined => {
  if (rule.lag === undefined) return undefined;
  const { of, as, yellow, from, red } = rule.lag;
  const pace = paceOf(project, of, month);
  if (pace === undefined) {
    const heard = lastHeard(project, of, month);
    return lateLight(rule, heard, month) ?? plain('grey', say.noData(month, heard));
  }
  const { done, schedule } = pace;
  const points = Decimal.max(0, schedule.minus(done));
  const lag = as === 'points' ? points : schedule.gt(0) ? points.div(schedule).times(100) : new Decimal(0);
  const isYellow = from === 'least' ? lag.gte(yellow) : lag.gt(yellow);
  const said = points.isZero() ? say.onSchedule(done, schedule) : say.behind(done, schedule, lag, as);
  return plain(lag.gt(red) ? 'red' : isYellow ? 'yellow' : 'green', said, lag);
};

/** What the period alone gives. */
const lightAlone = (project: Project, rule: LightRule, day: PlainDate): Light => {
  const stage = stageOn(project, day);
  if (stage === 'withdrawn') return plain('grey', say.withdrawn);
  if (isCompleted(stage)) return plain('green', say.completed);
  const month = lastEndedMonth(day);
  const start = startLight(project, rule, month, day);
  const deadline = deadlineLight(project, rule, day);
  // A project that is not to be under way yet owes no figures.
  const isUnderWay = hasStarted(stage) || project.years.some(({ year }) => String(year) === month.slice(0, 4));
  const lag = isUnderWay ? lagLight(project, rule, month) : undefined;
  const entry = entryLight(project, rule, month, day);
  return [start, entry, deadline].reduce(worse, lag) ?? plain('grey', hasStarted(stage) ? say.noRule : project.begins === undefined ? say.noStart : say.notDue);
};

/** Yellows in a row, this one among them. */
const yellowsRunning = (history: LightHistory): number => {
  let count = 1;
  for (const { plain: before } of history.toReversed()) {
    if (before !== 'yellow') break;
    count++;
  }
  return count;
};

/**
 * The light of a project at the end of a day, by a rule: what the last month that ended gives, then what the lights before make of it. Without a figure it is
 * grey, never green.
 */
export const lightOf = (project: Project, rule: LightRule, day: PlainDate, history: LightHistory = []): Light => {
  const alone = lightAlone(project, rule, day);
  const last = history.at(-1);
  if (alone.colour === 'yellow' && rule.run !== undefined) {
    const running = yellowsRunning(history);
    if (running >= rule.run.yellows) return { ...alone, colour: 'red', said: say.running(running, alone.said) };
  }
  if (rule.recovery === 'step' && alone.colour === 'green' && last?.colour === 'red' && !isCompleted(stageOn(project, day))) {
    return { ...alone, colour: 'yellow', said: say.recovering(alone.said) };
  }
  return alone;
};

/** The light of each month, oldest first, each with those before it in mind. */
export const lightsOf = (project: Project, ruleOf: (month: Month) => LightRule, months: readonly Month[]): readonly (Light & { readonly month: Month })[] => {
  const lights: (Light & { month: Month })[] = [];
  for (const month of months) lights.push({ ...lightOf(project, ruleOf(month), endOf(month), lights), month });
  return lights;
};

/** The months that ended from the first on until the day, at most `most` of them, oldest first. */
export const endedMonths = (from: Month, day: PlainDate, most = 60): readonly Month[] => {
  const last = lastEndedMonth(day);
  const months: Month[] = [];
  for (let month = last; month >= from && months.length < most; month = lastEndedMonth(addDays(`${month}-01` as PlainDate, -1))) months.unshift(month);
  return months;
};
