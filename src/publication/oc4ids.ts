import { Decimal, daysBetween, endOf, type Instant, type PlainDate } from '../basis/index.ts';
import { actualBy, courseOf, lastKnownMonth, plannedOf, type Project, type Unit } from '../delivery/index.ts';

/** The part of the Open Contracting for Infrastructure Data Standard (OC4IDS) 0.9.5 that a library of projects can fill. */
export type Oc4idsPackage = {
  readonly uri: string;
  readonly publishedDate: string;
  readonly version: '0.9';
  readonly publisher: { readonly name: string };
  readonly projects: readonly Oc4idsProject[];
};

type Value = { readonly amount: number; readonly currency: 'CNY' };
type Period = { readonly startDate?: string; readonly endDate?: string; readonly durationInDays?: number };
type Reference = { readonly id: string; readonly name: string };
type Observation = { readonly id: string; readonly period: Period; readonly value?: Value };
type Series = { readonly id: string; readonly title: string; readonly observations: readonly Observation[] };

export type Oc4idsStatus = 'identification' | 'preparation' | 'implementation' | 'completion' | 'completed' | 'cancelled';

export type Oc4idsProject = {
  readonly id: string;
  readonly identifiers?: readonly { readonly id: string; readonly scheme: string }[];
  readonly updated: string;
  readonly title: string;
  readonly description?: string;
  readonly status: Oc4idsStatus;
  readonly period?: Period;
  readonly locations?: readonly {
    readonly id: string;
    readonly description?: string;
    readonly geometry?: { readonly type: 'Point'; readonly coordinates: readonly [longitude: number, latitude: number] };
  }[];
  readonly budget?: {
    readonly amount?: Value;
    readonly budgetBreakdown?: readonly { readonly id: string; readonly description?: string; readonly amount: Value; readonly period?: Period }[];
  };
  readonly parties?: readonly (Reference & {
    readonly identifier?: { readonly scheme: string; readonly id: string; readonly legalName: string };
    readonly roles: readonly string[];
  })[];
  readonly publicAuthority?: Reference;
  readonly documents?: readonly {
    readonly id: string;
    readonly documentType?: string;
    readonly title: string;
    readonly description?: string;
    readonly datePublished?: string;
    readonly format?: string;
  }[];
  readonly forecasts?: readonly Series[];
  readonly metrics?: readonly Series[];
  readonly completion?: { readonly endDate: string };
};

/** Stages as OC4IDS names them: 竣工 is its completion, handed over and 投用 its completed. */
export const OC4IDS_STATUS: Readonly<Record<Project['stage'], Oc4idsStatus>> = {
  idea: 'identification',
  reserve: 'identification',
  preparation: 'preparation',
  started: 'implementation',
  building: 'implementation',
  completed: 'completion',
  in_use: 'completed',
  withdrawn: 'cancelled',
};

export type Oc4idsEdition = {
  /** Registered with the Open Contracting Partnership; ids begin with it. */
  readonly prefix: string;
  readonly uri: string;
  readonly publisher: string;
  readonly publishedAt: Instant;
  readonly today: PlainDate;
  readonly projects: readonly { readonly id: string; readonly updated: Instant; readonly body: Project }[];
  readonly units: ReadonlyMap<string, Unit>;
};

/** GB/T 40058 in the absence of a registered scheme; unified social credit codes under the one of org-id.guide. */
const CODE_SCHEME = 'CN-GBT40058';
const CREDIT_SCHEME = 'CN-SCC';
const TEN_THOUSAND = 10_000;

const dateTime = (day: PlainDate): string => `${day}T00:00:00+08:00`;
const instant = (at: Instant): string => new Date(at).toISOString();
const yuan = (wan: Decimal): Value => ({ amount: wan.times(TEN_THOUSAND).toDecimalPlaces(2).toNumber(), currency: 'CNY' });
const figure = (text: string | undefined): Decimal | undefined => (text === undefined || !/^\d+(?:\.\d+)?$/.test(text) ? undefined : new Decimal(text));
const present = <T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined && !(Array.isArray(member) && member.length === 0))) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

const period = (from: PlainDate | undefined, to: PlainDate | undefined): Period | undefined =>
  from === undefined && to === undefined
    ? undefined
    : present({
        startDate: from && dateTime(from),
        endDate: to && dateTime(to),
        durationInDays: from !== undefined && to !== undefined && to >= from ? daysBetween(from, to) + 1 : undefined,
      });

const ofYear = (year: number, last = 12): Period => period(`${year}-01-01`, endOf(`${year}-${String(last).padStart(2, '0')}` as never))!;

const partyOf = (id: string, unit: Unit, roles: readonly string[]) =>
  present({
    id,
    name: unit.name,
    identifier: unit.creditCode === undefined ? undefined : { scheme: CREDIT_SCHEME, id: unit.creditCode, legalName: unit.name },
    roles,
  });

/** One project of the library in OC4IDS: what it does not know it leaves out. */
const projectOf = ({ id, updated, body }: Oc4idsEdition['projects'][number], { prefix, today, units }: Oc4idsEdition): Oc4idsProject => {
  const { begins, ends, started, ended } = courseOf(body, today);
  const lead = body.lead === undefined ? undefined : units.get(body.lead);
  const total = figure(body.investment?.total);
  const { location } = body;
  const planned = body.years.flatMap((year) => {
    const amount = plannedOf(year);
    return amount === undefined ? [] : [{ year: year.year, amount }];
  });
  const done = body.years.flatMap((year) => {
    const known = lastKnownMonth(year);
    const amount = known === 0 ? undefined : actualBy(year, known);
    return amount === undefined ? [] : [{ year: year.year, amount, known }];
  });
  return present({
    id: `${prefix}-${id}`,
    identifiers: body.code === undefined ? undefined : [{ id: body.code, scheme: CODE_SCHEME }],
    updated: instant(updated),
    title: body.name,
    description: body.scale,
    status: OC4IDS_STATUS[body.stage],
    period: period(started ?? begins, ended ?? ends),
    locations:
      location === undefined
        ? undefined
        : [
            present({
              id: '1',
              description: location.text,
              geometry:
                location.longitude === undefined || location.latitude === undefined
                  ? undefined
                  : { type: 'Point' as const, coordinates: [location.longitude, location.latitude] as const },
            }),
          ],
    budget:
      total === undefined && body.funds.length === 0
        ? undefined
        : present({
            amount: total && yuan(total),
            budgetBreakdown: body.funds.flatMap(({ source, amount }, i) => {
              const arranged = figure(amount);
              return arranged === undefined ? [] : [{ id: String(i + 1), description: source, amount: yuan(arranged) }];
            }),
          }),
    parties: [
      ...(lead === undefined ? [] : [partyOf(body.lead!, lead, ['publicAuthority'])]),
      ...body.support.flatMap((one) => {
        const unit = units.get(one);
        return unit === undefined ? [] : [partyOf(one, unit, ['administrativeEntity'])];
      }),
    ],
    publicAuthority: lead && { id: body.lead!, name: lead.name },
    documents: body.passages.flatMap(({ stage, date, evidence: { document } }, i) =>
      document === undefined
        ? []
        : [
            present({
              id: `passage-${i + 1}`,
              documentType: stage === 'completed' ? 'completionCertificate' : stage === 'preparation' ? 'projectPlan' : undefined,
              title: document,
              datePublished: dateTime(date),
            }),
          ],
    ),
    forecasts:
      planned.length === 0
        ? undefined
        : [
            {
              id: 'investment',
              title: 'Investment planned, by year',
              observations: planned.map(({ year, amount }) => ({ id: String(year), period: ofYear(year), value: yuan(amount) })),
            },
          ],
    metrics:
      done.length === 0
        ? undefined
        : [
            {
              id: 'investment',
              title: 'Investment done, by year',
              observations: done.map(({ year, amount, known }) => ({ id: String(year), period: ofYear(year, known), value: yuan(amount) })),
            },
          ],
    completion: ended === undefined ? undefined : { endDate: dateTime(ended) },
  });
};

/** The library as an OC4IDS project package. Records that were merged into others are in them. */
export const toOc4ids = (edition: Oc4idsEdition): Oc4idsPackage => ({
  uri: edition.uri,
  publishedDate: instant(edition.publishedAt),
  version: '0.9',
  publisher: { name: edition.publisher },
  projects: edition.projects.filter(({ body }) => body.mergedInto === undefined).map((project) => projectOf(project, edition)),
});
