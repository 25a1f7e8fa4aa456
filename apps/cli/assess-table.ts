import type { PlainDate } from '../../src/basis/index.ts';
import { countStandings, reasonFor, standingWords, type Forecast, type Monitored, type Now, type Standing } from '../../src/monitoring/index.ts';
import type { Plan } from '../../src/plan/index.ts';
import { columns, type Column } from './columns.ts';
import { assessWords } from './words/assess-words.ts';

type Assessed = {
  readonly plan: Plan;
  readonly items: readonly Monitored[];
  readonly standings: readonly Standing[];
  readonly asOf: PlainDate;
  readonly known: PlainDate;
  readonly language: 'zh' | 'en';
};

/** What calls for somebody comes first. */
const ORDER: readonly Now[] = [
  'breached',
  'far_behind',
  'behind',
  'missed',
  'no_data',
  'nearly',
  'awaiting_target',
  'not_assessable',
  'not_due',
  'on_schedule',
  'ahead',
  'achieved_early',
  'achieved',
];
const FORECASTS: readonly Forecast[] = ['miss', 'at_risk', 'meet', 'exceed', 'unknown'];

/** Four decimals in a table say enough of any figure; the JSON has them all. */
const shown = (value: number): string => String(Number(value.toFixed(4)));

const figure = (value: number | undefined, { kind, unit }: Monitored, none: string): string => {
  if (value === undefined) return none;
  const rate = kind === 'avg_annual_growth' || kind === 'cumulative_reduction';
  return `${shown(value)}${rate ? '%' : (unit ?? '')}`;
};

const WIDTHS: readonly Column[] = [
  { width: 4, align: 'right' },
  { width: 44 },
  { width: 13, align: 'right' },
  { width: 13, align: 'right' },
  { width: 14, align: 'right' },
  { width: 10, align: 'right' },
];

const signs: Readonly<Record<string, string>> = { '=': '', '>=': '≥', '>': '>', '<=': '≤', '<': '<', '~': '≈' };

/** Standings as a page of plain text: counts, then the indicators grouped by where they stand, each with its figures and its sentence. */
export const assessTable = ({ plan, items, standings, asOf, known, language }: Assessed): string => {
  const words = assessWords(language);
  const { now: nowWords, forecast: forecastWords } = standingWords(language);
  const counts = countStandings(standings);
  const counted = <K extends string>(
    order: readonly K[],
    of: Readonly<Record<K, number>>,
    named: Readonly<Record<K, { readonly mark: string; readonly word: string }>>,
  ): string =>
    order
      .filter((each) => of[each] > 0)
      .map((each) => words.count(`${named[each].mark} ${named[each].word}`, of[each]))
      .join(' · ');

  const lines = [
    plan.document.title,
    words.head(asOf, known),
    '',
    words.line(words.counts, counted(ORDER, counts.now, nowWords)),
    words.line(words.forecasts, counted(FORECASTS, counts.forecast, forecastWords)),
  ];
  const { name, observed: is, onSchedule: should, target: aim, lead: ahead, forecast: then } = words.columns;
  lines.push('', ...columns([['', name, is, should, aim, ahead, then]], WIDTHS));
  for (const now of ORDER) {
    const group = standings.flatMap((standing, i) => (standing.now === now ? [{ standing, item: items[i]! }] : []));
    if (group.length === 0) continue;
    lines.push('', `${nowWords[now].mark} ${nowWords[now].word}`);
    for (const { standing, item } of group) {
      const { lead, forecast, observed, onSchedule, target } = standing;
      const value = (one: number | undefined): string => figure(one, item, words.none);
      const [row] = columns(
        [
          [
            item.no ?? item.id,
            `${item.name}${item.nature === 'binding' ? words.bindingMark : ''}`,
            value(observed),
            value(onSchedule),
            target === undefined ? words.none : `${signs[item.comparator] ?? ''}${value(target)}`,
            lead === undefined ? '' : words.lead(`${lead > 0 ? '+' : ''}${Number(lead.toFixed(2))}`),
            `${forecastWords[forecast].mark} ${forecastWords[forecast].word}`,
          ],
        ],
        WIDTHS,
      );
      lines.push(row!, `        ${reasonFor(item, standing, language)}`);
    }
  }
  return `${lines.join('\n')}\n`;
};
