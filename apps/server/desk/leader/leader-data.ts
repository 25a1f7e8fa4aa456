import { addDays, type PlainDate } from '../../../../src/basis/index.ts';
import type { DeliveryStore, Kept } from '../../../../src/database/index.ts';
import { punctuality, refusalsOf } from '../../../../src/delivery/index.ts';
import type { WarningLine } from '../../cockpit/attention.tsx';
import { openLines } from '../../cockpit/open-lines.ts';
import { changed, watchedOf, type Watched } from '../../cockpit/watched.ts';
import type { Delivery } from '../../delivery/on-delivery.tsx';
import type { Now } from '../../../../src/monitoring/index.ts';
import { loadRegion, type RegionContext } from '../../region/index.ts';
import { unitsOf } from '../../units/unit-choice.tsx';
import type { Language } from '../../words/index.ts';
import { libraryOf, type LibraryRow } from '../../projects/library-state.ts';
import { NOT_IN } from '../planner-queue.ts';
import type { Units } from '../unit-name.ts';

/** A red indicator, with the record in which its unit says why and what next, where there is one. */
export type RedItem = { readonly line: WarningLine; readonly isBinding: boolean; readonly record?: Kept<'whistle'> };
/** Indicators of which nothing can be said: no figure, none that can be used, no target yet. That none of them is red says nothing. */
export type Blind = { readonly all: number; readonly noData: number; readonly unusable: number; readonly awaiting: number };
export type LateUnit = { readonly unit: string; readonly count: number; readonly days: PlainDate };
export type OpenDecision = { readonly meeting: Kept<'meeting'>; readonly task: Kept<'task'> };

/** What a leader is asked to look at; everything that goes as planned is left out. */
export type Exceptions = {
  /** Absent while they are being worked out. */
  readonly reds: readonly RedItem[] | undefined;
  /** Red commitments; absent with `reds`. */
  readonly commitments: readonly WarningLine[] | undefined;
  readonly blind: Blind;
  readonly whistles: readonly Kept<'whistle'>[];
  /** Absent where the plan has no library. */
  readonly projects: readonly LibraryRow[] | undefined;
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
  const reports = await delivery.list('report', { plan, states: NOT_IN, dueBy: addDays(today, -1), order: 'due' });
  const late = reports.filter(({ body }) => punctuality(body, today) === 'overdue');
  return [...Map.groupBy(late, ({ body }) => body.unit)].map(([unit, own]) => ({ unit, count: own.length, days: own[0]!.body.due }));
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
const redProjects = async (given: Delivery): Promise<readonly LibraryRow[] | undefined> => {
  const { rows } = await libraryOf(given);
  if (rows.length === 0) return undefined;
  return rows
    .filter(({ light, stage }) => light.colour === 'red' && stage !== 'withdrawn')
    .toSorted((a, b) => (b.light.lag ?? 0) - (a.light.lag ?? 0) || a.id.localeCompare(b.id));
};

/** A comparison needs time in between: early in a month, the month before the last one is compared with. */
const SETTLED = 14;

/** The last day of the last month that ended two weeks ago or longer. */
export const monthBefore = (day: PlainDate): PlainDate => addDays(`${addDays(day, -SETTLED).slice(0, 7)}-01` as PlainDate, -1);

const blindOf = ({ items, standings }: RegionContext): Blind => {
  const nows = items.flatMap(({ list }, i) => (list === 'indicator' ? [standings[i]!.now] : []));
  const count = (wanted: Now): number => nows.filter((now) => now === wanted).length;
  return { all: nows.length, noData: count('no_data'), unusable: count('not_assessable'), awaiting: count('awaiting_target') };
};

/** One item may have several red lights: the first, which has been open longest, speaks for it. */
const oneEach = (lines: readonly WarningLine[]): readonly WarningLine[] =>
  [...new Map(lines.toReversed().map((line) => [line.item, line])).values()].toReversed();

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
  const items = new Map(context.items.map((item) => [item.id, item]));
  const records = new Map(whistles.filter(({ body }) => body.origin === 'red').map((whistle) => [whistle.body.about.ref, whistle]));
  const red = lines && oneEach(lines.filter(({ level, overdue }) => level === 'red' && !overdue));
  const reds = red
    ?.filter(({ item }) => items.get(item)?.list === 'indicator')
    // What has to be reached comes before what is expected.
    .toSorted((a, b) => Number(items.get(b.item)?.nature === 'binding') - Number(items.get(a.item)?.nature === 'binding'))
    .map((line): RedItem => {
      const record = records.get(line.item);
      return { line, isBinding: items.get(line.item)?.nature === 'binding', ...(record === undefined ? {} : { record }) };
    });
  return {
    reds,
    commitments: red?.filter(({ item }) => items.get(item)?.list !== 'indicator'),
    blind: blindOf(context),
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
