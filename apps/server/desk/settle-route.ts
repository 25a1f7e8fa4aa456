import { z } from 'zod';
import type { Kept, RecordChange, Store } from '../../../src/database/index.ts';
import type { PageContext } from '../app-state.ts';
import { openNotices } from './notices-of.ts';

/** `notice` names one as `id:version`; `all` settles what stood on the page when it was made. */
const Form = z.object({
  region: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
  notice: z
    .string()
    .regex(/^[^:]{1,100}:\d{1,9}$/)
    .optional(),
  all: z.literal('1').optional(),
  back: z.enum(['/desk', '/notices']).catch('/notices'),
});

const settledBy = ({ id, version, body }: Kept<'notice'>, at: string, by: string): RecordChange => ({
  kind: 'notice',
  id,
  version,
  body: { ...body, settled: { at, by } },
});

/** Settles one notice, or all of the actor's in a region. What somebody else settled meanwhile stays as it is. */
export const settleNotices = async (c: PageContext, store: Store): Promise<Response> => {
  const { actor, state } = c.var;
  const form = Form.safeParse(await c.req.parseBody());
  if (!form.success) return c.redirect('/notices', 303);
  const { region, notice, all, back } = form.data;
  const at = state.clock();
  if (region === undefined) return c.redirect(back, 303);
  const delivery = store.delivery(region, actor);
  const [id, version] = notice?.split(':') ?? [];
  const found = all === '1' ? await openNotices(store, region, actor) : id === undefined ? [] : await delivery.list('notice', { ids: [id], states: ['open'] });
  const changes = found.filter((one) => version === undefined || one.version === Number(version)).map((one) => settledBy(one, at, actor.name));
  await delivery.change({ action: 'notice.settle', changes });
  return c.redirect(back, 303);
};
