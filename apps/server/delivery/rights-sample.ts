import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type ChangeSet, type Store } from '../../../src/database/index.ts';
import type { Project, Report, Task, Unit, Whistle } from '../../../src/delivery/index.ts';
import { GRANTED, PUBLIC, type Actor, type Role } from '../../../src/identity/index.ts';
import { actorOf } from '../access/actor.ts';
import { OPERATOR } from '../access/operator.ts';
import { digestOf, newToken } from '../accounts/token.ts';
import { createApp } from '../app.tsx';
import type { AppState } from '../app-state.ts';
import { openLibrary } from '../library/open-library.ts';
import { samplePlan, sampleState } from '../sample-plan.ts';

export const REGION = '500199';
export const PLAN = '14';
export const NOW = '2024-06-17T01:00:00.000Z';
/** A unit that somebody acts for, and one that he does not. */
export const SIDES = ['own', 'oth'] as const;
export type Side = (typeof SIDES)[number];

/** Every text of a record begins with it, so that a page that shows what it must not is found out. */
export const markOf = (side: Side, kind: string): string => `zq${side}${kind}`;

const UNIT = (side: Side): Unit => ({
  name: side === 'own' ? '临江区住房和城乡建设委员会' : '临江区生态环境局',
  type: 'department',
  contact: { person: markOf(side, 'contact'), phone: '13900000000', email: `${side}@example.cn` },
});

export const taskOf = (side: Side, more: Partial<Task> = {}): Task => ({
  plan: PLAN,
  ref: `m-${side}`,
  kind: 'measure',
  title: `${markOf(side, 'task')}事`,
  lead: side,
  support: [],
  acceptance: 'done',
  state: 'issued',
  due: '2025-12-31',
  milestones: [{ id: 'mile', name: `${markOf(side, 'task')}节点`, due: '2024-12-31' }],
  progress: [{ period: '2024-05', state: 'slow', text: `${markOf(side, 'task')}进展`, at: NOW, by: '某人' }],
  ...more,
});
export const reportOf = (side: Side, more: Partial<Report> = {}): Report => ({
  plan: PLAN,
  calendar: 'cal',
  unit: side,
  period: '2024Q1',
  opened: '2024-04-01',
  due: '2024-04-10',
  asks: [{ id: `task.task-${side}`, kind: 'task', ref: `task-${side}`, title: `${markOf(side, 'report')}问`, owner: 'unit' }],
  answers: { [`task.task-${side}`]: { state: 'as_planned', text: `${markOf(side, 'report')}答` } },
  state: 'open',
  steps: [],
  reminded: {},
  ...more,
});
export const projectOf = (side: Side, more: Partial<Project> = {}): Project => ({
  plan: PLAN,
  name: `${markOf(side, 'project')}园`,
  aliases: [],
  places: [],
  acceptance: 'done',
  stage: 'reserve',
  passages: [],
  milestones: [],
  years: [{ year: 2024, planned: '100' }],
  funds: [],
  needs: [],
  problems: [{ id: 'p', text: `${markOf(side, 'project')}难题`, since: '2024-01-01' }],
  files: [],
  progress: [{ period: '2024-05', text: `${markOf(side, 'project')}进度`, at: NOW, by: '某人' }],
  lead: side,
  support: [],
  ...more,
});
export const whistleOf = (side: Side, more: Partial<Whistle> = {}): Whistle => ({
  plan: PLAN,
  title: `${markOf(side, 'whistle')}路灯`,
  about: { kind: 'other', ref: '', title: `${markOf(side, 'whistle')}路` },
  origin: 'raised',
  fact: `${markOf(side, 'whistle')}事实`,
  level: 1,
  answerBy: '2024-06-24T10:00:00.000Z',
  raisedBy: { name: '别人', unit: side },
  called: [{ unit: side, level: 1, at: NOW, due: '2024-06-24T10:00:00.000Z' }],
  owner: side,
  state: 'open',
  steps: [{ what: 'raised', at: NOW, by: '别人' }],
  ...more,
});

export type Who = { readonly name: Exclude<Role, 'public' | 'system'> | 'stranger' | 'elsewhere'; readonly actor: Actor; readonly cookie: string };

export type RightsRoom = {
  readonly store: Store;
  readonly app: ReturnType<typeof createApp>;
  readonly people: readonly Who[];
  /** A file that the record of each side names. */
  readonly files: Readonly<Record<Side, string>>;
  ask(who: Who, path: string, init?: RequestInit): Promise<Response>;
  /** Sets the clock of the server and of the database. */
  at(moment: string): void;
  /** Writes as somebody who may, and gives the id of the first change. */
  keep(set: ChangeSet): Promise<string>;
  close(): Promise<void>;
};

const dated = { name: 'plan.txt', known: '2021-03-01' } as const;

const adopt = async (store: Store, code: string, name: string): Promise<void> => {
  const { plan, compiled } = samplePlan();
  const { text } = compiled.tree;
  const source = { name: dated.name, bytes: new TextEncoder().encode(text) };
  await store.adopt({ region: { code, name, simulated: false }, plan: PLAN, compiled: plan, text, corrections: [], source, known: dated.known });
};

const person = async (store: Store, name: Who['name'], role: Role, region: string): Promise<Who> => {
  const unit = role === 'liaison' || role === 'approver' ? { unit: 'own' } : {};
  const account = await store.accounts.make({ name, person: name, roles: [role], region, ...unit }, 'hash', OPERATOR);
  const token = newToken();
  const digest = digestOf(token);
  await store.accounts.openSession({
    digest,
    account: account.id,
    stage: 'full',
    way: 'password',
    expires: '2024-06-18T01:00:00.000Z',
    address: '',
    agent: '',
  });
  return { name, actor: actorOf(account), cookie: `yidu-session=${token}` };
};

const records = async (store: Store, files: RightsRoom['files']): Promise<void> => {
  const keep = (set: ChangeSet) => store.delivery(REGION, OPERATOR).change(set);
  await keep({ action: 'unit.edit', changes: SIDES.map((side) => ({ kind: 'unit', id: side, version: null, body: UNIT(side) })) });
  await keep({
    action: 'calendar.edit',
    changes: [
      {
        kind: 'calendar',
        id: 'cal',
        version: null,
        body: { plan: PLAN, name: '季度报送', frequency: 'quarter', asks: ['tasks'], dueDay: 10, signed: false, cap: 20, active: true },
      },
    ],
  });
  for (const side of SIDES) {
    const file = { sha256: files[side], name: `${markOf(side, 'project')}.png`, type: 'image/png' };
    const said = { zh: `${markOf(side, 'notice')}知`, en: `${markOf(side, 'notice')} told` };
    const named = { name: `${markOf(side, 'report')}.txt`, sha256: files[side] };
    await keep({
      action: 'task.assign',
      changes: [
        { kind: 'task', id: `task-${side}`, version: null, body: taskOf(side) },
        { kind: 'notice', id: `notice-${side}`, version: null, body: { plan: PLAN, to: { unit: side }, said, level: 'info' } },
      ],
    });
    const answers = { [`task.task-${side}`]: { state: 'as_planned', text: `${markOf(side, 'report')}答`, attachments: [named] } } as const;
    await keep({ action: 'report.ask', changes: [{ kind: 'report', id: `report-${side}`, version: null, body: reportOf(side, { answers }) }] });
    await keep({
      action: 'project.keep',
      changes: [{ kind: 'project', id: `project-${side}`, version: null, body: projectOf(side, { files: [{ ...file, kind: 'photo' }] }) }],
    });
    await keep({ action: 'whistle.blow', changes: [{ kind: 'whistle', id: `whistle-${side}`, version: null, body: whistleOf(side, { files: [file] }) }] });
    await keep({
      action: 'dispatch.send',
      changes: [
        {
          kind: 'dispatch',
          id: `dispatch-${side}`,
          version: null,
          body: {
            channel: 'mail',
            to: `${side}@example.cn`,
            unit: side,
            subject: `${markOf(side, 'dispatch')}催`,
            text: markOf(side, 'dispatch'),
            state: 'waiting',
            attempts: 0,
            next: NOW,
          },
        },
      ],
    });
  }
  const rows = SIDES.map((side) => ({ task: `task-${side}`, requirement: '年内完成' }));
  const built = SIDES.map((side) => ({ project: `project-${side}`, requirement: '开工' }));
  await keep({
    action: 'year.edit',
    changes: [{ kind: 'year', id: `${PLAN}~2024`, version: null, body: { plan: PLAN, year: 2024, state: 'draft', targets: [], tasks: rows, projects: built } }],
  });
  const meeting = { plan: PLAN, name: 'zqanymeeting会', date: '2024-06-30', state: 'planned', agenda: [], decisions: [] } as const;
  await keep({ action: 'meeting.edit', changes: [{ kind: 'meeting', id: 'meeting', version: null, body: meeting }] });
  const higher = { title: '市规划', item: '生产总值', itemName: '生产总值' };
  await keep({ action: 'link.edit', changes: [{ kind: 'link', id: 'link', version: null, body: { plan: PLAN, item: 't1.1', higher } }] });
};

/** Two regions, everybody of one of them signed in, a record of every kind for the own unit and for another, in the whole server with its library on disk. */
export const openRightsRoom = async (more: Partial<AppState> = {}): Promise<RightsRoom> => {
  let moment: string = NOW;
  const clock = (): string => moment;
  const data = mkdtempSync(join(tmpdir(), 'yidu-rights-'));
  const [store, library] = await Promise.all([openDatabase({ clock }), openLibrary({ data, log: () => undefined })]);
  await adopt(store, REGION, '临江区');
  await adopt(store, '500198', '别处区');
  const attach = async (side: Side) => (await store.attach(REGION, { name: `${side}.png`, type: 'image/png', bytes: new TextEncoder().encode(side) })).sha256;
  const files = { own: await attach('own'), oth: await attach('oth') };
  await records(store, files);
  const people: Who[] = [];
  for (const role of GRANTED) people.push(await person(store, role as Who['name'], role, REGION));
  people.push(await person(store, 'elsewhere', 'planner', '500198'));
  people.push({ name: 'stranger', actor: PUBLIC, cookie: '' });
  const app = createApp({ ...sampleState(), store: library, database: () => Promise.resolve(store), clock, ...more });
  const origin = 'http://localhost';
  return {
    store,
    app,
    people,
    files,
    ask: async ({ cookie }, path, init = {}) =>
      app.request(origin + path, { ...init, headers: { origin, accept: 'text/html', 'accept-language': 'zh-CN', cookie, ...(init.headers as object) } }),
    at: (next) => {
      moment = next;
    },
    keep: async (set) => (await store.delivery(REGION, OPERATOR).change(set))[0]!.id,
    close: async () => {
      await store.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
};
