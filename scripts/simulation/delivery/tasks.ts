import { acceptanceOf, plannedItems, type PlannedItem, type Progress, type Task } from '../../../src/delivery/index.ts';
import type { Plan } from '../../../src/plan/index.ts';
import { randomOf } from '../random.ts';
import type { SeriesStory } from '../story.ts';
import { dayRef, unitRef, type Entry } from './entry.ts';
import type { DeliveryStory } from './story.ts';

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)]!;

/** Who leads an item: by its series, by the order of the measures, by the name in its box. */
const leadsOf = (story: DeliveryStory, plan: Plan, series: readonly SeriesStory[], items: readonly PlannedItem[]): ReadonlyMap<string, string> => {
  const owners = new Map(series.map((one) => [one.item ?? plan.targets.find(({ subject }) => subject === one.subject)?.id ?? '', one.owner]));
  const measures = items.filter(({ kind }) => kind === 'measure');
  const owned = measures.slice(0, measures.length - story.nobodys);
  const entries = items.map((item): [string, string | undefined] => {
    if (item.kind === 'measure') return [item.ref, owned.includes(item) ? story.measures[owned.indexOf(item) % story.measures.length] : undefined];
    return [item.ref, item.kind === 'box_item' ? story.boxes[item.title] : owners.get(item.ref)];
  });
  return new Map(entries.filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''));
};

const progressOf = (story: DeliveryStory, state: Progress['state'], random: () => number, by: string, recent: boolean): readonly Progress[] => {
  const last = { period: '{{quarter-1}}', state, text: pick(story.said[state], random), at: dayRef('{{due-1-2 10:00}}'), by };
  if (!recent) return [{ ...last, period: '2025Q4', at: '2026-01-08T02:00:00.000Z' }];
  return [{ period: '{{quarter-2}}', state: 'as_planned', text: pick(story.said.as_planned, random), at: dayRef('{{due-2-3 10:00}}'), by }, last];
};

/** Days after the bringing by which the tasks that go on are due, one after another. */
const STILL = [-20, 4, 18, 40, 75, 160];

const taskOf = (story: DeliveryStory, item: PlannedItem, lead: string | undefined, going: number): Task => {
  const random = randomOf(`task ${item.title}`);
  const { ref, kind, title, span, section, box, verb, due } = item;
  const common = {
    plan: '14',
    ref,
    kind,
    title,
    span,
    ...(section === undefined ? {} : { section }),
    ...(box === undefined ? {} : { box }),
    ...(verb === undefined ? {} : { verb }),
    acceptance: acceptanceOf(item),
  };
  const end = `${due ?? 2025}-12-31`;
  if (lead === undefined) return { ...common, support: [], due: dayRef(end), state: 'proposed' };
  const person = story.person(pick(story.people, random));
  const state = going < 0 ? 'done' : 'under_way';
  const said = going < 0 ? 'done' : (['as_planned', 'stuck', 'slow'] as const)[going % 3]!;
  return {
    ...common,
    lead: unitRef(lead),
    support: lead === story.planning ? [] : [unitRef(story.planning)],
    person,
    begins: '2021-04-01',
    due: dayRef(going < 0 ? end : `{{day${STILL[going % STILL.length]! < 0 ? '' : '+'}${STILL[going % STILL.length]}}}`),
    state,
    progress: progressOf(story, said, random, person, going >= 0),
    document: story.document,
  };
};

export const taskId = (ref: string): string => `task-${ref}`;

/** A task for everything that the plan asks; most are done, some go on after its end, a few are nobody's. */
export const taskEntry = (story: DeliveryStory, plan: Plan, series: readonly SeriesStory[]): Entry => {
  const items = plannedItems(plan);
  const leads = leadsOf(story, plan, series, items);
  const changes = items.map((item) => {
    const lead = leads.get(item.ref);
    const body = taskOf(story, item, lead, lead === undefined ? -1 : story.carriedOver.findIndex((name) => item.title.includes(name)));
    return { kind: 'task' as const, id: taskId(item.ref), body };
  });
  return { action: 'task.assign', document: story.document, changes };
};
