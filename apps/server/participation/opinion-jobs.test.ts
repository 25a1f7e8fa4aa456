import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordChange } from '../../../src/database/index.ts';
import { PUBLIC, SYSTEM } from '../../../src/identity/index.ts';
import { opinionId, receivedOpinion, type Opinion } from '../../../src/participation/index.ts';
import { remindOpinions, tellSenders } from './opinion-jobs.ts';
import { openParticipation, PLAN, type ParticipationSample } from './participation-sample.ts';

const MAIL = { SMTP_URL: 'smtp://127.0.0.1:1' };
const MANY = 1200;
const about = { kind: 'plan', ref: '', title: '纲要' } as const;

let sample: ParticipationSample;
beforeAll(async () => {
  sample = await openParticipation();
}, 60_000);
afterAll(() => sample.close());

const numbered = (n: number): string => `2024-${String(n).padStart(5, '0')}`;
const opinionOf = (n: number, more: Partial<Opinion> = {}): Opinion => ({
  ...receivedOpinion({ text: `第 ${n} 条` }, { plan: PLAN, number: numbered(n), about, at: sample.now(), due: '2024-06-10', receipt: 'x' }),
  ...more,
});
const keep = (all: readonly Opinion[]) =>
  sample.as(PUBLIC).change({
    action: 'opinion.send',
    changes: all.map((body): RecordChange => ({ kind: 'opinion', id: opinionId(PLAN, body.number), version: null, body })),
  });

describe('where thousands of opinions wait', () => {
  it('a unit is told of its own at once, and the planners of each in its turn', async () => {
    const waiting = Array.from({ length: MANY }, (_, i) => opinionOf(i + 10));
    await keep([...waiting, opinionOf(9000, { state: 'assigned', unit: 'housing', due: '2024-06-14' })]);
    await sample.tick(remindOpinions);
    const told = async () => (await sample.as(SYSTEM).list('notice')).map(({ body }) => body.to);
    expect((await told()).filter(({ unit }) => unit === 'housing')).toHaveLength(1);
    for (let looks = 0; (await sample.tick(remindOpinions)) > 0; looks++) expect(looks).toBeLessThan(5);
    expect((await told()).filter(({ role }) => role === 'planner')).toHaveLength(MANY + 1);
  });

  it('whoever said it first is told the answer, however many said the same after him', async () => {
    const published = { to: 'published', at: sample.now(), by: '规划科' } as const;
    const answer = { text: '已经列入。', by: '规划科', at: sample.now() };
    const first = opinionOf(1, { mail: 'first@example.cn', state: 'published', answer, published: sample.now(), steps: [published] });
    const joined = Array.from({ length: MANY }, (_, i) => opinionOf(i + 20_000, { state: 'merged', mergedInto: numbered(1) }));
    await keep([first, ...joined, opinionOf(30_000, { mail: 'last@example.cn', state: 'merged', mergedInto: numbered(1) })]);
    expect([await sample.tick(tellSenders(MAIL)), await sample.tick(tellSenders(MAIL))]).toEqual([2, 0]);
    const to = (await sample.as(SYSTEM).list('dispatch')).map(({ body }) => body.to);
    expect(to.toSorted()).toEqual(['first@example.cn', 'last@example.cn']);
  });
});
