import type { Frozen, FrozenItem, FrozenObservation } from '../evaluation/index.ts';
import { frequencyOf, type Frequency, type Period } from '../basis/index.ts';
import type { Label } from './table.ts';
import { sdmxCodes, sdmxConstantPrices, sdmxVintage } from './words/sdmx-words.ts';

/** An id of ours as an SDMX id, which knows no dots; two ids never become one. */
export const sdmxId = (id: string): string => id.replace(/[^A-Za-z0-9]/gu, (mark) => (mark === '.' ? '-' : `_${mark.codePointAt(0)!.toString(16)}_`));

const FREQUENCIES: Readonly<Record<Frequency, string>> = { year: 'A', half: 'S', quarter: 'Q', month: 'M' };
const PERIODS: Readonly<Record<Frequency, (period: Period) => string>> = {
  year: (period) => period,
  half: (period) => `${period.slice(0, 4)}-S${period[5]}`,
  quarter: (period) => `${period.slice(0, 4)}-Q${period[5]}`,
  month: (period) => period,
};

/** One observation with all that the structure says of it; exact decimals as text. */
export type SdmxObservation = {
  readonly frequency: string;
  readonly indicator: string;
  readonly measure: string;
  readonly priceBasis: string;
  readonly vintage: string;
  readonly period: string;
  readonly value?: string;
  readonly status: string;
  readonly unit: string;
  readonly bound?: string;
  readonly missing?: string;
  readonly known?: string;
  readonly source?: string;
  readonly id?: string;
};

const STATUS: Readonly<Record<string, string>> = { preliminary: 'P', verified: 'A', final: 'A' };

const observed = (item: FrozenItem, figure: FrozenObservation, vintage: number): SdmxObservation => {
  const period = figure.period as Period;
  const frequency = frequencyOf(period);
  return {
    frequency: FREQUENCIES[frequency],
    indicator: sdmxId(item.id),
    measure: figure.measure,
    priceBasis: figure.priceBasis === undefined ? 'none' : sdmxId(figure.priceBasis),
    vintage: `V${vintage}`,
    period: PERIODS[frequency](period),
    status: figure.value === undefined ? 'O' : (STATUS[figure.status] ?? 'A'),
    unit: figure.unit,
    known: figure.known,
    id: figure.id,
    ...(figure.value === undefined ? {} : { value: figure.value }),
    ...(figure.bound === undefined ? {} : { bound: figure.bound }),
    ...(figure.missing === undefined ? {} : { missing: figure.missing }),
    ...(figure.source === undefined ? {} : { source: figure.source }),
  };
};

/** What the plan itself says: its baseline and its target, as observations of their years. */
const planned = (item: FrozenItem): readonly SdmxObservation[] =>
  (['baseline', 'target'] as const).flatMap((measure) => {
    const value = item[measure];
    const year = measure === 'baseline' ? item.base : item.due;
    return value === undefined
      ? []
      : [
          {
            frequency: 'A',
            indicator: sdmxId(item.id),
            measure,
            priceBasis: 'none',
            vintage: 'V1',
            period: String(year),
            value,
            status: 'A',
            unit: item.unit ?? '1',
            ...(measure === 'target' && item.comparator !== '=' ? { bound: item.comparator } : {}),
          },
        ];
  });

/**
 * Every observation of a release in one order. Two figures of one item, period and measure differ in their vintage: the first to become known is V1.
 */
export const sdmxObservations = ({ items }: Frozen): readonly SdmxObservation[] =>
  items.flatMap((item) => {
    const times = new Map<string, number>();
    const inOrder = item.observations.toSorted((a, b) => (a.known === b.known ? (a.id < b.id ? -1 : 1) : a.known < b.known ? -1 : 1));
    const figures = inOrder.map((figure) => {
      const key = [figure.period, figure.measure, figure.priceBasis ?? ''].join(' ');
      const time = (times.get(key) ?? 0) + 1;
      times.set(key, time);
      return observed(item, figure, time);
    });
    return [...planned(item), ...figures];
  });

export type SdmxCode = { readonly id: string; readonly name: Label };
export type SdmxCodelistId = 'CL_FREQ' | 'CL_OBS_STATUS' | 'CL_CONF_STATUS' | 'CL_AREA' | 'CL_INDICATOR' | 'CL_MEASURE' | 'CL_PRICE_BASIS' | 'CL_VINTAGE';

const codesOf = (names: Readonly<Record<string, Label>>): readonly SdmxCode[] => Object.entries(names).map(([id, name]) => ({ id, name }));
const used = (values: Iterable<string>): readonly string[] => [...new Set(values)].sort();

/** The codes that a release uses; those of SDMX's own lists are a part of them. */
export const sdmxCodelists = (frozen: Frozen, observations: readonly SdmxObservation[]): Readonly<Record<SdmxCodelistId, readonly SdmxCode[]>> => {
  const bases = used(observations.map(({ priceBasis }) => priceBasis));
  const vintages = observations.reduce((most, { vintage }) => Math.max(most, Number(vintage.slice(1))), 1);
  const named: Readonly<Record<string, Label>> = sdmxCodes.priceBases;
  return {
    CL_FREQ: codesOf(sdmxCodes.frequency),
    CL_OBS_STATUS: codesOf(sdmxCodes.observationStatus),
    CL_CONF_STATUS: codesOf(sdmxCodes.confidentiality),
    CL_AREA: [{ id: sdmxId(frozen.region.code), name: { zh: frozen.region.name, en: frozen.region.name } }],
    CL_INDICATOR: frozen.items.map(({ id, name }) => ({ id: sdmxId(id), name: { zh: name, en: name } })),
    CL_MEASURE: codesOf(sdmxCodes.measures),
    CL_PRICE_BASIS: used(['none', ...bases]).map((id) => ({ id, name: named[id] ?? sdmxConstantPrices(id) })),
    CL_VINTAGE: Array.from({ length: vintages }, (_, i) => ({ id: `V${i + 1}`, name: sdmxVintage(i + 1) })),
  };
};
