import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../basis/index.ts';
import type { Actor } from '../identity/index.ts';
import type { Amendment } from './amendment.ts';
import { amendmentCommented, commentOf, isForceDue, isReminderDue, isSummaryDue, silentUnits } from './amendment-comment.ts';
import type { AmendmentDeed } from './amendment-proposal.ts';
import { evaluationMarks } from './record.ts';

const of = (unit: string | undefined, today: PlainDate = '2024-03-20'): AmendmentDeed => {
  const actor: Actor = { name: `${unit ?? ''}联络员`, roles: ['liaison'], ...(unit === undefined ? {} : { unit }) };
  return { actor, at: `${today}T02:00:00.000Z`, today };
};
const heard: Amendment = {
  plan: '14',
  title: '下调进出口目标',
  basis: 'economy',
  reason: '外部需求收缩',
  changes: [],
  state: 'hearing',
  hearing: { from: '2024-03-10', until: '2024-04-08', asked: ['trade', 'air'] },
  steps: [],
};
const ended: Amendment = { ...heard, hearing: { ...heard.hearing!, summary: '没有意见' } };

describe('what units say of a draft', () => {
  it('is taken of those that were asked, once each, until it is summed up', () => {
    const first = amendmentCommented(heard, ' 建议保留原目标 ', of('trade')).ok!;
    expect([commentOf(first, 'trade')?.text, silentUnits(first)]).toEqual(['建议保留原目标', ['air']]);
    const again = amendmentCommented(amendmentCommented(first, '', of('air')).ok!, '同意', of('trade', '2024-04-10')).ok!;
    expect([again.comments?.map(({ unit, text }) => [unit, text]), silentUnits(again)]).toEqual([
      [
        ['air', ''],
        ['trade', '同意'],
      ],
      [],
    ]);
  });
  it.each([
    ['of another unit', heard, of('health'), '没有问到'],
    ['of nobody', heard, of(undefined), '没有问到'],
    ['that came after the summary', ended, of('trade'), '已经汇总'],
    ['of an amendment that was withdrawn', { ...heard, state: 'withdrawn' as const }, of('trade'), '不征求意见'],
  ])('refuses a word %s', (_, amendment, deed, said) => expect(amendmentCommented(amendment, '同意', deed).refused?.zh).toContain(said));
  it('makes the amendment concern the units that were asked, and no others', () => {
    expect(evaluationMarks.amendment(heard, 'a').units).toEqual(['air', 'trade']);
    expect(evaluationMarks.amendment({ ...heard, hearing: { from: '2024-03-10', until: '2024-04-08' } }, 'a').units).toEqual([]);
  });
});

describe('what a hearing waits for', () => {
  it('is a reminder of the silent near its end, once', () => {
    expect(['2024-04-04', '2024-04-05', '2024-04-08', '2024-04-09'].map((day) => isReminderDue(heard, day as PlainDate))).toEqual([false, true, true, false]);
    expect(isReminderDue({ ...heard, hearing: { ...heard.hearing!, reminded: '2024-04-05' } }, '2024-04-06')).toBe(false);
    expect(isReminderDue({ ...heard, hearing: { from: '2024-03-10', until: '2024-04-08' } }, '2024-04-06')).toBe(false);
  });
  it('is its summary after the last day, and for an approval its effective day', () => {
    expect([isSummaryDue(heard, '2024-04-08'), isSummaryDue(heard, '2024-04-09'), isSummaryDue(ended, '2024-04-09')]).toEqual([false, true, false]);
    const approved: Amendment = { ...ended, state: 'approved', effective: '2024-07-01' };
    expect([isForceDue(approved, '2024-06-30'), isForceDue(approved, '2024-07-01'), isForceDue(heard, '2024-07-01')]).toEqual([false, true, false]);
  });
});
