import { Hono } from 'hono';
import { keptMonths, LIGHT_RULES, lookedBack } from '../../../src/delivery/index.ts';
import { storableText } from '../../../src/intake/index.ts';
import type { Env, PageContext } from '../app-state.ts';
import { onDelivery, type Delivery } from '../delivery/on-delivery.tsx';
import { field } from './form-field.ts';
import { libraryOf } from './library-state.ts';
import { ruleChanges } from './light-records.ts';
import { libraryPath } from './project-path.ts';
import { askedRule } from './rule-request.ts';
import { rulesPage } from './rules-page.tsx';
import { libraryWords } from './words/index.ts';

/** Switches a rule on from a month; what the months before showed is kept in the same change. */
const switchRule = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { context, delivery, actor } = given;
  const { rules, faults, reason: reasonLabel } = libraryWords(c.var.language);
  const form = await c.req.parseBody();
  const rule = askedRule(form);
  if (rule === undefined || rule === 'none') return rulesPage(c, given, rules.bad);
  const { book, held } = await libraryOf(given);
  const from = field(form, 'from');
  const last = book.versions.at(-1)?.from;
  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(from) || (last !== undefined && from < last)) return rulesPage(c, given, rules.badMonth);
  const reason = storableText(field(form, 'reason')).slice(0, 300);
  if (reason === '') return rulesPage(c, given, faults.empty(reasonLabel));
  const projects = [...held.values()].filter(({ body }) => body.mergedInto === undefined).map(({ id, body }) => ({ id, body }));
  const months = lookedBack(context.today).filter((month) => month < from);
  const kept = await delivery.get('preference', LIGHT_RULES);
  const changes = ruleChanges(context.plan.id, kept, rule, { from, at: c.var.state.clock(), by: actor.name, reason }, keptMonths(projects, book, months));
  await delivery.change({ action: 'preference.edit', changes, reason });
  return c.redirect(libraryPath(context, 'rules'), 303);
};

export const ruleRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  const under = '/regions/:region/:plan/projects/rules';
  app.get(
    under,
    onDelivery('project.read', (c, given) => rulesPage(c, given)),
  );
  app.post(under, onDelivery('preference.edit', switchRule));
  return app;
};
