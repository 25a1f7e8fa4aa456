import { describe, expect, it } from 'vitest';
import type { Opinion } from './opinion.ts';
import { voicesTakenOver } from './succession.ts';
import type { Inquiry, Suggestion } from './supervision.ts';

const to = { unit: 'edu', date: '2024-06-01', document: '临编〔2024〕7号' } as const;
const trace = [{ unit: 'exam', date: to.date, document: to.document }];
const about = { kind: 'plan', ref: '14', title: '规划' } as const;
const opinion: Opinion = {
  plan: '14',
  number: '2024-00001',
  about,
  text: '问',
  received: '',
  due: '2024-07-01',
  state: 'assigned',
  unit: 'exam',
  receipt: '',
  steps: [],
};
const inquiry: Inquiry = { plan: '14', about, text: '问', by: { name: '代表' }, asked: '', due: '2024-07-01', unit: 'exam', state: 'assigned', steps: [] };
const suggestion: Suggestion = {
  plan: '14',
  kind: 'suggestion',
  number: '1',
  title: '建议',
  text: '建议',
  by: ['代表'],
  date: '2024-01-10',
  due: '2024-07-01',
  lead: 'exam',
  support: ['edu', 'fire'],
  state: 'assigned',
  steps: [],
};

describe('what a unit has to answer when another takes over', () => {
  it('are opinions that are not answered in public, hidden ones too', () => {
    const moved = (more: Partial<Opinion>) => voicesTakenOver.opinion({ ...opinion, ...more }, 'exam', to);
    for (const state of ['assigned', 'answered', 'hidden', 'merged'] as const) expect(moved({ state })).toMatchObject({ unit: 'edu', state, movedFrom: trace });
    expect([moved({ state: 'published' }), moved({ unit: 'fire' })]).toEqual([undefined, undefined]);
  });
  it('are questions that are not rated; who answered stays in the answer', () => {
    const answered: Inquiry = { ...inquiry, state: 'answered', answer: { text: '答', by: '某人', unit: 'exam', at: '' } };
    expect(voicesTakenOver.inquiry(answered, 'exam', to)).toMatchObject({ unit: 'edu', answer: { unit: 'exam' }, movedFrom: trace });
    expect(voicesTakenOver.inquiry({ ...inquiry, state: 'closed' }, 'exam', to)).toBeUndefined();
  });
  it('are suggestions that it leads or supports, until they are rated', () => {
    expect(voicesTakenOver.suggestion(suggestion, 'exam', to)).toMatchObject({ lead: 'edu', support: ['fire'], movedFrom: trace });
    const supported = voicesTakenOver.suggestion({ ...suggestion, lead: 'fire', support: ['exam'] }, 'exam', to)!;
    expect([supported.lead, supported.support, supported.movedFrom]).toEqual(['fire', ['edu'], undefined]);
    for (const state of ['rated', 'closed'] as const) expect(voicesTakenOver.suggestion({ ...suggestion, state }, 'exam', to)).toBeUndefined();
  });
});
