import type { Said } from './conversions.ts';

type Sentence = { readonly zh: (said: Said) => string; readonly en: (said: Said) => string };

/** Why a figure is not there (不予推算), each with what would help. */
export const refusals = {
  missing: {
    zh: (said) => `${said('at')}没有数值：${said('reason') || '未说明原因'}。`,
    en: (said) => `There is no figure for ${said('at')}: ${said('reason') || 'no reason is given'}.`,
  },
  unit: {
    zh: (said) => `${said('at')}的单位“${said('from') || said('unit')}”不能换算为${said('to') === '' ? '所要求的单位' : `“${said('to')}”`}，请改正单位。`,
    en: (said) => `The unit “${said('from') || said('unit')}” of ${said('at')} does not convert to ${said('to') === '' ? 'the one asked for' : `“${said('to')}”`}: put the unit right.`,
  },
  bound: {
    zh: (said) => `${said('period')}只知道${said('bound')}${said('value')}，不能参加计算，请补充准确数值。`,
    en: (said) => `For ${said('period')} only ${said('bound')} ${said('value')} is known, which cannot be calculated with: give the exact figure.`,
  },
  gap: {
    zh: (said) => `${said('at')}的数据有缺口，不能累计到${said('until')}，请补报缺少的各期。`,
    en: (said) => `Figures of ${said('at')} are missing in between, so they do not add up to ${said('until')}: give the periods that are not there.`,
  },
  shares_do_not_add: {
    zh: (said) => `${said('at')}的数值以“${said('unit')}”计，比率不能相加减，请直接填报全年数。`,
    en: (said) => `Figures of ${said('at')} are in “${said('unit')}”; shares neither add nor subtract: give the figure of the whole year.`,
  },
  several_price_bases: {
    zh: (said) => `${said('at')}有多种价格口径的数值（${said('bases')}），请指明采用哪一种。`,
    en: (said) => `There are figures of ${said('at')} on several price bases (${said('bases')}): say which is meant.`,
  },
  other_price_basis: {
    zh: (said) => `${said('at')}的数值是${said('bases')}，指标要求${said('wanted')}，两者不能直接比较，请按${said('wanted')}填报。`,
    en: (said) => `The figure of ${said('at')} is at ${said('bases')}, but the indicator asks for ${said('wanted')}, and the two do not compare: give it at ${said('wanted')}.`,
  },
  nominal_growth: {
    zh: (said) => `${said('at')}的增速${said('value')}${said('unit')}按当年价计算，含价格变动，请填报可比价增速。`,
    en: (said) => `The growth of ${said('at')}, ${said('value')} ${said('unit')}, is at current prices, so prices are in it: give growth at comparable prices.`,
  },
  current_prices: {
    zh: (said) =>
      said('previous') === ''
        ? `${said('at')}的金额是当年价或未注明价格口径，含价格变动，不据以推算，请填报公布的可比价数值。`
        : `不由${said('previousPeriod')}的${said('previous')}${said('unit')}和${said('at')}的${said('value')}${said('unit')}推算增速：金额是当年价或未注明价格口径，请填报公布的可比价增速。`,
    en: (said) =>
      said('previous') === ''
        ? `The money of ${said('at')} is at current prices or names no price basis, so prices are in it and nothing is derived: give the published figure at comparable prices.`
        : `No growth is derived from ${said('previous')} ${said('unit')} in ${said('previousPeriod')} and ${said('value')} ${said('unit')} in ${said('at')}: the money is at current prices or names no price basis. Give the published growth at comparable prices.`,
  },
  unlike_price_bases: {
    zh: (said) =>
      said('previousPeriod') === ''
        ? `${said('at')}与基期的价格口径不同，不能相比，请按同一口径填报。`
        : `${said('previousPeriod')}与${said('at')}的价格口径不同（${said('from')}、${said('to')}），不能推算增速，请按同一口径填报。`,
    en: (said) =>
      said('previousPeriod') === ''
        ? `${said('at')} is on another price basis than the base year, so the two do not compare: give both on one basis.`
        : `${said('previousPeriod')} and ${said('at')} are on different price bases (${said('from')}, ${said('to')}), so no growth is derived: give both on one basis.`,
  },
  share_growth: {
    zh: (said) => `${said('at')}的数值以“${said('unit')}”计，是水平还是增速不明，不由比率推算增速，请填报增速。`,
    en: (said) => `Figures of ${said('at')} are in “${said('unit')}”; no growth is derived from shares: give the growth.`,
  },
  no_base_to_grow_from: {
    zh: (said) => `${said('previousPeriod')}的数值为${said('previous')}，不大于零，不能计算增速。`,
    en: (said) => `The figure of ${said('previousPeriod')} is ${said('previous')}, not above zero, so growth from it cannot be calculated.`,
  },
} as const satisfies Readonly<Record<string, Sentence>>;

export type RefusalCode = keyof typeof refusals;

/** Names of price bases in sentences. */
export const basisNames = {
  zh: { none: '未注明价格口径', current: '当年价', comparable: '可比价', year: (year: string) => `${year}年价` },
  en: { none: 'no named price basis', current: 'current prices', comparable: 'comparable prices', year: (year: string) => `prices of ${year}` },
} as const;

/** Limits in sentences. */
export const boundNames = {
  zh: { '>=': '不低于', '>': '高于', '<=': '不高于', '<': '低于' },
  en: { '>=': 'at least', '>': 'more than', '<=': 'at most', '<': 'less than' },
} as const;
