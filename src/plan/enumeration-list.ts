import { closingCount, closingDeng, countAt, split, splitList, type Count, type Stretch } from './enumeration.ts';
import { closesWith, opensWith } from './enumeration-match.ts';
import {
  appendTail,
  facilityOf,
  endsInWork,
  isGeneric,
  onlySorts,
  shareAfterArea,
  shareAfterPlaces,
  sharedTail,
  sharePhases,
  shareRoundQuotes,
  shareWorks,
  withoutWorks,
} from './enumeration-sharing.ts';
import {
  accountMarks,
  buildingWord,
  joiningWord,
  levelMark,
  levels,
  listConjunctions,
  listLeads,
  looseUnits,
  modifierEnds,
  phaseUnits,
  projectNouns,
} from './words/enumeration.ts';

/** A listed name: the stretch of its own words, and the name written out whole. */
export type Draft = Stretch & { name: string };

/** Names listed up to one 等: the words behind it, whether every name shares them, and the count they claim. */
export type Run = { readonly drafts: readonly Draft[]; readonly tail: string; readonly isShared: boolean; readonly declared?: Count };

const leadAt = opensWith(listLeads);
const levelAt = opensWith(levels);
const levelEndsAt = closesWith(levels);
const conjunctionAt = opensWith(listConjunctions);

const isAccount = (words: string): boolean => accountMarks.some((mark) => words.includes(mark)) && /\d/.test(words);

/** Where the last round bracket of a stretch opens; its start when none does. */
const openingBracket = (text: string, start: number, end: number): number => {
  let open = end - 1;
  while (open > start && text[open] !== '（' && text[open] !== '(') open--;
  return open;
};

/** A name's own words: without joining words before it, and without a count, money or years behind it. */
const trimmed = (text: string, part: Stretch): Stretch => {
  let { start, end } = part;
  start += leadAt(text, start);
  while (start < end && ' —–:：'.includes(text[start]!)) start++;
  for (;;) {
    while (end > start && ' ：:。．.'.includes(text[end - 1]!)) end--;
    if (end - start > 6 && projectNouns.some((noun) => text.startsWith(noun + buildingWord, end - noun.length - buildingWord.length)))
      end -= buildingWord.length;
    const open = text[end - 1] === '）' || text[end - 1] === ')' ? openingBracket(text, start, end) : start;
    if (open > start && isAccount(text.slice(open, end))) end = open;
    else break;
  }
  const count = closingCount(text, start, end);
  return { start, end: count !== undefined && count.start > start ? count.start : end };
};

/** 甲公园和乙公园改造: two names when both sides end in a facility; 耕地保护和质量提升 stays one. */
const conjuncts = (text: string, closes: Int32Array, part: Stretch, isListed: boolean): Stretch[] => {
  for (let i = part.start + 1; i < part.end - 1; i++) {
    const close = closes[i]!;
    if (close > 0 && close < part.end) i = close;
    const length = conjunctionAt(text, i);
    if (length === 0) continue;
    const first = text.slice(part.start, i);
    const second = withoutWorks(text.slice(i + length, part.end));
    const left = facilityOf(first);
    const right = facilityOf(second);
    const isAlike = first.slice(-2) === second.slice(-2) || countAt(text, i + length, part.end) !== undefined;
    if (left >= 0 && right >= 0 && (isListed || isAlike || !(isGeneric(left) || isGeneric(right))))
      return [
        { start: part.start, end: i },
        { start: i + length, end: part.end },
      ];
  }
  return [part];
};

/** 甲村、乙村2个试点村, 甲、乙“两大品牌”: a count that agrees with what was listed closes the list. */
const apposition = (text: string, closes: Int32Array, part: Stretch, listed: number): { count: Count; rest: string } | undefined => {
  if (listed < 2) return undefined;
  for (let i = part.start + 1; i < part.end - 1; i++) {
    const close = closes[i]!;
    const isQuoted = text[i] === '“' && close === part.end - 1;
    if (close > 0 && close < part.end && !isQuoted) i = close;
    else {
      const count = countAt(text, isQuoted ? i + 1 : i, isQuoted ? close : part.end);
      if (count !== undefined && count.value === listed && count.end < part.end && !phaseUnits.includes(count.unit))
        return { count: { ...count, start: i }, rest: text.slice(count.end, isQuoted ? close : part.end) };
    }
  }
  return undefined;
};

/** What stands behind 等: an own count, the words shared by the names before it, and a further name after 和. */
const tailOf = (text: string, closes: Int32Array, tail: Stretch): { count?: Count; shared: string; further?: Stretch } => {
  const opening = countAt(text, tail.start, tail.end);
  const closing = opening === undefined ? closingCount(text, tail.start, tail.end) : undefined;
  const start = opening?.end ?? tail.start;
  const end = closing?.start ?? tail.end;
  const count = opening ?? closing;
  const parts = split(text, closes, start, end, (t, at) => t[at] === joiningWord);
  const [head, further] = parts;
  const whole = { shared: text.slice(start, end), ...(count && { count }) };
  if (head === undefined || further === undefined || parts.length > 2) return whole;
  const words = text.slice(head.start, head.end);
  const furtherWords = text.slice(further.start, further.end);
  if (facilityOf(words) < 0 || facilityOf(withoutWorks(furtherWords)) < 0) return whole;
  return { shared: words + furtherWords.slice(withoutWorks(furtherWords).length), further, ...(count && { count }) };
};

/** 甲修复、乙等丙建设: behind a name that is whole, 等 belongs to the one name it stands in. */
const isInnerDeng = (text: string, part: Stretch, deng: number, run: readonly Draft[]): boolean => {
  const last = run[run.length - 1];
  if (last === undefined || !endsInWork(last.name) || endsInWork(text.slice(part.start, deng))) return false;
  const tail = text.slice(countAt(text, deng + 1, part.end)?.end ?? deng + 1, part.end);
  return endsInWork(tail) && !onlySorts(tail);
};

/** Parts that modify one thing stay together: 数字化、智慧化改造; 部、省级基地. */
const withoutModifierBreaks = (text: string, parts: readonly Stretch[]): Stretch[] => {
  const out: Stretch[] = [];
  for (const part of parts) {
    const last = out[out.length - 1];
    const isModifier = last !== undefined && (modifierEnds.includes(text[last.end - 1]!) || isLevelBreak(text, last, part));
    if (isModifier) out[out.length - 1] = { start: last.start, end: part.end };
    else out.push(part);
  }
  return out;
};

const isLevelBreak = (text: string, last: Stretch, part: Stretch): boolean => {
  const level = levelAt(text, part.start);
  return level > 0 && levelEndsAt(text, last.end) > 0 && (text[part.start + level] === levelMark || part.start + level === part.end);
};

/** Reads a list of names: 甲、乙和丙等3个项目. `sharesWorks`: the verb before it takes works (完成 甲、乙改造). */
export const readListing = (text: string, closes: Int32Array, start: number, end: number, sharesWorks: boolean): Run[] => {
  const runs: Run[] = [];
  let drafts: Draft[] = [];
  const push = (part: Stretch): void => {
    const own = trimmed(text, part);
    if (own.end > own.start) drafts.push({ ...own, name: text.slice(own.start, own.end) });
  };
  const close = (tail: string, declared?: Count, isApposed = false): void => {
    if (drafts.length === 0) return;
    sharePhases(drafts);
    shareRoundQuotes(drafts);
    shareAfterArea(drafts);
    const shared = sharedTail(drafts, tail);
    if (shared !== '') appendTail(drafts, shared);
    else if (sharesWorks) shareWorks(drafts);
    if (tail === '') shareAfterPlaces(drafts);
    runs.push({ drafts, tail: isApposed ? '' : tail, isShared: shared !== '', ...(declared && !looseUnits.includes(declared.unit) && { declared }) });
    drafts = [];
  };
  const parts = withoutModifierBreaks(text, splitList(text, closes, start, end));
  for (const part of parts) {
    const found = closingDeng(text, closes, part.start, part.end);
    const deng = found >= 0 && isInnerDeng(text, part, found, drafts) ? -1 : found;
    const apposed = deng < 0 ? apposition(text, closes, part, drafts.length + 1) : undefined;
    if (apposed !== undefined) {
      push({ start: part.start, end: apposed.count.start });
      const isQuoted = text[apposed.count.start] === '“';
      close(apposed.rest, isQuoted ? undefined : apposed.count, true);
      if (isQuoted) continue;
      break;
    }
    for (const name of conjuncts(text, closes, { start: part.start, end: deng < 0 ? part.end : deng }, parts.length > 1)) push(name);
    if (deng < 0) continue;
    const tail = tailOf(text, closes, { start: deng + 1, end: part.end });
    close(tail.shared, tail.count);
    if (tail.further !== undefined) push(tail.further);
  }
  close('');
  return runs;
};
