import { may, scopeOf, type Actor } from '../../../src/identity/index.ts';
import { get, LET_IN, post, R, type Asked } from './asked-route.ts';
import { markOf, PLAN, REGION } from './rights-sample.ts';

const reading: Readonly<Record<string, readonly Asked[]>> = {
  ...Object.fromEntries(
    [
      '/ /access /healthz /help /jobs/:id /trash /assets/:name{[A-Za-z0-9_.-]+} /plans',
      '/sign-in /sign-in/second /sign-in/password /sign-in/oidc /sign-in/oidc/back /regions/:region /api/v1/regions',
      ...['', '/adopt', '/cockpit', '/commitments', '/corrections', '/corrections.json', '/delete', '/difference', '/facts', '/findings', '/glossary'].map(
        (rest) => `/plans/:id${rest}`,
      ),
      ...['indicators', 'places', 'projects', 'read', 'read/cards', 'review', 'review/add', 'review/merge', 'search', 'search/results'].map(
        (rest) => `/plans/:id/${rest}`,
      ),
      ...['corrections.json', 'csv/:file{[a-z]+\\.csv}', 'plan.json', 'stratml-2.xml', 'stratml.xml', 'workbook.xlsx'].map(
        (rest) => `/plans/:id/export/${rest}`,
      ),
      ...['events', 'items', 'observations', 'standings'].map((rest) => `/api/v1/regions/:region/plans/:plan/${rest}`),
      ...['', '/closing', '/closing/export.csv', '/commitments', '/compare', '/data', '/data/attachments/:sha256{[0-9a-f]{64}}', '/data/findings'].map(
        (rest) => `${R}${rest}`,
      ),
      ...['form', 'ledger.csv', 'paste', 'sendings', 'sendings/:batch', 'settings', 'settings/:item', 'template.xlsx'].map((rest) => `${R}/data/${rest}`),
      ...['indicators', 'commitments'].flatMap((list) => ['csv', 'json', 'xlsx'].map((type) => `${R}/export/${list}.${type}`)),
      ...['items', 'items/:item', 'items/:item/chart.csv', 'items/:item/chart.svg', 'source', 'text', 'versions'].map((rest) => `${R}/${rest}`),
      ...['', '/export.csv', '/rules'].map((rest) => `${R}/warnings${rest}`),
    ]
      .flatMap((paths) => paths.split(' '))
      .map((path) => [`GET ${path}`, get('everybody', { answers: [200, 302, 303, 400, 401, 404, 422] })]),
  ),
  [`GET ${R}/warnings/trial`]: get('preference.edit'),
  'GET /search': get('everybody', { query: '?q=zq' }),
  'GET /fill/:token': get('everybody', { answers: [410] }),
  'POST /fill/:token': post('everybody', { answers: [410] }),
  'GET /fill/:token/files/:sha256{[0-9a-f]{64}}': get('everybody', { answers: [410] }),
  ...Object.fromEntries(
    ['/sign-in', '/sign-in/second', '/sign-in/password'].map((path) => [`POST ${path}`, post('everybody', { answers: [...LET_IN, 401, 403] })]),
  ),
};

const library = Object.fromEntries(
  [
    '/plans',
    '/jobs/:id/cancel',
    '/trash/:id/purge',
    '/trash/:id/restore',
    ...['adopt', 'corrections', 'corrections/carry', 'corrections/import', 'corrections/undo', 'delete', 'recompile'].map((rest) => `/plans/:id/${rest}`),
  ].map((path) => [`POST ${path}`, post('plan.write')]),
);

const figures = {
  ...Object.fromEntries(
    [
      ...['events', 'observations'].map((rest) => `/api/v1/regions/:region/plans/:plan/${rest}`),
      ...['drafts/:draft', 'drafts/:draft/again', 'drafts/:draft/discard', 'findings/:finding', 'form', 'paste', 'paste/take', 'settings'].map(
        (rest) => `${R}/data/${rest}`,
      ),
      ...['settings/:item', 'settings/:item/events', 'upload'].map((rest) => `${R}/data/${rest}`),
    ].map((path) => [`POST ${path}`, post('figure.send')]),
  ),
  [`GET ${R}/data/drafts/:draft`]: get('figure.send', { answers: [404] }),
};

const hasAccount = (path: string): readonly (readonly [string, readonly Asked[]])[] => [[path, get('account')]];
const seesLinks = (actor: Actor): boolean => may(actor, 'account.edit') || scopeOf(actor, 'form-link.make') === 'any';
const persons: Readonly<Record<string, readonly Asked[]>> = {
  ...Object.fromEntries(['GET /account', 'GET /account/second-factor', 'GET /desk'].flatMap(hasAccount)),
  ...Object.fromEntries(['password', 'second-factor', 'sessions'].map((rest) => [`POST /account/${rest}`, post('account')])),
  'GET /admin': get((actor) => seesLinks(actor) || may(actor, 'account.read') || may(actor, 'audit.read')),
  'GET /admin/accounts': get('account.read'),
  'GET /admin/accounts/new': get('account.edit'),
  'POST /admin/accounts/new': post('account.edit'),
  'GET /admin/accounts/:id': get('account.edit', { answers: [404] }),
  ...Object.fromEntries(
    ['', '/disable', '/enable', '/reset', '/second-factor', '/sessions'].map((rest) => [`POST /admin/accounts/:id${rest}`, post('account.edit')]),
  ),
  'GET /admin/audit': get('audit.read', { query: `?region=${REGION}` }),
  'GET /admin/links': get(seesLinks, { query: `?region=${REGION}` }),
  'POST /admin/links': post(seesLinks, { fields: () => ({ region: REGION, link: '00000000-0000-4000-8000-000000000000' }), answers: [303] }),
  'GET /admin/oidc': get('account.edit'),
  'GET /admin/rights': get('account.read'),
  'GET /notices': get('notice.read'),
  'POST /notices/settle': post('notice.settle', {
    of: 'notice',
    fresh: (side, id) => ({
      action: 'task.assign',
      changes: [{ kind: 'notice', id, version: null, body: { plan: PLAN, to: { unit: side }, said: { zh: markOf(side, 'notice'), en: '' }, level: 'info' } }],
    }),
    fields: (_, id) => ({ region: REGION, notice: `${id}:1`, back: '/notices' }),
    done: true,
    quiet: true,
  }),
};

/** Routes of the reading room, the cockpit, the data desk and of persons. */
export const OPEN_ROUTES: Readonly<Record<string, readonly Asked[]>> = { ...reading, ...library, ...figures, ...persons };
