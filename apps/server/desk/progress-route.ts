import { z } from 'zod';
import { periodAt } from '../../../src/basis/index.ts';
import type { Store } from '../../../src/database/index.ts';
import { reported } from '../../../src/delivery/index.ts';
import type { PageContext } from '../app-state.ts';
import { dayOf } from '../region/moment.ts';
import { told } from './on-own.tsx';
import { deskWords } from './words/index.ts';

const Form = z.object({
  region: z.string().regex(/^\d{6}$/),
  task: z.string().min(1).max(100),
  version: z.coerce.number().int().min(1),
  state: z.enum(['as_planned', 'slow', 'stuck']),
  text: z.string().trim().max(500).default(''),
});

/** Says in one sentence how a task goes on this month. Slow and stuck need the sentence: it is what others can act on. */
export const tellProgress = async (c: PageContext, store: Store): Promise<Response> => {
  const words = deskWords(c.var.language);
  const form = Form.safeParse(await c.req.parseBody());
  if (!form.success) return told(c, { title: words.title, text: words.badInput, back: '/desk', label: words.close, status: 400 });
  const { region, task, version, state, text } = form.data;
  const delivery = store.delivery(region, c.var.actor);
  const kept = await delivery.get('task', task);
  if (kept === undefined) return told(c, { title: words.title, text: words.gone, back: '/desk', label: words.close, status: 404 });
  const back = `/desk?open=${encodeURIComponent(task)}#duty-${encodeURIComponent(task)}`;
  if (state !== 'as_planned' && text === '') return told(c, { title: words.title, text: words.quick.needsText, back, label: words.close, status: 400 });
  const at = c.var.state.clock();
  // Going as planned needs no words of one's own.
  const said = text === '' ? words.quick.states.as_planned : text;
  const outcome = reported(kept.body, { period: periodAt(dayOf(at), 'month'), state, text: said, at, by: c.var.actor.name });
  if (outcome.refused !== undefined) return told(c, { title: words.title, text: outcome.refused[c.var.language], back, label: words.close, status: 400 });
  await delivery.change({ action: 'task.progress', changes: [{ kind: 'task', id: task, version, body: outcome.ok }] });
  return c.redirect('/desk?told=1', 303);
};
