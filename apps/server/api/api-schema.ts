import { z } from 'zod';
import { AUTHORITIES, BOUNDS, MEASURES, STATUSES } from '../data/draft/candidate.ts';

/**
 * What the interface answers, as schemas: the description of the interface is made of them, and a test holds real answers against them. Members that nobody
 * has to rely on are left open (`looseObject`).
 */
const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .meta({ format: 'date', examples: ['2024-01-25'] });
const Instant = z.string().meta({ format: 'date-time', examples: ['2024-01-25T02:00:00.000Z'] });
const PeriodText = z
  .string()
  .regex(/^\d{4}(?:H[12]|Q[1-4]|-\d{2})?$/)
  .meta({ examples: ['2023', '2023H1', '2023Q2', '2023-06'] });
const DecimalText = z
  .string()
  .regex(/^-?\d+(?:\.\d+)?$/)
  .meta({ examples: ['8.8'] });
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What every list says of the part that it gives. */
const page = { total: z.int().min(0), offset: z.int().min(0), limit: z.int().min(1), next: z.string().optional() };

const PlanSummary = z.object({
  id: z.string(),
  version: z.int().min(1),
  title: z.string(),
  period: z.object({ from: z.int(), to: z.int() }).optional(),
  known: Day,
  adopted: Instant,
});
const Regions = z.object({
  regions: z.array(z.object({ code: z.string(), name: z.string(), parent: z.string().optional(), simulated: z.boolean(), plans: z.array(PlanSummary) })),
});

const Item = z.looseObject({
  id: z.string(),
  list: z.enum(['indicator', 'commitment']),
  no: z.string().optional(),
  name: z.string(),
  unit: z.string().optional(),
  nature: z.enum(['expected', 'binding']).optional(),
  kind: z.string(),
  comparator: z.string(),
  lowerIsBetter: z.boolean(),
  base: z.int(),
  due: z.int(),
  owner: z.string().optional(),
});
const Items = z.object({
  region: z.looseObject({ code: z.string(), name: z.string(), simulated: z.boolean() }),
  plan: z.object({ id: z.string(), version: z.int(), title: z.string(), period: z.object({ from: z.int(), to: z.int() }).optional() }),
  items: z.array(Item),
  ...page,
});

const Standing = z.looseObject({
  indicator: z.string(),
  name: z.string(),
  kind: z.string(),
  elapsed: z.number(),
  observed: z.number().optional(),
  onSchedule: z.number().optional(),
  done: z.number().optional(),
  lead: z.number().optional(),
  now: z.string(),
  forecast: z.string(),
  period: PeriodText.optional(),
  formula: z.object({ id: z.string(), version: z.int() }),
  inputs: z.array(z.looseObject({ period: PeriodText, measure: z.string(), value: z.number(), ids: z.array(z.string()) })),
  reason: z.string(),
  reasonEn: z.string(),
});
const Standings = z.object({
  region: z.string(),
  simulated: z.literal(true).optional(),
  asOf: Day,
  known: Day,
  standings: z.array(Standing),
  ...page,
});

const Observation = z.looseObject({
  id: z.string(),
  indicator: z.string(),
  period: PeriodText,
  measure: z.enum(MEASURES),
  value: DecimalText.optional(),
  missing: z.string().optional(),
  bound: z.enum(BOUNDS).optional(),
  unit: z.string(),
  priceBasis: z.string().optional(),
  status: z.enum(STATUSES),
  authority: z.enum(AUTHORITIES).optional(),
  source: z.object({ document: z.string().optional(), place: z.string().optional(), address: z.string().optional() }),
  known: Day,
  recorded: Instant,
  reason: z.string().optional(),
});
const Observations = z.object({ region: z.string(), simulated: z.literal(true).optional(), known: Day, observations: z.array(Observation), ...page });

const SeriesEvent = z.looseObject({
  indicator: z.string(),
  kind: z.enum(['definition_change', 'cancelled']),
  effective: Day,
  document: z.string(),
  restated: z.boolean().optional(),
  known: Day,
});
const Events = z.object({ region: z.string(), known: Day, events: z.array(SeriesEvent), ...page });

const Version = z.object({
  version: z.int().min(1),
  title: z.string(),
  known: Day,
  adopted: Instant,
  note: z.string().optional(),
  source: z.object({ name: z.string(), sha256: Sha256, bytes: z.int() }),
});
const Versions = z.object({ region: z.string(), plan: z.string(), known: Day, versions: z.array(Version), ...page });

const Evaluation = z.object({
  id: z.string(),
  kind: z.enum(['annual', 'mid_term', 'final']),
  title: z.string(),
  state: z.enum(['approved', 'submitted']),
  from: Day,
  until: Day,
  cutoff: Day,
  known: Day,
  approved: z.object({ day: Day, document: z.string().optional() }).optional(),
  submitted: z.object({ to: z.string(), date: Day, document: z.string().optional() }).optional(),
  frozen: z.object({ sha256: Sha256.optional(), original: Sha256.optional(), href: z.string() }).optional(),
});
const Evaluations = z.object({ region: z.string(), simulated: z.literal(true).optional(), plan: z.string(), evaluations: z.array(Evaluation), ...page });

const Release = z.object({
  number: z.int().min(1),
  title: z.string(),
  state: z.enum(['published', 'withdrawn']),
  asOf: Day,
  known: Day,
  published: Day.optional(),
  withdrawn: z.object({ day: Day, reason: z.string(), document: z.string().optional() }).optional(),
  archive: z.object({ sha256: Sha256, size: z.int(), files: z.int() }),
  head: z.object({ number: z.int(), hash: z.string() }),
  href: z.string(),
});
const Releases = z.object({ region: z.string(), simulated: z.literal(true).optional(), plan: z.string(), releases: z.array(Release), ...page });

const Opinion = z.looseObject({
  number: z.string(),
  about: z.object({ kind: z.string(), ref: z.string(), title: z.string() }),
  state: z.enum(['received', 'assigned', 'published', 'hidden', 'merged']),
  received: Day,
  due: Day,
  text: z.string().optional(),
  answer: z.looseObject({ text: z.string(), day: Day }).optional(),
});
const Opinions = z.object({ region: z.string(), simulated: z.literal(true).optional(), plan: z.string(), opinions: z.array(Opinion), ...page });

const Head = z.object({ day: Day, number: z.int().min(1), at: Instant, hash: Sha256, line: z.string() });
const Heads = z.object({ region: z.string(), heads: z.array(Head) });

const Problem = z.object({ error: z.looseObject({ message: z.string(), messageZh: z.string(), where: z.string() }) });

const Figure = z.object({
  indicator: z.string(),
  period: PeriodText,
  measure: z.enum(MEASURES),
  value: z.union([DecimalText, z.number()]).optional(),
  missing: z.string().optional(),
  bound: z.enum(BOUNDS).optional(),
  unit: z.string(),
  known: Day,
  status: z.enum(STATUSES).optional(),
  authority: z.enum(AUTHORITIES).optional(),
  priceBasis: z.string().optional(),
  accumulated: z.boolean().optional(),
  source: z.union([z.string(), z.object({ document: z.string().optional(), place: z.string().optional(), address: z.string().optional() })]).optional(),
  reason: z.string().optional(),
  note: z.string().optional(),
});
const Sending = z.object({
  by: z.string().optional(),
  observations: z.array(Figure).min(1).max(5000),
  accept: z.record(z.string(), z.string()).optional(),
  seen: z.record(z.string(), z.string().nullable()).optional(),
});
const Received = z.looseObject({
  written: z.int().optional(),
  repeated: z.int().optional(),
  dry: z.literal(true).optional(),
  rows: z.array(z.looseObject({})),
});
const EventSent = z.object({
  by: z.string().optional(),
  indicator: z.string(),
  kind: z.enum(['definition_change', 'cancelled']),
  effective: Day,
  document: z.string(),
  known: Day,
  restated: z.boolean().optional(),
  note: z.string().optional(),
});
const EventReceived = z.looseObject({});
/** The frozen file has a page of its own in the documentation of evaluations; here only what tells that it is one. */
const Frozen = z.looseObject({ format: z.literal('yidu-evaluation-1'), items: z.array(z.looseObject({})) });
const Description = z.looseObject({ openapi: z.string(), paths: z.record(z.string(), z.looseObject({})) });

export const apiSchemas = {
  Regions,
  Items,
  Standings,
  Observations,
  Events,
  Versions,
  Evaluations,
  Releases,
  Opinions,
  Heads,
  Problem,
  Sending,
  Received,
  EventSent,
  EventReceived,
  Frozen,
  Description,
} as const satisfies Readonly<Record<string, z.ZodType>>;

export type ApiSchema = keyof typeof apiSchemas;
