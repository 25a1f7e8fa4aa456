import { z } from 'zod';
import { OPERATIONS, type Operation } from './api-operation.ts';
import { apiSchemas, type ApiSchema } from './api-schema.ts';
import { openapiWords as words, sayBoth } from './words/openapi-words.ts';

const reference = (schema: ApiSchema): object => ({ $ref: `#/components/schemas/${schema}` });
const json = (schema: ApiSchema): object => ({ 'application/json': { schema: reference(schema) } });

const QUERY: Readonly<Record<string, object>> = {
  asOf: { type: 'string', format: 'date' },
  known: { type: 'string', format: 'date' },
  indicator: { type: 'string' },
  current: { type: 'string', enum: ['1'] },
  dry: { type: 'string', enum: ['1'] },
  limit: { type: 'integer', minimum: 1, maximum: 5000, default: 5000 },
  offset: { type: 'integer', minimum: 0, default: 0 },
  year: { type: 'string', pattern: '^\\d{4}$' },
};

const parameters = ({ method, path, query }: Operation): readonly object[] => [
  ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    description: sayBoth(words.parameters[name as 'region']),
    schema: { type: 'string' },
  })),
  ...query.map((name) => ({ name, in: 'query', required: false, description: sayBoth(words.parameters[name]), schema: QUERY[name] })),
  ...(method === 'get'
    ? [{ name: 'If-None-Match', in: 'header', required: false, description: sayBoth(words.parameters.ifNoneMatch), schema: { type: 'string' } }]
    : []),
];

const responses = ({ method, answer, done, refused }: Operation): object =>
  Object.fromEntries([
    ...done.map((status) => [
      status,
      status === 304
        ? { description: sayBoth(words.answers[304]) }
        : {
            description: sayBoth(words.answers[status]),
            ...(method === 'get' ? { headers: { ETag: { description: 'ETag', schema: { type: 'string' } } } } : {}),
            content: json(answer),
          },
    ]),
    ...refused.map((status) => [status, { description: sayBoth(words.answers[status]), content: json('Problem') }]),
  ]);

const operation = (one: Operation): object => ({
  operationId: one.id,
  tags: [one.tag],
  summary: words.operations[one.id].zh,
  description: words.operations[one.id].en,
  parameters: parameters(one),
  ...(one.body === undefined ? {} : { requestBody: { required: true, content: json(one.body) }, security: [{ token: [] }] }),
  responses: responses(one),
});

const schemaOf = (schema: ApiSchema): object => {
  const { $schema: _, ...rest } = z.toJSONSchema(apiSchemas[schema]) as Record<string, unknown>;
  return rest;
};

/** The description of the interface (OpenAPI 3.1), made of the schemas that the answers are held against. */
export const openapiDocument = (version: string, server: string): object => ({
  openapi: '3.1.1',
  info: { title: words.title.zh, summary: words.title.en, description: `${words.about.zh}\n\n${words.about.en}`, version },
  servers: [{ url: server }],
  tags: Object.entries(words.tags).map(([name, said]) => ({ name, description: sayBoth(said) })),
  paths: Object.fromEntries(
    [...Map.groupBy(OPERATIONS, ({ path }) => path)].map(([path, all]) => [path, Object.fromEntries(all.map((one) => [one.method, operation(one)]))]),
  ),
  components: {
    schemas: Object.fromEntries((Object.keys(apiSchemas) as ApiSchema[]).map((name) => [name, schemaOf(name)])),
    securitySchemes: { token: { type: 'http', scheme: 'bearer', description: sayBoth(words.token) } },
  },
});
