import type { Child, FC } from 'hono/jsx';
import type { Decimal } from '../../../src/basis/index.ts';
import { investmentTarget, moneyOfYear, type YearMoney } from '../../../src/delivery/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { EmptyState } from '../layout/notice.tsx';
import { withQuery } from '../layout/links.ts';
import type { RegionContext } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import { renderLibrary } from './library-frame.tsx';
import { libraryOf, type Library } from './library-state.ts';
import { MoneyChart } from './money-chart.tsx';
import { libraryPath } from './project-path.ts';
import { moneyText } from './table-page.tsx';
import { libraryWords } from './words/index.ts';

const share = (part: Decimal | undefined, whole: Decimal | undefined): string =>
  part === undefined || whole === undefined || whole.isZero() ? '' : `${part.div(whole).times(100).toDecimalPlaces(1).toString()}%`;

const YearTable: FC<{ money: YearMoney; language: Language }> = ({ money, language }) => {
  const words = libraryWords(language);
  const say = words.money;
  return (
    <div class="table-scroll">
      <table class="data items money-months">
        <caption class="unseen">{say.chart(money.year)}</caption>
        <thead>
          <tr>
            <th scope="col">{say.month}</th>
            <th scope="col" class="number">
              {say.scheduled} <small>{words.wan}</small>
            </th>
            <th scope="col" class="number">
              {say.actual} <small>{words.wan}</small>
            </th>
            <th scope="col" class="number">
              {say.share}
            </th>
            <th scope="col" class="number">
              {say.known}
            </th>
          </tr>
        </thead>
        <tbody>
          {money.months.map(({ month, scheduled, actual, known }) => (
            <tr>
              <th scope="row">{say.monthName(month)}</th>
              <td class="number figure">{moneyText(scheduled)}</td>
              <td class="number figure">{moneyText(actual)}</td>
              <td class="number figure">{share(actual, money.planned)}</td>
              <td class="number figure">{known === 0 ? '' : `${known}/${money.projects}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** The years of the plan added up beside its own target of investment. */
const FiveYears = ({ context, years, language }: { context: RegionContext; years: readonly YearMoney[]; language: Language }): Child => {
  const words = libraryWords(language);
  const say = words.money;
  const sum = (pick: 'planned' | 'actual'): Decimal | undefined =>
    years.reduce<Decimal | undefined>((total, { [pick]: value }) => (value === undefined ? total : (total?.plus(value) ?? value)), undefined);
  const [planned, actual] = [sum('planned'), sum('actual')];
  const found = investmentTarget(context.plan.plan);
  const gap = found === undefined || actual === undefined ? undefined : found.amount.minus(actual);
  return (
    <section class="five-years" aria-labelledby="five-title">
      <h2 id="five-title">{say.five}</h2>
      {found === undefined ? (
        <p>{say.noTarget}</p>
      ) : (
        <p>
          <span lang="zh-CN">{say.target(`${found.target.subject} ${found.target.value}${found.target.unit ?? ''}`)}</span>
          {actual !== undefined && gap !== undefined && (
            <>
              {' '}
              {say.reached(actual.div(found.amount).times(100).toDecimalPlaces(2).toString())}，
              {gap.isNegative() ? say.over(moneyText(gap.negated())) : say.gap(moneyText(gap))}
            </>
          )}
        </p>
      )}
      <div class="table-scroll">
        <table class="data items five-table">
          <caption class="unseen">{say.five}</caption>
          <thead>
            <tr>
              <th scope="col">{words.page.year}</th>
              <th scope="col" class="number">
                {say.planned} <small>{words.wan}</small>
              </th>
              <th scope="col" class="number">
                {say.actual} <small>{words.wan}</small>
              </th>
              <th scope="col" class="number">
                {say.share}
              </th>
            </tr>
          </thead>
          <tbody>
            {years.map((one) => (
              <tr>
                <th scope="row">
                  <a href={libraryPath(context, `money?year=${one.year}`)}>{say.year(one.year)}</a>
                </th>
                <td class="number figure">{moneyText(one.planned)}</td>
                <td class="number figure">{moneyText(one.actual)}</td>
                <td class="number figure">{share(one.actual, one.planned)}</td>
              </tr>
            ))}
            <tr class="sum">
              <th scope="row">{say.total}</th>
              <td class="number figure">{moneyText(planned)}</td>
              <td class="number figure">{moneyText(actual)}</td>
              <td class="number figure">{share(actual, planned)}</td>
            </tr>
          </tbody>
        </table>
      </div>
      <p class="faint">{say.library}</p>
    </section>
  );
};

const kept = new WeakMap<Library, Map<number, YearMoney>>();

/** The money of a year over the whole library, added up once for each state of it. */
const moneyIn = (library: Library, year: number): YearMoney => {
  const years = kept.get(library) ?? new Map<number, YearMoney>();
  kept.set(library, years);
  const known = years.get(year);
  if (known !== undefined) return known;
  const made = moneyOfYear(
    [...library.held.values()].map(({ body }) => body),
    year,
  );
  years.set(year, made);
  return made;
};

/** 投资: the year's plan against its schedule month by month, and the years against the plan's own target. */
export const moneyPage = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { language } = c.var;
  const { context } = given;
  const words = libraryWords(language);
  const library = await libraryOf(given);
  const { year: current } = library;
  const { from, to } = context.plan.period ?? { from: current, to: current };
  const all = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const asked = Number(c.req.query('year'));
  const year = all.includes(asked) ? asked : Math.min(Math.max(current, from), to);
  const years = all.map((one) => moneyIn(library, one));
  const money = years.find((one) => one.year === year) ?? moneyIn(library, year);
  const url = new URL(c.req.url);
  return renderLibrary(
    c,
    context,
    { title: words.money.title, lede: words.money.lede, tab: 'money' },
    <>
      <nav class="tabs" aria-label={words.page.year}>
        {all.map((one) => (
          <a href={withQuery(url.pathname, url.searchParams, { year: String(one) })} aria-current={one === year ? 'page' : undefined}>
            {words.money.year(one)}
          </a>
        ))}
      </nav>
      {money.planned === undefined && money.actual === undefined ? (
        <EmptyState title={words.money.noPlan} help={words.money.noPlanHelp} />
      ) : (
        <>
          <figure class="money-figure">
            <MoneyChart money={money} language={language} />
          </figure>
          <details class="chart-table" open>
            <summary>{words.asTable}</summary>
            <YearTable money={money} language={language} />
          </details>
        </>
      )}
      <FiveYears context={context} years={years} language={language} />
    </>,
  );
};
