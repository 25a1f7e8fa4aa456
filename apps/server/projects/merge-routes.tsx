import { Hono } from 'hono';
import type { RecordChange } from '../../../src/database/index.ts';
import {
  askedDoubts,
  mergeProjects,
  newRecords,
  partProjects,
  settleDoubt,
  splitPlace,
  type Held,
  type Leads,
  type Said,
} from '../../../src/delivery/index.ts';
import type { Env, PageContext } from '../app-state.ts';
import { onDelivery, type Delivery } from '../delivery/on-delivery.tsx';
import { field } from './form-field.ts';
import { noProject, renderLibrary } from './library-frame.tsx';
import { libraryOf } from './library-state.ts';
import { mergesPage } from './merges-page.tsx';
import { projectPage } from './project-page.tsx';
import { libraryPath, projectPath } from './project-path.ts';
import { proposalsOf } from './proposals.ts';
import { inBoth, libraryWords } from './words/index.ts';

const word = (c: PageContext, { actor }: Delivery, reason?: string) => ({
  by: actor.name,
  at: c.var.state.clock(),
  ...(reason === undefined || reason === '' ? {} : { reason }),
});

const leadsOf = async ({ delivery, context }: Delivery): Promise<Leads> =>
  new Map(
    (await delivery.list('task', { plan: context.plan.id })).map(({ body: { ref, lead, support, person } }) => [
      ref,
      { ...(lead === undefined ? {} : { lead }), support, ...(person === undefined ? {} : { person }) },
    ]),
  );

/** Everything of the plan that the library does not hold yet goes in, all at once. */
const build = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { store, context, delivery } = given;
  const held = (await delivery.list('project', { plan: context.plan.id })).map(({ id, body }): Held => ({ id, body }));
  const records = newRecords(proposalsOf(context), held, { plan: context.plan.id, nextId: () => store.newId(), leads: await leadsOf(given) });
  await delivery.change({ action: 'project.keep', changes: records.map(({ id, body }): RecordChange => ({ kind: 'project', id, version: null, body })) });
  return c.redirect(libraryPath(context, `?built=${records.length}`), 303);
};

/** What a person says about a doubt: of two records, they are merged or parted; of a place in the text, it is taken in or left. */
const settle = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { context, delivery } = given;
  const form = await c.req.parseBody();
  const library = await libraryOf(given);
  const held = [...library.held.values()].map(({ id, body }) => ({ id, body }));
  const asked = askedDoubts(proposalsOf(context), held).find(({ doubt }) => doubt.key === form['key']);
  const verdict = (['same', 'apart', 'open'] as const).find((one) => one === form['verdict']);
  if (asked === undefined || verdict === undefined) return noProject(c, context);
  const { doubt, records } = asked;
  const said = word(c, given);
  const kept = (id: string) => library.held.get(id)!;
  const change = (id: string, body: Held['body']): RecordChange => ({ kind: 'project', id, version: kept(id).version, body });
  const [first, second] = records.map(kept);
  const taken = (first?.body.mergedFrom ?? [])
    .flatMap((id) => library.held.get(id) ?? [])
    .find(({ body }) => body.places.some(({ ref }) => doubt.projects.includes(ref)));
  let changes: readonly RecordChange[] | undefined;
  let refused: Said | undefined;
  if (verdict === 'same' && second !== undefined) {
    const outcome = mergeProjects(first!, second, doubt.key, said);
    refused = outcome.refused;
    changes = outcome.ok && [change(first!.id, outcome.ok[0]), change(second.id, outcome.ok[1])];
  } else if (verdict === 'open' && taken !== undefined) {
    const outcome = partProjects(first!, taken, doubt.key, said);
    refused = outcome.refused;
    changes = outcome.ok && [change(first!.id, outcome.ok[0]), change(taken.id, outcome.ok[1])];
  } else changes = [change(first!.id, settleDoubt(first!.body, doubt, verdict, said))];
  if (changes === undefined)
    return renderLibrary(
      c,
      context,
      { title: libraryWords(c.var.language).tabs.merges, lede: '', tab: 'merges', status: 422 },
      <p class="fault">{refused?.[c.var.language]}</p>,
    );
  await delivery.change({ action: 'project.keep', changes });
  const at = field(form, 'at');
  const place = `#doubt-${/^\d{1,5}$/.test(at) ? at : '0'}`;
  return c.redirect(libraryPath(context, `merges${verdict === 'open' ? '' : `?said=${encodeURIComponent(doubt.key)}${place}`}`), 303);
};

/** Merges another record into this one, by its name. */
const merge = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { context, delivery } = given;
  const form = await c.req.parseBody();
  const { held } = await libraryOf(given);
  const into = held.get(c.req.param('id') ?? '');
  if (into === undefined) return noProject(c, context);
  const name = field(form, 'with');
  const found = [...held.values()].filter(
    ({ id, body }) => body.mergedInto === undefined && id !== into.id && (body.name === name || body.aliases.includes(name)),
  );
  const [from] = found;
  const fail = (fault: Said): Promise<Response> => projectPage(c, given, into, { part: 'merge', fault, given: { with: name } });
  if (from === undefined || found.length > 1) return fail(inBoth(({ faults }) => faults.noProject(name)));
  const outcome = mergeProjects(into, from, [into.body.name, from.body.name].toSorted().join('|'), word(c, given, field(form, 'reason')));
  if (outcome.refused !== undefined) return fail(outcome.refused);
  await delivery.change({
    action: 'project.keep',
    changes: [
      { kind: 'project', id: into.id, version: into.version, body: outcome.ok[0] },
      { kind: 'project', id: from.id, version: from.version, body: outcome.ok[1] },
    ],
  });
  return c.redirect(projectPath(context, into.id, '#places'), 303);
};

/** Parts a record that was merged into this one, or takes one place out into a record of its own. */
const part = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { context, delivery } = given;
  const form = await c.req.parseBody();
  const { held } = await libraryOf(given);
  const into = held.get(c.req.param('id') ?? '');
  if (into === undefined) return noProject(c, context);
  const from = held.get(field(form, 'from'));
  const fail = (fault: Said): Promise<Response> => projectPage(c, given, into, { part: 'merge', fault, given: {} });
  if (from !== undefined) {
    const outcome = partProjects(into, from, [into.body.name, from.body.name].toSorted().join('|'), word(c, given));
    if (outcome.refused !== undefined) return fail(outcome.refused);
    await delivery.change({
      action: 'project.keep',
      changes: [
        { kind: 'project', id: into.id, version: into.version, body: outcome.ok[0] },
        { kind: 'project', id: from.id, version: from.version, body: outcome.ok[1] },
      ],
    });
    return c.redirect(projectPath(context, from.id), 303);
  }
  const split = splitPlace(into.body, field(form, 'place'));
  if (split.refused !== undefined) return fail(split.refused);
  const id = given.newId();
  await delivery.change({
    action: 'project.keep',
    changes: [
      { kind: 'project', id: into.id, version: into.version, body: split.ok[0] },
      { kind: 'project', id, version: null, body: split.ok[1] },
    ],
  });
  return c.redirect(projectPath(context, id), 303);
};

/** What puts projects into the library, together and apart. */
export const mergeRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  const under = '/regions/:region/:plan/projects';
  app.post(`${under}/build`, onDelivery('project.keep', build));
  app.get(`${under}/merges`, onDelivery('project.keep', mergesPage));
  app.post(`${under}/merges`, onDelivery('project.keep', settle));
  app.post(`${under}/:id/merge`, onDelivery('project.keep', merge));
  app.post(`${under}/:id/part`, onDelivery('project.keep', part));
  return app;
};
