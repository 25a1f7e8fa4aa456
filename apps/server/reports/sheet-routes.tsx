import { Hono } from 'hono';
import { z } from 'zod';
import type { Kept } from '../../../src/database/index.ts';
import { answerText, isFillable, type Answer, type Given, type Said } from '../../../src/delivery/index.ts';
import type { Env, PageContext } from '../app-state.ts';
import { attachment } from '../export/attachment.ts';
import type { Language } from '../words/index.ts';
import { saveAnswers } from './answer-saving.ts';
import { formPage } from './form-page.tsx';
import { onReport, type OnReport } from './on-report.tsx';
import { reportPath } from './report-path.ts';
import { reportPage } from './form-routes.tsx';
import { readReportSheet, sheetOf } from './report-sheet.ts';
import { periodText, reportSaid, reportWords } from './words/index.ts';
import { HeadRow } from '../listing/head-row.tsx';

const PATH = '/regions/:region/:plan/reports/form/:report';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MEGABYTES = 10;
const KIND = 'report-answers';
const MOST_FAULTS = 100;

const Text = z.string().max(2000).optional();
const Body = z.object({
  report: z.string(),
  name: z.string(),
  given: z.record(
    z.string(),
    z.object({
      value: Text,
      bound: z.enum(['>=', '>', '<=', '<']).optional(),
      unit: Text,
      missing: Text,
      source: Text,
      text: Text,
      state: z.enum(['as_planned', 'slow', 'stuck', 'done']).optional(),
      attachments: z.array(z.object({ sha256: z.string(), name: z.string(), bytes: z.number().optional() })).optional(),
    }),
  ),
  places: z.record(z.string(), z.string()),
  seen: z.record(z.string(), z.string()),
  faults: z.array(z.object({ place: z.string(), entered: z.string(), message: z.object({ zh: z.string(), en: z.string() }) })),
});
type Body = z.infer<typeof Body>;

const answerWords = (answer: Answer | Given | undefined, language: Language): string => {
  const words = reportWords(language);
  return [answer?.state && words.progress[answer.state], answerText(answer as Answer | undefined)].filter(Boolean).join(' · ');
};

const dryRun = (c: PageContext, given: OnReport, id: string, body: Body): Promise<Response> => {
  const { language } = c.var;
  const { context, report, unit } = given;
  const words = reportWords(language).sheet;
  const path = reportPath(context, report.id);
  const changed = report.body.asks.filter((ask) => body.given[ask.id] !== undefined);
  return formPage(
    c,
    context,
    { report, unit, state: {}, action: path, attachment: () => '', children: <a href={path}>{words.discard}</a>, told: words.dryLede(body.name) },
    <form method="post" action={`${path}/sheet/${id}`} class="sheet-dry-run">
      <h2>{words.dryTitle}</h2>
      {body.faults.length > 0 && (
        <section>
          <p class="fault">{words.faults(body.faults.length)}</p>
          <ul class="faults">
            {body.faults.map(({ place, entered, message }) => (
              <li>
                <b>{place}</b> {entered !== '' && <q lang="zh-CN">{entered}</q>} <span>{message[language]}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {changed.length === 0 ? (
        <p>
          <b>{words.nothing}</b> <span class="faint">{words.nothingHelp}</span>
        </p>
      ) : (
        <>
          <table class="data">
            <caption class="unseen">{words.dryTitle}</caption>
            <HeadRow columns={[{ label: words.place, name: 'short' }, { label: words.item, name: 'lead' }, { label: words.before }, { label: words.after }]} />
            <tbody>
              {changed.map((ask) => (
                <tr>
                  <td class="short" data-label={words.place}>
                    {body.places[ask.id]}
                  </td>
                  <td class="lead" data-label={words.item} lang="zh-CN">
                    {ask.title}
                  </td>
                  <td data-label={words.before}>{answerWords(report.body.answers[ask.id], language)}</td>
                  <td data-label={words.after}>
                    <b>{answerWords(body.given[ask.id] as Given, language)}</b>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p class="report-actions">
            <button type="submit">{words.take(changed.length)}</button>
            <a href={path}>{words.discard}</a>
          </p>
        </>
      )}
    </form>,
  );
};

const draftOf = async ({ store, context, report }: OnReport, id: string): Promise<Body | undefined> => {
  const draft = /^[\w-]{1,80}$/.test(id) ? await store.draft(context.region.code, id) : undefined;
  const body = draft?.kind === KIND ? Body.safeParse(draft.body) : undefined;
  return body?.success === true && body.data.report === report.id ? body.data : undefined;
};

const present = (given: Body['given'][string]): Given => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Given;

const refuse = (c: PageContext, given: OnReport, said: Said): Promise<Response> => reportPage(c, given, { said: [said], status: 422 });

/** Excel of one report: out with only its cells, back as a dry run, in when it is confirmed. */
export const sheetRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();

  app.get(
    `${PATH}/sheet.xlsx`,
    onReport('report.read', async (c, given) => {
      const { context, report, unit } = given;
      const simulated = context.region.simulated ? `-${reportWords('zh').simulated}` : '';
      const name = `${unit.body.name}-${periodText(report.body.period, 'zh')}-${reportWords('zh').name}${simulated}.xlsx`;
      return c.body(new Uint8Array(await sheetOf(given)), 200, attachment(name, XLSX));
    }),
  );

  app.post(
    `${PATH}/sheet`,
    onReport('report.answer', async (c, given) => {
      const { store, context, report } = given;
      const { file } = await c.req.parseBody();
      if (!(file instanceof File) || file.size === 0) return c.redirect(reportPath(context, report.id), 303);
      if (file.size > MEGABYTES * 1024 * 1024)
        return refuse(
          c,
          given,
          reportSaid(({ faults }) => faults.file(file.name.slice(0, 100), MEGABYTES)),
        );
      if (!isFillable(report.body)) return reportPage(c, given);
      const { read, refused } = await readReportSheet(given, new Uint8Array(await file.arrayBuffer()), file.name);
      if (refused !== undefined) return refuse(c, given, refused);
      const body: Body = Body.parse(
        JSON.parse(JSON.stringify({ ...read, faults: read.faults.slice(0, MOST_FAULTS), report: report.id, name: file.name.slice(0, 200) })),
      );
      const { id } = await store.keepDraft(context.region.code, KIND, body);
      return c.redirect(`${reportPath(context, report.id)}/sheet/${id}`, 303);
    }),
  );

  app.get(
    `${PATH}/sheet/:draft`,
    onReport('report.answer', async (c, given) => {
      const id = c.req.param('draft') ?? '';
      const body = await draftOf(given, id);
      return body === undefined
        ? refuse(
            c,
            given,
            reportSaid(({ faults }) => faults.sheetGone),
          )
        : dryRun(c, given, id, body);
    }),
  );

  app.post(
    `${PATH}/sheet/:draft`,
    onReport('report.answer', async (c, given) => {
      const id = c.req.param('draft') ?? '';
      const { store, delivery, context, report, actor } = given;
      const body = await draftOf(given, id);
      if (body === undefined)
        return refuse(
          c,
          given,
          reportSaid(({ faults }) => faults.sheetGone),
        );
      const answers = Object.fromEntries(Object.entries(body.given).map(([ask, one]) => [ask, present(one)]));
      const saved = await saveAnswers(delivery, report, answers, body.seen, actor.name);
      await store.dropDraft(context.region.code, id);
      if (saved.refused !== undefined) return refuse(c, given, saved.refused);
      const kept: Kept<'report'> = saved.report;
      if (saved.clashes.length === 0) return c.redirect(reportPath(context, report.id), 303);
      return reportPage(
        c,
        { ...given, report: kept },
        { clashes: saved.clashes, said: [reportSaid((words) => words.form.clash(saved.clashes.length))], status: 409 },
      );
    }),
  );
  return app;
};
