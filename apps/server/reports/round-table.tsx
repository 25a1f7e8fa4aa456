import type { FC } from 'hono/jsx';
import { daysBetween, type PlainDate } from '../../../src/basis/index.ts';
import type { Kept } from '../../../src/database/index.ts';
import {
  asked,
  completeness,
  filled,
  handedIn,
  isFillable,
  isReviewable,
  lateness,
  punctuality,
  reminderSteps,
  unitLabel,
} from '../../../src/delivery/index.ts';
import { may } from '../../../src/identity/index.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import type { Language } from '../words/index.ts';
import { regionPath } from '../region/index.ts';
import { reportPath, reportsPath } from './report-path.ts';
import { reportWords } from './words/index.ts';
import { HeadRow } from '../listing/head-row.tsx';

type RowProps = { report: Kept<'report'>; unit: Kept<'unit'> | undefined; given: Delivery; language: Language; calendar: Kept<'calendar'> };

const When: FC<RowProps> = ({ report: { body }, given: { context }, language, calendar }) => {
  const words = reportWords(language);
  const { today } = context;
  const day = handedIn(body);
  if (day !== undefined)
    return day <= body.due ? (
      <>
        <span class="on-time">{words.round.onTime}</span> <small class="faint">{day}</small>
      </>
    ) : (
      <>
        <span class="doubt">{words.round.lateBy(daysBetween(body.due, day))}</span> <small class="faint">{day}</small>
      </>
    );
  const grave = lateness(body, reminderSteps(calendar.body.reminding), today);
  if (body.due >= today) return <small class="faint">{words.ask.due(body.due)}</small>;
  return (
    <span class={`standing-mark tone-${grave === 'red' ? 'bad' : 'near'}`}>
      <span class="mark" aria-hidden="true">
        {grave === 'red' ? '■' : '□'}
      </span>
      {grave === 'red' ? words.round.red : words.round.yellow} · {words.round.days(daysBetween(body.due, today))}
    </span>
  );
};

const Row: FC<RowProps> = (props) => {
  const { report, unit, given, language } = props;
  const { context, actor } = given;
  const words = reportWords(language);
  const { body } = report;
  const { fill, known } = asked(body);
  const to = { region: context.region.code, units: [body.unit] };
  const act =
    isReviewable(body) && may(actor, 'report.review', to)
      ? words.round.review
      : isFillable(body) && may(actor, 'report.answer', to)
        ? words.round.fill
        : words.round.look;
  return (
    <tr class={`st-${body.state}`} data-row>
      <td class="lead" data-label={words.round.unit}>
        <a lang="zh-CN" href={reportPath(context, report.id)}>
          {unit === undefined ? body.unit : unitLabel(unit.body)}
        </a>
      </td>
      <td class="short" data-label={words.round.state}>
        <span class={`report-state st-${body.state}`}>{words.states[body.state]}</span>
      </td>
      <td class="wide" data-label={words.round.when}>
        <When {...props} />
      </td>
      <td class="number" data-label={words.round.progress}>
        <span>
          {words.ask.done(filled(body), fill)}
          {known > 0 && <small class="faint"> +{known}</small>}
        </span>
      </td>
      <td class="number" data-label={words.round.cap}>
        <span>
          {body.cap ?? ''}
          {(body.held?.length ?? 0) > 0 && <small class="doubt"> {words.round.held(body.held!.length)}</small>}
          {body.overCap !== undefined && <small class="doubt"> {words.round.over(Math.max(0, fill - (body.cap ?? fill)))}</small>}
        </span>
      </td>
      <td data-label={words.round.person}>
        {unit?.body.contact?.person ??
          (unit !== undefined && may(actor, 'unit.edit', to) && (
            <a href={regionPath(context.region.code, context.plan.id, `units/${encodeURIComponent(unit.id)}/edit`)}>{words.round.noPerson}</a>
          ))}
      </td>
      <td class="act" data-label="">
        <a href={reportPath(context, report.id)} class={act === words.round.review ? 'button' : undefined}>
          {act}
          <span class="unseen"> {unit === undefined ? '' : unitLabel(unit.body)}</span>
        </a>
      </td>
    </tr>
  );
};

const URGENCY: Readonly<Record<string, number>> = { overdue: 0, open: 1, late: 2, onTime: 2 };

/** What wants a hand first: to review, overdue, the rest by name. */
const ordered = (reports: readonly Kept<'report'>[], units: ReadonlyMap<string, Kept<'unit'>>, today: PlainDate): readonly Kept<'report'>[] => {
  const rank = ({ body }: Kept<'report'>): number => (isReviewable(body) ? -1 : URGENCY[punctuality(body, today)]!);
  const name = ({ body }: Kept<'report'>): string => units.get(body.unit)?.body.name ?? body.unit;
  return reports.toSorted((a, b) => rank(a) - rank(b) || a.body.due.localeCompare(b.body.due) || name(a).localeCompare(name(b), 'zh-CN'));
};

/** The round unit by unit: what wants a hand stands first. */
export const RoundTable: FC<{
  reports: readonly Kept<'report'>[];
  units: ReadonlyMap<string, Kept<'unit'>>;
  given: Delivery;
  language: Language;
  calendar: Kept<'calendar'>;
}> = ({ reports, units, ...rest }) => {
  const words = reportWords(rest.language);
  return (
    <table class="data round-table" data-rows>
      <caption class="unseen">{words.name}</caption>
      <HeadRow
        columns={[
          { label: words.round.unit, name: 'lead' },
          { label: words.round.state, name: 'short' },
          { label: words.round.when, name: 'wide' },
          { label: words.round.progress, name: 'number' },
          { label: words.round.cap, name: 'number' },
          { label: words.round.person },
          { label: words.round.act, name: 'act', unseen: true },
        ]}
      />
      <tbody>
        {ordered(reports, units, rest.given.context.today).map((report) => (
          <Row report={report} unit={units.get(report.body.unit)} {...rest} />
        ))}
      </tbody>
    </table>
  );
};

/** How many stand where. */
export const RoundCounts: FC<{ reports: readonly Kept<'report'>[]; given: Delivery; language: Language }> = ({
  reports,
  given: { context, actor },
  language,
}) => {
  const words = reportWords(language);
  const { counts } = words.round;
  const all = completeness(
    reports.map(({ body }) => body),
    context.today,
  );
  const waiting = reports.filter(({ body }) => isReviewable(body)).length;
  const locked = reports.filter(({ body }) => body.state === 'locked').length;
  const shown: readonly (readonly [string, number])[] = [
    [counts.asked, all.asked],
    [counts.onTime, all.onTime],
    [counts.late, all.late],
    [counts.open, all.open],
    [counts.overdue, all.overdue],
    [counts.review, waiting],
    [counts.locked, locked],
  ];
  return (
    <div class="round-counts">
      <dl>
        {shown.map(([name, n]) => (
          <div>
            <dt>{name}</dt>
            <dd class={n === 0 ? 'none' : undefined}>{n}</dd>
          </div>
        ))}
      </dl>
      {waiting > 0 && may(actor, 'report.review', { region: context.region.code }) && (
        <a class="button" href={reportsPath(context, 'review')}>
          {words.round.reviewAll(waiting)}
        </a>
      )}
    </div>
  );
};
