import type { Hono } from 'hono';
import type { z } from 'zod';
import { SYSTEM, type Actor } from '../../../src/identity/index.ts';
import { createApp } from '../app.tsx';
import type { Env } from '../app-state.ts';
import { openSampleDesk, SAMPLE_DAY, SAMPLE_REGION, type SampleDesk } from '../data/data-sample.ts';
import { openDataJobs } from '../open-data/open-data-jobs.ts';
import { contextsOf } from '../region/contexts-of.ts';
import { sampleState } from '../sample-plan.ts';
import { apiSchemas, type ApiSchema } from './api-schema.ts';

export const TOKEN = 'a-token-printed-at-start';
export const PLAN = `/api/v1/regions/${SAMPLE_REGION}/plans/14`;
const PLANNER: Actor = { name: '规划科', roles: ['planner'] };

export const NOW = `${SAMPLE_DAY}T01:00:00.000Z`;
/** A frozen file; what must not be published of it reads zqsaid. */
export const inside = {
  format: 'yidu-evaluation-1',
  evaluation: { id: 'e', cutoff: '2023-12-31', known: '2024-03-01' },
  region: { code: 'r', name: 'r' },
  plan: { id: '14', from: 2021, to: 2025 },
  items: [],
  works: [{ id: 'w', text: 'zqsaid' }],
  assessments: [{ unit: 'u', text: 'zqsaid' }],
  thirdParty: { by: 'x', text: 'zqsaid' },
  questionnaires: [{ id: 'q', sampleNote: 'zqsaid' }],
  gaps: [{ part: 'assessments', ref: 'zqsaid' }],
};
const frozen = new TextEncoder().encode(JSON.stringify(inside));
export const OPINION = {
  plan: '14',
  about: { kind: 'indicator', ref: 't1.1', title: '地区生产总值' },
  text: '何时公布？请致电13912345678',
  received: '2024-06-10T01:00:00.000Z',
  due: '2024-07-10',
  receipt: 'a'.repeat(64),
  steps: [],
} as const;

/** A server with evaluations, releases and opinions in every state that matters, and the head of its chain published once. */
export type PublishedSample = {
  readonly app: Hono<Env>;
  readonly desk: SampleDesk;
  /** Of the evaluation that was submitted. */
  readonly evaluation: string;
  get(path: string): Promise<Response>;
  /** What is answered, held against its schema. */
  read<S extends ApiSchema>(path: string, schema: S): Promise<z.infer<(typeof apiSchemas)[S]>>;
};

const evaluationOf = (state: 'submitted' | 'approved' | 'drafting', sha256: string) => ({
  plan: '14',
  kind: 'annual' as const,
  title: `2023年度评估（${state}）`,
  from: '2023-01-01' as const,
  until: '2023-12-31' as const,
  cutoff: '2023-12-31' as const,
  known: '2024-03-01' as const,
  parts: ['indicators' as const],
  state,
  frozen: { sha256, name: 'frozen.json', type: 'application/json', at: NOW },
  ...(state === 'drafting' ? {} : { approved: { by: '区长', at: '2024-05-01T01:00:00.000Z' } }),
  ...(state === 'submitted' ? { submitted: { to: '区人大常委会', date: '2024-05-10' as const } } : {}),
  steps: [],
});
const releaseOf = (number: number, state: 'published' | 'withdrawn' | 'prepared') => ({
  plan: '14',
  number,
  title: `第${number}次`,
  state,
  asOf: '2023-12-31' as const,
  known: '2024-03-01' as const,
  archive: { sha256: 'c'.repeat(64), size: 10, files: 1 },
  head: { number: 3, hash: 'd'.repeat(64) },
  ...(state === 'prepared' ? {} : { published: { at: `2024-0${number}-01T01:00:00.000Z`, by: '某人' } }),
  ...(state === 'withdrawn' ? { withdrawn: { at: '2024-06-01T01:00:00.000Z', by: '某人', reason: '数据有误' } } : {}),
  steps: [],
});

export const openPublished = async (): Promise<PublishedSample> => {
  const desk = await openSampleDesk(TOKEN);
  const { store } = desk;
  const state = { ...sampleState(), database: () => Promise.resolve(store), clock: () => NOW, writeToken: TOKEN };
  const app = createApp(state);
  const { sha256 } = await store.attach(SAMPLE_REGION, { name: 'frozen.json', type: 'application/json', bytes: frozen });
  const planner = store.delivery(SAMPLE_REGION, PLANNER);
  const made = await planner.change({
    action: 'evaluation.draft',
    changes: (['submitted', 'approved', 'drafting'] as const).map((state) => ({
      kind: 'evaluation',
      id: store.newId(),
      version: null,
      body: evaluationOf(state, sha256) as never,
    })),
  });
  await planner.change({
    action: 'release.prepare',
    changes: ([1, 2, 3] as const).map((n) => ({
      kind: 'release',
      id: store.newId(),
      version: null,
      body: releaseOf(n, (['withdrawn', 'published', 'prepared'] as const)[n - 1]!) as never,
    })),
  });
  await store.delivery(SAMPLE_REGION, { name: 'public', roles: ['public'] }).change({
    action: 'opinion.send',
    changes: (['assigned', 'hidden'] as const).map((state, n) => ({
      kind: 'opinion',
      id: store.newId(),
      version: null,
      body: { ...OPINION, number: `2024-000${n + 1}`, state, ...(state === 'hidden' ? { hidden: { reason: '含谩骂', by: '某人', at: NOW } } : {}) } as never,
    })),
  });
  const given = {
    store,
    region: SAMPLE_REGION,
    delivery: store.delivery(SAMPLE_REGION, SYSTEM),
    contexts: await contextsOf(store, SAMPLE_REGION, SAMPLE_DAY),
    log: () => undefined,
  };
  for (const job of openDataJobs) await job.run({ ...given, now: NOW, today: SAMPLE_DAY });
  const get = async (path: string): Promise<Response> => app.request(`http://localhost${path}`, { headers: { accept: 'application/json' } });
  return {
    app,
    desk,
    evaluation: made[0]!.id,
    get,
    read: async (path, schema) => apiSchemas[schema].parse(await (await get(path)).json()) as never,
  };
};
