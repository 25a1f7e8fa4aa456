import type { FC } from 'hono/jsx';
import type { Kept } from '../../../src/database/index.ts';
import { checkYears, settledYears, termOf } from '../../../src/delivery/index.ts';
import { may } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { EmptyState } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import type { RegionContext } from '../region/index.ts';
import { PageHead, Tabs } from '../views/page-head.tsx';
import type { Language } from '../words/index.ts';
import { asAddress, overviewAsked, yearlyItems } from './overview-query.ts';
import type { OverviewFaults } from './overview-request.ts';
import { OverviewRow } from './overview-row.tsx';
import { figuresOf, linksPath, planYears, yearPlansOf, yearsPath } from './year-given.ts';
import { yearPageWords } from './words/index.ts';

/** Rows of one page: a form of so many fields is still sent and read at once. */
const ROWS = 100;

const YearStates: FC<{ years: readonly number[]; kept: readonly Kept<'year'>[]; context: RegionContext; language: Language; mayEdit: boolean }> = ({
  years,
  kept,
  context,
  language,
  mayEdit,
}) => {
  const words = yearPageWords(language);
  return (
    <nav class="year-states" aria-label={words.plansOf}>
      {years.map((year) => {
        const own = kept.find(({ body }) => body.year === year)?.body;
        return (
          <a href={yearsPath(context, String(year))} class={own?.state ?? 'none'}>
            <b>{year}</b>{' '}
            <span>
              {own === undefined
                ? mayEdit
                  ? words.makeDraft(year)
                  : words.none
                : own.state === 'locked'
                  ? `${words.locked} ${own.document ?? ''}`
                  : words.draft}
            </span>
          </a>
        );
      })}
    </nav>
  );
};

/** 年度分解: every item over the years of the plan, decided figures to be entered, and what they come to. */
export const overviewPage = async (
  c: PageContext,
  given: Delivery,
  { fields = {}, faults = {} }: { fields?: Readonly<Record<string, string>>; faults?: OverviewFaults } = {},
): Promise<Response> => {
  const { language } = c.var;
  const words = yearPageWords(language);
  const { context, actor } = given;
  const asked = overviewAsked(c);
  const kept = await yearPlansOf(given);
  const sources = figuresOf(context, kept);
  const years = planYears(context);
  const mayEdit = may(actor, 'year.edit', { region: context.region.code });
  const open = new Set(mayEdit ? years.filter((year) => kept.find(({ body }) => body.year === year)?.body.state !== 'locked') : []);
  const listed = yearlyItems(context.items, asked.list);
  const wanted = asked.problems ? listed.filter((item) => checkYears(item, settledYears(item, sources)).some(({ level }) => level !== 'ok')) : listed;
  const pages = Math.max(Math.ceil(wanted.length / ROWS), 1);
  const page = Math.min(asked.page, pages);
  const shown = wanted.slice((page - 1) * ROWS, page * ROWS);
  const saved = c.req.query('saved');
  const faulty = Object.keys(faults).length;
  const levels = listed.some((item) => termOf(item) === 'level');
  const other = asked.list === 'indicator' ? 'commitment' : 'indicator';
  const table = (
    <table class="data year-grid">
      <caption class="unseen">{words.title}</caption>
      <thead>
        <tr>
          <th scope="col" class="lead">
            {words.columns.item}
          </th>
          <th scope="col" class="number">
            {words.columns.baseline(years[0]! - 1)}
          </th>
          {years.map((year) => (
            <th scope="col" class="number">
              {year}
            </th>
          ))}
          <th scope="col" class="number">
            {words.columns.target(years.at(-1)!)}
          </th>
          <th scope="col" class="wide">
            {words.columns.check}
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map((item) => (
          <OverviewRow
            item={item}
            years={years}
            context={context}
            sources={sources}
            way={asked.way}
            open={open}
            language={language}
            fields={fields}
            faults={faults}
          />
        ))}
      </tbody>
    </table>
  );
  return renderPage(
    c,
    { title: words.title, region: context, tab: 'years', status: faulty > 0 ? 422 : 200 },
    <section class="listing data-desk years">
      <PageHead title={words.title} lede={words.lede}>
        <a href={linksPath(context)}>{words.links}</a>
      </PageHead>
      {saved !== undefined && (
        <p class="told" role="status">
          {words.saved(Number(saved) || 0)}
        </p>
      )}
      {faulty > 0 && (
        <p class="told fault" role="alert">
          {words.faults(faulty)}
        </p>
      )}
      {years.length > 0 && <YearStates years={years} kept={kept} context={context} language={language} mayEdit={mayEdit} />}
      <div class="year-tools">
        <Tabs
          label={words.columns.item}
          tabs={(['indicator', 'commitment'] as const).map((list) => ({
            href: yearsPath(context, asAddress(asked, { list, page: 1 })),
            label: words.lists[list],
            count: list === other ? yearlyItems(context.items, other).length : listed.length,
            current: list === asked.list,
          }))}
        />
        <a href={yearsPath(context, asAddress(asked, { problems: !asked.problems, page: 1 }))}>{asked.problems ? words.showAll : words.onlyProblems}</a>
        {levels && (
          <span class="way-choice">
            {words.wayChoice}
            {(['linear', 'geometric'] as const).map((way) => (
              <a href={yearsPath(context, asAddress(asked, { way }))} aria-current={way === (asked.way ?? 'linear') ? 'true' : undefined}>
                {words.ways[way]}
              </a>
            ))}
          </span>
        )}
      </div>
      {shown.length === 0 || years.length === 0 ? (
        <EmptyState title={words.noItems} help={words.noItemsHelp} />
      ) : open.size === 0 ? (
        table
      ) : (
        <form method="post" action={yearsPath(context, asAddress(asked))} data-submit-key>
          {kept.map(({ body, version }) => (
            <input type="hidden" name={`version.${body.year}`} value={String(version)} />
          ))}
          {table}
          <div class="dry-confirm year-save">
            <div class="field reason-all">
              <label for="reason">{words.reason}</label>
              <input id="reason" name="reason" value={fields['reason']} maxlength={300} />
            </div>
            <button type="submit">{words.save}</button>
            <button type="submit" name="take" value="1" class="second">
              {words.take}
            </button>
          </div>
        </form>
      )}
      {pages > 1 && (
        <nav class="year-pages" aria-label={words.pages}>
          {Array.from({ length: pages }, (_, i) => (
            <a href={yearsPath(context, asAddress(asked, { page: i + 1 }))} aria-current={i + 1 === page ? 'page' : undefined}>
              {i + 1}
            </a>
          ))}
        </nav>
      )}
    </section>,
  );
};
