import { attributeTail, withNeighbour, withProvision } from './subject.ts';
import { lexicon, wordSet } from '../syntax/index.ts';
import { boundBefore, gradeWords, industriesPattern, industryShares, listJoins, listMark, rateEnds, sharedStems, twinHeads } from './words/subject-words.ts';

const JOINS = wordSet(listJoins);
const GRADES = wordSet(gradeWords);
const TWINS = lexicon(twinHeads);
/** 存、贷款: the mark stands inside a word that two share. */
const JOINT_TWIN = new RegExp(`(?<![${boundBefore}])(?:${twinHeads.flatMap(([head]) => (head.includes(listMark) ? [head] : [])).join('|')})`, 'u');
const THREE_INDUSTRIES = new RegExp(industriesPattern, 'u');

const OPEN = '（(“《【';
const CLOSE = '）)”》】';

/** Splits at the marks outside brackets; `joins` adds 和 与 及. */
const split = (words: string, joins: boolean): string[] => {
  const out: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < words.length; i++) {
    const character = words[i]!;
    if (OPEN.includes(character)) depth++;
    else if (CLOSE.includes(character)) depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    const length = character === listMark ? 1 : joins && i > from ? (JOINS.at(words, i)?.word.length ?? 0) : 0;
    if (length === 0) continue;
    if (i > from) out.push(words.slice(from, i));
    from = i + length;
    i = from - 1;
  }
  if (from < words.length) out.push(words.slice(from));
  return out;
};

/** Only the last 、 member is split at 和 (A、B和C). */
const splitLast = (words: string): string[] => {
  const parts = split(words, false);
  const last = parts.pop();
  return last === undefined ? [] : [...parts, ...split(last, true)];
};

const twins = (words: string, count: number): string[] | undefined => {
  if (count !== 2) return undefined;
  for (let i = 0; i < words.length; i++) {
    const twin = TWINS.at(words, i);
    if (twin !== undefined) return twin.value.map((head) => words.slice(0, i) + head + words.slice(i + twin.word.length));
  }
  return undefined;
};

const isMeasure = (part: string): boolean => attributeTail(part) > 0 || rateEnds.includes(part[part.length - 1]!);

/** The tail that the last member shares: behind a head of the same make (一类、二类|区人口), or with the ones before it (城镇和农村|居民人均可支配收入). */
const sharedTail = (parts: readonly string[], last: string): string => {
  const first = parts.find((part) => !isMeasure(part));
  if (first === undefined || first === last) return '';
  const graded = withNeighbour(first, last);
  if (graded !== first) return graded.slice(first.length);
  const parallel = first.length <= 4 && last.length > first.length && last[first.length - 1] === first[first.length - 1];
  if (parallel) return last.slice(first.length);
  const tail = attributeTail(last);
  if (tail > 0 && tail < last.length) return last.slice(last.length - tail);
  const grade = GRADES.at(last, 0);
  if (grade !== undefined) return last.slice(grade.word.length);
  return first.length === 2 && last.length > 3 ? last.slice(2) : '';
};

const withShared = (parts: readonly string[]): string[] => {
  const last = parts[parts.length - 1]!;
  const tail = sharedTail(parts, last);
  const stem = sharedStems.find((word) => parts[0]!.startsWith(word) && parts[0]!.length > word.length);
  return parts.map((part, i) => {
    if (i > 0 && withProvision(part, parts[0]!) !== part) return withProvision(part, parts[0]!);
    const whole = tail !== '' && i < parts.length - 1 && !isMeasure(part) ? part + tail : part;
    return stem !== undefined && i > 0 && !whole.startsWith(stem.slice(0, 2)) ? stem + whole : whole;
  });
};

/** 三次产业结构 with three figures: the share of each industry. */
const industries = (words: string, count: number): string[] | undefined => {
  const found = count === industryShares.length ? THREE_INDUSTRIES.exec(words) : null;
  return found === null ? undefined : industryShares.map((share) => words.slice(0, found.index) + share);
};

/** The members of a joint subject, each written out whole, where there are exactly `count` of them. */
export const membersOf = (words: string, count: number): string[] | undefined => {
  const known = industries(words, count) ?? (JOINT_TWIN.test(words) ? twins(words, count) : undefined);
  if (known !== undefined) return known;
  for (const parts of [split(words, false), splitLast(words), split(words, true)]) if (parts.length === count && count > 1) return withShared(parts);
  return twins(words, count);
};

/** The members of a joint subject of which each is a measure of its own (饮用水达标率、地面水达标率); all of them where `spread`. */
export const measuresOf = (words: string, spread: boolean): string[] => {
  const pair = JOINT_TWIN.test(words) && split(words, false).length === 2 ? twins(words, 2) : undefined;
  if (pair !== undefined) return pair;
  const marked = split(words, false);
  const parts = marked.length > 1 && marked.every(isMeasure) ? marked : splitLast(words);
  return parts.length > 1 && (spread || parts.every(isMeasure)) ? withShared(parts) : [words];
};
