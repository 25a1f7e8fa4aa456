import type { FC } from 'hono/jsx';
import type { Decimal } from '../../../src/basis/index.ts';
import {
  checkYears,
  decidedYears,
  proposedYears,
  settledYears,
  shownFigure,
  targetText,
  termOf,
  totalOf,
  type YearSources,
  type YearWay,
} from '../../../src/delivery/index.ts';
import type { Monitored } from '../../../src/monitoring/index.ts';
import { itemPath } from '../cockpit/addresses.ts';
import { itemName } from '../data/names.ts';
import type { RegionContext } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import { Findings } from './finding-mark.tsx';
import { cellName, wayOf, type OverviewFaults } from './overview-request.ts';
import { yearPageWords } from './words/index.ts';

type RowProps = {
  item: Monitored;
  years: readonly number[];
  context: RegionContext;
  sources: Pick<YearSources, 'plans' | 'achieved'>;
  way: YearWay | undefined;
  open: ReadonlySet<number>;
  language: Language;
  fields: Readonly<Record<string, string>>;
  faults: OverviewFaults;
};

/** One item over the years: decided, what came or is proposed, and what they come to. */
export const OverviewRow: FC<RowProps> = ({ item, years, context, sources, way, open, language, fields, faults }) => {
  const words = yearPageWords(language);
  const term = termOf(item);
  const decided = decidedYears(item, sources.plans);
  const achieved = sources.achieved(item);
  const settled = settledYears(item, sources);
  const proposed = proposedYears(item, settled, wayOf(item, sources.plans, way));
  // Cuts do not add up: 3 % a year for five years is not 15 %.
  const cutBy = (until: number): string => {
    const given = years.filter((year) => year <= until).map((year) => settled.get(year) ?? proposed.get(year));
    const total = given.some((value) => value === undefined) ? undefined : totalOf(item, given as Decimal[]);
    return total === undefined ? '' : ` ${words.inAll(total.toFixed(2))}`;
  };
  return (
    <tr id={item.id}>
      <th scope="row" class="lead">
        <a href={itemPath(context, item.id)}>{itemName(item)}</a>
        <small class="faint">{[term && words.terms[term], item.unit].filter(Boolean).join(' · ')}</small>
      </th>
      <td class="number" data-label={words.columns.baseline(item.base)}>
        {item.baseline === undefined ? '—' : shownFigure(item.baseline)}
      </td>
      {years.map((year) => {
        const name = cellName(item.id, year);
        const value = decided.get(year);
        const came = achieved.get(year);
        const hint = came ?? proposed.get(year);
        const isOwn = year > item.base && year <= item.due && term !== undefined;
        return (
          <td class="number year" data-label={String(year)}>
            {isOwn && open.has(year) ? (
              <input
                name={name}
                value={fields[name] ?? value?.toFixed() ?? ''}
                class="numeric"
                inputmode="decimal"
                autocomplete="off"
                aria-label={words.cellLabel(item.name, year)}
                aria-invalid={faults[name] ? 'true' : undefined}
              />
            ) : (
              <b>{value === undefined ? (isOwn ? '' : '—') : shownFigure(value)}</b>
            )}
            {isOwn && hint !== undefined && (
              <small class={came === undefined ? 'faint' : 'came'}>
                {came === undefined ? words.proposed : words.achieved} {shownFigure(hint)}
                {term === 'cut' && cutBy(year)}
              </small>
            )}
            {faults[name] && <p class="fault">{faults[name][language]}</p>}
          </td>
        );
      })}
      <td class="number" data-label={words.columns.target(item.due)}>
        {targetText(item) || '—'}
      </td>
      <td class="wide" data-label={words.columns.check}>
        <Findings findings={checkYears(item, settled)} language={language} />
      </td>
    </tr>
  );
};
