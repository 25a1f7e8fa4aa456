import { reasonFor, standingWords, trajectoryOf, type Monitored } from '../../../src/monitoring/index.ts';
import { standingWorkbook, workbookFile } from '../../../src/publication/index.ts';
import type { PageContext } from '../app-state.ts';
import { chartRows } from '../charts/chart-rows.ts';
import { csvText } from '../charts/csv-text.ts';
import { FRAMES } from '../charts/frame.ts';
import { TrajectoryChart } from '../charts/trajectory-chart.tsx';
import { chartWords } from '../charts/words/index.ts';
import { attachment } from '../export/attachment.ts';
import { htmlOf } from '../layout/html.ts';
import type { RegionContext } from '../region/index.ts';
import { targetText, unitOf } from './item-figures.ts';
import { rowsBySeries } from './series-rows.ts';
import { watchedOf, type Watched } from './watched.ts';
import { cockpitWords } from './words/index.ts';

type Page = (c: PageContext, context: RegionContext) => Response | Promise<Response>;

/** File names say of which day they are, and that a region is simulated. */
const fileName = ({ region, moment }: RegionContext, what: string, extension: string, simulated: string): string =>
  `${region.name} ${what} ${moment.asOf}${region.simulated ? ` ${simulated}` : ''}${extension}`;

const file = (c: PageContext, text: string, name: string, type: string): Response => c.body(text, 200, attachment(name, type));

/** Where every item of a list stands, as the page shows it, with nothing rounded. */
export const standingsCsv =
  (list: Monitored['list']): Page =>
  (c, context) => {
    const { language } = c.var;
    const words = cockpitWords(language);
    const said = standingWords(language);
    const { columns } = words;
    const head = [
      'indicator',
      'no',
      'name',
      'group',
      'nature',
      'kind',
      'unit',
      'baseline',
      'target',
      'observed',
      'period',
      'onSchedule',
      'done',
      'elapsed',
      'lead',
      'now',
      'forecast',
      'predicted',
      'required',
      'pace',
      'owner',
      'overdue',
      'reason',
    ] as const;
    const cells = ({ item, standing }: Watched) => [
      item.id,
      item.no,
      item.name,
      item.group,
      item.nature && words.nature[item.nature],
      said.kind[standing.kind].word,
      unitOf(item, standing),
      standing.baseline,
      targetText(item),
      standing.observed,
      standing.period,
      standing.onSchedule,
      standing.done,
      standing.elapsed,
      standing.lead,
      said.now[standing.now].word,
      said.forecast[standing.forecast].word,
      standing.predicted,
      standing.required,
      standing.pace,
      item.owner,
      standing.daysOverdue,
      reasonFor(item, standing, language),
    ];
    const mark = context.region.simulated ? [words.simulated] : [];
    const text = csvText(
      [...head.map((name) => columns[name]), ...mark],
      watchedOf(context, list).map((row) => [...cells(row), ...mark]),
    );
    const title = list === 'indicator' ? words.list.indicatorsTitle : words.list.commitmentsTitle;
    return file(c, text, fileName(context, title, '.csv', words.simulated), 'text/csv; charset=utf-8');
  };

/** The same as JSON: standings as they are, with their sentences. */
export const standingsJson =
  (list: Monitored['list']): Page =>
  (c, context) => {
    const { language } = c.var;
    const words = cockpitWords(language);
    const { region, plan, moment } = context;
    const body = {
      region: { code: region.code, name: region.name, simulated: region.simulated },
      plan: { id: plan.id, title: plan.title, version: plan.version },
      asOf: moment.asOf,
      known: moment.known,
      standings: watchedOf(context, list).map(({ item, standing }) => ({
        ...standing,
        name: item.name,
        unit: unitOf(item, standing),
        owner: item.owner,
        reason: reasonFor(item, standing, language),
      })),
    };
    const title = list === 'indicator' ? words.list.indicatorsTitle : words.list.commitmentsTitle;
    return file(c, `${JSON.stringify(body, null, 2)}\n`, fileName(context, title, '.json', words.simulated), 'application/json; charset=utf-8');
  };

/** The same as a workbook whose cells calculate: inputs, working and standings with their formulas. */
export const standingsWorkbook =
  (list: Monitored['list']): Page =>
  (c, context) => {
    const { language, state } = c.var;
    const words = cockpitWords(language);
    const { region, plan, moment, rows } = context;
    const watched = watchedOf(context, list);
    const book = standingWorkbook(
      {
        region,
        plan: plan.title,
        items: watched.map(({ item }) => item),
        standings: watched.map(({ standing }) => standing),
        rows,
        moment,
        exportedAt: state.clock(),
        generator: `${c.var.words.brand} ${state.version}`,
      },
      language,
    );
    const title = list === 'indicator' ? words.list.indicatorsTitle : words.list.commitmentsTitle;
    const name = fileName(context, title, '.xlsx', words.simulated);
    return c.body(new Uint8Array(workbookFile(book)), 200, attachment(name, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'));
  };

const onItem =
  (page: (c: PageContext, context: RegionContext, row: Watched) => Response): Page =>
  (c, context) => {
    const at = context.items.findIndex(({ id }) => id === c.req.param('item'));
    const item = context.items[at];
    const standing = context.standings[at];
    return item === undefined || standing === undefined ? c.notFound() : page(c, context, { item, standing });
  };

const trajectoryIn = (context: RegionContext, item: Monitored) => trajectoryOf(item, rowsBySeries(context).of(item.series), context.events, context.moment);

/** The chart of an item as a picture that stands alone. */
export const chartPicture: Page = onItem((c, context, { item, standing }) => {
  const words = chartWords(c.var.language);
  const unit = unitOf(item, standing);
  const svg = htmlOf(
    <TrajectoryChart
      standalone
      subject={{
        trajectory: trajectoryIn(context, item),
        name: `${context.region.name} ${item.name}`,
        asOf: context.moment.asOf,
        known: context.moment.known,
        words,
        simulated: context.region.simulated,
        id: 'chart',
        frame: FRAMES.wide,
        ...(unit === undefined ? {} : { unit }),
        ...(item.upper === undefined ? {} : { upper: item.upper.toNumber() }),
      }}
    />,
  );
  return file(c, svg, fileName(context, item.name, '.svg', cockpitWords(c.var.language).simulated), 'image/svg+xml; charset=utf-8');
});

/** The figures of the chart of an item. */
export const chartData: Page = onItem((c, context, { item, standing }) => {
  const words = chartWords(c.var.language);
  const mark = context.region.simulated ? [words.simulated] : [];
  const text = csvText(
    [
      words.table.period,
      words.table.day,
      words.table.kind,
      words.table.bound,
      words.table.value,
      words.table.unit,
      words.table.status,
      words.table.conversion,
      ...mark,
    ],
    chartRows(trajectoryIn(context, item), words).map(({ period, day, kind, bound, value, status, conversion }) => [
      period,
      day,
      kind,
      bound,
      value,
      unitOf(item, standing),
      status,
      conversion,
      ...mark,
    ]),
  );
  return file(c, text, fileName(context, item.name, '.csv', cockpitWords(c.var.language).simulated), 'text/csv; charset=utf-8');
});
