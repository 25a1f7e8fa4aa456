import type { PlainDate } from '../../../../src/basis/index.ts';
import type { DeliveryStore, Kept } from '../../../../src/database/index.ts';
import { completeness, isOpen, type Completeness } from '../../../../src/delivery/index.ts';
import type { Monitored, Standing } from '../../../../src/monitoring/index.ts';
import type { RegionContext } from '../../region/index.ts';
import { unitsOf } from '../../units/unit-choice.tsx';
import type { Units } from '../unit-name.ts';

export type LedItem = { readonly item: Monitored; readonly standing: Standing; readonly task: Kept<'task'> };

/** What a unit leads and supports, how it stands, how it reports. */
export type UnitState = {
  readonly units: Units;
  readonly reports: readonly Kept<'report'>[];
  readonly counts: Completeness;
  readonly items: readonly LedItem[];
  /** Tasks that go on, of things that are not watched as items. */
  readonly tasks: readonly Kept<'task'>[];
  readonly done: number;
  readonly supports: number;
  readonly projects: readonly Kept<'project'>[];
  readonly whistles: readonly Kept<'whistle'>[];
};

const MOST = 400;
const OWNED = ['confirmed', 'issued', 'under_way', 'done'];

export const unitState = async (delivery: DeliveryStore, context: RegionContext, unit: string, today: PlainDate): Promise<UnitState> => {
  const plan = context.plan.id;
  const [units, reports, led, concerned, projects, whistles] = await Promise.all([
    unitsOf(delivery),
    delivery.list('report', { plan, lead: unit, order: 'due', limit: MOST }),
    delivery.list('task', { plan, lead: unit, states: OWNED, order: 'due', limit: MOST }),
    delivery.count('task', { plan, unit, states: OWNED }),
    delivery.list('project', { plan, lead: unit, order: 'due', limit: MOST }),
    delivery.list('whistle', { plan, unit, order: 'due', limit: MOST }),
  ]);
  const position = new Map(context.items.map(({ id }, i) => [id, i]));
  const items = led.flatMap((task): LedItem[] => {
    const i = position.get(task.body.ref);
    return i === undefined ? [] : [{ item: context.items[i]!, standing: context.standings[i]!, task }];
  });
  const rest = led.filter(({ body: { ref } }) => !position.has(ref));
  return {
    units,
    reports: reports.toReversed(),
    counts: completeness(
      reports.map(({ body }) => body),
      today,
    ),
    items: items.toSorted((a, b) => position.get(a.item.id)! - position.get(b.item.id)!),
    tasks: rest.filter(({ body: { state } }) => state !== 'done'),
    done: rest.filter(({ body: { state } }) => state === 'done').length,
    supports: concerned - led.length,
    projects: projects.filter(({ body: { mergedInto, stage } }) => mergedInto === undefined && stage !== 'withdrawn'),
    whistles: whistles.filter(({ body }) => isOpen(body)),
  };
};
