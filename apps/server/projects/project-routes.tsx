import { Hono } from 'hono';
import type { Kept, RecordChange } from '../../../src/database/index.ts';
import { enterStage, projectCodeTwice, STAGES, type Outcome, type Project, type Said, type Stage } from '../../../src/delivery/index.ts';
import { readPlainDate } from '../../../src/basis/index.ts';
import { storableText } from '../../../src/intake/index.ts';
import { may, type Action } from '../../../src/identity/index.ts';
import type { Env, PageContext } from '../app-state.ts';
import { forbiddenPage, onDelivery, type Delivery } from '../delivery/on-delivery.tsx';
import { attachment } from '../export/attachment.ts';
import { isShownPicture, keepFiles } from '../whistles/whistle-files.ts';
import { boardPage } from './board-page.tsx';
import { createProject, createPage } from './create-page.tsx';
import { field } from './form-field.ts';
import { ganttPage } from './gantt-page.tsx';
import { noProject } from './library-frame.tsx';
import { libraryOf } from './library-state.ts';
import { moneyPage } from './money-page.tsx';
import { projectPage, type PartName } from './project-page.tsx';
import { projectPath } from './project-path.ts';
import { editedProject, PROJECT_PARTS, type ProjectPart } from './project-request.ts';
import { keptPage } from '../delivery/kept-page.ts';
import { tablePage } from './table-page.tsx';
import { inBoth } from './words/index.ts';

type Row = Kept<'project'>;
type Form = Readonly<Record<string, unknown>>;

const onProject = (action: Action, handler: (c: PageContext, given: Delivery, row: Row) => Promise<Response>) =>
  onDelivery(action, async (c, given) => {
    const row = await given.delivery.get('project', c.req.param('id') ?? '');
    return row === undefined || row.body.plan !== given.context.plan.id ? noProject(c, given.context) : handler(c, given, row);
  });

/** What was typed, to give a form back as it was sent. */
const typedIn = (form: Form): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(form).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.slice(0, 2000)]] : [])));

/** What the form showed is what its reader has seen: a project that moved on since refuses it. */
const seen = (form: Form, { version }: Row): number => {
  const shown = Number.parseInt(field(form, 'version'), 10);
  return Number.isInteger(shown) ? shown : version;
};

type Written = { readonly part: PartName; readonly outcome: Outcome<Project>; readonly form: Form; readonly document?: string; readonly reason?: string };

const write = async (c: PageContext, given: Delivery, row: Row, { part, outcome, form, document, reason }: Written): Promise<Response> => {
  if (outcome.refused !== undefined) return projectPage(c, given, row, { part, fault: outcome.refused, given: typedIn(form) });
  const change: RecordChange = { kind: 'project', id: row.id, version: seen(form, row), body: outcome.ok };
  await given.delivery.change({ action: 'project.edit', changes: [change], ...(document ? { document } : {}), ...(reason ? { reason } : {}) });
  return c.redirect(projectPath(given.context, row.id, `#${part}`), 303);
};

/** One code belongs to one project. */
const codeTaken = async (given: Delivery, { id }: Row, code: string | undefined): Promise<string | undefined> =>
  code === undefined ? undefined : (await libraryOf(given)).rows.find((one) => one.code === code && one.id !== id)?.name;

const edit =
  (part: ProjectPart) =>
  async (c: PageContext, given: Delivery, row: Row): Promise<Response> => {
    const form = await c.req.parseBody({ all: true });
    const { units } = await libraryOf(given);
    const { store, context, actor } = given;
    const outcome = editedProject(part, row.body, form, { units, today: context.today, by: actor.name, at: c.var.state.clock(), nextId: () => store.newId() });
    // Whose it is, is not for one of its units to say.
    const isPassedOn =
      outcome.ok !== undefined && (outcome.ok.lead !== row.body.lead || String(outcome.ok.support.toSorted()) !== String(row.body.support.toSorted()));
    if (isPassedOn && !may(actor, 'project.keep', { region: context.region.code })) return forbiddenPage(c);
    const twice = part === 'basics' && outcome.ok?.code !== row.body.code ? await codeTaken(given, row, outcome.ok?.code) : undefined;
    return write(c, given, row, { part, form, outcome: twice === undefined ? outcome : { refused: projectCodeTwice(twice) } });
  };

const STANDINGS: readonly (Stage | 'withdrawn')[] = [...STAGES, 'withdrawn'];

const enter = async (c: PageContext, given: Delivery, row: Row): Promise<Response> => {
  const form = await c.req.parseBody({ all: true });
  const stage = STANDINGS.find((one) => one === field(form, 'stage'));
  const typed = field(form, 'date');
  const date = readPlainDate(typed);
  const refused = (said: Said): Promise<Response> => write(c, given, row, { part: 'stage', form, outcome: { refused: said } });
  if (stage === undefined) return refused(inBoth(({ faults }) => faults.stage));
  if (date === undefined) return refused(inBoth((words) => words.faults.day(words.date, typed.slice(0, 40))));
  const [document, note, reason] = (['document', 'note', 'reason'] as const).map((name) => storableText(field(form, name)).slice(0, 500));
  const step = {
    stage,
    date,
    ...(reason === '' ? {} : { back: reason!, skipped: reason! }),
    by: given.actor.name,
    at: c.var.state.clock(),
  };
  const proof = { ...(document === '' ? {} : { document: document! }), ...(note === '' ? {} : { note: note! }) };
  const chosen = [form['files']].flat().some((file) => file instanceof File && file.size > 0);
  // Before any file is kept: a step that is refused whatever the files are keeps none.
  const dry = enterStage(
    row.body,
    { ...step, evidence: { ...proof, ...(chosen ? { attachments: [{ sha256: '', name: '', type: '' }] } : {}) } },
    given.context.today,
  );
  if (dry.refused !== undefined) return refused(dry.refused);
  const files = await keepFiles(given.store, given.context.region.code, form['files']);
  if (files.refused !== undefined) return refused(files.refused);
  const outcome = enterStage(row.body, { ...step, evidence: { ...proof, ...(files.ok.length === 0 ? {} : { attachments: files.ok }) } }, given.context.today);
  return write(c, given, row, {
    part: 'stage',
    form,
    outcome,
    ...(document === '' ? {} : { document: document! }),
    ...(reason === '' ? {} : { reason: reason! }),
  });
};

const addFiles = async (c: PageContext, given: Delivery, row: Row): Promise<Response> => {
  const form = await c.req.parseBody({ all: true });
  const files = await keepFiles(given.store, given.context.region.code, form['files']);
  const note = storableText(field(form, 'fileNote')).slice(0, 200);
  const known = new Set(row.body.files.map(({ sha256 }) => sha256));
  const outcome: Outcome<Project> =
    files.refused !== undefined
      ? { refused: files.refused }
      : files.ok.length === 0
        ? { refused: inBoth(({ faults }) => faults.noFile) }
        : {
            ok: {
              ...row.body,
              files: [
                ...row.body.files,
                ...files.ok
                  .filter(({ sha256 }) => !known.has(sha256))
                  .map((file) => ({
                    ...file,
                    kind: file.type.startsWith('image/') ? ('photo' as const) : ('document' as const),
                    date: given.context.today,
                    ...(note === '' ? {} : { note }),
                  })),
              ],
            },
          };
  return write(c, given, row, { part: 'files', form, outcome });
};

const removeFile = async (c: PageContext, given: Delivery, row: Row): Promise<Response> => {
  const form = await c.req.parseBody();
  const sha256 = field(form, 'sha256');
  return write(c, given, row, { part: 'files', form, outcome: { ok: { ...row.body, files: row.body.files.filter((file) => file.sha256 !== sha256) } } });
};

/** A file of a project, to whoever may see the project. Pictures are shown, everything else is a download of bytes. */
const fileOf = async (c: PageContext, { store, context }: Delivery, { body }: Row): Promise<Response> => {
  const sha256 = c.req.param('sha256') ?? '';
  const refs = [...body.files, ...body.passages.flatMap(({ evidence }) => evidence.attachments ?? [])];
  const file = refs.some((one) => one.sha256 === sha256) ? await store.attachment(context.region.code, sha256) : undefined;
  if (file === undefined) return noProject(c, context);
  const bytes = new Uint8Array(file.bytes);
  if (!isShownPicture(file.type)) return c.body(bytes, 200, attachment(file.name, 'application/octet-stream'));
  return c.body(bytes, 200, { 'Content-Type': file.type, 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'private, max-age=86400' });
};

/** What the table of the library shows, and the count of notices over it. */
const TABLE_MADE_OF = ['project', 'unit', 'preference', 'notice'] as const;

/** The library's pages, each project and what is changed of it. */
export const projectRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  const under = '/regions/:region/:plan/projects';
  app.get(
    under,
    onDelivery('project.read', (c, given) => keptPage(c, given.store, TABLE_MADE_OF, () => tablePage(c, given))),
  );
  app.get(`${under}/board`, onDelivery('project.read', boardPage));
  app.get(`${under}/gantt`, onDelivery('project.read', ganttPage));
  app.get(`${under}/money`, onDelivery('project.read', moneyPage));
  app.get(
    `${under}/new`,
    onDelivery('project.keep', (c, given) => createPage(c, given)),
  );
  app.post(under, onDelivery('project.keep', createProject));
  app.get(
    `${under}/:id`,
    onProject('project.read', (c, given, row) => projectPage(c, given, row)),
  );
  app.get(`${under}/:id/files/:sha256{[0-9a-f]{64}}`, onProject('project.read', fileOf));
  for (const part of PROJECT_PARTS) app.post(`${under}/:id/${part}`, onProject('project.edit', edit(part)));
  app.post(`${under}/:id/stage`, onProject('project.edit', enter));
  app.post(`${under}/:id/files`, onProject('project.edit', addFiles));
  app.post(`${under}/:id/files/remove`, onProject('project.edit', removeFile));
  return app;
};
