import { get, post, R, under, type Asked } from './asked-route.ts';

const none = { answers: [404] };
const ONE = '/:evaluation';
const UNIT = `${ONE}/assessments/:assessment`;

/** How each route of `apps/server/evaluations` is asked for. */
export const EVALUATIONS_ROUTES: Readonly<Record<string, readonly Asked[]>> = under(`${R}/evaluations`, {
  'GET ': get('evaluation.read'),
  'POST ': post('evaluation.open', {
    fields: () => ({
      kind: 'annual',
      title: '再评一次',
      from: '2022-01-01',
      until: '2022-12-31',
      cutoff: '2022-12-31',
      known: '2023-04-30',
      parts: 'indicators',
    }),
  }),
  'GET /new': get('evaluation.open'),
  ...Object.fromEntries(
    ['', '/rows', '/works', '/results', '/rows.csv', '/works.csv', '/results.csv', '/carry.csv', '/frozen.json', '/files/:sha256{[0-9a-f]{64}}'].map((rest) => [
      `GET ${ONE}${rest}`,
      get('evaluation.read', none),
    ]),
  ),
  ...Object.fromEntries(
    (['review', 'freeze', 'consult', 'submit', 'withdraw', 'third-party', 'questionnaires'] as const).map((rest) => [
      `POST ${ONE}/${rest}`,
      post('evaluation.draft'),
    ]),
  ),
  [`POST ${ONE}/ask`]: post('evaluation.open'),
  [`POST ${ONE}/approve`]: post('evaluation.approve'),
  [`GET ${ONE}/rectification`]: get('task.assign', none),
  [`POST ${ONE}/rectification`]: post('task.assign'),
  [`POST ${ONE}/carry`]: post('task.assign'),
  [`GET ${UNIT}`]: get('assessment.read', none),
  [`GET ${UNIT}/files/:sha256{[0-9a-f]{64}}`]: get('assessment.read', none),
  [`POST ${UNIT}`]: post('assessment.answer'),
  [`POST ${UNIT}/comment`]: post('assessment.answer'),
  [`POST ${UNIT}/review`]: post('assessment.review'),
  [`POST ${UNIT}/answer`]: post('assessment.review'),
});
