import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { Decimal, type PlainDate } from '../basis/index.ts';
import type { Actor } from '../identity/index.ts';
import type { Observation } from '../ledger/index.ts';
import { monitoredOf, type Monitored } from '../monitoring/index.ts';
import { compile } from '../plan/index.ts';
import type { Amendment } from './amendment.ts';
import { doubleBaselines } from './amendment-baseline.ts';
import {
  amendmentApproved,
  amendmentArgued,
  amendmentEnded,
  amendmentHeard,
  amendmentInForce,
  amendmentLaidBefore,
  amendmentLinked,
  amendmentSent,
  amendmentSummedUp,
} from './amendment-course.ts';
import { AMENDMENT_RULES, amendmentDeadline, readAmendmentRules, sendingDays } from './amendment-dates.ts';
import { guardBinding } from './amendment-guard.ts';
import { linkageFindings } from './amendment-linkage.ts';
import { asksLess } from './amendment-lowering.ts';
import { proposeAmendment, type AmendmentDeed, type ChangeGiven, type ProposalGiven } from './amendment-proposal.ts';
import { movedSince, settlementOf } from './amendment-settlement.ts';

const text = `白沙区国民经济和社会发展第十四个五年规划纲要
第一章 总体目标
第一节 主要指标
表1 “十四五”主要指标
序号\t指标\t单位\t2020年\t2025年\t属性
1\t进出口总额\t亿元\t22\t[100]\t预期性
2\t空气优良天数\t天\t323\t≥320\t约束性
3\t事故死亡人数\t人\t12\t<[80]\t约束性
`;
const plan = compile({ name: 'plan.txt', text, sha256: '' }).plan;
const items = monitoredOf(plan, [], { series: (id) => `14/${id}` });
const clerk: Actor = { name: '规划科', roles: ['planner'], account: 'a1' };
const mayor: Actor = { name: '分管区长', roles: ['leader'], account: 'a2' };
const deed = (today: PlainDate, actor = clerk): AmendmentDeed => ({ actor, at: `${today}T02:00:00.000Z`, today });
const trade: ChangeGiven = { item: 't1.1', name: '', what: 'target', value: '80', reason: '外部需求收缩' };
const given = (more: Partial<ProposalGiven> = {}): ProposalGiven => ({
  plan: '14',
  title: '下调进出口目标',
  basis: 'economy',
  reason: '外部环境发生重大变化',
  changes: [trade],
  against: 1,
  ...more,
});
const deadline = amendmentDeadline(2021, AMENDMENT_RULES);
const propose = (more: Partial<ProposalGiven> = {}, today: PlainDate = '2024-03-01') => proposeAmendment(given(more), { items, deadline }, deed(today));
const done = (outcome: { readonly ok?: Amendment | undefined; readonly refused?: { readonly zh: string } | undefined }): Amendment => {
  if (outcome.ok === undefined) throw new Error(outcome.refused?.zh);
  return outcome.ok;
};
const zh = (outcome: { readonly refused?: { readonly zh: string } | undefined }): string => outcome.refused?.zh ?? '';

const toDeliberating = (amendment: Amendment): Amendment => {
  const heard = done(
    amendmentHeard(
      done(amendmentArgued(amendment, '专家论证同意', [], deed('2024-03-05'))),
      '2024-03-10',
      '2024-04-08',
      ['air'],
      AMENDMENT_RULES,
      deed('2024-03-10'),
    ),
  );
  const linked = done(amendmentLinked(done(amendmentSummedUp(heard, '收到意见 3 条，采纳 1 条', deed('2024-04-09'))), [], '', deed('2024-04-10')));
  return done(
    amendmentSent(
      done(amendmentLaidBefore(linked, '2024-06-20', deed('2024-04-12'))),
      { committee: '2024-05-20', standing: '2024-06-05', reason: '' },
      AMENDMENT_RULES,
      deed('2024-06-06'),
    ),
  );
};
const approval = { document: '白沙人发〔2024〕12号', date: '2024-06-20', effective: '2024-07-01' } as const;
const approvedOf = (amendment: Amendment): Amendment => done(amendmentApproved(toDeliberating(amendment), approval, [], deed('2024-06-21', mayor)));

describe('the days of an amendment', () => {
  it('are counted back from the meeting, and end in June of the fourth year', () => {
    expect(sendingDays('2024-06-20', AMENDMENT_RULES)).toEqual({ committee: '2024-05-21', standing: '2024-06-05' });
    expect(deadline).toBe('2024-06-30');
    expect(amendmentDeadline(2021, { ...AMENDMENT_RULES, lastMonth: 2 })).toBe('2024-02-29');
  });
  it('are settings, of which what is no number stays the default and the public keeps its thirty days', () => {
    expect(readAmendmentRules({ committeeDays: '20', hearingDays: '10', lastMonth: '' })).toEqual({ ...AMENDMENT_RULES, committeeDays: 20 });
    expect(readAmendmentRules('none')).toEqual(AMENDMENT_RULES);
  });
});

describe('a proposal', () => {
  it('says what each target was and becomes, and whether it asks for less', () => {
    expect(done(propose()).changes).toEqual([
      {
        item: 't1.1',
        name: '进出口总额',
        what: 'target',
        unit: '亿元',
        reason: '外部需求收缩',
        before: '[100]',
        after: '[80]',
        was: { value: '100', comparator: '=', kind: 'cumulative' },
        target: { value: '80', comparator: '=', kind: 'cumulative' },
        lowered: true,
      },
    ]);
    const ceiling = done(propose({ changes: [{ ...trade, item: 't1.3', value: '70' }] })).changes[0]!;
    expect([ceiling.binding, ceiling.lowered]).toEqual([true, undefined]);
  });
  it.each<[string, Partial<ProposalGiven>, string]>([
    ['no title', { title: ' ' }, '名称'],
    ['another situation', { basis: 'wish' }, '三种情形'],
    ['no reason', { reason: '' }, '调整理由'],
    ['no change', { changes: [] }, '没有选'],
    ['a target that is no number', { changes: [{ ...trade, value: '八十' }] }, '不是数'],
    ['the target it has', { changes: [{ ...trade, value: '100.0' }] }, '相同'],
    ['a change without its reason', { changes: [{ ...trade, reason: '' }] }, '没有写调整理由'],
    ['one item twice', { changes: [trade, trade] }, '列了两次'],
    ['words that are missing', { changes: [{ item: 't1.1', name: '', what: 'definition', reason: '口径变化' }] }, '没有写调整后'],
  ])('is refused with %s', (_, more, said) => expect(zh(propose(more))).toContain(said));
  it('needs the special case after the deadline', () => {
    expect(propose({}, '2024-06-30').ok).toBeDefined();
    expect(zh(propose({}, '2024-07-01'))).toContain('2024-06-30');
    expect(zh(propose({ basis: 'special' }, '2024-07-01'))).toContain('特殊情况');
    expect(propose({ basis: 'special', special: '区划调整' }, '2024-07-01').ok).toBeDefined();
  });
});

describe('its course', () => {
  it('is argued, heard for thirty days, checked, laid before the committee, approved by its document, and holds from its day', () => {
    const amendment = approvedOf(done(propose()));
    expect(amendment).toMatchObject({ state: 'approved', effective: '2024-07-01', approval: { by: '分管区长', document: '白沙人发〔2024〕12号' } });
    const held = done(amendmentInForce(amendment, undefined, deed('2024-07-01')));
    expect(held.steps.map(({ to }) => to)).toEqual(['proposed', 'argued', 'hearing', 'summed_up', 'checked', 'deliberating', 'sent', 'approved', 'in_force']);
    expect(zh(amendmentEnded(held, 'withdrawn', '不再需要', deed('2024-07-02')))).toContain('已经结束');
  });
  it('leaves out no step, and none can be made short', () => {
    const proposed = done(propose());
    expect(zh(amendmentHeard(proposed, '2024-03-10', '2024-04-20', [], AMENDMENT_RULES, deed('2024-03-10')))).toContain('按程序');
    const open = done(amendmentArgued(proposed, '同意', [], deed('2024-03-05')));
    expect(zh(amendmentHeard(open, '2024-03-10', '2024-04-07', [], AMENDMENT_RULES, deed('2024-03-10')))).toContain('29 天');
    const heard = done(amendmentHeard(open, '2024-03-10', '2024-04-08', ['air'], AMENDMENT_RULES, deed('2024-03-10')));
    expect(zh(amendmentSummedUp(heard, '没有意见', deed('2024-04-08')))).toContain('2024-04-08');
    expect(zh(amendmentLinked(heard, [], '', deed('2024-04-10')))).toContain('采纳');
    const summed = done(amendmentSummedUp(heard, '没有意见', deed('2024-04-09')));
    const grave = [{ kind: 'year', item: 't1.1', name: '进出口总额', text: '已锁定', grave: true }] as const;
    expect(zh(amendmentLinked(summed, grave, '', deed('2024-04-10')))).toContain('1 项');
    expect(amendmentLinked(summed, grave, '先解锁年度计划', deed('2024-04-10')).ok).toBeDefined();
  });
  it('is approved by another, after the meeting, with a document, once it was sent in time', () => {
    const laid = toDeliberating(done(propose()));
    const approve = (more: object, actor = mayor) => zh(amendmentApproved(laid, { ...approval, ...more }, [], deed('2024-06-21', actor)));
    expect(approve({}, clerk)).toContain('另一人');
    expect(approve({ document: ' ' })).toContain('文号');
    expect(approve({ date: '2024-06-19' })).toContain('早于');
    expect(approve({ date: '2024-06-22', effective: '2024-07-01' })).toContain('晚于今天');
    expect(approve({ effective: '2024-06-01' })).toContain('生效');
    expect(zh(amendmentApproved(laid, approval, ['进出口总额'], deed('2024-06-21', mayor)))).toContain('重新提出');
    const { sent: _sent, ...unsent } = laid;
    expect(zh(amendmentApproved(unsent, approval, [], deed('2024-06-21', mayor)))).toContain('送财经委');
    const late = { committee: '2024-05-22', standing: '2024-06-05', reason: '' } as const;
    expect(zh(amendmentSent(unsent, late, AMENDMENT_RULES, deed('2024-06-06')))).toContain('2024-05-21');
    expect(amendmentSent(unsent, { ...late, reason: '会议提前' }, AMENDMENT_RULES, deed('2024-06-06')).ok).toBeDefined();
  });
});

const settled = (amendment: Amendment, day: PlainDate): readonly Monitored[] =>
  monitoredOf(
    plan,
    settlementOf(amendment, items).settings.map((one) => ({ ...one, recorded: '2024-06-21T02:00:00Z' })),
    { knowledge: { known: day }, series: (id) => `14/${id}` },
  );

describe('an approved amendment', () => {
  const amendment = approvedOf(done(propose()));
  it('judges by the new target from its day on, and by the old before', () => {
    const target = (day: PlainDate) => settled(amendment, day)[0]!.target!.toString();
    expect([target('2024-06-30'), target('2024-07-01')]).toEqual(['100', '80']);
  });
  it('shows progress against both: 70 of [100] and of [80]', () => {
    const row = (year: string, value: number): Observation => ({
      id: year,
      region: '500199',
      indicator: '14/t1.1',
      period: year as Observation['period'],
      measure: 'flow',
      value: new Decimal(value),
      unit: '亿元',
      status: 'final',
      source: {},
      known: `${Number(year) + 1}-02-01` as PlainDate,
      recorded: `${Number(year) + 1}-02-01T00:00:00Z`,
      batch: 'b',
    });
    const rows = [row('2021', 22), row('2022', 24), row('2023', 24)];
    const [both] = doubleBaselines(amendment, settled(amendment, '2024-08-01'), rows, [], { asOf: '2024-08-01', known: '2024-08-01' });
    expect([both!.before.standing.done, both!.after.standing.done]).toEqual([0.7, 0.875]);
    expect([both!.before.target, both!.after.target]).toEqual(['[100]', '[80]']);
  });
  it('takes out an item or changes its definition as an event with its document', () => {
    const changes: readonly ChangeGiven[] = [
      { item: 't1.1', name: '', what: 'removed', reason: '不再统计' },
      { item: 't1.2', name: '', what: 'definition', after: '按新标准评价', reason: '标准修订' },
    ];
    const { events } = settlementOf(approvedOf(done(propose({ changes }))), items);
    expect(events).toMatchObject([
      { item: 't1.1', kind: 'cancelled', effective: '2024-07-01', document: approval.document },
      { item: 't1.2', kind: 'definition_change' },
    ]);
  });
  it('is void where the target moved since it was proposed', () => {
    expect(movedSince(amendment.changes, items)).toEqual([]);
    expect(movedSince(amendment.changes, settled(amendment, '2024-07-01'))).toEqual(['进出口总额']);
  });
});

describe('binding targets', () => {
  const lower: ChangeGiven = { item: 't1.2', name: '', what: 'target', value: '310', reason: '气象条件变化' };
  const amendment = approvedOf(done(propose({ changes: [lower] })));
  const after = settled(amendment, '2024-07-01');
  it('cannot be lowered without the document that approves it', () => {
    expect(zh(guardBinding(items, after, [], '2024-07-01'))).toContain('空气优良天数（t1.2，≥320 → ≥310）');
    expect(zh(guardBinding(items, after, [toDeliberating(done(propose({ changes: [lower] })))], '2024-07-01'))).toContain('未经批准');
    expect(guardBinding(items, after, [amendment], '2024-07-01').refused).toBeUndefined();
    expect(guardBinding(items, after, [amendment], '2024-06-30').refused).toBeDefined();
  });
  it('nor further than it says, nor taken out, nor made expected', () => {
    const further = after.map((item) => (item.id === 't1.2' ? { ...item, target: new Decimal(300) } : item));
    expect(guardBinding(items, further, [amendment], '2024-07-01').refused).toBeDefined();
    expect(
      guardBinding(
        items,
        items.filter(({ id }) => id !== 't1.3'),
        [],
        '2024-07-01',
      ).refused,
    ).toBeDefined();
    expect(
      guardBinding(
        items,
        items.map((item) => ({ ...item, nature: 'expected' as const })),
        [],
        '2024-07-01',
      ).refused,
    ).toBeDefined();
    expect(guardBinding(items, items, [], '2024-07-01').refused).toBeUndefined();
  });
  it('ask for less by a path that ends short of them, or turned round', () => {
    const level = { ...items[1]!, kind: 'level' as const, baseline: new Decimal(300), target: new Decimal(320), lowerIsBetter: false };
    const ending = (end: number): readonly Monitored[] => [{ ...level, path: { [level.due]: end } }];
    expect(zh(guardBinding([level], ending(310), [], '2024-07-01'))).toContain('≥320 → ≥310');
    for (const end of [320, 320.0000001, 330]) expect(guardBinding([level], ending(end), [], '2024-07-01').refused).toBeUndefined();
    expect(guardBinding(ending(310), [level], [], '2024-07-01').refused).toBeUndefined();
    expect(guardBinding(ending(310), ending(305), [], '2024-07-01').refused).toBeDefined();
    const judged = { ...amendment, changes: amendment.changes.map((one) => ({ ...one, target: { ...one.target!, kind: 'level' as const } })) };
    expect(guardBinding([level], ending(310), [judged], '2024-07-01').refused).toBeUndefined();
    expect(guardBinding([level], ending(309), [judged], '2024-07-01').refused).toBeDefined();
    for (const approved of [[], [judged]]) expect(guardBinding([level], [{ ...level, lowerIsBetter: true }], approved, '2024-07-01').refused).toBeDefined();
  });
  it('ask for less in one direction only', () => {
    fc.assert(
      fc.property(fc.constantFrom(...items), fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 500 }), (item, a, b) => {
        const at = (value: number) => ({ ...item, target: new Decimal(value) });
        const target = (value: number) => ({ value: String(value), comparator: item.comparator, kind: item.kind });
        expect(asksLess(at(a), target(b)) && asksLess(at(b), target(a))).toBe(false);
        expect(asksLess(at(a), target(a))).toBe(false);
        expect(a === b || asksLess(at(a), target(b)) || asksLess(at(b), target(a))).toBe(true);
      }),
    );
  });
});

describe('the linkage check', () => {
  it('finds what hangs on a change, grave where it would be contradicted', () => {
    const amendment: Amendment = { ...done(propose()), meeting: '2024-06-20' };
    const found = linkageFindings(amendment, {
      links: [{ plan: '14', item: 't1.1', higher: { title: '望川市规划', item: 't2.3', itemName: '进出口总额', target: '[900]' } }],
      years: [
        {
          plan: '14',
          year: 2024,
          state: 'locked',
          document: '白沙府〔2024〕1号',
          targets: [{ item: 't1.1', value: '20', way: 'linear' }],
          tasks: [],
          projects: [],
        },
        { plan: '14', year: 2022, state: 'locked', targets: [{ item: 't1.1', value: '20', way: 'linear' }], tasks: [], projects: [] },
        { plan: '14', year: 2025, state: 'draft', targets: [{ item: 't1.1', value: '20', way: 'linear' }], tasks: [], projects: [] },
      ],
      tasks: [{ plan: '14', ref: 't1.1', kind: 'indicator', title: '扩大进出口', support: [], acceptance: 'reached', state: 'issued' }],
      projects: [],
      figures: new Map([['t1.1', 3]]),
    });
    expect(found.map(({ kind, grave }) => [kind, grave])).toEqual([
      ['higher', true],
      ['year', true],
      ['year', undefined],
      ['task', undefined],
      ['series', undefined],
    ]);
  });
});
