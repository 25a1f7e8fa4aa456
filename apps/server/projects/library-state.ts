import { Decimal, plainDate, type PlainDate } from '../../../src/basis/index.ts';
import type { Kept } from '../../../src/database/index.ts';
import {
  actualBy,
  investmentFlags,
  lastEndedMonth,
  lastKnownMonth,
  lightNow,
  outcomeOf,
  plannedOf,
  unitLabel,
  type Colour,
  type LightBook,
  type MonthLight,
  type Project,
  type ProjectOutcome,
} from '../../../src/delivery/index.ts';
import { scopeOf } from '../../../src/identity/index.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { unitsOf } from '../units/unit-choice.tsx';
import { lightBookNow } from './light-records.ts';

/** What lists and boards show of a project, made once for every state of the region. */
export type LibraryRow = {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly stage: Project['stage'];
  readonly light: Pick<MonthLight, 'colour' | 'said' | 'lag' | 'version'>;
  readonly lead?: string;
  readonly leadName?: string;
  readonly boxes: readonly number[];
  readonly total?: Decimal;
  readonly planned?: Decimal;
  readonly actual?: Decimal;
  readonly ends?: PlainDate;
  readonly outcome: ProjectOutcome;
  readonly code?: string;
  readonly openProblems: number;
  readonly openNeeds: number;
  readonly flags: number;
  readonly declared?: Project['declared'];
  readonly named: number;
};

export type Library = {
  readonly rows: readonly LibraryRow[];
  /** Every record, merged ones too, by id. */
  readonly held: ReadonlyMap<string, Kept<'project'>>;
  readonly units: ReadonlyMap<string, Kept<'unit'>>;
  readonly book: LightBook;
  /** Year that the money columns speak of. */
  readonly year: number;
};

const FIGURE = /^\d+(?:\.\d+)?$/;
const optional = <K extends string, V>(key: K, value: V | undefined) => (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };

export const planEndOf = ({ plan, moment }: Delivery['context']): PlainDate =>
  plainDate(plan.period?.to ?? Number(moment.asOf.slice(0, 4)), 12, 31) as PlainDate;

const rowOf = (
  { id, body }: Kept<'project'>,
  {
    units,
    book,
    year,
    today,
    planEnd,
    children,
  }: Omit<Library, 'rows' | 'held'> & { today: PlainDate; planEnd: PlainDate; children: ReadonlyMap<string, number> },
): LibraryRow => {
  const { name, aliases, stage, lead, places, investment, years, ends, code, problems, needs, declared } = body;
  const ofYear = years.find((one) => one.year === year);
  const known = ofYear === undefined ? 0 : lastKnownMonth(ofYear);
  const light = lightNow(id, body, book, today);
  const owner = lead === undefined ? undefined : units.get(lead)?.body;
  return {
    id,
    name,
    aliases,
    stage,
    light: { colour: light.colour, said: light.said, version: light.version, ...optional('lag', light.lag) },
    ...optional('lead', lead),
    ...optional('leadName', owner && unitLabel(owner)),
    boxes: [...new Set(places.flatMap(({ box }) => box ?? []))],
    ...optional('total', investment?.total !== undefined && FIGURE.test(investment.total) ? new Decimal(investment.total) : undefined),
    ...optional('planned', ofYear && plannedOf(ofYear)),
    ...optional('actual', ofYear !== undefined && known > 0 ? actualBy(ofYear, known) : undefined),
    ...optional('ends', ends),
    outcome: outcomeOf(body, today, planEnd),
    ...optional('code', code),
    openProblems: problems.filter(({ solved }) => solved === undefined).length,
    openNeeds: needs.filter((need) => need.state === 'open').length,
    flags: investmentFlags(body).length,
    ...optional('declared', declared),
    named: children.get(id) ?? 0,
  };
};

const make = async ({ context, delivery }: Delivery): Promise<Library> => {
  const { today, plan } = context;
  const [all, units, book] = await Promise.all([
    delivery.list('project', { plan: plan.id, order: 'id' }),
    unitsOf(delivery),
    lightBookNow(delivery, plan.id, today),
  ]);
  const children = new Map<string, number>();
  for (const { body } of all) if (body.parent !== undefined && body.mergedInto === undefined) children.set(body.parent, (children.get(body.parent) ?? 0) + 1);
  const year = Number(lastEndedMonth(today).slice(0, 4));
  const given = { units, book, year, today, planEnd: planEndOf(context), children };
  const live = all
    .filter(({ body }) => body.mergedInto === undefined)
    .toSorted((a, b) => (a.body.places[0]?.span[0] ?? Infinity) - (b.body.places[0]?.span[0] ?? Infinity));
  return { rows: live.map((one) => rowOf(one, given)), held: new Map(all.map((one) => [one.id, one])), units, book, year };
};

/** Libraries that are kept in mind, one for each unit that looks at its own; the oldest goes first. */
const MOST_KEPT = 64;
const kept = new WeakMap<object, Map<string, Promise<Library>>>();

/** The library as the actor may see it; made again only when a project, a unit or a rule of the region changed. */
export const libraryOf = async (given: Delivery): Promise<Library> => {
  const { store, context, delivery, actor } = given;
  const scope = scopeOf(actor, 'project.read') === 'any' ? 'any' : `own ${actor.unit}`;
  const key = [context.region.code, context.plan.id, context.plan.version, context.today, scope, await delivery.revision('project', 'unit', 'preference')].join(
    ' ',
  );
  const own = kept.get(store) ?? new Map<string, Promise<Library>>();
  kept.set(store, own);
  const known = own.get(key);
  if (known !== undefined) return known;
  const made = make(given);
  own.set(key, made);
  made.catch(() => own.delete(key));
  for (const old of own.keys()) {
    if (own.size <= MOST_KEPT) break;
    own.delete(old);
  }
  return made;
};

/** What needs a look comes first. */
export const COLOURS: readonly Colour[] = ['red', 'yellow', 'grey', 'green'];
