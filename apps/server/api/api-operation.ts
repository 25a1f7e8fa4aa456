import type { ApiSchema } from './api-schema.ts';
import type { openapiWords } from './words/openapi-words.ts';

type Parameter = keyof typeof openapiWords.parameters;
type Answer = keyof typeof openapiWords.answers;

/** One thing that the interface does: what the description and its page are made of, and what a test asks the server for. */
export type Operation = {
  readonly id: keyof typeof openapiWords.operations;
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly tag: keyof typeof openapiWords.tags;
  readonly query: readonly Parameter[];
  readonly answer: ApiSchema;
  readonly done: readonly Answer[];
  readonly refused: readonly Answer[];
  readonly body?: ApiSchema;
};

const PLAN = '/api/v1/regions/{region}/plans/{plan}';
const MOMENT = ['asOf', 'known'] as const;
const PAGE = ['limit', 'offset'] as const;

const reads = (id: Operation['id'], tag: Operation['tag'], path: string, answer: ApiSchema, query: readonly Parameter[]): Operation => ({
  id,
  method: 'get',
  path,
  tag,
  query,
  answer,
  done: [200, 304],
  refused: path === '/api/openapi.json' ? [] : path.includes('{') ? [400, 404, 503] : [503],
});
const writes = (id: Operation['id'], path: string, body: ApiSchema, answer: ApiSchema, query: readonly Parameter[], done: readonly Answer[]): Operation => ({
  id,
  method: 'post',
  path,
  tag: 'sending',
  query,
  answer,
  body,
  done,
  refused: [400, 401, 403, 404, 409, 413, 415, 422, 503],
});

/** Everything that the interface does, in the order in which it is told. */
export const OPERATIONS: readonly Operation[] = [
  reads('regions', 'plans', '/api/v1/regions', 'Regions', []),
  reads('items', 'plans', `${PLAN}/items`, 'Items', [...MOMENT, ...PAGE]),
  reads('versions', 'plans', `${PLAN}/versions`, 'Versions', ['known', ...PAGE]),
  reads('standings', 'figures', `${PLAN}/standings`, 'Standings', [...MOMENT, ...PAGE]),
  reads('observations', 'figures', `${PLAN}/observations`, 'Observations', ['indicator', 'current', ...MOMENT, ...PAGE]),
  reads('events', 'figures', `${PLAN}/events`, 'Events', ['known', ...PAGE]),
  reads('evaluations', 'published', `${PLAN}/evaluations`, 'Evaluations', ['known', ...PAGE]),
  reads('frozen', 'published', `${PLAN}/evaluations/{evaluation}/frozen.json`, 'Frozen', []),
  reads('releases', 'published', `${PLAN}/releases`, 'Releases', ['known', ...PAGE]),
  reads('opinions', 'published', `${PLAN}/opinions`, 'Opinions', ['known', ...PAGE]),
  reads('heads', 'published', '/public/{region}/heads.json', 'Heads', ['year']),
  writes('send', `${PLAN}/observations`, 'Sending', 'Received', ['dry'], [200, 201]),
  writes('sendEvent', `${PLAN}/events`, 'EventSent', 'EventReceived', [], [201]),
  reads('description', 'description', '/api/openapi.json', 'Description', []),
];
