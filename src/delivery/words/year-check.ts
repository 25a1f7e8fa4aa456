import type { Said } from '../refusal.ts';

const list = (years: readonly number[]): string => (years.length > 2 && years.at(-1)! - years[0]! === years.length - 1 ? `${years[0]}—${years.at(-1)}` : years.join('、'));
const listEn = (years: readonly number[]): string => list(years).replaceAll('、', ', ');

/** What the years of an item come to, told with their numbers. */
export const checkWords = {
  awaiting: { zh: '目标待上级下达，年度目标先不定。', en: 'The target is awaited from above; its years cannot be set yet.' } satisfies Said,
  met: (years: string, total: string): Said => ({ zh: `${years}年合计 ${total}，与五年目标一致。`, en: `${years} come to ${total}, which is the target.` }),
  gap: (years: string, total: string, short: string, target: string, isUpper: boolean): Said =>
    isUpper
      ? { zh: `${years}年合计 ${total}，超出 ${short}（目标不高于 ${target}）。`, en: `${years} come to ${total}, ${short} above the target of at most ${target}.` }
      : { zh: `${years}年合计 ${total}，缺口 ${short}（目标 ${target}）。`, en: `${years} come to ${total}, ${short} short of the target of ${target}.` },
  surplus: (years: string, total: string, more: string, target: string, isUpper: boolean): Said =>
    isUpper
      ? { zh: `${years}年合计 ${total}，比目标 ${target} 低 ${more}。`, en: `${years} come to ${total}, ${more} below the target of ${target}.` }
      : { zh: `${years}年合计 ${total}，超过目标 ${target}，多 ${more}。`, en: `${years} come to ${total}, ${more} above the target of ${target}.` },
  open: (years: readonly number[], total: string, need: string, isMean: boolean): Said => ({
    zh: `已定各年${isMean ? '平均' : '合计'} ${total}，${list(years)}年还需每年 ${need}。`,
    en: `The years so far ${isMean ? 'average' : 'come to'} ${total}; ${listEn(years)} need ${need} a year.`,
  }),
  openLevel: (years: readonly number[], year: number, value: string, need: string): Said => ({
    zh: `${year}年为 ${value}，${list(years.filter((one) => one > year))}年还需每年变化 ${need}。`,
    en: `${year} is ${value}; ${listEn(years.filter((one) => one > year))} need a change of ${need} a year.`,
  }),
  steep: (need: string, most: string): Said => ({
    zh: `以后每年需 ${need}，高于已定各年的最高 ${most}，任务后移。`,
    en: `Later years need ${need} each, more than the best year so far (${most}): the work is put off.`,
  }),
  over: (years: string, total: string, cap: string, isStrict: boolean): Said => ({
    zh: `${years}年合计 ${total}，${isStrict ? '达到或' : ''}超出总量限额 ${cap}。`,
    en: `${years} come to ${total}, ${isStrict ? 'at or ' : ''}over the cap of ${cap}.`,
  }),
  within: (years: string, total: string, cap: string): Said => ({ zh: `${years}年合计 ${total}，在总量限额 ${cap} 之内。`, en: `${years} come to ${total}, within the cap of ${cap}.` }),
  leftOver: (years: readonly number[], total: string, each: string): Said => ({
    zh: `已用限额 ${total}，${list(years)}年每年还可用 ${each}。`,
    en: `${total} of the cap is used; ${listEn(years)} may use ${each} a year.`,
  }),
  limit: (year: number, value: string, range: string): Said => ({ zh: `${year}年 ${value}，不在规划要求的 ${range} 之内。`, en: `${year}: ${value} is outside what the plan asks for every year (${range}).` }),
  held: (years: string, range: string): Said => ({ zh: `${years}年每年都在 ${range} 之内。`, en: `Every year of ${years} is within ${range}.` }),
  backwards: (year: number, value: string, before: number, was: string): Said => ({
    zh: `${year}年 ${value}，比${before}年的 ${was} 倒退。`,
    en: `${year} at ${value} goes back behind ${before} at ${was}.`,
  }),
  reached: (year: number, value: string): Said => ({ zh: `${year}年 ${value}，与五年目标一致。`, en: `${year} is ${value}, which is the target.` }),
  below: (year: number, value: string, short: string, target: string): Said => ({
    zh: `${year}年 ${value}，缺口 ${short}（目标 ${target}）。`,
    en: `${year} is ${value}, ${short} short of the target of ${target}.`,
  }),
  beyond: (year: number, value: string, more: string, target: string): Said => ({
    zh: `${year}年 ${value}，超过目标 ${target}，多 ${more}。`,
    en: `${year} is ${value}, ${more} beyond the target of ${target}.`,
  }),
} as const;
