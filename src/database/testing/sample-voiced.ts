import { AT, lead, TOPIC, type Sample } from './sample-kind.ts';

/** Records of what the public and deputies say. */
export const voicedSamples = {
  opinion: {
    action: 'opinion.moderate',
    body: (unit, number) => ({
      plan: '14',
      number,
      about: TOPIC,
      text: '请加快',
      received: AT,
      due: '2023-05-01',
      state: 'received',
      ...(unit === undefined ? {} : { unit }),
      receipt: '0',
      steps: [],
    }),
  },
  questionnaire: { action: 'questionnaire.edit', body: (_, title) => ({ plan: '14', title, questions: [], state: 'draft', steps: [] }) },
  answersheet: { action: 'answersheet.keep', body: (_, questionnaire) => ({ plan: '14', questionnaire, answers: {}, at: AT }) },
  subscription: {
    action: 'subscription.send',
    body: (_, mail) => ({ plan: '14', about: TOPIC, mail, token: '0', state: 'asked', at: AT }),
  },
  inquiry: {
    action: 'inquiry.assign',
    body: (unit, text) => ({
      plan: '14',
      about: TOPIC,
      text,
      by: { name: '乙' },
      asked: AT,
      due: '2023-05-01',
      state: 'asked',
      ...(unit === undefined ? {} : { unit }),
      steps: [],
    }),
  },
  annotation: { action: 'annotation.edit', body: (_, text) => ({ plan: '14', about: TOPIC, text, by: { name: '乙' }, shared: false, at: AT }) },
  suggestion: {
    action: 'suggestion.register',
    body: (unit, title) => ({
      plan: '14',
      kind: 'suggestion',
      number: '1',
      title,
      text: '请加快',
      by: ['乙'],
      date: '2023-02-01',
      due: '2023-05-01',
      ...lead(unit),
      state: 'registered',
      steps: [],
    }),
  },
  alert: { action: 'alert.edit', body: (_, account) => ({ plan: '14', account, about: TOPIC, when: 'worse' }) },
} satisfies Partial<Sample>;
