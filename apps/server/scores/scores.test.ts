import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM } from '../../../src/identity/index.ts';
import { frozenText, scored, scoreText, type Evaluation, type Frozen, type FrozenItem } from '../../../src/evaluation/index.ts';
import { readWordTable } from '../../../src/intake/index.ts';
import { NOW, openRightsRoom, PLAN, REGION, type RightsRoom } from '../delivery/rights-sample.ts';
import { gatherFrozen } from '../evaluations/gather-frozen.ts';

const HOME = `/regions/${REGION}/${PLAN}`;

let room: RightsRoom;
let frozen: Frozen;
const lead = (id: 'own' | 'oth') => ({ id, name: id === 'own' ? '区住建委' : '区生态环境局' });

/** An item as if it stood so, led by a unit. */
const standing = (item: FrozenItem, done: number, unit: 'own' | 'oth'): FrozenItem => ({
  ...item,
  lead: lead(unit),
  standing: { ...item.standing, kind: 'level', elapsed: 0.6, done, observed: done * 100, now: 'nearly', forecast: 'at_risk', predicted: 0.8 },
});

const evaluationOf = (more: Partial<Evaluation> = {}): Evaluation => ({
  plan: PLAN,
  kind: 'mid_term',
  title: '中期评估',
  from: '2021-01-01',
  until: '2023-12-31',
  cutoff: '2023-12-31',
  known: '2024-05-31',
  parts: ['indicators'],
  state: 'approved',
  steps: [{ to: 'frozen', at: NOW, by: 'planner' }],
  ...more,
});

beforeAll(async () => {
  room = await openRightsRoom();
  const { store } = room;
  const gathered = await gatherFrozen(store, { region: REGION, plan: PLAN }, { id: 'eval', evaluation: evaluationOf() });
  const items = gathered.items.map((item, i) => (i < 2 ? standing(item, 0.9 - i * 0.3, i === 0 ? 'own' : 'oth') : item));
  frozen = { ...gathered, items };
  const file = { name: 'frozen.json', type: 'application/json' };
  const kept = await store.attach(REGION, { ...file, bytes: new TextEncoder().encode(frozenText(frozen)) });
  const body = evaluationOf({ frozen: { ...file, sha256: kept.sha256, at: NOW }, approved: { by: 'leader', at: NOW } });
  await room.keep({ action: 'evaluation.open', changes: [{ kind: 'evaluation', id: 'eval', version: null, body }] });
}, 60_000);
afterAll(() => room.close());

const ask = (who: string, path: string, fields?: Readonly<Record<string, string>> | FormData): Promise<Response> =>
  room.ask(
    room.people.find(({ name }) => name === who)!,
    path.startsWith('/regions') ? path : `${HOME}/${path}`,
    fields === undefined ? {} : { method: 'POST', body: fields instanceof FormData ? fields : new URLSearchParams(fields) },
  );
const html = async (who: string, path: string): Promise<string> => (await ask(who, path)).text();
const to = (response: Response): string => response.headers.get('location')!.slice(HOME.length + 1);
const refusal = async (response: Response): Promise<readonly [number, string]> => [
  response.status,
  /role="alert">\s*([^<]*?)\s*</.exec(await response.text())?.[1] ?? '',
];
const records = () => room.store.delivery(REGION, SYSTEM);
const [first, second] = [0, 1].map((i) => () => frozen.items[i]!.id) as [() => string, () => string];

describe('a scheme', () => {
  const given = () => ({ method: 'weighted', name: '综合计分', [`w.${first()}`]: '0.5', [`w.${second()}`]: '0.5', against: 'target', missing: 'incomplete' });

  it('says which method asks for what, and what is empty', async () => {
    expect(await html('planner', 'schemes')).toContain('还没有计分方案');
    expect(await html('planner', 'schemes/new?method=efficacy')).toContain('满意值');
    expect(await html('planner', 'schemes/new?method=topsis&finds=yes')).toContain('参加');
    expect((await ask('planner', 'schemes/new?method=nonsense')).status).toBe(200);
  });

  it('is refused with the sum of its weights, and keeps what was written', async () => {
    const bad = await ask('planner', 'schemes', { ...given(), [`w.${second()}`]: '0.45' });
    const text = await bad.text();
    expect([bad.status, text.includes('权重合计 0.95，比 1 少 0.05。请调到合计为 1。'), text.includes('value="0.45"')]).toEqual([422, true, true]);
    expect(await records().count('scheme')).toBe(0);
  });

  it('fills in equal weights that sum to 1, and keeps nothing', async () => {
    const text = await (await ask('planner', 'schemes', { ...given(), fill: 'equal' })).text();
    const weights = [...text.matchAll(/name="w\.[^"]+" data-weight=""?[^>]*value="([^"]*)"/g)].map((match) => Number(match[1]));
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
    expect(await records().count('scheme')).toBe(0);
  });

  it('is drafted, put in force, and then followed by its next edition', async () => {
    const page = to(await ask('planner', 'schemes', given()));
    expect(await html('liaison', page)).not.toContain('编辑草案');
    expect((await ask('planner', `${page}`, { ...given(), name: '综合计分方案', cap: '60', version: '1' })).status).toBe(303);
    expect((await ask('planner', `${page}`, { ...given(), version: '1' })).status).toBe(409);
    expect((await ask('planner', `${page}/issue`, { document: '临府办〔2024〕9号', version: '2' })).status).toBe(303);
    expect(await refusal(await ask('planner', page, { ...given(), name: '改' }))).toEqual([422, '这一版已施行，不能改。请另拟新版。']);
    const next = to(await ask('planner', `${page}/next`, {}));
    expect(await html('planner', next)).toContain('综合计分方案');
    expect(to(await ask('planner', `${page}/next`, {}))).toBe(next);
    expect((await records().list('scheme')).map(({ body }) => [body.edition, body.state]).toSorted()).toEqual([
      [1, 'in_force'],
      [2, 'draft'],
    ]);
  });

  it('ranks units only by a document', async () => {
    const units = { method: 'topsis', objects: 'units', name: '单位比较', 'w.tasks': '1' };
    expect(await refusal(await ask('planner', 'schemes', units))).toEqual([422, '对单位排名要有依据：请写明决定对单位排名的文件文号。']);
  });
});

describe('a score', () => {
  let page: string;
  const scheme = async () => (await records().list('scheme', { states: ['in_force'] }))[0]!;

  it('is computed of a frozen evaluation in a scheme in force alone', async () => {
    const draft = (await records().list('scheme', { states: ['draft'] }))[0]!;
    expect((await refusal(await ask('planner', 'scores', { evaluation: 'eval', scheme: draft.id })))[1]).toContain('草案');
    expect((await ask('planner', 'scores', { evaluation: 'none', scheme: draft.id })).status).toBe(404);
    page = to(await ask('planner', 'scores', { evaluation: 'eval', scheme: (await scheme()).id }));
    const text = await html('deputy', page);
    expect(text).toContain('75');
    expect(text).toContain('敏感性');
    expect((await records().get('evaluation', 'eval'))!.body.scores).toEqual([page.split('/')[1]]);
  });

  it('is published with a file from which the same comes out', async () => {
    const [file, cut] = await Promise.all([ask('deputy', `${page}/score.json`), ask('deputy', `${page}/frozen.json`)]);
    const text = await file.text();
    expect(await cut.text()).toBe(frozenText(frozen));
    const { id, body } = await scheme();
    const again = scored(body, frozen).ok!;
    const score = (await records().list('score'))[0]!.body;
    expect(text).toBe(scoreText({ ...again, scheme: id, frozen: score.frozen, published: score.frozen }, body, frozen));
    expect(JSON.parse(text)).toMatchObject({ format: 'yidu-score-1', result: { total: '75' } });
  });

  it('is given as a workbook', async () => {
    const table = await readWordTable(new Uint8Array(await (await ask('leader', `${page}/score.xlsx`)).arrayBuffer()));
    expect(table.sheets?.[0]?.rows.at(-1)?.slice(0, 4)).toEqual(['总分', '', '', '75']);
  });
});

describe('an appeal', () => {
  let page: string;

  it('is offered what the unit leads, and taken once', async () => {
    const form = await html('liaison', 'appeals/new');
    expect([form.includes(`value="eval ${first()}"`), form.includes(`value="eval ${second()}"`)]).toEqual([true, false]);
    expect((await refusal(await ask('liaison', 'appeals', { row: `eval ${second()}`, text: '不对' })))[1]).toContain('不是由本单位牵头');
    expect((await refusal(await ask('liaison', 'appeals', { row: `eval ${first()}`, text: ' ' })))[1]).toContain('没有写');
    page = to(await ask('liaison', 'appeals', { row: `eval ${first()}`, text: '统计口径改过。' }));
    expect((await refusal(await ask('approver', 'appeals', { row: `eval ${first()}`, text: '再说一次' })))[1]).toContain('正在办理');
    expect(await html('liaison', page)).toContain('2024-07-17');
  });

  it('is decided by somebody who did not judge it', async () => {
    expect(await html('planner', page)).toContain('不能作这个决定');
    expect((await refusal(await ask('planner', `${page}/decide`, { result: 'uphold', text: '口径确有变化' })))[1]).toContain('参与了原来的评判');
    expect((await refusal(await ask('leader', `${page}/decide`, { result: 'uphold', text: '同意' })))[1]).toContain('参与了原来的评判');
    const other = { ...room.people.find(({ name }) => name === 'leader')!.actor, name: '另一位' };
    const row = (await records().list('appeal'))[0]!;
    await room.store.delivery(REGION, other).change({
      action: 'appeal.decide',
      changes: [
        {
          kind: 'appeal',
          id: row.id,
          version: row.version,
          body: { ...row.body, state: 'upheld', decision: { text: '口径已改，应予更正。', by: '另一位', at: NOW } },
        },
      ],
    });
    expect(await html('liaison', page)).toContain('口径已改，应予更正。');
    expect(await html('auditor', 'appeals')).toContain('支持');
  });

  it('leaves the frozen file, and a score computed after it is a new one', async () => {
    const score = (await records().list('score'))[0]!;
    const appeal = (await records().list('appeal'))[0]!;
    const next = to(await ask('planner', 'scores', { evaluation: 'eval', scheme: score.body.scheme, after: score.id, appeal: appeal.id }));
    expect((await records().get('score', next.split('/')[1]!))!.body).toMatchObject({ after: score.id, appeal: appeal.id, frozen: score.body.frozen });
    expect(await html('deputy', page.replace(/.*/, next))).toContain('复核前的得分');
  });
});

describe('a mapping to a higher assessment', () => {
  it('is read from a table, shown before it is kept, and foretells where points go', async () => {
    const form = new FormData();
    const name = frozen.items[0]!.name;
    form.set('file', new File([`指标名称,满分,对应规划指标\r\n${name},10,\r\n=1+1,5,\r\n`], '考核.csv'));
    const text = await (await ask('planner', 'schemes/mapping', form)).text();
    expect([text.includes('读到 2 行，其中 1 行'), text.includes('value="=1+1"')]).toEqual([true, true]);
    const bad = new FormData();
    bad.set('file', new File(['甲,乙\r\n1,2'], 'x.csv'));
    expect((await refusal(await ask('planner', 'schemes/mapping', bad)))[1]).toContain('“满分”两列');
    const fields = {
      mapped: 'yes',
      name: '市考对应',
      'm.0.name': name,
      'm.0.full': '10',
      'm.0.item': `${first()} ${name}`,
      'm.1.name': '营商环境',
      'm.1.full': '5',
    };
    expect((await refusal(await ask('planner', 'schemes', { ...fields, 'm.1.full': '五' })))[1]).toContain('“营商环境”的满分“五”');
    const page = to(await ask('planner', 'schemes', fields));
    const points = await html('leader', `${page}/points`);
    expect(points).toContain('失分预警');
    expect(await html('leader', page)).toContain('未对应');
  });
});

describe('a major policy', () => {
  it('goes step by step, by its own unit or the planner', async () => {
    const fields = { name: '公园管理办法', unit: 'own', checks: '合法性审查\n公平竞争审查', items: `${first()}\n`, text: '<script>alert(1)</script>' };
    expect((await refusal(await ask('liaison', 'policies', { ...fields, items: 't99.9' })))[1]).toContain('t99.9');
    const page = to(await ask('liaison', 'policies', fields));
    expect(await html('deputy', page)).not.toContain('<script>alert');
    expect((await ask('deputy', `${page}/end`, { reason: '不要' })).status).toBe(403);
    for (const name of ['合法性审查', '公平竞争审查'])
      expect((await ask('planner', `${page}/check`, { name, result: 'passed', text: '通过', date: '2024-06-01' })).status).toBe(303);
    expect((await refusal(await ask('planner', `${page}/comments`, { from: '2024-07-01', until: '2024-07-15' })))[1]).toContain('只有 15 天');
    await ask('planner', `${page}/comments`, { from: '2024-07-01', until: '2024-07-30' });
    expect((await refusal(await ask('planner', `${page}/force`, { number: '文4', date: '2024-08-01', evaluateBy: '2025-08-01', answer: '无' })))[1]).toContain(
      '2024-07-30 才结束',
    );
    expect(await html('deputy', page)).toContain('2024-07-01 开始征求意见');
    expect(await html('planner', 'policies')).toContain('公园管理办法');
  });

  it('of another unit is not the unit’s to change', async () => {
    const id = await room.keep({
      action: 'policy.edit',
      changes: [
        {
          kind: 'policy',
          id: 'foreign',
          version: null,
          body: { plan: PLAN, name: '排污办法', unit: 'oth', state: 'drafting', checks: ['合法性审查'], steps: [] },
        },
      ],
    });
    expect((await ask('liaison', `policies/${id}`)).status).toBe(200);
    expect((await ask('liaison', `policies/${id}/end`, { reason: '撤' })).status).toBe(403);
    expect((await ask('liaison', 'policies', { name: '别人的', unit: 'oth', checks: '合法性审查' })).status).toBe(403);
  });
});
