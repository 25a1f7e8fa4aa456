import { Hono } from 'hono';
import type { Evaluation } from '../../../src/evaluation/index.ts';
import type { Env, PageContext } from '../app-state.ts';
import { forbiddenPage } from '../delivery/on-delivery.tsx';
import { attachment } from '../export/attachment.ts';
import { isDecided, onEvaluation, seesEverything, type OnEvaluation } from './on-evaluation.tsx';

const R = '/regions/:region/:plan/evaluations/:evaluation';

/** Files that hold what every unit said. */
const frozenFiles = ({ frozen, earlier = [] }: Evaluation): readonly { readonly sha256: string; readonly name: string; readonly type: string }[] => [
  ...(frozen === undefined ? [] : [frozen]),
  ...earlier,
];

const send = async (c: PageContext, { store, context, actor, evaluation: { body } }: OnEvaluation, sha256: string | undefined): Promise<Response> => {
  const frozen = frozenFiles(body).find((file) => file.sha256 === sha256);
  const file = frozen ?? [body.thirdParty?.file].find((one) => one?.sha256 === sha256);
  if (file === undefined || sha256 === undefined) return c.notFound();
  if (!seesEverything(actor, body) && (frozen !== undefined || !isDecided(body))) return forbiddenPage(c);
  const kept = await store.attachment(context.region.code, sha256);
  if (kept === undefined) return c.notFound();
  const type = frozen === undefined ? 'application/octet-stream' : 'application/json; charset=utf-8';
  return c.body(new Uint8Array(kept.bytes), 200, attachment(file.name, type));
};

/** The frozen file and what else is attached, as they were kept. */
export const frozenRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  app.get(
    `${R}/frozen.json`,
    onEvaluation('evaluation.read', (c, given) => send(c, given, given.evaluation.body.frozen?.sha256)),
  );
  app.get(
    `${R}/files/:sha256{[0-9a-f]{64}}`,
    onEvaluation('evaluation.read', (c, given) => send(c, given, c.req.param('sha256'))),
  );
  return app;
};
