import { closesWith, opensWith } from './enumeration-match.ts';
import {
  areaEnds,
  buildingWord,
  facilities,
  partyOpeners,
  partyWords,
  phaseCharacters,
  phaseEnds,
  projectNouns,
  qualifierWord,
  regionEnds,
  sortingHeads,
  sortingModifiers,
  workNouns,
  works,
} from './words/enumeration.ts';

/** A listed name while it is being written out whole. */
export type Listed = { name: string };

const sortingModifierAt = opensWith(sortingModifiers);
const sortingHeadAt = opensWith(sortingHeads);
const partyAt = opensWith(partyOpeners);
const areaEndsAt = closesWith(areaEnds);
const facilityEndsAt = closesWith(facilities.flat());
const workEndsAt = closesWith([...works, ...workNouns]);
const pureWorkEndsAt = closesWith(works);
const facilityClass = new Map(facilities.flatMap((kin, number) => kin.map((word) => [word, number] as const)));
const GENERIC_CLASS = facilities.length - 1;

/** A name without the bracket or quotation mark that closes it. */
const bare = (name: string): string => {
  const last = name[name.length - 1];
  if (last === '”' || last === '》') return name.slice(0, -1);
  if (last !== '）' && last !== ')') return name;
  const open = Math.max(name.lastIndexOf('（'), name.lastIndexOf('('));
  return open > 0 ? name.slice(0, open) : name;
};

/** The class of facility a name ends in; -1 when it ends in none. */
export const facilityOf = (name: string): number => {
  const text = bare(name);
  const length = facilityEndsAt(text, text.length);
  return length === 0 ? -1 : facilityClass.get(text.slice(text.length - length))!;
};

/** The last class holds what stands for anything: 中心, 平台, 基地. */
export const isGeneric = (kind: number): boolean => kind === GENERIC_CLASS;

/** 公园改造提升 without what is done to it: 公园. */
export const withoutWorks = (name: string): string => {
  let cut = name.length;
  for (let length = pureWorkEndsAt(name, cut); length > 0 && length < cut; length = pureWorkEndsAt(name, cut)) cut -= length;
  return name.slice(0, cut);
};

/** Whether words name a work and nothing it is done to: 整治, 改造升级. */
export const isBareWork = (name: string): boolean => pureWorkEndsAt(name, name.length) === name.length;

export const endsInWork = (name: string): boolean => workEndsAt(bare(name), bare(name).length) > 0;

/** The name with a shared tail behind it, where it does not say it already: 某某中型灌区 + 中型灌区改造 is 某某中型灌区改造. */
const joined = (name: string, tail: string): string => {
  for (let k = Math.min(name.length, tail.length, 20); k >= 2; k--) if (name.endsWith(tail.slice(0, k))) return name + tail.slice(k);
  return name + tail;
};

/** What is left of a tail when the words that only sort the items are gone. */
const withoutSorting = (tail: string): string => {
  let at = 0;
  for (;;) {
    const head = sortingHeadAt(tail, at);
    if (head > 0 && at + head === tail.length) return '';
    const length = sortingModifierAt(tail, at);
    if (length === 0 || at + length >= tail.length) return tail.slice(at);
    at += length;
  }
};

/** 改造工程 without 工程. */
const withoutProjectNoun = (name: string): string => {
  const noun = projectNouns.find((word) => name.endsWith(word));
  return noun === undefined ? name : name.slice(0, -noun.length);
};

/** Where works start inside a tail: 0 = nowhere. A region named before them (老重钢片区土壤治理) is not part of what is shared. */
const sharedWorks = (tail: string): string => {
  const regionAt = regionEnds.reduce((last, word) => (tail.indexOf(word) > 0 ? Math.max(last, tail.indexOf(word) + word.length) : last), 0);
  const rest = tail.slice(regionAt);
  const head = withoutProjectNoun(rest.endsWith(buildingWord) ? rest.slice(0, -buildingWord.length) : rest);
  const found = works.some((word) => (word.length > 1 && head.includes(word)) || head.endsWith(word));
  return found ? rest : '';
};

/** Whether what follows 等 only sorts the names before it: 等重点项目. */
export const onlySorts = (tail: string): boolean => tail === '' || withoutSorting(tail) === '';

/** The part of what follows 等 that belongs to every name listed before it; '' when it only sorts them (等项目, 等11所学校). */
export const sharedTail = (listed: readonly Listed[], tail: string): string => {
  if (tail === '' || tail.includes(qualifierWord) || partyAt(tail, 0) > 0 || partyWords.some((word) => tail.includes(word))) return '';
  const rest = withoutSorting(tail);
  if (rest === '') return '';
  const shared = sharedWorks(rest);
  if (shared !== '') return shared;
  const kind = facilityOf(rest);
  if (kind < 0 || listed.some((item) => facilityOf(item.name) === kind || endsInWork(item.name))) return '';
  return rest;
};

/** Writes a shared tail behind every name that is not whole without it. */
export const appendTail = (listed: readonly Listed[], tail: string): void => {
  const needsBare = isGeneric(facilityOf(tail)) && !endsInWork(tail);
  for (const item of listed) if (!endsInWork(item.name) && !(needsBare && facilityOf(item.name) >= 0)) item.name = joined(item.name, tail);
};

/** 某某“甲”、“乙”计划: the quoted names share what stands before the first and behind the last. */
export const shareRoundQuotes = (listed: readonly Listed[]): void => {
  for (let i = listed.length - 2; i >= 0; i--) {
    const item = listed[i]!;
    const next = listed[i + 1]!;
    if (!item.name.endsWith('”') || !next.name.startsWith('“')) continue;
    const open = item.name.indexOf('“');
    if (open <= 0) continue;
    const head = item.name.slice(0, open);
    item.name += next.name.slice(next.name.indexOf('”') + 1);
    for (let k = i + 1; k < listed.length && listed[k]!.name.startsWith('“'); k++) listed[k]!.name = head + listed[k]!.name;
  }
};

const digitsOf = (name: string): number => {
  let digits = 0;
  while (digits < name.length && phaseCharacters.includes(name[digits]!)) digits++;
  return digits;
};

const isPhase = (name: string): boolean => {
  const digits = digitsOf(name);
  return digits > 0 && digits <= 3 && phaseEnds.includes(withoutProjectNoun(name.slice(digits)));
};

/** 某某二期、三期; 35kV某线一、二线; 某某A区、B区: the name before the phase is written out. */
export const sharePhases = (listed: readonly Listed[]): void => {
  for (let i = 1; i < listed.length; i++) {
    const own = listed[i]!.name;
    if (!isPhase(own)) continue;
    const before = listed[i - 1]!;
    const text = bare(before.name);
    let digits = text.length;
    const end = phaseEnds.find((word) => text.endsWith(word) && phaseCharacters.includes(text[text.length - word.length - 1] ?? ' '));
    if (end !== undefined) digits -= end.length;
    const close = digits;
    while (digits > 0 && phaseCharacters.includes(text[digits - 1]!) && close - digits < 3) digits--;
    if (digits === close || digits === 0) continue;
    if (end === undefined) before.name = text + own.slice(digitsOf(own));
    listed[i]!.name = text.slice(0, digits) + own;
  }
};

/** 甲片区、乙片区路网: what stands behind the area of the last name stands behind those before it. */
export const shareAfterArea = (listed: readonly Listed[]): void => {
  for (let i = listed.length - 2; i >= 0; i--) {
    const item = listed[i]!;
    const length = areaEndsAt(item.name, item.name.length);
    if (length === 0 || (facilityOf(item.name) >= 0 && length === 1)) continue;
    const area = item.name.slice(-length);
    const next = listed[i + 1]!.name;
    const at = next.indexOf(area);
    if (at > 0 && at + area.length < next.length && next[at + area.length] !== '（') item.name += next.slice(at + area.length);
  }
};

/** 甲公园、乙公园改造提升 behind a verb of works: the works hold for every name of the same kind. */
export const shareWorks = (listed: readonly Listed[]): void => {
  const last = listed[listed.length - 1];
  if (last === undefined) return;
  const cut = withoutWorks(last.name).length;
  const kind = cut < last.name.length ? facilityOf(last.name.slice(0, cut)) : -1;
  if (kind < 0) return;
  for (let i = listed.length - 2; i >= 0; i--) {
    if (facilityOf(listed[i]!.name) !== kind) break;
    listed[i]!.name += last.name.slice(cut);
  }
};

/** 永川、荣昌良种基地: two-character names before a long one are places; what stands behind the last place stands behind each. */
export const shareAfterPlaces = (listed: readonly Listed[]): void => {
  const last = listed[listed.length - 1];
  const length = listed[0]?.name.length ?? 0;
  if (last === undefined || listed.length < 2 || length !== 2 || last.name.length < length + 4) return;
  if (!endsInWork(last.name) && facilityOf(last.name) < 0) return;
  const before = listed.slice(0, -1);
  if (before.some((item) => item.name.length !== length || endsInWork(item.name) || facilityOf(item.name) >= 0 || areaEndsAt(item.name, length) > 0)) return;
  for (const item of before) item.name += last.name.slice(length);
};
