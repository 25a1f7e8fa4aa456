import { Hono } from 'hono';
import { z } from 'zod';
import { Conflict } from '../../../src/database/index.ts';
import { knownAt, type Observation } from '../../../src/ledger/index.ts';
import type { Env, PageContext } from '../app-state.ts';
import { words, WrittenFigure, type Candidate } from '../data/draft/candidate.ts';
import { compare, writes, type ComparedRow } from '../data/draft/comparison.ts';
import { confirmation } from '../data/draft/confirmation.ts';
import { headsOf } from '../data/draft/draft.ts';
import { inBoth } from '../data/words/index.ts';
import type { RegionContext } from '../region/index.ts';
import { apiError, shapeError } from './api-error.ts';
import { onPlan } from './on-plan.ts';
import { paged } from './paged.ts';
import { apiWords } from './words/index.ts';

/** Figures of one request. */
const MOST = 5000;

const Figure = z.preprocess((given) => {
  if (typeof given !== 'object' || given === null) return given;
  const { source, status, ...rest } = given as Record<string, unknown>;
  return { ...rest, status: status ?? 'preliminary', source: typeof source === 'string' ? { document: source } : (source ?? {}) };
}, WrittenFigure);

const Sending = z.object({
  by: words(100).optional(),
  observations: z.array(z.unknown()).min(1),
  /** What is said to the questions of the rules, by position of the figure. */
  accept: z.record(z.string().regex(/^\d+$/), words(500).pipe(z.string().min(1))).optional(),
  /** Newest row of each figure as the sender saw it, by key. */
  seen: z.record(z.string(), z.string().nullable()).optional(),
});

/** A row as programs read it: exact values as text, the id of the plan in place of the series. */
const published = (row: Observation): object => {
  const { region: _, indicator, value, ...rest } = row;
  return { indicator: indicator.slice(indicator.indexOf('/') + 1), ...(value === undefined ? {} : { value: value.toFixed() }), ...rest };
};

const list = (c: PageContext, context: RegionContext): Response => {
  const wanted = c.req.query('indicator');
  const known = wanted === undefined ? context.rows : context.rows.filter(({ indicator }) => indicator === `${context.plan.id}/${wanted}`);
  const rows = c.req.query('current') === '1' ? knownAt(known, context.moment) : known;
  const { region, moment } = context;
  return paged(
    c,
    'observations',
    rows.toSorted((a, b) => a.recorded.localeCompare(b.recorded) || a.id.localeCompare(b.id)),
    { region: region.code, ...(region.simulated ? { simulated: true } : {}), known: moment.known },
    published,
  );
};

const told = (row: ComparedRow): object => ({
  index: row.n,
  key: row.key,
  change: row.change,
  ...(row.head === undefined ? {} : { before: published(row.head) }),
  ...(row.overtaken === undefined ? {} : { overtakenBy: row.overtaken.id }),
  problems: row.problems.map(({ zh, en }) => ({ message: en, messageZh: zh })),
  questions: row.findings.map(({ rule, ruleVersion, question, details }) => ({ rule, ruleVersion, message: question.en, messageZh: question.zh, details })),
  ...(row.offers.length === 0 ? {} : { unitsOfThatSize: row.offers }),
});

const jsonOf = async (c: PageContext): Promise<{ readonly value: unknown } | undefined> => {
  try {
    return { value: JSON.parse(await c.req.text()) as unknown };
  } catch {
    return undefined;
  }
};

/** The figures of a request, or the answer that refuses it. */
const readSending = async (c: PageContext): Promise<{ readonly sending: z.infer<typeof Sending>; readonly candidates: readonly Candidate[] } | Response> => {
  if (!(c.req.header('content-type') ?? '').includes('application/json')) return apiError(c, 415, apiWords.type, 'Content-Type');
  const json = await jsonOf(c);
  if (json === undefined) return apiError(c, 400, apiWords.json);
  const sending = Sending.safeParse(json.value);
  if (!sending.success) return shapeError(c, sending.error);
  if (sending.data.observations.length > MOST)
    return apiError(
      c,
      413,
      inBoth(({ problems }) => problems.tooMany(MOST)),
      'observations',
    );
  const figures = z.object({ observations: z.array(Figure) }).safeParse(sending.data);
  if (!figures.success) return shapeError(c, figures.error);
  return { sending: sending.data, candidates: figures.data.observations.map((figure, i) => ({ place: `observations[${i}]`, figure })) };
};

/** The sender's words as the form of a dry run has them: every row is taken, and every question of a row gets what was said to that row. */
const fieldsOf = (rows: readonly ComparedRow[], accept: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    rows.flatMap((row) => {
      const said = accept[row.n];
      return [[`take.${row.n}`, '1'], ...(said === undefined ? [] : row.findings.map((finding) => [`accept.${finding.n}`, said]))];
    }),
  );

/** Figures, in and out: all of a request is written in one transaction, or nothing. `?dry=1` only says what would happen. */
export const observationRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  const path = '/api/v1/regions/:region/plans/:plan/observations';

  app.get(path, onPlan(list));

  app.post(
    path,
    onPlan(async (c, context, store) => {
      const read = await readSending(c);
      if (read instanceof Response) return read;
      const { sending, candidates } = read;
      const rows = compare(context, candidates);
      const seen = { ...headsOf(context, candidates), ...sending.seen };
      const report = rows.map(told);
      if (c.req.query('dry') === '1') return c.json({ dry: true, rows: report, seen });
      const refused = rows.filter(({ change }) => change === 'refused');
      if (refused.length > 0) return apiError(c, 422, apiWords.refused(refused.length), refused[0]!.place, { rows: report });
      const decided = confirmation(rows, fieldsOf(rows, sending.accept ?? {}));
      if (!decided.ok) {
        const first = rows.find(({ n }) => decided.missing.has(`reason.${n}`));
        return apiError(c, 422, apiWords.reasons(decided.missing.size), `${first?.place ?? ''}.reason`, { rows: report });
      }
      const repeated = rows.filter((row) => !writes(row)).length;
      if (decided.observations.length === 0) return c.json({ written: 0, repeated, rows: report });
      try {
        const received = await store.send({
          region: context.region.code,
          channel: 'api',
          ...(sending.by ? { by: sending.by } : {}),
          observations: decided.observations,
          findings: decided.findings,
          seen: Object.fromEntries(decided.keys.map((key) => [key, seen[key] ?? null])),
        });
        return c.json({ ...received, written: decided.observations.length, repeated, rows: report }, 201);
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
        return apiError(c, 409, apiWords.conflict(error.keys.length), '', { keys: error.keys });
      }
    }),
  );
  return app;
};
