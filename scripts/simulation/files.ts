import type { Plan } from '../../src/plan/index.ts';
import { EXAMPLE_COLUMNS, type ExampleLine } from '../../apps/server/region/example-columns.ts';
import { deliveryFile, type JudgedStory } from './delivery/delivery-file.ts';
import type { DeliveryStory } from './delivery/story.ts';
import { rowsOf } from './rows.ts';
import type { SeriesStory, Story } from './story.ts';

const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const csvOf = (lines: readonly ExampleLine[]): string =>
  [EXAMPLE_COLUMNS.join(','), ...lines.map((line) => EXAMPLE_COLUMNS.map((column) => cell(line[column] ?? '')).join(','))].map((line) => `${line}\n`).join('');

const jsonOf = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const idOf = (plan: Plan, { item, subject }: SeriesStory): string => {
  const id = item ?? plan.targets.find((target) => target.subject === subject)?.id;
  if (id === undefined) throw new Error(`the plan has no commitment on ${subject}`);
  return id;
};

/** The files of the simulated region by name, made from its story and its compiled plan: equal for equal input. */
export const filesOf = (story: Story, delivery: DeliveryStory, judged: JudgedStory, plan: Plan): Readonly<Record<string, string>> => {
  const ids = story.series.map((series) => ({ series, id: idOf(plan, series) }));
  const owners = ids
    .filter(({ series }) => series.owner !== '' || series.expected !== undefined)
    .map(({ series: { owner, expected }, id }) => ({
      item: id,
      known: story.adopted,
      reason: story.ownerReason,
      owner,
      ...(expected === undefined ? {} : { frequency: expected }),
    }));
  return {
    'region.json': jsonOf({ ...story.region, plan: story.plan, known: story.adopted, note: story.adoptionNote, draft: story.draft }),
    'observations.csv': csvOf(ids.flatMap(({ series, id }) => rowsOf(story, series, id))),
    'events.json': jsonOf(story.events),
    'settings.json': jsonOf([...owners, ...story.settings]),
    'delivery.json': jsonOf(deliveryFile(delivery, judged, plan, story.series)),
  };
};
