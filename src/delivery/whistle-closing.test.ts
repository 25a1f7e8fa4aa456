import { describe, expect, it } from 'vitest';
import type { Actor } from '../identity/index.ts';
import type { Whistle } from './whistle.ts';
import { answer, explain, tellResult } from './whistle-answer.ts';
import { checkFault, confirmClosing, proposeClosing, rejectProof } from './whistle-closing.ts';
import { mergeWhistles } from './whistle-merge.ts';
import { whistleNotices } from './whistle-notice.ts';
import { addFacts, raise, reopen, returnWhistle } from './whistle-raising.ts';
import { by, grid, housing, planner, raised, timing } from './whistle-sample.ts';

const LATER = '2024-07-08T02:00:00.000Z';
const street: Actor = { name: '街道联络员', roles: ['liaison'], account: 'street', unit: 'street' };
const document = '住建函〔2024〕8号';

/** Raised by the grid, answered by the housing commission. */
const answered = (): Whistle => answer(raised({ call: ['housing'] }), 'housing', { text: '本周换灯。' }, by(housing), timing).ok!;
const proposed = (): Whistle => proposeClosing(answered(), 'housing', { text: '换好了。', document, files: [] }, by(housing), timing).ok!;
const red = (): Whistle => ({ ...raised({ call: ['housing'], about: { kind: 'indicator', ref: 't1', title: '空气质量' } }), origin: 'red', light: 'red' });
const explained = (): Whistle =>
  explain(red(), 'housing', { cause: '工地扬尘。', measure: '停工整改。', person: '王某', due: '2024-09-30' }, by(housing), timing).ok!;
const recovery = { value: '2024-06 321天', said: { zh: '321天。', en: '321 days.' } };

describe('raising', () => {
  it('needs what and what happened', () => {
    const given = { plan: '14', about: { kind: 'other', ref: '', title: '' }, pace: 'normal', level: 1, call: [] } as const;
    expect(raise({ ...given, title: ' ', fact: '有事。' }, by(grid), timing).refused!.zh).toContain('事由');
    expect(raise({ ...given, title: '有事', fact: '' }, by(grid), timing).refused!.zh).toContain('事实');
    expect(raise({ ...given, title: '事'.repeat(121), fact: '有事。' }, by(grid), timing).refused!.zh).toContain('过长');
  });
});

describe('an answer', () => {
  it('is given by who was called, once, with a day that lies ahead', () => {
    expect(answer(raised(), 'housing', { text: '好。' }, by(housing), timing).refused!.zh).toContain('没有吹哨到');
    expect(answer(answered(), 'housing', { text: '好。' }, by(housing), timing).refused!.zh).toContain('已经答复');
    expect(answer(raised(), 'community', { text: '好。', promised: '2024-06-16' }, by(grid), timing).refused!.zh).toContain('早于今天');
    expect(answer(raised(), 'community', { text: '好。', promised: '2030-01-01' }, by(grid), timing).refused!.zh).toContain('两年');
  });
  it('of a level without units is the planning section’s', () => {
    expect(answer(raised({ call: [] }), undefined, { text: '由规划科协调。' }, by(planner), timing).ok).toMatchObject({ state: 'answered' });
    expect(answer(raised(), undefined, { text: '由规划科协调。' }, by(planner), timing).refused).toBeDefined();
  });
});

describe('closing', () => {
  it('needs an answer and a proof', () => {
    expect(proposeClosing(raised({ call: ['housing'] }), 'housing', { text: '好了。', document, files: [] }, by(housing), timing).refused!.zh).toContain(
      '没有答复',
    );
    expect(proposeClosing(answered(), 'housing', { text: '好了。', files: [] }, by(housing), timing).refused!.zh).toContain('凭据');
    expect(proposeClosing(answered(), 'housing', { text: ' ', document, files: [] }, by(housing), timing).refused!.zh).toContain('办结情况');
    expect(proposed()).toMatchObject({ state: 'proposed_closed', proof: { document, unit: 'housing' }, checkBy: '2024-06-24T16:00:00.000Z' });
  });
  it('waits for the result of everybody who was called', () => {
    const two = answer(
      answer(raised({ call: ['housing', 'street'] }), 'housing', { text: '甲。' }, by(housing), timing).ok!,
      'street',
      { text: '乙。' },
      by(street),
      timing,
    ).ok!;
    expect(proposeClosing(two, 'housing', { text: '好了。', document, files: [] }, by(housing), timing).refused!.zh).toContain('还有单位没有报结果：street');
    const told = tellResult(two, 'street', '已清理。', by(street)).ok!;
    expect(proposeClosing(told, 'housing', { text: '好了。', document, files: [] }, by(housing), timing).ok).toBeDefined();
  });
  it('is checked by who blew it, never by who answered, by nobody else before its time is over', () => {
    const whistle = proposed();
    expect(checkFault(whistle, by(grid))).toBeUndefined();
    expect(checkFault(whistle, by(housing))!.zh).toContain('不能自己核实');
    expect(checkFault(whistle, by({ ...housing, account: 'other', name: '科长' }))!.zh).toContain('不能自己核实');
    expect(checkFault(whistle, by(street))!.zh).toContain('吹哨的一方');
    expect(checkFault(whistle, by(planner))!.zh).toContain('吹哨的一方');
    expect(checkFault(whistle, by(planner, LATER))).toBeUndefined();
    expect(checkFault(whistle, by(street, LATER))!.zh).toContain('吹哨的一方');
  });
  it('is the planning section’s to check where the caller answered itself', () => {
    const own = proposeClosing(
      answer(raised(), 'community', { text: '自己换。' }, by(grid), timing).ok!,
      'community',
      { text: '换好了。', document, files: [] },
      by(grid),
      timing,
    ).ok!;
    expect(checkFault(own, by(grid))!.zh).toContain('不能自己核实');
    expect(checkFault(own, by(planner))).toBeUndefined();
  });
  it('that is not accepted goes on, with a reason', () => {
    expect(rejectProof(proposed(), '', by(grid), timing).refused!.zh).toContain('还差什么');
    const back = rejectProof(proposed(), '还有一盏不亮。', by(grid), timing).ok!;
    expect(back).toMatchObject({ state: 'answered', resultBy: '2024-06-24T16:00:00.000Z' });
    expect([back.proof, back.called[0]!.done]).toEqual([undefined, undefined]);
  });
  it('ends it; only a reason opens it again, where it stood', () => {
    const closed = confirmClosing(proposed(), '看过，亮了。', undefined, by(grid)).ok!;
    expect(answer(closed, 'housing', { text: '再来。' }, by(housing), timing).refused!.zh).toContain('已销号');
    expect(reopen(closed, '', by(planner), timing).refused!.zh).toContain('理由');
    expect(reopen(proposed(), '又坏。', by(planner), timing).refused!.zh).toContain('没有销号');
    const again = reopen(closed, '又坏了一盏。', by(planner, LATER), timing).ok!;
    expect(again).toMatchObject({ state: 'open', level: 1, called: [{ unit: 'housing', at: LATER }] });
    expect([again.proof, again.checked]).toEqual([undefined, undefined]);
  });
});

describe('a red item', () => {
  it('owes cause, action, person and date: all four', () => {
    const outcome = explain(red(), 'housing', { cause: '扬尘。', measure: '', person: ' ', due: undefined }, by(housing), timing);
    expect(outcome.refused).toMatchObject({ zh: expect.stringContaining('还缺：措施、责任人、时限'), en: expect.stringContaining('action, person, date') });
    expect(explained()).toMatchObject({ state: 'answered', cause: '工地扬尘。', person: '王某', due: '2024-09-30', resultBy: '2024-09-30T16:00:00.000Z' });
    expect(explain(raised(), 'community', { cause: '甲', measure: '乙', person: '丙', due: '2024-09-30' }, by(grid), timing).refused!.zh).toContain(
      '不是红灯事项',
    );
  });
  it('is not closed by text, and is by a value back inside the rule or a decision with its number', () => {
    const only = proposeClosing(
      explained(),
      'housing',
      { text: '正在推进。', files: [{ sha256: 'a', name: '图.jpg', type: 'image/jpeg' }] },
      by(housing),
      timing,
    );
    expect(only.refused!.zh).toContain('不能只凭文字销号');
    expect(proposeClosing(red(), 'housing', { text: '好了。', document, files: [] }, by(housing), timing).refused!.zh).toContain('还缺');
    expect(proposeClosing(explained(), 'housing', { text: '达标。', files: [], recovery }, by(housing), timing).ok!.proof!.value).toBe('2024-06 321天');
    expect(
      proposeClosing(explained(), 'housing', { text: '目标调整。', files: [], document: '区府〔2024〕5号' }, by(housing), timing).ok!.proof!.document,
    ).toBe('区府〔2024〕5号');
  });
  it('is checked by the planning section while the value is still inside', () => {
    const whistle = proposeClosing(explained(), 'housing', { text: '达标。', files: [], recovery }, by(housing), timing).ok!;
    expect(checkFault(whistle, by(grid))!.zh).toContain('规划科');
    expect(confirmClosing(whistle, '', undefined, by(planner)).refused!.zh).toContain('又不在规定范围内');
    expect(confirmClosing(whistle, '', recovery, by(planner)).ok!.state).toBe('closed');
  });
  it('cannot be returned', () => expect(returnWhistle(red(), '不明白。', by(planner)).refused!.zh).toContain('不能退回'));
});

describe('a returned whistle', () => {
  it('waits for facts of who raised it and runs again where it stood', () => {
    expect(returnWhistle(raised(), '', by(planner)).refused!.zh).toContain('退回要写理由');
    const back = returnWhistle(raised(), '哪一段？', by(planner)).ok!;
    expect(answer(back, 'community', { text: '好。' }, by(grid), timing).refused!.zh).toContain('已退回');
    expect(addFacts(raised(), '在桥头。', [], by(grid), timing).refused!.zh).toContain('没有被退回');
    expect(addFacts(back, '在桥头。', [], by(grid, LATER), timing).ok).toMatchObject({ state: 'open', level: 1, answerBy: '2024-07-11T16:00:00.000Z' });
  });
});

describe('merging', () => {
  const other = (): Whistle => raised({ title: '桥头很黑', call: ['street'] }, by(street, LATER));
  const merge = (from: Whistle, into: Whistle) => mergeWhistles({ id: 'a', whistle: from }, { id: 'b', whistle: into }, '同一排路灯。', by(planner, LATER));
  it('carries callers, steps and units that still owe an answer', () => {
    const { from, into } = merge(raised({ call: ['housing'] }), other()).ok!;
    expect(from).toMatchObject({ state: 'merged', mergedInto: 'b' });
    expect(into.callers).toEqual([{ name: '网格员', account: 'grid', unit: 'community' }]);
    expect(into.called.map(({ unit }) => unit)).toEqual(['street', 'housing']);
    expect(into.steps.map(({ what, from: title }) => [what, title])).toEqual([
      ['raised', '路灯不亮'],
      ['raised', undefined],
      ['took_over', '路灯不亮'],
    ]);
    expect(checkFault(proposeAll(into), by(grid, LATER))).toBeUndefined();
  });
  const proposeAll = (whistle: Whistle): Whistle => {
    const two = answer(answer(whistle, 'street', { text: '甲。' }, by(street, LATER), timing).ok!, 'housing', { text: '乙。' }, by(housing, LATER), timing).ok!;
    return proposeClosing(
      tellResult(two, 'street', '好。', by(street, LATER)).ok!,
      'housing',
      { text: '好了。', document, files: [] },
      by(housing, LATER),
      timing,
    ).ok!;
  };
  it('is refused into itself, into what is over, into another plan, without a reason, and so can make no circle', () => {
    const whistle = raised();
    expect(mergeWhistles({ id: 'a', whistle }, { id: 'a', whistle }, '同。', by(planner)).refused!.zh).toContain('不能并入自己');
    expect(mergeWhistles({ id: 'a', whistle }, undefined, '同。', by(planner)).refused!.zh).toContain('没有找到');
    expect(mergeWhistles({ id: 'a', whistle }, { id: 'b', whistle: other() }, ' ', by(planner)).refused!.zh).toContain('理由');
    expect(merge(whistle, { ...other(), plan: '15' }).refused!.zh).toContain('同一个计划');
    const { from, into } = merge(whistle, other()).ok!;
    expect(mergeWhistles({ id: 'b', whistle: into }, { id: 'a', whistle: from }, '同。', by(planner)).refused!.zh).toContain('已并入别处');
    expect(mergeWhistles({ id: 'a', whistle: from }, { id: 'c', whistle: other() }, '同。', by(planner)).refused!.zh).toContain('并入另一哨');
  });
  it('never hides a red item in an ordinary one', () => expect(merge(red(), other()).refused!.zh).toContain('反过来'));
});

describe('notices', () => {
  const about = { kind: 'whistle', ref: 'a', href: '/x' };
  it('go to who is called, and to the planning section where nobody is', () => {
    expect(whistleNotices(undefined, raised(), about).map(({ to }) => to)).toEqual([{ unit: 'community' }]);
    expect(whistleNotices(undefined, raised({ call: [] }), about).map(({ to }) => to)).toEqual([{ role: 'planner' }]);
  });
  it('ask who blew to check, and tell all when it is closed', () => {
    expect(whistleNotices(answered(), proposed(), about).map(({ to, said }) => [to, said.zh])).toEqual([[{ account: 'grid' }, '申请销号，请核实：路灯不亮。']]);
    const closed = confirmClosing(proposed(), '', undefined, by(grid)).ok!;
    expect(whistleNotices(proposed(), closed, about).map(({ to }) => to)).toEqual([{ account: 'grid' }, { unit: 'housing' }]);
  });
  it('are none where nothing new happened', () => expect(whistleNotices(raised(), raised(), about)).toEqual([]));
  it('say all in both languages', () => {
    for (const { said } of [...whistleNotices(undefined, raised(), about), ...whistleNotices(answered(), proposed(), about)]) {
      expect(said.zh).not.toMatch(/undefined|NaN/);
      expect(said.en).not.toMatch(/undefined|NaN|[\u4e00-\u9fff]{6}/);
    }
  });
});
