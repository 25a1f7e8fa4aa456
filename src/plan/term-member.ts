import { closingDeng, countAt, isClauseEnd, isSentenceEnd, split, splitList, type Stretch } from './enumeration.ts';
import { opensWith } from './enumeration-match.ts';
import { memberJoiners, memberNumerals, memberOpeners, memberStops } from './words/term-marks.ts';

type Head = { readonly start: number; readonly end: number; readonly definition: number };

const MAX_LABEL = 14;
const MAX_MEMBER = 30;
const SHORT_MEMBER = 14;
const longOpeners = memberOpeners.filter((word) => word.length > 1);

const openerAt = opensWith(memberOpeners);
const stopAt = opensWith(memberStops);
const joinerAt = opensWith(memberJoiners);

/** How many members a head claims: its first numeral, and all of them added (三线一单 is four). */
const claimsOf = (words: string): readonly number[] => {
  const values = [...words].map((mark) => memberNumerals.get(mark)).filter((value) => value !== undefined);
  return values.length === 0 ? [] : [values[0]!, values.reduce((sum, value) => sum + value, 0)];
};

type Labelled = { readonly start: number; readonly claims: readonly number[]; readonly isLabelled: boolean };

/** 七纵指：…, “一区”指…: what a label of the head stands for; where the list after it starts, and what the label claims. */
const labelAt = (text: string, head: Head, clause: Stretch): Labelled => {
  const words = text.slice(head.start, head.end);
  for (let i = clause.start + 1; i < clause.end && i < clause.start + MAX_LABEL; i++) {
    const length = openerAt(text, i);
    if (length === 0) continue;
    const label = text.slice(clause.start, i).replace(/[“”"]/g, '');
    if (label.length > 1 && words.includes(label)) return { start: afterColon(text, i + length), claims: claimsOf(label), isLabelled: true };
  }
  const length = openerAt(text, clause.start);
  return { start: afterColon(text, clause.start + length), claims: claimsOf(words), isLabelled: false };
};

const afterColon = (text: string, at: number): number => (text[at] === '：' || text[at] === ':' || text[at] === '，' ? at + 1 : at);

/** The parts of a list; the last one cut at 等, at a count (七大领域) or at a quoted name for the whole (“五长”). */
const partsOf = (text: string, closes: Int32Array, start: number, end: number): { names: string[]; claimed: number } => {
  const parts = splitList(text, closes, start, end).filter((part) => part.end > part.start);
  const last = parts[parts.length - 1];
  let claimed = Number.NaN;
  if (last !== undefined && parts.length > 1) {
    const deng = closingDeng(text, closes, last.start, last.end);
    let cut = deng < 0 ? last.end : deng;
    for (let i = last.start + 1; i < cut; i++) {
      const count = countAt(text, i, cut);
      if (text[i] === '“' || count?.value === parts.length) {
        claimed = count?.value ?? Number.NaN;
        cut = i;
      }
    }
    parts[parts.length - 1] = { start: last.start, end: cut };
  }
  return { names: parts.map((part) => text.slice(part.start, part.end)), claimed };
};

/** The last name cut where 和 joins two members. */
const withLastCut = (names: readonly string[]): string[] => {
  const last = names[names.length - 1] ?? '';
  for (let i = 1; i < last.length - 1; i++) {
    const length = joinerAt(last, i);
    if (length > 0) return [...names.slice(0, -1), last.slice(0, i), last.slice(i + length)];
  }
  return [...names];
};

/** 碧水、蓝天、宁静行动: the end that the last member shares with the head holds for all. */
const withSharedEnd = (names: readonly string[], head: string): string[] => {
  const last = names[names.length - 1]!;
  const before = names.slice(0, -1);
  const ends = new Set(before.map((name) => name[name.length - 1]!));
  const [common] = ends;
  const at = ends.size === 1 ? last.indexOf(common!) : -1;
  if (at > 0 && at + 1 < last.length && last.length - at <= 7 && before.length > 1) return [...before.map((name) => name + last.slice(at + 1)), last];
  for (let length = Math.min(4, head.length - 1, last.length - 1); length >= 2; length--) {
    const end = head.slice(-length);
    if (!last.endsWith(end) || before.some((name) => name.endsWith(end))) continue;
    return [...before.map((name) => name + end), last];
  }
  return [...names];
};

/** The names as the claims count them: the whole claim before a part of it, the names as they stand before the last one cut at 和. */
const fitting = (names: string[], claims: readonly number[], claimed: number): string[] | undefined => {
  const joined = withLastCut(names);
  const [first, sum] = claims;
  for (const count of [sum, claimed, first]) {
    if (names.length === count) return names;
    if (joined.length === count && count > 2) return joined;
  }
  return undefined;
};

/** What one clause of a definition lists. `isWhole`: the clause is the whole definition. */
const membersOfClause = (text: string, closes: Int32Array, head: Head, clause: Stretch, isWhole: boolean): { members: string[]; isLabelled: boolean } => {
  const { start, claims, isLabelled } = labelAt(text, head, clause);
  const { names, claimed } = partsOf(text, closes, start, clause.end);
  const none = { members: [], isLabelled };
  if (names.length === 0 || names.some((name) => name === '' || name.length > MAX_MEMBER)) return none;
  if (!isLabelled && (stopAt(names[0]!, 0) > 0 || longOpeners.some((word) => names[0]!.includes(word)))) return none;
  const found =
    fitting(names, claims, claimed) ?? (isWhole && names.length > 2 && names.every((name) => name.length <= SHORT_MEMBER) ? withLastCut(names) : undefined);
  if (found === undefined || (!isLabelled && (found.length === 1 || (found.length === 2 && !isWhole)))) return none;
  return { members: found.length > 1 ? withSharedEnd(found, text.slice(head.start, head.end)) : found, isLabelled };
};

/**
 * What a term comprises, where its explanation lists it: as many names as the head claims (四大…), as the list itself claims
 * (七大领域), or the whole explanation when it is nothing but a list. Empty otherwise.
 */
export const membersOf = (text: string, closes: Int32Array, head: Head): string[] => {
  const labelled: string[] = [];
  let plain: string[] = [];
  const sentences = split(text, closes, head.definition, text.length, (t, at) => isSentenceEnd(t, at) || t[at] === '；');
  for (const sentence of sentences) {
    const clauses = split(text, closes, sentence.start, sentence.end, isClauseEnd);
    for (const clause of clauses) {
      const { members, isLabelled } = membersOfClause(text, closes, head, clause, sentences.length === 1 && clauses.length === 1);
      if (isLabelled) labelled.push(...members);
      else if (plain.length === 0) plain = members;
    }
  }
  return labelled.length > 1 ? labelled : plain;
};
