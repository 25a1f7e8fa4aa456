import { Hono } from 'hono';
import { isFillable, isOwn, isReviewable, signed, answerMark, toFill, unanswered, unitLabel, type Said } from '../../../src/delivery/index.ts';
import { may } from '../../../src/identity/index.ts';
import { formLink } from '../accounts/sign-in-link.ts';
import type { Env, PageContext } from '../app-state.ts';
import { attachment as attachmentHeaders } from '../export/attachment.ts';
import { readableInstant } from '../library/instant.ts';
import { checkAnswers } from './answer-check.ts';
import { formPage, ReportForm, type FormState } from './form-page.tsx';
import { takeForm, type FormOutcome } from './form-handling.ts';
import { noticeOf } from './notice-text.ts';
import { onReport, stepperOf, type OnReport } from './on-report.tsx';
import { ReportAside } from './report-aside.tsx';
import { REVIEWER } from './report-entry.ts';
import { reportPath } from './report-path.ts';
import { ReviewCard } from './review-card.tsx';
import { askHeld, decide, unlockReport } from './review-handling.ts';
import { periodText, reportSaid, reportWords } from './words/index.ts';

const PATH = '/regions/:region/:plan/reports/form/:report';
const TOLD = ['submitted', 'signed', 'accepted', 'returned', 'unlocked', 'saved'] as const;

const rightsOf = ({ actor, context, report }: OnReport) => {
  const to = { region: context.region.code, units: [report.body.unit] };
  return {
    answer: may(actor, 'report.answer', to),
    sign: may(actor, 'report.sign', to),
    review: may(actor, 'report.review', to),
    link: may(actor, 'form-link.make', to),
    unlock: may(actor, 'report.unlock', to),
    ask: may(actor, 'report.ask', to),
  };
};

const toldOf = (c: PageContext, report: OnReport['report']): string | undefined => {
  const words = reportWords(c.var.language);
  const done = TOLD.find((one) => one === c.req.query('done'));
  const { state, toSign } = report.body;
  if (done === 'accepted') return words.review.accepted(1);
  if (done === 'returned' || done === 'unlocked') return words.review.returnedDone;
  if (state === 'submitted') return toSign === true ? words.form.waitSign : words.form.waitReview;
  return state === 'signed' ? words.form.waitReview : state === 'locked' ? words.form.done : undefined;
};

const Sign = ({ c, given }: { c: PageContext; given: OnReport }) => {
  const words = reportWords(c.var.language);
  return (
    <form method="post" action={`${reportPath(given.context, given.report.id)}/sign`} class="report-decision">
      <button type="submit">{words.form.sign}</button>
      <span class="help">{words.form.signHelp}</span>
    </form>
  );
};

/** The report as the reader may meet it: to fill, to sign, to judge, or to read. */
export const reportPage = (
  c: PageContext,
  given: OnReport,
  state: FormState = {},
  link?: { readonly url: string; readonly expires: string },
): Promise<Response> => {
  const { language } = c.var;
  const { context, report, unit, actor } = given;
  const words = reportWords(language);
  const rights = rightsOf(given);
  const path = reportPath(context, report.id);
  const attachment = (sha256: string): string => `${path}/files/${sha256}`;
  const isForm = isFillable(report.body) && rights.answer;
  const isOpen = isReviewable(report.body) || report.body.state === 'submitted' || report.body.state === 'accepted';
  const own = isOwn(report.body, stepperOf(actor, ''));
  const told = toldOf(c, report);
  const body = isForm ? (
    <ReportForm report={report} unit={unit} language={language} state={state} action={path} attachment={attachment} simulated={context.region.simulated} />
  ) : (
    <>
      {(state.said ?? []).map((said: Said) => (
        <p class="told fault" role="alert">
          {said[language]}
        </p>
      ))}
      {report.body.state === 'submitted' && report.body.toSign === true && rights.sign && <Sign c={c} given={given} />}
      <ReviewCard
        report={report}
        unit={unit}
        language={language}
        checked={isOpen ? checkAnswers(context, report.body, unit.body) : new Map()}
        attachment={attachment}
        {...(rights.review && isOpen ? (own ? { barred: words.review.own } : { action: `${path}/decide` }) : {})}
      />
    </>
  );
  return formPage(
    c,
    context,
    {
      report,
      unit,
      state,
      action: path,
      attachment,
      ...(told === undefined ? {} : { told }),
      children: (
        <>
          {link !== undefined && (
            <section class="aside-part link-made" role="status">
              <p>{words.form.linkMade(readableInstant(link.expires).slice(0, 10))}</p>
              <p>
                <a href={link.url}>{link.url}</a>
              </p>
              <label class="field">
                <span>{words.form.copy}</span>
                <textarea rows={4} readonly>
                  {words.form.linkText(periodText(report.body.period, language), toFill(report.body).length, report.body.due, link.url)}
                </textarea>
              </label>
            </section>
          )}
          <ReportAside report={report} context={context} language={language} may={rights} />
        </>
      ),
    },
    body,
  );
};

/** What the script of the form is told after it saved one question. */
export const savedJson = (c: PageContext, { report, state }: FormOutcome): Response => {
  const { language } = c.var;
  const words = reportWords(language);
  const faults = Object.fromEntries(Object.entries(state.faults ?? {}).map(([id, said]) => [id, said.map((one) => one[language]).join(' ')]));
  return c.json(
    {
      saved: words.form.saved(readableInstant(c.var.state.clock()).slice(11)),
      left: words.ask.left(unanswered(report.body).length),
      marks: Object.fromEntries(report.body.asks.map(({ id }) => [id, answerMark(report.body.answers[id])])),
      faults,
      clashes: (state.clashes ?? []).map(({ ask }) => ask),
      ...(state.said === undefined ? {} : { said: state.said.map((said) => said[language]).join(' ') }),
    },
    state.status ?? 200,
  );
};

/** The forms of units: filled, signed, judged, opened by link. */
export const formRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();

  app.get(
    PATH,
    onReport('report.read', (c, given) => reportPage(c, given)),
  );

  app.post(
    PATH,
    onReport('report.answer', async (c, given) => {
      const outcome = await takeForm(
        { ...given, who: stepperOf(given.actor, c.var.state.clock()), way: 'page' },
        given.report,
        await c.req.parseBody({ all: true }),
      );
      if (c.req.header('accept')?.includes('application/json')) return savedJson(c, outcome);
      const { report, state } = outcome;
      if (outcome.submitted) return c.redirect(`${reportPath(given.context, report.id)}?done=submitted`, 303);
      return state.said === undefined ? c.redirect(reportPath(given.context, report.id), 303) : reportPage(c, { ...given, report }, state);
    }),
  );

  app.post(
    `${PATH}/sign`,
    onReport('report.sign', async (c, given) => {
      const { report, store, delivery, context, unit, actor } = given;
      const made = signed(report.body, stepperOf(actor, c.var.state.clock()));
      if (made.refused !== undefined) return reportPage(c, given, { said: [made.refused], status: 409 });
      const said = reportSaid((words) => words.said.submitted(report.body.period, unitLabel(unit.body), actor.name));
      const href = reportPath(context, report.id);
      await delivery.change({
        action: 'report.sign',
        changes: [
          { kind: 'report', id: report.id, version: report.version, body: made.ok },
          noticeOf(store, { plan: report.body.plan, to: { role: 'planner' }, said, level: 'info', about: { kind: 'report', ref: report.id, href } }),
        ],
      });
      return c.redirect(`${href}?done=signed`, 303);
    }),
  );

  const deeds = { decide: ['report.review', decide], unlock: ['report.unlock', unlockReport], held: ['report.ask', askHeld] } as const;
  for (const [name, [action, deed]] of Object.entries(deeds)) {
    app.post(
      `${PATH}/${name}`,
      onReport(action, async (c, given) => {
        const form = await c.req.parseBody();
        const entry = { ...given, who: stepperOf(given.actor, c.var.state.clock()), rights: REVIEWER };
        const made = deed === decide ? await decide(entry, { ...form, report: given.report.id }) : await deed(entry, given.report as never, form);
        if (made.refused === undefined)
          return c.redirect(`${reportPath(given.context, given.report.id)}?done=${made.ok.body.state === 'locked' ? 'accepted' : 'returned'}`, 303);
        const report = (await given.delivery.get('report', given.report.id)) ?? given.report;
        return reportPage(c, { ...given, report }, { said: [made.refused], status: 409 });
      }),
    );
  }

  app.post(
    `${PATH}/link`,
    onReport('form-link.make', async (c, given) => {
      const { store, context, report, actor } = given;
      if (!isFillable(report.body)) return reportPage(c, given);
      const of = { region: context.region.code, plan: context.plan.id, report: report.id, unit: report.body.unit, by: actor };
      const { url, expires } = await formLink(store, of, c.var.state.clock());
      return reportPage(c, given, {}, { url: new URL(url, c.req.url).href, expires });
    }),
  );

  app.get(
    `${PATH}/files/:sha256{[0-9a-f]{64}}`,
    onReport('report.read', async (c, { store, context, report }) => {
      const sha256 = c.req.param('sha256') ?? '';
      const isIts = Object.values(report.body.answers).some(({ attachments }) => attachments?.some((one) => one.sha256 === sha256));
      const file = isIts ? await store.attachment(context.region.code, sha256) : undefined;
      // Always as a download of bytes: what was attached by others is never shown as a page of this server.
      return file === undefined ? c.notFound() : c.body(new Uint8Array(file.bytes), 200, attachmentHeaders(file.name, 'application/octet-stream'));
    }),
  );
  return app;
};
