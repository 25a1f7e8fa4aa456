import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { readPeriod } from '../../../../src/basis/index.ts';
import { fillTemplate } from '../../../../src/intake/index.ts';
import type { Env, PageContext } from '../../app-state.ts';
import { attachment } from '../../export/attachment.ts';
import { onRegion, type RegionContext } from '../../region/index.ts';
import { dataPath, renderData } from '../data-page.tsx';
import { deskPage } from '../desk/desk-page.tsx';
import { ownerAsked, periodsAsked } from '../desk/due.ts';
import { keepDraft } from '../draft/draft.ts';
import { ledgerCsv } from '../ledger/ledger-csv.ts';
import { periodOf } from '../names.ts';
import { dataWords } from '../words/index.ts';
import { readSheet } from './sheet-reading.ts';
import { templateRequest } from './template-request.ts';
import { UploadForm } from './upload-form.tsx';

export const SHEET_MB = 20;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ZIP = [0x50, 0x4b];

const wantsJson = (c: PageContext): boolean => c.req.header('accept')?.includes('application/json') ?? false;

const refuse = (c: PageContext, context: RegionContext, name: string | undefined, message: string, status: 400 | 413 | 422): Response | Promise<Response> => {
  if (wantsJson(c)) return c.json({ error: message }, status);
  const words = dataWords(c.var.language);
  return renderData(
    c,
    context,
    { title: words.notWritten, status, ...(name === undefined ? {} : { lede: words.upload.refused(name) }) },
    <>
      <p class="told fault" role="alert">
        {message}
      </p>
      <UploadForm words={words} context={context} />
    </>,
  );
};

const upload = async (c: PageContext, context: RegionContext): Promise<Response> => {
  const words = dataWords(c.var.language);
  const limit = SHEET_MB * 1024 * 1024;
  if (Number(c.req.header('content-length') ?? 0) > limit + 64 * 1024) return refuse(c, context, undefined, words.upload.tooLarge(SHEET_MB), 413);
  const { file } = await c.req.parseBody();
  if (!(file instanceof File) || file.name === '') return refuse(c, context, undefined, words.upload.noFile, 400);
  const name = file.name.slice(0, 200);
  if (file.size > limit) return refuse(c, context, name, words.upload.tooLarge(SHEET_MB), 413);
  if (file.size === 0) return refuse(c, context, name, words.upload.empty, 422);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const reading = await readSheet(context, bytes, name);
  if (!reading.ok) return refuse(c, context, name, reading.message[c.var.language], 422);
  const { candidates, faults, moreFaults, notes, draft } = reading;
  if (candidates.length === 0 && faults.length === 0)
    return refuse(c, context, name, [words.upload.nothing, ...notes.map((note) => note[c.var.language])].join(' '), 422);
  const kept = await keepDraft(await c.var.state.database(), context, {
    channel: bytes[0] === ZIP[0] && bytes[1] === ZIP[1] ? 'workbook' : 'csv',
    name: `《${name}》`,
    candidates: [...candidates],
    faults: [...faults],
    ...(moreFaults === 0 ? {} : { moreFaults }),
    notes: [...notes],
    // A template says what its sender saw when it went out; a plain table says nothing.
    ...(draft.form === 'template' ? { seen: draft.seen } : {}),
  });
  const href = dataPath(context, `drafts/${kept.id}`);
  return wantsJson(c) ? c.json({ href }, 201) : c.redirect(href, 303);
};

/** Sheets go out and come back: the desk, the template of a period and unit, the upload, and the whole ledger as CSV. */
export const sheetRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  const base = '/regions/:region/:plan';

  app.get(
    `${base}/data`,
    onRegion((c, context) => deskPage(c, context)),
  );

  app.get(
    `${base}/data/template.xlsx`,
    onRegion(async (c, context) => {
      const asked = readPeriod(c.req.query('period') ?? '');
      const period = asked ?? periodsAsked(context.items, context.today)[0];
      if (period === undefined || !periodsAsked(context.items, context.today).includes(period)) return c.notFound();
      const owner = ownerAsked(c.req.query('owner'));
      const request = templateRequest(context, { period, owner, template: randomUUID() });
      const words = dataWords(c.var.language);
      const title = [context.region.name, periodOf({ period, measure: 'level' }, c.var.language), owner === '' ? words.unassigned : owner];
      const name = `${title.filter(Boolean).join('-')}${context.region.simulated ? `-${words.simulated}` : ''}.xlsx`;
      return c.body(new Uint8Array(await fillTemplate(request)), 200, attachment(name, XLSX));
    }),
  );

  app.post(`${base}/data/upload`, onRegion(upload));

  app.get(
    `${base}/data/ledger.csv`,
    onRegion((c, context) => {
      const words = dataWords(c.var.language);
      const name = `${context.region.name}-${context.plan.id}-${words.csv}${context.region.simulated ? `-${words.simulated}` : ''}.csv`;
      return c.body(ledgerCsv(context.rows), 200, attachment(name, 'text/csv; charset=utf-8; header=present'));
    }),
  );
  return app;
};
