import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordChange } from '../../../src/database/index.ts';
import { createApp } from '../app.tsx';
import { sampleState } from '../sample-plan.ts';
import { NOW, openRightsRoom, PLAN, REGION, type RightsRoom, type Who } from './rights-sample.ts';

const UNDER = `/regions/${REGION}/${PLAN}`;

type Making = {
  readonly kind: RecordChange['kind'];
  readonly who: Who['name'];
  readonly form: string;
  readonly to: string;
  readonly fields: Readonly<Record<string, string>>;
  /** The field in which another record differs; without it there can be but one. */
  readonly other?: string;
};

const MAKINGS: readonly Making[] = [
  {
    kind: 'inquiry',
    who: 'deputy',
    form: 'supervision/inquiries/new?about=plan:',
    to: 'supervision/inquiries',
    fields: { about: 'plan:', topic: '纲要', text: '何时能开工？' },
    other: 'text',
  },
  {
    kind: 'annotation',
    who: 'deputy',
    form: 'supervision/annotations/new?about=plan:',
    to: 'supervision/annotations',
    fields: { about: 'plan:', topic: '纲要', text: '要再看看。' },
    other: 'text',
  },
  {
    kind: 'suggestion',
    who: 'planner',
    form: 'supervision/suggestions/new',
    to: 'supervision/suggestions',
    fields: { kind: 'suggestion', number: '第1号', title: '多设站点', text: '请多设站点。', by: '某代表', date: '2024-06-01' },
    other: 'number',
  },
  { kind: 'meeting', who: 'planner', form: 'meetings', to: 'meetings', fields: { name: '调度会', date: '2024-06-20', place: '' }, other: 'name' },
  { kind: 'project', who: 'planner', form: 'projects/new', to: 'projects', fields: { name: '新改扩建园' }, other: 'name' },
  {
    kind: 'questionnaire',
    who: 'planner',
    form: 'questionnaires',
    to: 'questionnaires',
    fields: { title: '出行问卷', opens: '2024-06-17', closes: '2024-06-30' },
    other: 'title',
  },
  {
    kind: 'whistle',
    who: 'planner',
    form: 'whistles/new',
    to: 'whistles',
    fields: { thing: 'other:', title: '渣土堵路', fact: '人行道不通。', pace: 'normal', level: '1', call: 'own' },
    other: 'title',
  },
  {
    kind: 'evaluation',
    who: 'planner',
    form: 'evaluations/new?kind=annual',
    to: 'evaluations',
    fields: { kind: 'annual', title: '年度评估', from: '2022-01-01', until: '2022-12-31', cutoff: '2022-12-31', known: '2023-03-31', parts: 'indicators' },
  },
  {
    kind: 'policy',
    who: 'planner',
    form: 'policies/new',
    to: 'policies',
    fields: { name: '稳岗办法', unit: 'own', text: '', checks: '合法性审核' },
    other: 'name',
  },
  { kind: 'unit', who: 'planner', form: 'units/new', to: 'units/new', fields: { name: '临江区水利局', type: 'department' }, other: 'name' },
];

describe('a form that makes a record, sent more than once', () => {
  let room: RightsRoom;
  let elsewhere: ReturnType<typeof createApp>;
  beforeAll(async () => {
    room = await openRightsRoom();
    // Another server on the same database: it remembers nothing of what this one answered.
    const store = { ...room.store };
    elsewhere = createApp({ ...sampleState(), database: () => Promise.resolve(store), clock: () => NOW });
  }, 60_000);
  afterAll(() => room.close());

  const who = (name: Who['name']): Who => room.people.find((one) => one.name === name)!;
  const recordsOf = (name: Who['name']) => room.store.delivery(REGION, who(name).actor);
  const keyIn = async ({ who: name, form, to }: Making): Promise<string> => {
    const page = await (await room.ask(who(name), `${UNDER}/${form}`)).text();
    const own = page.slice(page.indexOf(`action="${UNDER}/${to}"`));
    return /name="once" value="([0-9a-f]+)"/.exec(own)?.[1] ?? '';
  };
  const body = (fields: Readonly<Record<string, string>>): URLSearchParams => new URLSearchParams(fields);

  it.each(MAKINGS)('makes one $kind, and leads to it', async (making) => {
    const { kind, to, other } = making;
    const path = `${UNDER}/${to}`;
    const once = await keyIn(making);
    expect(once).toMatch(/^[0-9a-f]{36}$/);
    const count = () => recordsOf(making.who).count(kind);
    const before = await count();
    const fields = { ...making.fields, once };
    const send = (given: Readonly<Record<string, string>> = fields): Promise<Response> =>
      room.ask(who(making.who), path, { method: 'POST', body: body(given) });
    const answers = await Promise.all([send(), send()]);
    const place = answers[0]!.headers.get('location');
    expect(answers.map((answer) => [answer.status, answer.headers.get('location')])).toEqual([
      [303, place],
      [303, place],
    ]);
    const back = await send();
    expect([back.status, back.headers.get('location'), await count()]).toEqual([303, place, before + 1]);
    if (other === undefined) return;
    const second = await send({ ...fields, [other]: `${making.fields[other]}二` });
    expect([second.status, await count()]).toEqual([303, before + 2]);
  });

  it('makes one where another server answers the second time', async () => {
    const making = MAKINGS.find(({ kind }) => kind === 'meeting')!;
    const { who: name, to } = making;
    const fields = { ...making.fields, name: '第二次调度会', once: await keyIn(making) };
    const path = `${UNDER}/${to}`;
    const here = await room.ask(who(name), path, { method: 'POST', body: body(fields) });
    const before = await recordsOf(name).count('meeting');
    const headers = { origin: 'http://localhost', cookie: who(name).cookie };
    const there = await elsewhere.request(`http://localhost${path}`, { method: 'POST', headers, body: body(fields) });
    expect([there.status, there.headers.get('location'), await recordsOf(name).count('meeting')]).toEqual([303, here.headers.get('location'), before]);
  });

  it('makes another for another person, and for a key that no page can have shown yet', async () => {
    const making = MAKINGS.find(({ kind }) => kind === 'whistle')!;
    const fields = { ...making.fields, title: '各吹各的哨', once: await keyIn(making) };
    const path = `${UNDER}/${making.to}`;
    const send = async (name: Who['name'], given: Readonly<Record<string, string>>): Promise<readonly [number, string | null]> => {
      const answer = await room.ask(who(name), path, { method: 'POST', body: body(given) });
      return [answer.status, answer.headers.get('location')];
    };
    const early = { ...fields, once: 'f'.repeat(36) };
    const all = [await send('planner', fields), await send('leader', fields), await send('planner', early), await send('planner', early)];
    expect(all.map(([status]) => status)).toEqual([303, 303, 303, 303]);
    expect(new Set(all.map(([, place]) => place)).size).toBe(4);
  });

  it('that was refused may be sent again, and what was removed may be made anew', async () => {
    const making = MAKINGS.find(({ kind }) => kind === 'annotation')!;
    const path = `${UNDER}/${making.to}`;
    const once = await keyIn(making);
    const send = (text: string) => room.ask(who('deputy'), path, { method: 'POST', body: body({ ...making.fields, text, once }) });
    expect((await send(' ')).status).toBe(422);
    expect((await send(' ')).status).toBe(422);
    expect((await send('先写后删。')).status).toBe(303);
    const [made] = (await recordsOf('deputy').list('annotation')).filter(({ body: { text } }) => text === '先写后删。');
    expect((await room.ask(who('deputy'), `${path}/${made!.id}/remove`, { method: 'POST', body: body({}) })).status).toBe(303);
    expect((await send('先写后删。')).status).toBe(303);
    expect((await recordsOf('deputy').get('annotation', made!.id))?.body.text).toBe('先写后删。');
  });
});
