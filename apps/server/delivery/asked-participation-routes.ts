import { get, post, R, under, type Asked } from './asked-route.ts';

const OPEN = '/public/:region/:plan';

const opinions = under(`${R}/opinions`, {
  'GET ': get('opinion.read'),
  'GET /statistics': get('opinion.read'),
  'GET /export.xlsx': get('opinion.read'),
  'GET /settings': get('preference.edit'),
  'POST /settings': post('preference.edit'),
  'POST /bulk': post('opinion.moderate'),
  // Of an opinion that is not there, whoever may read opinions is told so.
  'GET /:id': get('opinion.read', { answers: [404] }),
  'POST /:id/:deed{assign|answer|publish|return|reopen|hide|show|join|part}': post('opinion.read', { params: { deed: 'assign' }, answers: [404] }),
});

const questionnaires = under(`${R}/questionnaires`, {
  'GET ': get('questionnaire.read'),
  'POST ': post('questionnaire.edit'),
  'GET /:id': get('questionnaire.read', { answers: [404] }),
  'GET /:id/export.xlsx': get('answersheet.read', { answers: [404] }),
  'GET /:id/export.csv': get('answersheet.read', { answers: [404] }),
  ...Object.fromEntries(['head', 'question', 'move', 'open'].map((rest) => [`POST /:id/${rest}`, post('questionnaire.edit')])),
  ...Object.fromEntries(['close', 'judge', 'words'].map((rest) => [`POST /:id/${rest}`, post('answersheet.keep')])),
});

/** What anybody may ask and send without an account; what is not there is told to be so. */
const open = under(OPEN, {
  ...Object.fromEntries(['/opinions', '/opinions/new', '/questionnaires', '/follow', '/follow/asked'].map((rest) => [`GET ${rest}`, get('everybody')])),
  ...Object.fromEntries(
    [
      '/opinions/:number{\\d{4}-\\d{5,9}}',
      '/opinions/:number/receipt/:token',
      '/questionnaires/:id',
      '/follow/:file{.+\\.atom}',
      '/follow/:id/confirm/:token',
      '/follow/:id/end/:token',
    ].map((rest) => [`GET ${rest}`, get('everybody', { params: { number: '2024-00001' }, answers: [404] })]),
  ),
  ...Object.fromEntries(
    [
      '/opinions/new',
      '/opinions/:number/receipt/:token',
      '/questionnaires/:id',
      '/follow',
      '/follow/:id/confirm/:token',
      '/follow/:id/end/:token',
      '/follow/:id/pace/:token',
    ].map((rest) => [`POST ${rest}`, post('everybody')]),
  ),
});

/** How each route of `apps/server/participation` is asked for. */
export const PARTICIPATION_ROUTES: Readonly<Record<string, readonly Asked[]>> = { ...opinions, ...questionnaires, ...open };
