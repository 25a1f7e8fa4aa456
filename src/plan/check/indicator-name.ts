import { equivalents, measureTails } from './words/indicator-names.ts';

const patterns = equivalents.map(([pattern, plain]) => [new RegExp(pattern, 'g'), plain] as const);

/** A running text with the equivalent wordings brought to one. */
export const plainText = (words: string): string =>
  patterns.reduce((text, [pattern, plain]) => text.replace(pattern, plain), words.replace(/[（(][^（）()]*[）)]/g, ''));

/** Names come again and again; this many are remembered. */
const mostRemembered = 4000;
const remembered = new Map<string, string>();

/** A name with the equivalent wordings brought to one (指标名称规范化). */
export const plainName = (name: string): string => {
  const known = remembered.get(name);
  if (known !== undefined) return known;
  if (remembered.size >= mostRemembered) remembered.clear();
  const plain = plainText(name);
  remembered.set(name, plain);
  return plain;
};

/** The name without the form it is given in: 城镇新增就业人数 → 城镇新增就业. */
export const coreName = (words: string): string => {
  let name = plainName(words);
  for (let tail; (tail = measureTails.find((one) => name.endsWith(one) && name.length - one.length >= 3)) !== undefined; ) name = name.slice(0, -tail.length);
  return name;
};

/** A占B比重: the part and the whole; nothing for other names. */
export const shareOf = (words: string): { readonly part: string; readonly whole: string } | undefined => {
  const match = /^(.{2,}?)占(.{2,}?)(?:的)?比重?$/.exec(plainName(words));
  return match ? { part: match[1]!, whole: match[2]! } : undefined;
};

const pairsOf = (words: string): string[] => Array.from({ length: Math.max(0, words.length - 1) }, (_, i) => words.slice(i, i + 2));

/** How much of two names is the same: shared pairs of characters over all (Dice), 0 to 1. */
export const likeness = (a: string, b: string): number => {
  if (a === b) return 1;
  const rest = new Map<string, number>();
  for (const pair of pairsOf(a)) rest.set(pair, (rest.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of pairsOf(b)) {
    const times = rest.get(pair) ?? 0;
    if (times === 0) continue;
    shared++;
    rest.set(pair, times - 1);
  }
  const all = a.length + b.length - 2;
  return all > 0 ? (2 * shared) / all : 0;
};

/** What a plain name measures apart from its subject: two indicators of one subject that measure unlike things are two indicators. */
export const measureOf = (name: string): string =>
  name.endsWith('增速') ? 'growth' : name.endsWith('降低') ? 'fall' : /比(?:例)?$/.test(name) ? 'ratio' : name.endsWith('比重') ? 'share' : 'level';

/** How surely two names mean one indicator, 0 to 1. */
export const sameIndicator = (a: string, b: string): number => {
  const [x, y] = [plainName(a), plainName(b)];
  if (x === y) return 1;
  if (measureOf(x) !== measureOf(y)) return 0;
  const [shareX, shareY] = [shareOf(a), shareOf(b)];
  if (shareX && shareY) return Math.min(likeness(shareX.part, shareY.part), likeness(shareX.whole, shareY.whole));
  return likeness(x, y);
};
