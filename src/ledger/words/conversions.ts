/** Numbers a conversion or a refusal speaks of, as text. */
export type Said = (key: string) => string;

type Sentence = { readonly zh: (said: Said) => string; readonly en: (said: Said) => string };

/**
 * How a figure was made of others (换算). `said('parts')` and the like are written out by `sentence.ts`: names of periods with their values, joined by the
 * signs of the sum.
 */
export const conversions = {
  unit: {
    zh: (said) => `由${said('given')}${said('from')}换算为${said('to')}`,
    en: (said) => `converted from ${said('given')} ${said('from')} to ${said('to')}`,
  },
  ytd_of_period: {
    zh: (said) => `取${said('upTo')}累计数`,
    en: (said) => `the year-to-date figure of ${said('upTo')}`,
  },
  flow_of_period: {
    zh: (said) => `取${said('period')}当期数`,
    en: (said) => `the amount of ${said('period')}`,
  },
  ytd_difference: {
    zh: (said) => `累计数相减：${said('sum')}`,
    en: (said) => `difference of year-to-date figures: ${said('sum')}`,
  },
  sum_of_parts: {
    zh: (said) => `各期相加：${said('sum')}`,
    en: (said) => `sum of its parts: ${said('sum')}`,
  },
  sum_and_difference: {
    zh: (said) => `各期加减：${said('sum')}`,
    en: (said) => `made of other periods: ${said('sum')}`,
  },
  accumulated_growth_of_year: {
    zh: (said) => `取${said('upTo')}累计增速`,
    en: (said) => `growth of ${said('upTo')}`,
  },
  growth_from_levels: {
    zh: (said) => `由${said('previousPeriod')}的${said('previous')}增至${said('value')}计算${said('basis')}`,
    en: (said) => `computed from ${said('previous')} in ${said('previousPeriod')} to ${said('value')}${said('basis')}`,
  },
  reduction_from_levels: {
    zh: (said) => `由基期的${said('previous')}${said('unit')}降至${said('value')}${said('unit')}计算`,
    en: (said) => `computed from ${said('previous')} ${said('unit')} in the base year to ${said('value')} ${said('unit')}`,
  },
} as const satisfies Readonly<Record<string, Sentence>>;

export type ConversionCode = keyof typeof conversions;

/** Particles of the sums and of prices. */
export const conversionWords = {
  zh: {
    item: (period: string, value: string) => `${period} ${value}`,
    units: (from: string, to: string) => `（由${from}换算为${to}）`,
    basis: (name: string) => `（${name}）`,
  },
  en: {
    item: (period: string, value: string) => `${period} ${value}`,
    units: (from: string, to: string) => ` (converted from ${from} to ${to})`,
    basis: (name: string) => ` (${name})`,
  },
} as const;
