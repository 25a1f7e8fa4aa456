import { openDatabase, type Store } from '../../../src/database/index.ts';
import type { Observation } from '../../../src/ledger/index.ts';
import { monitoredOf } from '../../../src/monitoring/index.ts';
import type { PlainDate } from '../../../src/basis/index.ts';
import { createApp } from '../app.tsx';
import type { StoredPlan } from '../plan-store.ts';
import { loadRegion, type RegionContext } from '../region/index.ts';
import { samplePlan, sampleState } from '../sample-plan.ts';
import type { WrittenFigure } from './draft/candidate.ts';

export const SAMPLE_DAY: PlainDate = '2024-06-15';
export const SAMPLE_REGION = '500199';
/** The address of the sample's data desk. */
export const SAMPLE_DESK = `/regions/${SAMPLE_REGION}/14/data`;

/** Compiled once. */
let stored: StoredPlan | undefined;

/** A region whose plan is the small sample, with these rows, and no database: what is compared and asked can be tested as values. */
export const sampleContext = (rows: readonly Observation[] = []): RegionContext => {
  const { plan, compiled } = (stored ??= samplePlan());
  return {
    region: { code: SAMPLE_REGION, name: '临江区', simulated: false },
    plan: {
      region: SAMPLE_REGION,
      id: '14',
      version: 1,
      title: plan.document.title,
      period: { from: 2021, to: 2025 },
      adopted: '2021-03-01T00:00:00.000Z',
      known: '2021-03-01',
      source: { name: 'plan.txt', sha256: '', bytes: 0 },
      compiled: compiled.plan,
      corrections: [],
      plan,
      text: compiled.tree.text,
    },
    items: monitoredOf(plan, [], { series: (id) => `14/${id}` }),
    rows,
    events: [],
    settings: [],
    standings: [],
    moment: { asOf: SAMPLE_DAY, known: SAMPLE_DAY },
    today: SAMPLE_DAY,
  };
};

/** A figure of the sample as a sender writes it. */
export const written = (indicator: string, value: string, more: Partial<WrittenFigure> = {}): WrittenFigure => ({
  indicator,
  period: '2023',
  measure: 'level',
  value,
  unit: '',
  status: 'preliminary',
  authority: 'unit',
  source: { document: '年报' },
  known: '2024-01-20',
  ...more,
});

export type SampleDesk = {
  readonly store: Store;
  get(path: string, accept?: string): Promise<Response>;
  post(path: string, body: Record<string, string> | FormData | object, headers?: Record<string, string>): Promise<Response>;
  context(): Promise<RegionContext>;
  close(): Promise<void>;
};

/** Adopts the small sample plan for its region. */
export const adoptSample = async (store: Store): Promise<void> => {
  const { plan, compiled } = (stored ??= samplePlan());
  await store.adopt({
    region: { code: SAMPLE_REGION, name: '临江区', simulated: false },
    plan: '14',
    compiled: plan,
    text: compiled.tree.text,
    corrections: [],
    source: { name: 'plan.txt', bytes: new TextEncoder().encode(compiled.tree.text) },
    known: '2021-03-01',
  });
};

/** The whole server over a database in memory, in which the sample is adopted. */
export const openSampleDesk = async (writeToken?: string): Promise<SampleDesk> => {
  const clock = (): string => `${SAMPLE_DAY}T02:00:00.000Z`;
  const store = await openDatabase({ clock });
  const app = createApp({ ...sampleState(), database: () => Promise.resolve(store), clock, ...(writeToken === undefined ? {} : { writeToken }) });
  await adoptSample(store);
  const origin = 'http://localhost';
  return {
    store,
    get: async (path, accept = 'text/html') => app.request(origin + path, { headers: { accept } }),
    post: async (path, body, headers = {}) => {
      const isForm = body instanceof FormData;
      const isFields = !isForm && Object.values(body).every((value) => typeof value === 'string') && headers['content-type'] === undefined;
      return app.request(origin + path, {
        method: 'POST',
        headers: { origin, ...headers },
        body: isForm ? body : isFields ? new URLSearchParams(body as Record<string, string>) : JSON.stringify(body),
      });
    },
    context: async () => (await loadRegion(store, SAMPLE_REGION, '14', { asOf: SAMPLE_DAY, known: SAMPLE_DAY }))!,
    close: () => store.close(),
  };
};
