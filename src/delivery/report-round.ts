import type { PlainDate } from '../basis/index.ts';
import type { Project } from './project.ts';
import { answerText, isAnswered, isPrefilled } from './report-answer.ts';
import type { Answer, Ask, Calendar, Report } from './report.ts';
import type { Task } from './task.ts';

type Kept<T> = { readonly id: string; readonly body: T };

/** A figure that is due for the period, with what the ledger has. */
export type FigureDue = Pick<Ask, 'ref' | 'title' | 'measure' | 'unit' | 'known' | 'owner' | 'accumulated' | 'priceBasis'>;

/** Everything that may be asked in a period. `leads` says whose a figure is. */
export type RoundGiven = {
  readonly plan: string;
  readonly period: string;
  readonly figures: readonly FigureDue[];
  readonly tasks: readonly Kept<Task>[];
  readonly projects: readonly Kept<Project>[];
  /** The unit that leads an item, by the item's ref. */
  readonly leads: ReadonlyMap<string, string>;
  /** Each unit's report before, for what it said last. */
  readonly before: ReadonlyMap<string, Report>;
};

const NONE: ReadonlySet<string> = new Set();

const OPEN_TASKS: ReadonlySet<Task['state']> = new Set(['confirmed', 'issued', 'under_way']);

const lastOf = (before: Report | undefined, id: string, kind: Ask['kind']): Pick<Ask, 'last'> => {
  const answer: Answer | undefined = before?.answers[id];
  if (before === undefined || answer === undefined) return {};
  const text = kind === 'figure' ? answerText(answer) : (answer.text ?? '');
  if (text === '' && answer.state === undefined) return {};
  return { last: { text, period: before.period, ...(answer.state === undefined ? {} : { state: answer.state }) } };
};

/** An indicator is answered for by its figure alone, and so is a commitment whose figure is asked. */
const isTask = ({ plan, kind, state, ref }: Task, given: RoundGiven, figures: ReadonlySet<string>): boolean =>
  plan === given.plan && OPEN_TASKS.has(state) && kind !== 'indicator' && !figures.has(ref);

/** What each unit owes for the period: figures, tasks and projects that it leads, in this order. Units that owe nothing are not there. */
export const asksByUnit = (calendar: Calendar, given: RoundGiven): ReadonlyMap<string, readonly Ask[]> => {
  const found = new Map<string, Ask[]>();
  const add = (unit: string | undefined, ask: Ask): void => {
    if (unit === undefined || (calendar.units !== undefined && !calendar.units.includes(unit))) return;
    const asks = found.get(unit) ?? [];
    found.set(unit, asks);
    asks.push({ ...ask, ...lastOf(given.before.get(unit), ask.id, ask.kind) });
  };
  const figures = new Set(given.figures.map(({ ref }) => ref));
  const asks = (kind: Calendar['asks'][number]): boolean => calendar.asks.includes(kind);
  if (asks('figures'))
    for (const figure of given.figures)
      add(given.leads.get(figure.ref), { ...figure, id: `figure.${figure.ref}`, kind: 'figure', owner: figure.owner ?? 'unit' });
  if (asks('tasks'))
    for (const { id, body } of given.tasks.toSorted((a, b) => (a.body.due ?? '9').localeCompare(b.body.due ?? '9')))
      if (isTask(body, given, asks('figures') ? figures : NONE))
        add(body.lead, { id: `task.${id}`, kind: 'task', ref: id, title: body.title, owner: 'unit', ...(body.due === undefined ? {} : { due: body.due }) });
  if (asks('projects'))
    for (const { id, body } of given.projects)
      if (body.plan === given.plan && body.mergedInto === undefined && body.stage !== 'withdrawn' && body.stage !== 'in_use')
        add(body.lead, { id: `project.${id}`, kind: 'project', ref: id, title: body.name, owner: 'unit' });
  for (const [unit, own] of found) if (own.every(({ owner }) => owner === 'statistics')) found.delete(unit);
  return found;
};

/** 减负: parts what is asked from what goes over the cap. What is known or given by statistics costs the unit nothing. */
export const underCap = (asks: readonly Ask[], period: string, cap: number): { readonly asks: readonly Ask[]; readonly held: readonly Ask[] } => {
  let left = Math.max(0, cap);
  const within: Ask[] = [];
  const held: Ask[] = [];
  for (const ask of asks) {
    const costs = ask.owner !== 'statistics' && !isPrefilled(ask, period);
    if (costs && left === 0) held.push(ask);
    else within.push(ask);
    if (costs && left > 0) left -= 1;
  }
  return { asks: within, held };
};

/** The stricter of the calendar's cap and the unit's own. */
export const capOf = (calendar: Pick<Calendar, 'cap'>, unit: { readonly cap?: number } | undefined): number =>
  Math.min(calendar.cap, unit?.cap ?? calendar.cap);

/** One id for one unit's form of one period of one calendar: opening a round twice opens nothing anew. */
export const reportId = (calendar: string, period: string, unit: string): string => `${calendar}~${period}~${unit}`;

export type Opening = {
  readonly plan: string;
  readonly calendar: string;
  readonly unit: string;
  readonly period: string;
  readonly opened: PlainDate;
  readonly due: PlainDate;
  readonly asks: readonly Ask[];
  readonly cap: number;
  readonly toSign: boolean;
  /** Given: what goes over the cap is asked all the same. */
  readonly over?: { readonly reason: string; readonly by: string; readonly at: string };
};

/** A form as it goes out. */
export const opened = ({ asks, cap, toSign, over, ...rest }: Opening): Report => {
  const parted = over === undefined ? underCap(asks, rest.period, cap) : { asks, held: [] };
  return {
    ...rest,
    asks: parted.asks,
    answers: {},
    state: 'open',
    steps: [],
    reminded: {},
    cap,
    ...(toSign ? { toSign } : {}),
    ...(parted.held.length === 0 ? {} : { held: parted.held }),
    ...(over === undefined ? {} : { overCap: over }),
  };
};

/** How far it is filled. */
export const filled = (report: Pick<Report, 'asks' | 'answers' | 'period'>): number =>
  report.asks.filter((ask) => ask.owner !== 'statistics' && !isPrefilled(ask, report.period) && isAnswered(ask, report.answers[ask.id])).length;
