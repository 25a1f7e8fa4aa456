import { addDays, type PlainDate } from '../../../../src/basis/index.ts';
import type { DeliveryStore, Kept } from '../../../../src/database/index.ts';
import { refusalsOf } from '../../../../src/delivery/index.ts';
import type { WarningLine } from '../../cockpit/attention.tsx';
import { openLines } from '../../cockpit/open-lines.ts';
import { changed, watchedOf, type Watched } from '../../cockpit/watched.ts';
import type { Delivery } from '../../delivery/on-delivery.tsx';
import { loadRegion } from '../../region/index.ts';
import { unitsOf } from '../../units/unit-choice.tsx';
import type { Language } from '../../words/index.ts';
import { libraryOf, type LibraryRow } from '../../projects/library-state.ts';
import type { Units } from '../unit-name.ts';

/** A red indicator, with the record in which its unit says why and what next, where there is one. */
export type RedItem = { readonly line: WarningLine; readonly record?: Kept<'whistle'> };
export type LateUnit = { readonly unit: string; readonly count: number; readonly days: PlainDate };
export type OpenDecision = { readonly meeting: Kept<'meeting'>; readonly task: Kept<'task'> };

/** What a leader is asked to look at; everything that goes as planned is left out. */
export type Exceptions = {
  /** Absent while they are being worked out. */
  readonly reds: readonly RedItem[] | undefined;
  readonly whistles: readonly Kept<'whistle'>[];
  readonly projects: readonly LibraryRow[];
  readonly late: readonly LateUnit[];
  readonly worse: readonly Watched[];
  readonly since: PlainDate;
  readonly decisions: readonly OpenDecision[];
  readonly units: Units;
};

const OPEN_WHISTLES = ['open', 'answered', 'proposed_closed', 'returned'];
/** Meetings looked through for decisions that are not carried out. */
const MEETINGS = 24;

const lateUnits = async (delivery: DeliveryStore, plan: string, today: PlainDate): Promise<readonly LateUnit[]> => {
  const reports = await delivery.list('report', { plan, states: ['open', 'returned'], dueBy: addDays(today, -1), order: 'due' });
  return [...Map.groupBy(reports, ({ body }) => body.unit)].map(([unit, own]) => ({ unit, count: own.length, days: own[0]!.body.due }));
};

const openDecisions = async (delivery: DeliveryStore, plan: string): Promise<readonly OpenDecision[]> => {
  const meetings = await delivery.list('meeting', { plan, states: ['held'], order: 'newest', limit: MEETINGS });
  const meetingOf = new Map(
    meetings.flatMap((meeting) => meeting.body.decisions.flatMap(({ task }) => (task === undefined ? [] : [[task, meeting] as const]))),
  );
  const tasks = await delivery.list('task', { ids: [...meetingOf.keys()], states: ['confirmed', 'issued', 'under_way'], order: 'due' });
  return tasks.map((task) => ({ task, meeting: meetingOf.get(task.id)! }));
};

/** Red by the region's own rule, the furthest behind first. */
const redProjects = async (given: Delivery): Promise<readonly LibraryRow[]> =>
  (await libraryOf(given)).rows
    .filter(({ light, stage }) => light.colour === 'red' && stage !== 'withdrawn')
    .toSorted((a, b) => (b.light.lag ?? 0) - (a.light.lag ?? 0) || a.id.localeCompare(b.id));

/** A comparison needs time in between: early in a month, the month before the last one is compared with. */
const SETTLED = 14;

/** The last day of the last month that ended two weeks ago or longer. */
export const monthBefore = (day: PlainDate): PlainDate => addDays(`${addDays(day, -SETTLED).slice(0, 7)}-01` as PlainDate, -1);

export const exceptionsOf = async (given: Delivery, language: Language): Promise<Exceptions> => {
  const { store, delivery, context } = given;
  const { region, plan, today } = context;
  const since = monthBefore(today);
  const [lines, whistles, projects, late, before, decisions, units] = await Promise.all([
    openLines(context, context, language),
    delivery.list('whistle', { plan: plan.id, states: OPEN_WHISTLES }),
    redProjects(given),
    lateUnits(delivery, plan.id, today),
    loadRegion(store, region.code, plan.id, { asOf: since, known: since }, today),
    openDecisions(delivery, plan.id),
    unitsOf(delivery),
  ]);
  const indicators = new Set(context.items.flatMap(({ id, list }) => (list === 'indicator' ? [id] : [])));
  const records = new Map(whistles.filter(({ body }) => body.origin === 'red').map((whistle) => [whistle.body.about.ref, whistle]));
  const reds = lines
    ?.filter(({ level, item, overdue }) => level === 'red' && !overdue && indicators.has(item))
    .map((line): RedItem => {
      const record = records.get(line.item);
      return { line, ...(record === undefined ? {} : { record }) };
    });
  // One item may have several red lights: the first, which has been open longest, speaks for it.
  const seen = new Set<string>();
  const once = reds?.filter(({ line: { item } }) => !seen.has(item) && seen.add(item) !== undefined);
  return {
    reds: once,
    whistles: whistles.filter(({ body: { level, origin } }) => level === 3 && origin === 'raised'),
    projects,
    late,
    worse: before === undefined ? [] : changed(watchedOf(context, 'indicator', before)).worse,
    since,
    decisions,
    units,
  };
};

/** Why a called unit says that it is not its duty; undefined where none does. */
export const refusalOf = (whistle: Kept<'whistle'>): string | undefined => refusalsOf(whistle.body)[0]?.refused;
