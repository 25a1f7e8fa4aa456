import { plainName } from './indicator-name.ts';
import { partsOf } from './words/parts.ts';

const amounts = /(?:增加值|产值|产业产值|总产值|营业收入|销售收入|数量|总数|数|总额|个数|家数|户数)$/;
const headOf = (name: string): string => plainName(name).replace(amounts, '');
const amountOf = (name: string): string => amounts.exec(plainName(name))?.[0] ?? '';

const known = new Map<string, Set<string>>();
for (const [part, whole] of partsOf) known.set(part, (known.get(part) ?? new Set()).add(whole));

const reaches = (part: string, whole: string, steps = 3): boolean =>
  steps > 0 && [...(known.get(part) ?? [])].some((next) => next === whole || reaches(next, whole, steps - 1));

/** Modifiers that make a thing another thing, not a part of it (非公有制经济 is no part of 公有制经济). */
const turning = /(?:非|不|未|无|反|半|准|超|除|外)$/;

/**
 * Is `part` a part of `whole` (整体与部分)? By the table of meanings, or because its name is the whole's with a modifier before it
 * (数字服务业 is 服务业). Both must be the same sort of amount.
 */
export const isPartOf = (part: string, whole: string): boolean => {
  const [a, b] = [headOf(part), headOf(whole)];
  if (a === b || amountOf(part) !== amountOf(whole)) return false;
  if (reaches(a, b)) return true;
  return b.length >= 3 && a.length > b.length && a.endsWith(b) && !turning.test(a.slice(0, -b.length));
};
