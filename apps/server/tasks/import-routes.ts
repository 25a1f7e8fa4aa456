import { Hono } from 'hono';
import type { Kept, RecordChange } from '../../../src/database/index.ts';
import { divisionChanges, matchDivision, type DivisionChange, type DivisionUse, type Matchable } from '../../../src/delivery/index.ts';
import type { Env, PageContext } from '../app-state.ts';
import { onDelivery, type Delivery } from '../delivery/on-delivery.tsx';
import { cleanFileName } from '../library/file-name.ts';
import { unitsOf } from '../units/unit-choice.tsx';
import { groupKey, titlesOf, type KeptTask } from './board-model.ts';
import { boardTasks } from './board-tasks.ts';
import { importOf, keepImport, type ImportDraft } from './import-draft.ts';
import { importPage, previewPage } from './import-page.tsx';
import { readDivision } from './import-reading.ts';
import { sentFile } from '../layout/file-page.tsx';
import { tasksPath } from './task-path.ts';
import { taskPageWords } from './words/index.ts';

const MB = 20;

type Looked = { readonly changes: readonly DivisionChange[]; readonly tasks: ReadonlyMap<string, KeptTask>; readonly units: ReadonlyMap<string, Kept<'unit'>> };

/** What the file would change of the tasks as they are now. */
const look = async (given: Delivery, { entries, form }: ImportDraft, use?: DivisionUse): Promise<Looked> => {
  const { context, delivery } = given;
  const [list, units] = await Promise.all([boardTasks(given), unitsOf(delivery)]);
  const titles = titlesOf(context.plan.plan, 'zh');
  const headings = new Map(context.plan.plan.outline.map(({ id, title }) => [id, title]));
  const tasks = new Map(list.map((task) => [task.id, task]));
  const matchable = list.map(({ id, body }): Matchable => {
    const { ref, title, verb, section } = body;
    const heading = body.kind === 'box_item' ? titles.group(groupKey(body)) : (headings.get(section ?? '') ?? titles.group(groupKey(body)));
    return { id, ref, title, heading, ...(verb === undefined ? {} : { verb }), ...(section === undefined ? {} : { section }) };
  });
  const matches = matchDivision(entries, matchable);
  const changes = divisionChanges(
    entries,
    matches,
    { units, tasks, today: context.today },
    use ?? { as: form === 'table' ? 'confirm' : 'propose', document: '' },
  );
  return { changes, tasks, units };
};

const upload = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { store, context } = given;
  const words = taskPageWords(c.var.language);
  const { file, fault } = sentFile((await c.req.parseBody())['file'], words, MB);
  if (fault !== undefined) return importPage(c, given, fault.text, fault.status);
  const name = cleanFileName(file.name);
  const reading = await readDivision(new Uint8Array(await file.arrayBuffer()), name);
  if (reading.refused !== undefined) return importPage(c, given, `${name}：${reading.refused[c.var.language]}`);
  const id = await keepImport(store, context.region.code, { plan: context.plan.id, name, form: reading.form, entries: reading.entries });
  return c.redirect(tasksPath(context, `import/${id}`), 303);
};

const preview = async (c: PageContext, given: Delivery): Promise<Response> => {
  const draft = await importOf(given.store, given.context.region.code, given.context.plan.id, c.req.param('draft') ?? '');
  if (draft === undefined) return importPage(c, given, taskPageWords(c.var.language).importGone, 404);
  // A document proposes unless the planner says that it is so; what differs is what it says.
  return previewPage(c, given, { draft, ...(await look(given, draft, { as: 'confirm', document: draft.name })) });
};

const write = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { store, context, delivery } = given;
  const region = context.region.code;
  const draft = await importOf(store, region, context.plan.id, c.req.param('draft') ?? '');
  if (draft === undefined) return importPage(c, given, taskPageWords(c.var.language).importGone, 404);
  const fields = await c.req.parseBody();
  const document = typeof fields['document'] === 'string' ? fields['document'].trim().slice(0, 200) : '';
  const { changes, tasks, units } = await look(given, draft, { as: fields['as'] === 'propose' ? 'propose' : 'confirm', document });
  const written = changes.flatMap(({ id, after }): readonly RecordChange[] =>
    after === undefined ? [] : [{ kind: 'task', id, version: tasks.get(id)!.version, body: after }],
  );
  const isRefused = written.length === 0 && changes.some(({ fault }) => fault !== undefined);
  if (isRefused) return previewPage(c, given, { draft, changes, units, fault: changes.find(({ fault }) => fault !== undefined)!.fault![c.var.language] });
  await delivery.change({ action: 'task.assign', changes: written, ...(document === '' ? {} : { document }), reason: draft.name });
  await store.dropDraft(region, draft.id);
  return c.redirect(tasksPath(context, '', { written: String(written.length), state: 'all' }), 303);
};

/** A division that was made outside comes in: read, shown as differences, then written in one change. */
export const importRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  const base = '/regions/:region/:plan/tasks/import';
  app.get(
    base,
    onDelivery('task.assign', (c, given) => importPage(c, given)),
  );
  app.post(base, onDelivery('task.assign', upload));
  app.get(`${base}/:draft`, onDelivery('task.assign', preview));
  app.post(`${base}/:draft`, onDelivery('task.assign', write));
  return app;
};
