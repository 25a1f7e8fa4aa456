import type { ChangeSet } from '../../../src/database/index.ts';
import type { Inquiry, Suggestion } from '../../../src/participation/index.ts';
import { get, post, R, under, type Asked } from './asked-route.ts';
import { NOW, PLAN, type Side } from './rights-sample.ts';

const about = { kind: 'plan', ref: '', title: '规划' } as const;
const steps = [{ to: 'asked', at: NOW, by: '别人' }];

const inquiry =
  (more: Partial<Inquiry> = {}) =>
  (side: Side, id: string): ChangeSet => ({
    action: 'inquiry.assign',
    changes: [
      {
        kind: 'inquiry',
        id,
        version: null,
        body: { plan: PLAN, about, text: '为什么慢？', by: { name: '别人' }, asked: NOW, due: '2024-07-10', unit: side, state: 'assigned', steps, ...more },
      },
    ],
  });

const suggestion =
  (more: Partial<Suggestion> = {}) =>
  (side: Side, id: string): ChangeSet => ({
    action: 'suggestion.assign',
    changes: [
      {
        kind: 'suggestion',
        id,
        version: null,
        body: {
          plan: PLAN,
          kind: 'suggestion',
          number: id,
          title: '增开公交',
          text: '请增开。',
          by: ['别人'],
          date: '2024-05-30',
          due: '2024-09-10',
          lead: side,
          state: 'assigned',
          steps,
          ...more,
        },
      },
    ],
  });

const answer = { text: '答复', by: '别人', at: NOW };
const answered = { state: 'answered', answer, rateBy: '2024-06-10' } as const;

/** How each route of `apps/server/supervision` is asked for. */
export const SUPERVISION_ROUTES: Readonly<Record<string, readonly Asked[]>> = under(`${R}/supervision`, {
  'GET ': get('inquiry.read'),

  'GET /inquiries': get('inquiry.read'),
  'GET /inquiries/new': get('inquiry.ask'),
  'GET /inquiries/:id': get('inquiry.read', { answers: [404] }),
  'POST /inquiries': post('inquiry.ask', { fields: () => ({ about: 'plan:', text: '为什么慢？' }), done: true }),
  'POST /inquiries/:id/assign': post('inquiry.assign', { fresh: inquiry({ state: 'asked' }), fields: () => ({ version: '1', unit: 'own' }), done: true }),
  'POST /inquiries/:id/answer': post('inquiry.answer', { fresh: inquiry(), fields: () => ({ version: '1', text: '因为手续。' }), done: true }),
  'POST /inquiries/:id/rate': post('inquiry.rate', { fresh: inquiry({ state: 'answered', answer }), fields: () => ({ version: '1', result: 'satisfied' }) }),
  'POST /inquiries/:id/publish': post('inquiry.assign', { fresh: inquiry({ state: 'answered', answer }), fields: () => ({ version: '1' }), done: true }),

  'GET /suggestions': get('suggestion.read'),
  'GET /suggestions/export.xlsx': get('suggestion.read'),
  'GET /suggestions/new': get('suggestion.register'),
  'GET /suggestions/:id': get('suggestion.read', { answers: [404] }),
  'POST /suggestions': post('suggestion.register', {
    fields: (_, id) => ({ number: id, title: '增开公交', text: '请增开。', by: '别人', date: '2024-05-30' }),
  }),
  'POST /suggestions/:id/assign': post('suggestion.assign', {
    fresh: suggestion({ state: 'registered' }),
    fields: () => ({ version: '1', lead: 'own' }),
    done: true,
  }),
  'POST /suggestions/:id/answer': post('suggestion.answer', { fresh: suggestion(), fields: () => ({ version: '1', class: 'A', text: '已办。' }), done: true }),
  'POST /suggestions/:id/rate': post('suggestion.rate', { fresh: suggestion(answered), fields: () => ({ version: '1', result: 'satisfied' }) }),
  'POST /suggestions/:id/close': post('suggestion.assign', { fresh: suggestion(answered), fields: () => ({ version: '1' }), done: true }),
  'POST /suggestions/:id/publish': post('suggestion.assign', { fresh: suggestion(answered), fields: () => ({ version: '1' }), done: true }),

  'GET /annotations': get('annotation.read'),
  'GET /annotations/new': get('annotation.edit'),
  'POST /annotations': post('annotation.edit', { fields: () => ({ about: 'plan:', text: '待核' }), done: true }),
  ...Object.fromEntries(['', '/remove'].map((rest) => [`POST /annotations/:id${rest}`, post('annotation.edit')])),

  'GET /alerts': get('alert.read'),
  'GET /alerts/new': get('alert.edit'),
  'POST /alerts': post('alert.edit', { fields: () => ({ about: 'plan:', when: 'worse' }), done: true }),
  'POST /alerts/:id/remove': post('alert.edit', { answers: [404] }),

  'GET /settings': get('preference.edit'),
  'POST /settings': post('preference.edit'),
});
