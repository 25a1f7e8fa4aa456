import { Hono } from 'hono';
import { Decimal } from '../../../src/basis/index.ts';
import { openDatabase, type NewObservation, type Store } from '../../../src/database/index.ts';
import type { Task, Unit } from '../../../src/delivery/index.ts';
import type { Actor } from '../../../src/identity/index.ts';
import { compile } from '../../../src/plan/index.ts';
import type { Env } from '../app-state.ts';
import { language } from '../language.ts';
import { sampleState } from '../sample-plan.ts';
import { reportsApp } from './reports-app.ts';

const text = `白沙区国民经济和社会发展第十四个五年规划纲要
第一章 总体目标
第一节 主要指标
“十四五”时期（2021—2025年），到2025年，规上工业企业达到180家。

表1 “十四五”主要指标
序号\t指标\t单位\t2020年\t2025年\t属性
1\t路网密度\t公里/平方公里\t5\t7\t预期性
2\t空气优良天数\t天\t323\t≥320\t约束性
3\t进出口总额\t亿元\t—\t[100]\t预期性
4\t规上工业企业\t家\t150\t180\t预期性
`;

export const REGION = '500199';
export const REPORTS = `/regions/${REGION}/14/reports`;
export const ACTORS = {
  planner: { name: '规划科', roles: ['planner'], account: 'p1' },
  chief: { name: '科长', roles: ['planner'], account: 'p2' },
  administrator: { name: '管理员', roles: ['administrator'], account: 'z1' },
  liaison: { name: '张联络', roles: ['liaison'], unit: 'u1', account: 'a1' },
  second: { name: '王联络', roles: ['liaison'], unit: 'u1', account: 'a2' },
  approver: { name: '李分管', roles: ['approver'], unit: 'u1', account: 'a3' },
  other: { name: '赵联络', roles: ['liaison'], unit: 'u2', account: 'a4' },
  leader: { name: '区长', roles: ['leader'], account: 'l1' },
  stranger: { name: 'public', roles: ['public'] },
} as const satisfies Record<string, Actor>;
export type Who = keyof typeof ACTORS;

export const SAMPLE_UNITS: Readonly<Record<string, Unit>> = {
  u1: {
    name: '区住房和城乡建设委员会',
    short: '区住建委',
    type: 'department',
    contact: { person: '张联络', email: 'zhang@example.cn' },
    approver: { person: '李分管', email: 'li@example.cn' },
  },
  u2: { name: '区生态环境局', short: '区环保局', type: 'department', contact: { person: '赵联络', email: 'zhao@example.cn' } },
};

const task = (ref: string, kind: Task['kind'], title: string, lead: string, more: Partial<Task> = {}): Task => ({
  plan: '14',
  ref,
  kind,
  title,
  lead,
  support: [],
  acceptance: 'done',
  state: 'issued',
  due: '2025-12-31',
  ...more,
});

export const figure = (indicator: string, period: NewObservation['period'], value: number, more: Partial<NewObservation> = {}): NewObservation => ({
  indicator: `14/${indicator}`,
  period,
  measure: 'level',
  value: new Decimal(value),
  unit: '公里/平方公里',
  status: 'final',
  authority: 'department',
  source: { document: '年报' },
  known: '2024-03-01',
  ...more,
});

export type ReportsSample = {
  readonly store: Store;
  /** The moment that clock and pages go by. */
  now: string;
  get(who: Who, path: string, accept?: string): Promise<Response>;
  post(who: Who, path: string, body?: Record<string, string> | FormData, accept?: string): Promise<Response>;
  page(who: Who, path: string): Promise<string>;
  close(): Promise<void>;
};

/** The pages of reports over a database in memory: a small plan, two units with their tasks, everybody by name. */
export const openReportsSample = async (now = '2025-04-02T02:00:00.000Z', simulated = false): Promise<ReportsSample> => {
  const sample = { now };
  let ticks = 0;
  // Records that are made within one moment still get ids of their own.
  const clock = (): string => new Date(Date.parse(sample.now) + (ticks += 1)).toISOString();
  const store = await openDatabase({ clock });
  const { plan } = compile({ name: 'plan.txt', text, sha256: '0'.repeat(64) });
  await store.adopt({
    region: { code: REGION, name: '白沙区', simulated },
    plan: '14',
    compiled: plan,
    text,
    corrections: [],
    source: { name: 'plan.txt', bytes: new TextEncoder().encode(text) },
    known: '2021-03-01',
  });
  const records = store.delivery(REGION, ACTORS.planner);
  await records.change({
    action: 'unit.edit',
    changes: Object.entries(SAMPLE_UNITS).map(([id, body]) => ({ kind: 'unit', id, version: null, body })),
  });
  await records.change({
    action: 'task.assign',
    changes: [
      task('t1.1', 'indicator', '路网密度', 'u1'),
      task('t1.2', 'indicator', '空气优良天数', 'u2'),
      task('t1.3', 'indicator', '进出口总额', 'u1'),
      task('t1.4', 'indicator', '规上工业企业', 'u1'),
      task('m1', 'measure', '改造滨河步道', 'u1'),
      task('m2', 'measure', '建成监测站', 'u2', { state: 'done' }),
    ].map((body, i) => ({ kind: 'task', id: `k${i + 1}`, version: null, body })),
  });
  await store.send({
    region: REGION,
    channel: 'seed',
    observations: [
      figure('t1.1', '2023', 5.8),
      figure('t1.2', '2023', 330, { unit: '天', authority: 'statistics' }),
      figure('t1.3', '2023', 22.03, { unit: '亿元', measure: 'flow' }),
      figure('t1.4', '2023', 160, { unit: '家', authority: 'statistics' }),
    ],
  });
  const app = new Hono<Env & { Bindings: { who: Who } }>();
  app.use(async (c, next) => {
    c.set('state', { ...sampleState(), database: () => Promise.resolve(store), clock });
    c.set('actor', ACTORS[c.env.who]);
    c.set('mayWrite', true);
    await next();
  });
  app.use(language as never);
  app.route('/', reportsApp(sampleState() as never) as never);
  const origin = 'http://localhost';
  const get = async (who: Who, path: string, accept = 'text/html'): Promise<Response> =>
    app.request(origin + path, { headers: { accept, 'accept-language': 'zh-CN' } }, { who });
  return {
    store,
    get now() {
      return sample.now;
    },
    set now(moment: string) {
      sample.now = moment;
    },
    get,
    post: async (who, path, body = {}, accept = 'text/html') =>
      app.request(
        origin + path,
        { method: 'POST', headers: { accept, origin, 'accept-language': 'zh-CN' }, body: body instanceof FormData ? body : new URLSearchParams(body) },
        { who },
      ),
    page: async (who, path) => (await get(who, path)).text(),
    close: () => store.close(),
  };
};

/** The fields of a form as it is shown, hidden ones too. */
export const fieldsOf = (html: string): Record<string, string> => {
  const form = /<form class="report-form"[\s\S]*?<\/form>/.exec(html)?.[0] ?? '';
  const fields: Record<string, string> = {};
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1];
    const type = /type="([^"]*)"/.exec(tag)?.[1];
    if (name === undefined || type === 'file' || (type === 'radio' && !/ checked/.test(tag))) continue;
    fields[name] = (/value="([^"]*)"/.exec(tag)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('&gt;', '>').replaceAll('&lt;', '<');
  }
  for (const [, name, words] of form.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/textarea>/g)) fields[name!] = words!.trim();
  return fields;
};
