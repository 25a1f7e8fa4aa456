import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../plan/index.ts';
import { acceptanceOf } from './acceptance.ts';
import { divisionChanges } from './division-change.ts';
import { dayIn, notesAsEntries, unitNamesIn } from './division-entry.ts';
import { matchDivision, type Matchable } from './division-match.ts';
import { tableAsEntries } from './division-table.ts';
import { proposeOwners } from './owner-proposal.ts';
import { plannedItems } from './planned-item-list.ts';
import type { PlannedItem } from './planned-item.ts';
import { circleOf, type KnownTask } from './task-order.ts';
import { confirmed, divided, dropped, issued, resumed, type Around } from './task-ownership.ts';
import type { Task } from './task.ts';
import type { KnownUnit } from './unit-names.ts';

const unit = (id: string, name: string, more: object = {}): [string, KnownUnit] => [id, { id, body: { name, type: 'department', ...more } }];
const units = new Map([
  unit('edu', '区教育委员会', { short: '区教委' }),
  unit('env', '区生态环境局'),
  unit('house', '区住房和城乡建设委员会', { short: '区住房城乡建委' }),
  unit('gone', '区环保局', { ended: { unit: 'env', date: '2019-03-01', document: '渡委〔2019〕2号' } }),
]);
const task: Task = {
  plan: '14',
  ref: 'm1',
  kind: 'measure',
  title: '建设一所学校',
  support: [],
  acceptance: 'carried_out',
  state: 'proposed',
  due: '2025-12-31',
};
const around = (tasks: readonly KnownTask[] = []): Around => ({ units, tasks: new Map(tasks.map((one) => [one.id, one])), today: '2024-06-15' });

const item = (kind: PlannedItem['kind'], verb?: string): PlannedItem => ({ ref: 'x', kind, title: 'x', span: [0, 1], ...(verb === undefined ? {} : { verb }) });

describe('when it counts as done', () => {
  it.each([
    ['box_item', '建成', 'done'],
    ['box_item', '启动建设', 'begun'],
    ['box_item', '力争启动', 'best_effort'],
    ['box_item', '策划引进', 'pipeline'],
    ['box_item', '开展', 'carried_out'],
    ['box_item', undefined, 'done'],
    ['measure', '引进', 'carried_out'],
    ['measure', '谋划', 'pipeline'],
    ['measure', '建成', 'done'],
    ['indicator', undefined, 'reached'],
    ['indicator', '保持', 'kept'],
    ['commitment', '建成', 'reached'],
  ] as const)('%s %s is %s', (kind, verb, acceptance) => expect(acceptanceOf(item(kind, verb))).toBe(acceptance));
});

const text = '第一章 办好教育\n力争启动北岸学校、南岸学校建设，到2023年建成东湖公园。\n';
const at = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];
const plan = {
  version: 1,
  document: { title: 't', status: 'draft', period: { from: 2021, to: 2025 }, source: { name: '', sha256: '', characters: 0 } },
  outline: [{ id: '1', level: 'chapter', number: 1, title: '办好教育', span: at('第一章 办好教育') }],
  indicators: [],
  targets: [],
  facts: [],
  boxes: [
    {
      title: '学校',
      span: [10, text.length],
      groups: [
        {
          span: [10, text.length],
          items: [
            { verb: '启动', name: '北岸学校', span: at('北岸学校') },
            { verb: '启动', name: '南岸学校', span: at('南岸学校') },
            { verb: '建成', name: '东湖公园', span: at('东湖公园') },
          ],
        },
      ],
    },
  ],
  measures: [{ id: 'm1', section: '1', verbs: ['建成'], text: '到2023年建成东湖公园。', span: at('到2023年建成东湖公园。') }],
  terms: [],
  places: [],
  standards: [],
  assignments: [],
  diagnostics: [],
} as unknown as Plan;

describe('what a plan asks for', () => {
  it('has stable references, the verb as the text has it, and the year an item names', () => {
    expect(plannedItems(plan, text).map(({ ref, verb, due, section }) => [ref, verb, due, section])).toEqual([
      ['m1', '建成', 2023, '1'],
      ['box1001.1.1', '力争启动', 2025, '1'],
      ['box1001.1.2', '力争启动', 2025, '1'],
      ['box1001.1.3', '建成', 2025, '1'],
    ]);
  });
  it('is proposed to the unit that answers for its words, and to none that ended', () => {
    const proposals = proposeOwners({ plan, items: plannedItems(plan, text), units: [...units.values()] });
    expect(proposals.get('box1001.1.1')).toMatchObject({ lead: 'edu', because: 'field', support: [] });
    expect([...proposals.values()].map(({ lead }) => lead)).not.toContain('gone');
    expect(proposeOwners({ plan, items: plannedItems(plan, text), units: [] }).size).toBe(0);
  });
  it('is proposed to whom the plan itself names', () => {
    const named = { ...plan, assignments: [{ of: 'm1', lead: ['区环保局'], support: ['教委'], span: [0, 1] as [number, number] }] };
    expect(proposeOwners({ plan: named, items: plannedItems(named, text), units: [...units.values()] }).get('m1')).toMatchObject({
      lead: 'env',
      support: ['edu'],
      because: 'assigned',
    });
  });
});

describe('who does it', () => {
  it('is one lead that does not support itself', () => {
    expect(divided('t', task, { lead: 'edu', support: ['edu', 'env', 'env'] }, around()).ok).toMatchObject({ lead: 'edu', support: ['env'] });
  });
  it.each([
    [{ lead: 'nobody' }, '没有“nobody”'],
    [{ lead: 'gone' }, '撤并'],
    [{ support: ['gone'] }, '撤并'],
    [{ begins: '2026-01-01' }, '早于开始日期'],
    [{ due: '2025-02-30' }, '不是日期'],
    [{ after: ['nothing'] }, '没有“nothing”'],
  ])('is refused for %j', (asked, words) => expect(divided('t', task, asked, around()).refused!.zh).toContain(words));
  it('is confirmed as proposed, and not without a lead', () => {
    expect(confirmed(task, around()).refused!.zh).toContain('牵头单位');
    const proposed: Task = { ...task, proposal: { lead: 'edu', support: ['env', 'gone'], because: 'document', confidence: 1 } };
    expect(confirmed(proposed, around()).ok).toMatchObject({ lead: 'edu', support: ['env'], state: 'confirmed' });
  });
  it('changes after it was issued by a document only, with its trace', () => {
    const out = issued({ ...task, lead: 'edu', state: 'confirmed' }, '渡府发〔2024〕1号');
    expect(out).toMatchObject({ state: 'issued', document: '渡府发〔2024〕1号' });
    expect(divided('t', out, { lead: 'env' }, around()).refused!.zh).toContain('依据');
    expect(divided('t', out, { lead: 'env', document: '渡府发〔2024〕9号' }, around()).ok).toMatchObject({
      lead: 'env',
      movedFrom: [{ unit: 'edu', date: '2024-06-15', document: '渡府发〔2024〕9号' }],
    });
    expect(dropped(out, '不再需要').refused!.zh).toContain('依据');
    const gone = dropped(out, '不再需要', '渡府发〔2024〕9号').ok!;
    expect(resumed(gone).ok).toEqual(out);
    expect(dropped(task, ' ').refused!.zh).toContain('理由');
  });
  it('never stands in a circle: what the rule lets through has none, whatever was asked in which order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 14 }), (edges) => {
        const tasks = new Map<string, KnownTask>(Array.from({ length: 6 }, (_, i) => [`${i}`, { id: `${i}`, body: task }]));
        for (const [from, to] of edges) {
          const after = [...(tasks.get(`${from}`)!.body.after ?? []), `${to}`];
          const result = divided(`${from}`, tasks.get(`${from}`)!.body, { after }, { ...around(), tasks });
          if (result.ok !== undefined) tasks.set(`${from}`, { id: `${from}`, body: result.ok });
        }
        for (const [id, { body }] of tasks) expect(circleOf(tasks, id, body.after ?? [])).toBeUndefined();
      }),
    );
  });
  it('says the circle by its titles', () => {
    const tasks = ['甲', '乙', '丙'].map((title, i): KnownTask => ({ id: title, body: { ...task, title, ...(i < 2 ? { after: [['乙', '丙'][i]!] } : {}) } }));
    expect(divided('丙', tasks[2]!.body, { after: ['甲'] }, around(tasks)).refused!.zh).toContain('丙 → 甲 → 乙 → 丙');
  });
});

describe('a document that divides work', () => {
  const said =
    '一、教育\n1.建成北岸学校（建成完成，牵头单位：区教委；责任单位：区生态环境局、区住房城乡建委）\n2.整治东湖\n（牵头单位：区生态环境局；完成时限：2024年底）\n';
  const document = { ...plan, outline: [], measures: [], boxes: [] };
  it('is read note by note with the words before each, also where the grammar took the line for a heading', () => {
    expect(notesAsEntries(document, said).map(({ words, lead, support }) => [words, lead, support])).toEqual([
      ['建成北岸学校', ['区教委'], ['区生态环境局', '区住房城乡建委']],
      ['整治东湖', ['区生态环境局'], []],
    ]);
  });
  it('names units in a cell with marks of all kinds', () => {
    expect(unitNamesIn('区教委、区生态环境局，区财政局等部门')).toEqual(['区教委', '区生态环境局', '区财政局']);
  });
  it.each([
    ['2025年底', '2025-12-31'],
    ['2024年6月', '2024-06-30'],
    ['2023-05-01', '2023-05-01'],
    ['2024年13月', undefined],
    ['长期', undefined],
  ])('reads the day %s', (words, day) => expect(dayIn(words)).toBe(day));
  it('is a table by its head, wherever that stands', () => {
    const rows = [
      ['附件'],
      ['序号', '重点任务', '牵头单位', '责任单位', '完成时限'],
      ['1', '建成北岸学校', '区教委', '区生态环境局', '2025年底'],
      ['', '', '', '', ''],
    ];
    expect(tableAsEntries(rows)).toEqual([{ place: '3', words: '建成北岸学校', lead: ['区教委'], support: ['区生态环境局'], due: '2025-12-31' }]);
    expect(
      tableAsEntries([
        ['项目', '投资'],
        ['x', '1'],
      ]),
    ).toBeUndefined();
    expect(
      tableAsEntries([
        ['任务', '责任单位'],
        ["'=1+1", '甲、乙'],
      ]),
    ).toMatchObject([{ words: '=1+1', lead: ['甲'], support: ['乙'] }]);
  });
});

describe('matching', () => {
  const tasks: readonly Matchable[] = [
    { id: 'a', ref: 'box1.1.1', title: '北岸学校', verb: '建成', heading: '专栏 1 学校' },
    { id: 'b', ref: 'box2.1.1', title: '北岸学校', verb: '建成', heading: '专栏 2 民生' },
    { id: 'c', ref: 'm1', title: '新增公办幼儿园学位1200个，扩大普惠覆盖面。' },
    { id: 'd', ref: 'm2', title: '新增公办幼儿园学位3600个，扩大普惠覆盖面。' },
  ];
  const match = (words: string, more: object = {}): readonly unknown[] =>
    matchDivision([{ place: '', words, ...more }], tasks).map(({ id, confidence }) => [id, confidence]);
  it('is by reference, by the same words and heading', () => {
    expect(match('不同的话', { ref: 'm1' })).toEqual([['c', 1]]);
    expect(match('建成北岸学校', { heading: '专栏 2 民生' })).toEqual([['b', 1]]);
  });
  it('takes two tasks of the same words in their order', () => {
    const entries = [1, 2].map(() => ({ place: '', words: '北岸学校' }));
    expect(matchDivision(entries, tasks).map(({ entry, id }) => [entry, id])).toEqual([
      [0, 'a'],
      [1, 'b'],
    ]);
  });
  it('tells sentences apart by their figures, and matches no stranger', () => {
    expect(match('新增公办幼儿园学位3600个，扩大覆盖面')).toEqual([['d', expect.any(Number)]]);
    expect(match('修建一座跨江大桥')).toEqual([]);
  });
});

describe('what a table changes', () => {
  const kept: readonly KnownTask[] = [
    { id: 'a', body: { ...task, ref: 'm1', lead: 'edu', support: ['env'], state: 'confirmed' } },
    { id: 'b', body: { ...task, ref: 'm2', title: '整治东湖' } },
  ];
  const change = (entry: object, as: 'confirm' | 'propose' = 'confirm') =>
    divisionChanges([{ place: '', words: '', ...entry }], [{ entry: 0, id: 'b', confidence: 0.8 }], around(kept), { as, document: '分工表' })[0]!;
  it('is nothing where all is the same', () => {
    const entry = { place: '', words: '', ref: 'm1', lead: ['区教委'], support: ['区生态环境局'], due: '2025-12-31', acceptance: '落实' };
    expect(divisionChanges([entry], [{ entry: 0, id: 'a', confidence: 1 }], around(kept), { as: 'confirm', document: '' })[0]!.after).toBeUndefined();
  });
  it('confirms with the lead it names, or proposes it', () => {
    expect(change({ lead: ['区教委'] }).after).toMatchObject({ lead: 'edu', state: 'confirmed' });
    expect(change({ lead: ['区教委'] }, 'propose').after).toMatchObject({ state: 'proposed', proposal: { lead: 'edu', because: 'document', confidence: 0.8 } });
  });
  it.each([
    [{ lead: ['区教委', '区生态环境局'] }, '只能有一个'],
    [{ lead: ['区水利局'] }, '没有“区水利局”'],
    [{ lead: ['区教委'], acceptance: '随缘' }, '验收口径'],
    [{ lead: ['区教委'], begins: '2027-01-01' }, '早于'],
  ])('is refused for %j and changes nothing', (entry, words) => {
    const { after, fault } = change(entry);
    expect([after, fault!.zh]).toEqual([undefined, expect.stringContaining(words)]);
  });
});
