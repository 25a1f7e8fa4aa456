import { convertUnit, endOf, monthsIn, type Decimal, type Period } from '../../../../src/basis/index.ts';
import type { TemplateLine, TemplateRequest } from '../../../../src/intake/index.ts';
import { authorityRank, chosen, figureKey, knownAt, type Observation } from '../../../../src/ledger/index.ts';
import { dueDayOf } from '../../../../src/monitoring/index.ts';
import type { RegionContext } from '../../region/index.ts';
import { askedIn } from '../desk/due.ts';
import { sourceText } from '../names.ts';

const defined = <T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')) as never;

const withSource = <T extends Observation>(row: T): T & { readonly source?: string } => ({ ...row, source: sourceText(row.source) }) as never;

/** The latest earlier period of the same length that has a figure of the same measure. */
const before = (rows: readonly Observation[], period: Period): Observation | undefined =>
  rows
    .filter((row) => endOf(row.period) < endOf(period) && monthsIn(row.period) === monthsIn(period))
    .toSorted((a, b) => endOf(b.period).localeCompare(endOf(a.period)))[0];

/** The last figure stands under the unit of its line: converted, or with its own unit beside its source. */
const inUnit = ({ value, unit, source }: Observation, lineUnit: string): { readonly value?: Decimal; readonly unit: string; readonly source?: string } => {
  const converted = value === undefined ? undefined : convertUnit(value, unit, lineUnit);
  if (value === undefined || converted !== undefined) return defined({ value: converted, unit: lineUnit, source: sourceText(source) });
  return defined({ value, unit, source: [unit, sourceText(source)].filter(Boolean).join('，') });
};

/** Who fills a template. */
const UNIT = { authority: 'unit' } as const;

/**
 * What a unit is asked for a period, as the sheet it fills: its items with the last figures and their sources. What a stronger source has said already is shown
 * grey. An owner of `undefined` asks for the items of all.
 */
export const templateRequest = (
  context: RegionContext,
  { period, owner, template }: { period: Period; owner: string | undefined; template: string },
): TemplateRequest => {
  const { items, rows, region, plan, today } = context;
  const asked = askedIn(items, rows, period, today).filter(({ item }) => owner === undefined || (item.owner ?? '') === owner);
  const newest = Map.groupBy(knownAt(rows, { known: today }), ({ indicator }) => indicator);
  // What the year's last month says is no line: there is nothing to fill.
  const open = asked.filter(({ row }) => row === undefined || row.period === period);
  const lines = open.map(({ item, row, measure, accumulated, unit }): TemplateLine => {
    const line = (newest.get(item.series) ?? []).filter((one) => one.measure === measure && (one.accumulated === true) === (accumulated === true));
    const used = chosen(line);
    const previous = before(used, period);
    // What is known from a weaker source is not put into a unit's mouth.
    const known = used.find((one) => one.period === period) ?? row;
    const head = known !== undefined && authorityRank(known) <= authorityRank(UNIT) ? known : undefined;
    const lineUnit = head?.unit ?? unit;
    return defined({
      series: item.series,
      no: item.no,
      group: item.group,
      name: item.name,
      measure,
      accumulated,
      priceBasis: head?.priceBasis ?? previous?.priceBasis,
      unit: lineUnit,
      locked: head !== undefined && authorityRank(head) < authorityRank(UNIT) ? true : undefined,
      previous:
        previous &&
        defined({
          period: previous.period,
          ...inUnit(previous, lineUnit),
          missing: previous.missing,
          bound: previous.bound,
        }),
      head: head && withSource(head),
    }) as TemplateLine;
  });
  return {
    template,
    region: { code: region.code, name: region.name, simulated: region.simulated },
    plan: { id: plan.id, title: plan.title },
    owner: owner ?? '',
    period,
    lines,
    authority: UNIT.authority,
    issued: today,
    due: dueDayOf(period),
  };
};

/** Newest rows by the key of their figure. */
export const headsByKey = ({ rows, today }: RegionContext): ReadonlyMap<string, Observation> =>
  new Map(knownAt(rows, { known: today }).map((row) => [figureKey(row), row]));
