import { PLAN, REGION, type RightsRoom } from './rights-sample.ts';

const UNDER = `/regions/${REGION}/${PLAN}`;

/** Every page and file of evaluation, publication and participation, with the id in every place of one. */
export const evaluationPaths = (room: RightsRoom, id: string): readonly string[] => [
  ...new Set(
    room.app.routes
      .filter(
        ({ method, path }) =>
          method === 'GET' &&
          /evaluations|scores|schemes|appeals|policies|documents|followups|supervision|amendments|releases|opinions|questionnaires|\/public\/|\/api\/v1|\/search|\/desk|\/notices/.test(
            path,
          ),
      )
      .map(({ path }) =>
        path
          .replaceAll(
            /:(\w+)(?:\{(?:[^{}]|\{[^{}]*\})*\})?/g,
            (_, name: string) => ({ region: REGION, plan: PLAN, item: 't1.1', number: '2024-00001', sha256: room.files.own })[name] ?? id,
          )
          .replace('*', ''),
      ),
  ),
  `/search?q=${id}`,
  `${UNDER}/search?q=zq`,
];
