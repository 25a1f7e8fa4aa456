import type { FC } from 'hono/jsx';
import { raw } from 'hono/html';
import QRCode from 'qrcode';
import type { Kept } from '../../../src/database/index.ts';
import { isFillable, toFill, unitLabel } from '../../../src/delivery/index.ts';
import { may } from '../../../src/identity/index.ts';
import { formLink } from '../accounts/sign-in-link.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { EmptyState } from '../layout/notice.tsx';
import { readableInstant } from '../library/instant.ts';
import { unitsOf } from '../units/unit-choice.tsx';
import type { Language } from '../words/index.ts';
import { reportsPath } from './report-path.ts';
import { renderReports } from './reports-page.tsx';
import { periodAsked } from './round.ts';
import { periodText, reportWords } from './words/index.ts';
import { roundLinkWords } from './words/round-links.ts';

type Made = {
  readonly report: Kept<'report'>;
  readonly unit: Kept<'unit'>;
  readonly url: string;
  readonly until: string;
  /** The address as a picture, SVG. */
  readonly code: string;
};

/** Reports of a round that can be filled, for which the actor may make links. */
export const linkable = ({ actor, context }: Pick<Delivery, 'actor' | 'context'>, reports: readonly Kept<'report'>[]): readonly Kept<'report'>[] =>
  reports.filter(({ body }) => isFillable(body) && may(actor, 'form-link.make', { region: context.region.code, units: [body.unit] }));

const message = ({ report: { body }, unit, url }: Made, language: Language): string =>
  roundLinkWords(language).message(
    unitLabel(unit.body),
    unit.body.contact?.person,
    reportWords(language).form.linkText(periodText(body.period, language), toFill(body).length, body.due, url),
  );

const Table: FC<{ made: readonly Made[]; language: Language }> = ({ made, language }) => {
  const words = roundLinkWords(language);
  const { columns } = words;
  return (
    <table class="data link-slips">
      <caption class="unseen">{words.lede}</caption>
      <thead>
        <tr>
          {Object.values(columns).map((label) => (
            <th scope="col">{label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {made.map(({ report, unit, url, until, code }) => (
          <tr>
            <td class="lead" data-label={columns.unit} lang="zh-CN">
              {unitLabel(unit.body)}
            </td>
            <td data-label={columns.person}>{[unit.body.contact?.person, unit.body.contact?.phone].filter(Boolean).join(' ')}</td>
            <td class="number" data-label={columns.asks}>
              {toFill(report.body).length}
            </td>
            <td class="wide" data-label={columns.link}>
              <a href={url}>{url}</a> <small class="faint">{words.until(until)}</small>
            </td>
            <td class="code" data-label={columns.code} role="img" aria-label={columns.code}>
              {raw(code)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const linksFor = async (c: PageContext, given: Delivery, reports: readonly Kept<'report'>[]): Promise<readonly Made[]> => {
  const { store, context, actor, delivery } = given;
  const units = await unitsOf(delivery);
  const made: Made[] = [];
  for (const report of reports) {
    const unit = units.get(report.body.unit);
    if (unit === undefined) continue;
    const of = { region: context.region.code, plan: context.plan.id, report: report.id, unit: unit.id, by: actor };
    const { url, expires } = await formLink(store, of, c.var.state.clock());
    const { href } = new URL(url, c.req.url);
    const code = await QRCode.toString(href, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' });
    made.push({ report, unit, url: href, until: readableInstant(expires).slice(0, 10), code });
  }
  return made.toSorted((a, b) => unitLabel(a.unit.body).localeCompare(unitLabel(b.unit.body), 'zh-CN'));
};

/** 填报链接: one for every unit that still owes the form of a round, made at once, to be copied or printed; the tokens are shown here and nowhere else. */
export const roundLinks = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { language } = c.var;
  const { context, delivery } = given;
  const form = await c.req.parseBody();
  const calendar = typeof form['calendar'] === 'string' ? await delivery.get('calendar', form['calendar']) : undefined;
  const period = periodAsked(typeof form['period'] === 'string' ? form['period'] : undefined);
  if (calendar === undefined || calendar.body.plan !== context.plan.id || period === undefined) return c.redirect(reportsPath(context), 303);
  const reports = (await delivery.list('report', { plan: context.plan.id, about: [calendar.id] })).filter(({ body }) => body.period === period);
  const made = await linksFor(c, given, linkable(given, reports));
  const words = roundLinkWords(language);
  const back = reportsPath(context, `?${new URLSearchParams({ calendar: calendar.id, period }).toString()}`);
  const title = words.title(`${calendar.body.name} ${periodText(period, language)}`);
  const response = await renderReports(
    c,
    given,
    { title, lede: words.lede, tab: 'round', ...(made.length === 0 ? {} : { told: words.once(made.length) }) },
    <>
      <p class="acts">
        <a href={back}>{words.back}</a>{' '}
        {made.length > 0 && (
          <button type="button" class="quiet print-button" data-print>
            {words.print}
          </button>
        )}
      </p>
      {made.length === 0 ? (
        <EmptyState title={words.none} help="" />
      ) : (
        <>
          <Table made={made} language={language} />
          <label class="field link-texts">
            <span>{words.all}</span>
            <textarea rows={Math.min(16, 2 * made.length + 1)} readonly>
              {made.map((one) => message(one, language)).join('\n\n')}
            </textarea>
          </label>
        </>
      )}
    </>,
  );
  // Whoever holds such an address fills the form: nobody between keeps it.
  response.headers.set('Referrer-Policy', 'same-origin');
  response.headers.set('Cache-Control', 'no-store');
  return response;
};
