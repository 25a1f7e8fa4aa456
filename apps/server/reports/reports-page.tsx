import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { may } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { renderPage } from '../layout/page.tsx';
import { PageHead, Tabs } from '../views/page-head.tsx';
import { isReviewable } from '../../../src/delivery/index.ts';
import { reportsPath } from './report-path.ts';
import { reportWords } from './words/index.ts';

const TABS = { round: '', review: 'review', completeness: 'completeness', calendars: 'calendars', dispatches: 'dispatches' } as const;
export type ReportsTab = keyof typeof TABS;

const NEEDS = { round: 'report.read', review: 'report.review', completeness: 'report.read', calendars: 'calendar.read', dispatches: 'dispatch.read' } as const;

/** How many reports wait for the planner. */
export const waitingCount = async ({ delivery, context }: Delivery): Promise<number> =>
  (await delivery.list('report', { plan: context.plan.id, states: ['submitted', 'signed', 'accepted'] })).filter(
    ({ body }) => isReviewable(body) || body.state === 'accepted',
  ).length;

/** A page of the reports: its tabs as far as the reader may open them, its title, and what was just done. */
export const renderReports = async (
  c: PageContext,
  given: Delivery,
  {
    title,
    lede,
    tab,
    status,
    told,
    faults = [],
  }: { title: string; lede: string; tab: ReportsTab; status?: ContentfulStatusCode; told?: string; faults?: readonly string[] },
  body: Child,
): Promise<Response> => {
  const { context, actor } = given;
  const words = reportWords(c.var.language);
  const region = context.region.code;
  const units = actor.unit === undefined ? [] : [actor.unit];
  const open = (Object.keys(TABS) as ReportsTab[]).filter((name) => may(actor, NEEDS[name], { region, units }));
  const waiting = open.includes('review') ? await waitingCount(given) : 0;
  return renderPage(
    c,
    { title, region: context, tab: 'reports', ...(status === undefined ? {} : { status }) },
    <section class="listing reports">
      <PageHead title={title} lede={lede}>
        <Tabs
          label={words.name}
          tabs={open.map((name) => ({
            href: reportsPath(context, TABS[name]),
            label: words.tabs[name],
            current: name === tab,
            ...(name === 'review' && waiting > 0 ? { count: waiting } : {}),
          }))}
        />
      </PageHead>
      {told !== undefined && (
        <p class="told" role="status">
          {told}
        </p>
      )}
      {faults.map((fault) => (
        <p class="told fault" role="alert">
          {fault}
        </p>
      ))}
      {body}
    </section>,
  );
};
