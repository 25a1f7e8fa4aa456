import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../identity/index.ts';
import type { Opinion } from './opinion.ts';
import { workdaysAfter } from './opinion-day.ts';
import { checkedOpinion, receivedOpinion } from './opinion-entry.ts';
import {
  answerOpinion,
  assignOpinion,
  hideOpinion,
  joinOpinion,
  partOpinion,
  publishAnswer,
  rateOpinion,
  reopenOpinion,
  returnAnswer,
  showOpinion,
} from './opinion-handling.ts';
import { likeness, likeOpinions } from './opinion-likeness.ts';
import { masked } from './opinion-masking.ts';
import { daysLate, publicOpinions } from './opinion-public.ts';
import { opinionStatistics } from './opinion-statistics.ts';

const AT = '2026-03-02T01:00:00.000Z';
const planner: Actor = { name: '规划科', roles: ['planner'] };
const unit: Actor = { name: '联络员', roles: ['liaison'], unit: 'u1' };
const deed = { actor: planner, at: AT };
const byUnit = { actor: unit, at: AT };

const received = (more: Partial<Opinion> = {}): Opinion => ({
  ...receivedOpinion(
    { text: '请把路灯修好。' },
    { plan: '14', number: '2026-00001', about: { kind: 'plan', ref: '', title: '规划' }, at: AT, due: '2026-03-23', receipt: 'digest' },
  ),
  ...more,
});
const ok = <T>(outcome: { readonly ok?: T; readonly refused?: unknown }): T => {
  if (outcome.ok === undefined) throw new Error(JSON.stringify(outcome.refused));
  return outcome.ok;
};
const answered = (): Opinion => ok(answerOpinion(ok(assignOpinion(received(), 'u1', deed)), '下周修。', byUnit));
const published = (): Opinion => ok(publishAnswer(answered(), deed));

describe('an opinion', () => {
  it('goes from received to published, each step with who and when', () => {
    expect(published().steps.map(({ to, by }) => `${to} ${by}`)).toEqual(['received public', 'assigned 规划科', 'answered 联络员', 'published 规划科']);
    expect(published()).toMatchObject({ state: 'published', published: AT, answer: { text: '下周修。', unit: 'u1' } });
  });
  it('is published only with an answer, and answered only while it is open', () => {
    expect(publishAnswer(received(), deed).refused).toBeDefined();
    expect(answerOpinion(published(), '改口。', byUnit).refused).toBeDefined();
    expect(answerOpinion(received(), '  ', deed).refused?.zh).toContain('没有写答复');
    expect(assignOpinion(received(), '', deed).refused).toBeDefined();
  });
  it('loses an unpublished answer when another unit gets it, and keeps it when the same does', () => {
    expect(ok(assignOpinion(answered(), 'u2', deed))).not.toHaveProperty('answer');
    expect(ok(assignOpinion(answered(), 'u1', deed)).answer?.text).toBe('下周修。');
  });
  it('is returned with a reason, not without', () => {
    expect(returnAnswer(answered(), ' ', deed).refused).toBeDefined();
    expect(ok(returnAnswer(answered(), '写明日期', deed))).toMatchObject({ state: 'assigned' });
  });
  it('stands where it stood once a hiding or a joining is taken back', () => {
    const other = received({ number: '2026-00002' });
    for (const before of [received(), answered(), published()]) {
      expect(ok(showOpinion(ok(hideOpinion(before, '涉及隐私', deed)), '不涉及', deed)).state).toBe(before.state);
      expect(ok(partOpinion(ok(joinOpinion(before, other, 0, deed)), deed)).state).toBe(before.state);
    }
    expect(hideOpinion(received(), '', deed).refused?.zh).toContain('理由');
  });
  it('is joined neither to itself, nor to one that is joined or hidden, nor while others are joined to it', () => {
    const hidden = ok(hideOpinion(received({ number: '2026-00002' }), '广告', deed));
    expect(joinOpinion(received(), received(), 0, deed).refused?.zh).toContain('自己');
    for (const into of [undefined, hidden, received({ number: '2026-00003', plan: '15' })])
      expect(joinOpinion(received(), into, 0, deed).refused).toBeDefined();
    expect(joinOpinion(received(), received({ number: '2026-00002' }), 1, deed).refused).toBeDefined();
  });
  it('is rated once, after its answer is public', () => {
    expect(rateOpinion(received(), received(), 'satisfied', '', AT).refused).toBeDefined();
    const rated = ok(rateOpinion(published(), published(), 'unsatisfied', '还没修', AT));
    expect(rateOpinion(rated, published(), 'satisfied', '', AT).refused?.zh).toContain('已经评价');
    expect(rateOpinion(published(), published(), 'angry', '', AT).refused).toBeDefined();
    const again = ok(reopenOpinion(rated, '没有修', '2026-04-01', deed));
    expect(again).toMatchObject({ state: 'assigned', due: '2026-04-01', earlier: [{ text: '下周修。', rating: { result: 'unsatisfied' } }] });
    expect(again).not.toHaveProperty('rating');
  });
});

describe('what is shown of opinions', () => {
  const secret = received({ text: '电话 13912345678', name: '张某', mail: 'z@example.cn' });
  it('has no mail, no receipt, no handler, and no name that was not let', () => {
    for (const one of [secret, ok(assignOpinion(secret, 'u1', deed)), { ...published(), name: '张某', mail: 'z@example.cn' }]) {
      const shown = JSON.stringify(publicOpinions([one]));
      for (const hidden of ['z@example.cn', 'digest', '张某', '规划科', '联络员', '13912345678']) expect(shown, hidden).not.toContain(hidden);
    }
    expect(publicOpinions([{ ...published(), name: '张某', named: true }])[0]).toMatchObject({ name: '张某' });
  });
  it('has text once it was read, an answer once it was published, a reason once it was hidden', () => {
    expect(publicOpinions([received()])[0]).not.toHaveProperty('text');
    expect(publicOpinions([answered()])[0]).toMatchObject({ state: 'assigned', text: '请把路灯修好。' });
    expect(publicOpinions([answered()])[0]).not.toHaveProperty('answer');
    const hidden = publicOpinions([ok(hideOpinion(published(), '涉及隐私', deed))])[0]!;
    expect(hidden).toMatchObject({ hidden: '涉及隐私' });
    expect(JSON.stringify(hidden)).not.toContain('路灯');
    expect(JSON.stringify(hidden)).not.toContain('下周修');
  });
  it('counts those that were joined', () => {
    const other = ok(joinOpinion(received({ number: '2026-00002' }), received(), 0, deed));
    expect(publicOpinions([received(), other]).map(({ joined }) => joined)).toEqual([1, 0]);
  });
  it('says by how many days it is late, while it is open', () => {
    expect([daysLate(received(), '2026-03-23'), daysLate(received(), '2026-03-25'), daysLate(published(), '2026-05-01')]).toEqual([0, 2, 0]);
  });
});

describe('personal data', () => {
  it.each([
    ['13812345678', 'mobile'],
    ['138-1234-5678', 'mobile'],
    ['+86 138 1234 5678', 'mobile'],
    ['１３８１２３４５６７８', 'mobile'],
    ['023-68901234', 'landline'],
    ['(023)6890 1234', 'landline'],
    ['500104199001011234', 'identity'],
    ['50010419900101123X', 'identity'],
    ['6222021234567890123', 'bank'],
    ['a.b+c@mail.example.cn', 'mail'],
    ['微信号：lucky_2020', 'account'],
    ['QQ12345678', 'account'],
  ] as const)('%s is taken out', (text, kind) => {
    const { text: shown, found } = masked(`请联系${text}，谢谢`);
    expect(found).toEqual([kind]);
    expect(shown).not.toContain(text);
    expect(shown).toMatch(/^请联系.*，谢谢$/);
  });
  it.each([
    '310.4亿元',
    '2021-2025年',
    '2103-500104-04-01-123456',
    '11500104009286420B',
    '20261126',
    '优良天数313天',
    '总投资13800000000元的十分之一',
    't2.5',
    '第12条第3款',
  ])('%s stays', (text) => expect(masked(text)).toEqual({ text, found: [] }));
  it('mails that stand against each other are all taken out', () => expect(masked('a@b.cn_d@e.cn_f@g.cn').text).not.toMatch(/[@]/));
  it('masked twice is masked once', () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789-@._a微信号：QXx ') }), (text) => {
        expect(masked(masked(text).text).text).toBe(masked(text).text);
      }),
    ));
});

describe('likeness', () => {
  it('is 1 for the same words, whatever their punctuation, and the same both ways', () => {
    expect(likeness('路灯不亮，请修。', '路灯 不亮请修')).toBe(1);
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(likeness(a, b)).toBe(likeness(b, a));
      }),
    );
    fc.assert(
      fc.property(fc.string(), (a) => {
        expect([0, 1]).toContain(likeness(a, a));
      }),
    );
  });
  it('proposes what is near, the nearest first, and never the opinion itself', () => {
    const texts = ['路灯不亮请尽快修', '路灯不亮请尽快修理', '幼儿园什么时候开学', '路灯不亮了请快修'];
    const all = texts.map((text, i) => received({ text, number: `2026-0000${i + 1}` }));
    expect(likeOpinions(all[0]!, all).map(({ opinion }) => opinion.number)).toEqual(['2026-00002']);
  });
});

describe('what is typed', () => {
  const typed = { text: ' 好 ', name: '', named: true, mail: '' };
  it('is trimmed, and holds only what was given', () => expect(checkedOpinion(typed)).toEqual({ ok: { text: '好' } }));
  it('is refused with one sentence', () => {
    for (const bad of [{ text: '' }, { text: 'x'.repeat(3001) }, { name: 'x'.repeat(41) }, { mail: 'a b@c' }, { mail: 'a@b>,c@d' }])
      expect(checkedOpinion({ ...typed, ...bad }).refused?.zh).toBeTruthy();
  });
});

describe('the due day', () => {
  const isWeekday = (day: string): boolean => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
  it('counts working days after the day', () => {
    expect(workdaysAfter('2026-11-26', 1, isWeekday)).toBe('2026-11-27');
    expect(workdaysAfter('2026-11-27', 1, isWeekday)).toBe('2026-11-30');
    expect(workdaysAfter('2026-11-26', 15, isWeekday)).toBe('2026-12-17');
  });
});

describe('counts', () => {
  it('add up to all that was received', () => {
    const joined = ok(joinOpinion(received({ number: '2026-00002' }), received(), 0, deed));
    const hidden = ok(hideOpinion(received({ number: '2026-00003' }), '广告', deed));
    const rated = ok(rateOpinion(published(), published(), 'satisfied', '', AT));
    const { all, units, topics } = opinionStatistics([received({ number: '2026-00004' }), joined, hidden, rated], '2026-03-24');
    expect(all).toMatchObject({ received: 4, open: 1, overdue: 1, answered: 1, onTime: 1, hidden: 1, merged: 1, satisfied: 1 });
    expect(all.open + all.answered + all.hidden + all.merged).toBe(all.received);
    expect(topics).toHaveLength(1);
    expect(units.map(({ unit: id }) => id)).toEqual([undefined, 'u1']);
  });
});
