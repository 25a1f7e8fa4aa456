import { isOwn, isReviewable, unitLabel } from '../../../src/delivery/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { EmptyState } from '../layout/notice.tsx';
import { unitsOf } from '../units/unit-choice.tsx';
import { checkAnswers } from './answer-check.ts';
import { stepperOf } from './on-report.tsx';
import { REVIEWER } from './report-entry.ts';
import { reportPath, reportsPath } from './report-path.ts';
import { renderReports } from './reports-page.tsx';
import { ReviewCard } from './review-card.tsx';
import { acceptAll, decide, type Batch } from './review-handling.ts';
import { reportWords } from './words/index.ts';

const SHOWN = 60;

/** 审核: everything that waits for the planner, one under another; decided one by one or all in one go. */
const reviewPage = async (c: PageContext, given: Delivery, { told, batch }: { told?: string; batch?: Batch } = {}): Promise<Response> => {
  const { language } = c.var;
  const { context, delivery, actor } = given;
  const words = reportWords(language);
  const [units, all] = await Promise.all([
    unitsOf(delivery),
    delivery.list('report', { plan: context.plan.id, states: ['submitted', 'signed', 'accepted'], order: 'due' }),
  ]);
  const waiting = all.filter(({ body }) => isReviewable(body) || body.state === 'accepted');
  const named = new Map(all.map((report) => [report.id, units.get(report.body.unit)]));
  const faults =
    batch === undefined || batch.refused.length === 0
      ? []
      : [
          words.review.notTaken(batch.refused.length),
          ...batch.refused.map(({ report, said }) => {
            const unit = named.get(report);
            return `${unit === undefined ? '' : `${unitLabel(unit.body)}：`}${said[language]}`;
          }),
        ];
  const action = reportsPath(context, 'review');
  return renderReports(
    c,
    given,
    { title: words.review.title, lede: words.review.lede, tab: 'review', faults, ...(told === undefined ? {} : { told }) },
    waiting.length === 0 ? (
      <EmptyState title={words.review.none} help={words.review.noneHelp} />
    ) : (
      <div class="report-queue" data-report-queue>
        <form id="batch" method="post" action={action} class="batch">
          <button type="submit" name="do" value="batch">
            {words.review.acceptChosen}
          </button>
          <span class="help">{words.review.keys}</span>
        </form>
        {waiting.slice(0, SHOWN).map((report) => {
          const unit = units.get(report.body.unit);
          if (unit === undefined) return null;
          const path = reportPath(context, report.id);
          return (
            <ReviewCard
              report={report}
              unit={unit}
              language={language}
              title={<a href={path}>{unitLabel(unit.body)}</a>}
              checked={checkAnswers(context, report.body, unit.body)}
              attachment={(sha256) => `${path}/files/${sha256}`}
              batch="batch"
              {...(isOwn(report.body, stepperOf(actor, '')) ? { barred: words.review.own } : { action })}
            />
          );
        })}
      </div>
    ),
  );
};

export const showReview = (c: PageContext, given: Delivery): Promise<Response> => {
  const words = reportWords(c.var.language);
  const done = c.req.query('done') ?? '';
  const n = Number(/^accepted-(\d{1,4})$/.exec(done)?.[1] ?? 0);
  return reviewPage(c, given, n > 0 ? { told: words.review.accepted(n) } : done === 'returned' ? { told: words.review.returnedDone } : {});
};

export const takeReview = async (c: PageContext, given: Delivery): Promise<Response> => {
  const form = await c.req.parseBody({ all: true });
  const entry = { ...given, who: stepperOf(given.actor, c.var.state.clock()), rights: REVIEWER };
  const page = reportsPath(given.context, 'review');
  if (form['do'] === 'batch') {
    const chosen = [form['chosen']].flat().filter((one): one is string => typeof one === 'string');
    const batch = await acceptAll(entry, chosen.slice(0, SHOWN));
    if (batch.refused.length === 0) return c.redirect(`${page}?done=accepted-${batch.done}`, 303);
    const words = reportWords(c.var.language);
    return reviewPage(c, given, { batch, ...(batch.done > 0 ? { told: words.review.accepted(batch.done) } : {}) });
  }
  const made = await decide(entry, form);
  if (made.refused === undefined) return c.redirect(`${page}?done=${made.ok.body.state === 'returned' ? 'returned' : 'accepted-1'}`, 303);
  return reviewPage(c, given, { batch: { done: 0, refused: [{ report: typeof form['report'] === 'string' ? form['report'] : '', said: made.refused }] } });
};
