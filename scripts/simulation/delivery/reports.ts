import { asksByUnit, reportId, type Answer, type Ask, type Calendar, type Report, type ReportState, type ReportStep } from '../../../src/delivery/index.ts';
import { randomOf } from '../random.ts';
import { dayRef, unitRef, type Entry } from './entry.ts';
import type { DeliveryStory } from './story.ts';

export const CALENDAR = 'calendar-quarter';

const calendarOf = ({ calendar: { name, dueDay, cap } }: DeliveryStory): Calendar => ({
  plan: '14',
  name,
  frequency: 'quarter',
  asks: ['tasks', 'projects'],
  dueDay,
  signed: false,
  cap,
  active: true,
});

const answerOf = (story: DeliveryStory, ask: Ask, quarter: number): Answer => {
  const random = randomOf(`answer ${ask.title} ${quarter}`);
  const said = random() < 0.7 ? 'as_planned' : random() < 0.6 ? 'slow' : 'stuck';
  const texts = story.said[said];
  return { state: said, text: texts[Math.floor(random() * texts.length)]! };
};

type Way = { readonly state: ReportState; readonly steps: readonly ReportStep[]; readonly reminded: Report['reminded'] };

/** What became of a unit's form: of the quarter before all were accepted; of the last one a unit is late, one has it back, two wait for the review. */
const wayOf = (story: DeliveryStory, unit: string, quarter: 1 | 2): Way => {
  const at = (days: number, time: string): string => dayRef(`{{due-${quarter}${days < 0 ? '' : '+'}${days} ${time}}}`);
  const submitted: ReportStep = {
    state: 'submitted',
    at: at(-2 - (story.reporting.indexOf(unit) % 3), '10:30'),
    by: story.person(story.people[0]!),
    way: 'page',
  };
  const accepted: ReportStep = { state: 'accepted', at: at(2, '09:20'), by: story.by };
  const early = { 'D-3': dayRef(`{{due-${quarter}-3}}`) };
  if (quarter === 1 && unit === story.lateUnit) return { state: 'open', steps: [], reminded: { ...early, 'D+1': dayRef('{{due-1+1}}') } };
  if (quarter === 1 && unit === story.returnedUnit) {
    const back: ReportStep = { state: 'returned', at: at(1, '15:10'), by: story.by, reason: story.returned };
    return { state: 'returned', steps: [submitted, back], reminded: {} };
  }
  const waits = quarter === 1 && story.reporting.indexOf(unit) % 4 === 3;
  return waits ? { state: 'submitted', steps: [submitted], reminded: {} } : { state: 'accepted', steps: [submitted, accepted], reminded: early };
};

const reportsOf = (story: DeliveryStory, asks: ReadonlyMap<string, readonly Ask[]>, quarter: 1 | 2): Entry['changes'] =>
  story.reporting.flatMap((unit) => {
    const own = asks.get(unitRef(unit));
    if (own === undefined) return [];
    const { state, steps, reminded } = wayOf(story, unit, quarter);
    const period = `{{quarter-${quarter}}}`;
    const answers =
      steps.length === 0
        ? []
        : own.map((ask, i): [string, Answer] => {
            const answer = answerOf(story, ask, quarter);
            const back = { reason: story.returned, by: story.by, at: dayRef('{{due-1+1 15:10}}') };
            return [ask.id, state === 'returned' && i === 0 ? { ...answer, returned: back } : answer];
          });
    const body: Report = {
      plan: '14',
      calendar: CALENDAR,
      unit: unitRef(unit),
      period,
      opened: dayRef(`{{opened-${quarter}}}`),
      due: dayRef(`{{due-${quarter}}}`),
      asks: own,
      answers: Object.fromEntries(answers),
      state,
      steps,
      reminded,
      cap: story.calendar.cap,
    };
    return [{ kind: 'report' as const, id: reportId(CALENDAR, period, unitRef(unit)), body }];
  });

/** A calendar and the forms of two quarters, made of the tasks and projects that go on. */
export const reportEntries = (story: DeliveryStory, tasks: Entry, projects: Entry): readonly Entry[] => {
  const calendar = calendarOf(story);
  const asks = asksByUnit(calendar, {
    plan: '14',
    period: '{{quarter-1}}',
    figures: [],
    tasks: tasks.changes.flatMap(({ kind, id, body }) => (kind === 'task' ? [{ id, body }] : [])),
    projects: projects.changes.flatMap(({ kind, id, body }) => (kind === 'project' ? [{ id, body }] : [])),
    leads: new Map(),
    before: new Map(),
  });
  return [
    { action: 'calendar.edit', changes: [{ kind: 'calendar', id: CALENDAR, body: calendar }] },
    { action: 'report.ask', changes: [...reportsOf(story, asks, 2), ...reportsOf(story, asks, 1)] },
  ];
};
