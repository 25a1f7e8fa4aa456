import { Hono } from 'hono';
import { z } from 'zod';
import type { RecordChange } from '../../../src/database/index.ts';
import { readUnitList, type UnitLine, type UnitList } from '../../../src/delivery/index.ts';
import { readWordTable } from '../../../src/intake/index.ts';
import type { Env, PageContext } from '../app-state.ts';
import { onDelivery, type Delivery } from '../delivery/on-delivery.tsx';
import { filePage, sentFile, type FileFault } from '../layout/file-page.tsx';
import { renderPage } from '../layout/page.tsx';
import { cleanFileName } from '../library/file-name.ts';
import { PageHead } from '../views/page-head.tsx';
import { unitsOf } from './unit-choice.tsx';
import { unitsPath } from './unit-path.ts';
import { unitPageWords } from './words/index.ts';

const MB = 10;
const KIND = 'units';
const Draft = z.object({ name: z.string(), rows: z.array(z.array(z.string())) });

const importPage = (c: PageContext, { context }: Delivery, text?: string, status: FileFault['status'] = 422): Promise<Response> =>
  filePage(
    c,
    {
      words: unitPageWords(c.var.language),
      context,
      tab: 'units',
      name: 'units',
      list: unitsPath(context),
      action: unitsPath(context, 'import'),
      accept: '.xlsx,.csv',
    },
    text === undefined ? undefined : { text, status },
  );

type Looked = { readonly list: UnitList; readonly changes: readonly RecordChange[] };

/** What the list makes of the units as they are; a line that speaks of a unit made by a line above goes to the same one. */
const look = async ({ store, delivery }: Delivery, rows: readonly (readonly string[])[]): Promise<Looked> => {
  const units = await unitsOf(delivery);
  const list = readUnitList(rows, [...units.values()]);
  const made = new Map<string, string>();
  const changes = new Map<string, RecordChange>();
  for (const { row, id, unit } of list.lines) {
    if (unit === undefined) continue;
    const known = id === undefined ? undefined : units.get(id);
    if (known !== undefined && JSON.stringify(known.body) === JSON.stringify(unit)) continue;
    const key = known?.id ?? made.get(id ?? '') ?? store.newId();
    if (known === undefined) made.set(`row${row}`, key);
    changes.set(key, { kind: 'unit', id: key, version: known?.version ?? null, body: unit });
  }
  return { list, changes: [...changes.values()] };
};

const draftAsked = async (
  c: PageContext,
  { store, context }: Delivery,
): Promise<{ readonly id: string; readonly name: string; readonly rows: string[][] } | undefined> => {
  const draft = await store.draft(context.region.code, c.req.param('draft') ?? '');
  const read = draft?.kind === KIND ? Draft.safeParse(draft.body) : undefined;
  return read?.success ? { id: draft!.id, ...read.data } : undefined;
};

const preview = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { context } = given;
  const { language } = c.var;
  const words = unitPageWords(language);
  const draft = await draftAsked(c, given);
  if (draft === undefined) return importPage(c, given, words.importGone, 404);
  const { list, changes } = await look(given, draft.rows);
  const faulty = list.lines.filter(({ fault }) => fault !== undefined).length;
  const made = changes.filter(({ version }) => version === null).length;
  const result = ({ id, unit, fault, note }: UnitLine): string => {
    if (fault !== undefined) return fault[language];
    const isChange = changes.some((change) => change.body === unit);
    return [isChange ? (id === undefined ? words.importMade : words.importChanged) : words.importSame, note?.[language]].filter(Boolean).join(' · ');
  };
  return renderPage(
    c,
    { title: words.importTitle, region: context, tab: 'units' },
    <section class="listing units">
      <PageHead title={`${words.importTitle}　${draft.name}`} lede={words.importCounts(made, changes.length - made, faulty)}>
        <p>
          <a href={unitsPath(context, 'import')}>{words.back}</a>
        </p>
      </PageHead>
      {list.unknownHeads.length > 0 && <p class="doubt">{words.importUnknown(list.unknownHeads.join('、'))}</p>}
      {changes.length > 0 && (
        <form method="post" action={unitsPath(context, `import/${draft.id}`)} class="task-issue">
          <button type="submit">{words.importNow(changes.length)}</button>
        </form>
      )}
      <table class="data">
        <thead>
          <tr>
            {[words.importRow, words.columns.name, words.columns.code, words.importResult].map((label) => (
              <th scope="col">{label}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list.lines.map((line) => (
            <tr>
              <td class="number" data-label={words.importRow}>
                <span class="figure">{line.row}</span>
              </td>
              <td class="lead" lang="zh-CN" data-label={words.columns.name}>
                {line.name}
              </td>
              <td data-label={words.columns.code}>
                <span class="figure">{line.unit?.creditCode ?? line.unit?.division ?? ''}</span>
              </td>
              <td class={line.fault === undefined ? 'wide' : 'wide fault'} data-label={words.importResult}>
                {result(line)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>,
  );
};

const upload = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { store, context } = given;
  const words = unitPageWords(c.var.language);
  const { file, fault } = sentFile((await c.req.parseBody())['file'], words, MB);
  if (fault !== undefined) return importPage(c, given, fault.text, fault.status);
  const name = cleanFileName(file.name);
  const table = await readWordTable(new Uint8Array(await file.arrayBuffer()));
  if (table.refused !== undefined) return importPage(c, given, `${name}：${table.refused[c.var.language]}`);
  const rows = table.sheets.find((sheet) => sheet.rows.length > 0)?.rows ?? [];
  const list = readUnitList(rows, []);
  if (list.missingName) return importPage(c, given, `${name}：${words.importNoName}`);
  if (list.lines.length === 0) return importPage(c, given, `${name}：${words.importNothing}`);
  const draft = await store.keepDraft(context.region.code, KIND, { name, rows });
  return c.redirect(unitsPath(context, `import/${draft.id}`), 303);
};

const write = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { store, delivery, context } = given;
  const draft = await draftAsked(c, given);
  if (draft === undefined) return importPage(c, given, unitPageWords(c.var.language).importGone, 404);
  const { changes } = await look(given, draft.rows);
  await delivery.change({ action: 'unit.edit', changes, reason: draft.name });
  await store.dropDraft(context.region.code, draft.id);
  return c.redirect(unitsPath(context, '', { written: String(changes.length) }), 303);
};

/** A list of units comes in: read, shown, then written in one change. */
export const unitImportRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  const base = '/regions/:region/:plan/units/import';
  app.get(
    base,
    onDelivery('unit.edit', (c, given) => importPage(c, given)),
  );
  app.post(base, onDelivery('unit.edit', upload));
  app.get(`${base}/:draft`, onDelivery('unit.edit', preview));
  app.post(`${base}/:draft`, onDelivery('unit.edit', write));
  return app;
};
