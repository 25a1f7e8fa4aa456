import { defined, endOf, type Decimal, type Instant, type Period, type PlainDate } from '../basis/index.ts';
import { actualBy, courseOf, lastKnownMonth, plannedOf, type Course, type Project, type Unit } from '../delivery/index.ts';
import { FINANCIAL_PROGRESS, OC4IDS_STATUS, oc4idsDay, oc4idsYuan, type Oc4idsPackage, type Oc4idsPeriod, type Oc4idsProject } from './oc4ids-package.ts';
import { oc4idsWords as words } from './words/oc4ids-words.ts';

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

const instant = (at: Instant): string => new Date(at).toISOString();
const day = (given: PlainDate | undefined): string | undefined => (given === undefined ? undefined : oc4idsDay(given));

/** The standard knows no empty text, list or object: what would be one is left out. */
const filled = <T extends object>(given: T) => (Object.values(given).every((member) => member === undefined) ? undefined : defined(given));
const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list);
const text = (given: string | undefined): string | undefined => (given === '' ? undefined : given);

const ofYear = (year: number, last = 12): Oc4idsPeriod => ({
  startDate: oc4idsDay(`${year}-01-01`),
  endDate: oc4idsDay(endOf(`${year}-${String(last).padStart(2, '0')}` as Period)),
});

const partyOf = (id: string, unit: Unit, role: string) =>
  defined({
    id,
    name: unit.name,
    identifier: unit.creditCode === undefined ? undefined : { scheme: CREDIT_SCHEME, id: unit.creditCode, legalName: unit.name },
    roles: [role],
  });

/** Who leads and who supports (配合单位); the standard has no role for the latter and lets one be named. */
const partiesOf = ({ lead, support }: Project, units: Oc4idsEdition['units']) =>
  [
    ...(lead === undefined ? [] : [[lead, 'publicAuthority'] as const]),
    ...support.filter((one) => one !== lead).map((one) => [one, 'supportingEntity'] as const),
  ].flatMap(([id, role]) => {
    const unit = units.get(id);
    return unit === undefined ? [] : [partyOf(id, unit, role)];
  });

const locationsOf = ({ location }: Project): Oc4idsProject['locations'] => {
  if (location === undefined) return undefined;
  const { longitude, latitude } = location;
  const geometry = longitude === undefined || latitude === undefined ? undefined : { type: 'Point' as const, coordinates: [longitude, latitude] as const };
  const place = filled({ description: text(location.text), geometry });
  return place && [{ id: '1', ...place }];
};

const budgetOf = ({ investment, funds }: Project): Oc4idsProject['budget'] => {
  const entries = funds.flatMap(({ source, amount }, i) => {
    const value = oc4idsYuan(amount);
    return value === undefined ? [] : [defined({ id: String(i + 1), description: text(source), amount: value })];
  });
  return filled({
    amount: oc4idsYuan(investment?.total),
    budgetBreakdowns: entries.length === 0 ? undefined : [{ id: 'source', description: words.bySource, budgetBreakdown: entries }],
  });
};

/** Start and end as planned and as they came, and what the library itself watches: of a day that is over and was not met it says so. */
const milestonesOf = ({ milestones }: Project, { begins, ends, started, ended }: Course, today: PlainDate): Oc4idsProject['milestones'] => {
  const watched = [
    { id: 'started', title: words.started, due: begins, met: started },
    { id: 'completed', title: words.completed, due: ends, met: ended },
    ...milestones.map(({ id, name, planned, actual }) => ({ id: `milestone-${id}`, title: name, due: planned, met: actual })),
  ];
  return some(
    watched
      .filter(({ title, due, met }) => title !== '' && (due !== undefined || met !== undefined))
      .map(({ id, title, due, met }) =>
        defined({
          id,
          title,
          dueDate: day(due),
          dateMet: day(met),
          status: met !== undefined && met <= today ? ('met' as const) : due !== undefined && due < today ? ('notMet' as const) : ('scheduled' as const),
        }),
      ),
  );
};

const documentsOf = ({ passages }: Project): Oc4idsProject['documents'] =>
  some(
    passages.flatMap(({ stage, date, evidence: { document } }, i) =>
      document === undefined || document === ''
        ? []
        : [
            defined({
              id: `passage-${i + 1}`,
              documentType: stage === 'completed' ? 'completionCertificate' : stage === 'preparation' ? 'projectPlan' : undefined,
              title: document,
              datePublished: oc4idsDay(date),
            }),
          ],
    ),
  );

const metricOf = (title: string, years: readonly { readonly year: number; readonly amount: Decimal; readonly known?: number }[]) =>
  years.length === 0
    ? undefined
    : [
        {
          id: FINANCIAL_PROGRESS,
          title,
          observations: years.map(({ year, amount, known }) => ({ id: String(year), period: ofYear(year, known), value: oc4idsYuan(amount)! })),
        },
      ];

const plannedYears = ({ years }: Project) =>
  years.flatMap((year) => {
    const amount = plannedOf(year);
    return amount === undefined ? [] : [{ year: year.year, amount }];
  });

const doneYears = ({ years }: Project) =>
  years.flatMap((year) => {
    const known = lastKnownMonth(year);
    const amount = known === 0 ? undefined : actualBy(year, known);
    return amount === undefined ? [] : [{ year: year.year, amount, known }];
  });

/** One project of the library in OC4IDS: what it does not know it leaves out. */
const projectOf = ({ id, updated, body }: Oc4idsEdition['projects'][number], { prefix, today, units }: Oc4idsEdition): Oc4idsProject => {
  const course = courseOf(body, today);
  const lead = body.lead === undefined ? undefined : units.get(body.lead);
  return defined({
    id: `${prefix}-${id}`,
    identifiers: body.code === undefined ? undefined : [{ id: body.code, scheme: CODE_SCHEME }],
    updated: instant(updated),
    title: body.name,
    description: text(body.scale),
    status: OC4IDS_STATUS[body.stage],
    period: filled({ startDate: day(body.begins), endDate: day(body.ends) }),
    locations: locationsOf(body),
    budget: budgetOf(body),
    parties: some(partiesOf(body, units)),
    publicAuthority: lead && { id: body.lead!, name: lead.name },
    milestones: milestonesOf(body, course, today),
    documents: documentsOf(body),
    forecasts: metricOf(words.planned, plannedYears(body)),
    metrics: metricOf(words.done, doneYears(body)),
    completion: course.ended === undefined ? undefined : { endDate: oc4idsDay(course.ended) },
    language: 'zh' as const,
  });
};

/** The library as an OC4IDS project package, undefined where it has no project, since a package holds one at least. Records that were merged into others are in them. */
export const toOc4ids = (edition: Oc4idsEdition): Oc4idsPackage | undefined => {
  const projects = edition.projects.filter(({ body }) => body.mergedInto === undefined).map((project) => projectOf(project, edition));
  return projects.length === 0
    ? undefined
    : { uri: edition.uri, publishedDate: instant(edition.publishedAt), version: '0.9', publisher: { name: edition.publisher }, projects };
};
