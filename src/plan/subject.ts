import { wordSet } from '../syntax/index.ts';
import {
  attributeNouns,
  bareObjects,
  dependentNouns,
  gradePattern,
  gradeWords,
  listCloser,
  listMark,
  measureEnds,
  modifierCloser,
  notListCloser,
  numberEnd,
  openerNouns,
  outputVerbs,
  paceAttributes,
  perUnitMark,
  providedPattern,
  scopeWords,
  shareOpener,
  sizedPattern,
  subjectOpeners,
  towardMark,
  withinPattern,
} from './words/subject-words.ts';

/** What is measured (计量事项), as the words before a figure name it. */

const OPENERS = wordSet(subjectOpeners);
const OPENER_NOUNS = wordSet(openerNouns);
const ATTRIBUTES = wordSet(attributeNouns);
const DEPENDENT = new Set(dependentNouns);
const GRADES = wordSet(gradeWords);
const BARE = new Set(bareObjects);
const SCOPES = wordSet(scopeWords);
const PACES = new Set(paceAttributes);
const NOT_CLOSER = wordSet(notListCloser);

const EDGE = /^[\s、，。；：:“”"'’·\-—)）●■◆▲▪◇□○★☆※►➢➤•]+|[\s、，。；：:“"'‘·\-—(（]+$/g;

/** A quotation mark at one end whose partner is inside stays. */
const trimEdges = (words: string): string => {
  const trimmed = words.replace(EDGE, (cut, at: number) => (at === 0 && words.includes('”', cut.length) && cut.endsWith('“') ? '“' : ''));
  return trimmed.includes('”') && !trimmed.includes('“') ? trimmed.replace('”', '') : trimmed;
};

/** 城镇化率（2020年为38%）: an aside with a year behind a name. */
const DATED = /[（(][^（）()]{0,20}[0-9]{4}[^（）()]{0,30}[）)]$/u;

/** 1. （2） ③: the number of an item in front of its words. */
const SERIAL = /^\s*(?:[0-9]{1,2}[.．、](?![0-9])|[（(][0-9]{1,2}[）)]|[①-⑳])\s*/u;

/** 3年内, 用5年时间: a span in front of what is measured. */
const WITHIN = new RegExp(withinPattern, 'u');

/** Without the connectives, aims and causatives that open a clause (确保, 推动, 力争). */
export const bareSubject = (words: string): string => {
  let subject = trimEdges(words.replace(SERIAL, '').replace(DATED, ''));
  for (;;) {
    const within = WITHIN.exec(subject);
    if (within !== null) subject = trimEdges(subject.slice(within[0].length));
    const opener = OPENERS.at(subject, 0);
    if (opener === undefined || OPENER_NOUNS.at(subject, 0) !== undefined) break;
    subject = trimEdges(subject.slice(opener.word.length));
  }
  return subject.endsWith(modifierCloser) ? subject.slice(0, -1) : subject;
};

const isQuoted = (words: string, at: number): boolean => words.lastIndexOf('“', at) > words.lastIndexOf('”', at);

/** Where the list of names before a noun ends (百花村、石林大道等|人行天桥); -1 where there is none. */
const listCloserAt = (words: string): number => {
  for (let at = words.lastIndexOf(listCloser); at > 0; at = words.lastIndexOf(listCloser, at - 1)) {
    if (NOT_CLOSER.at(words, at) === undefined && NOT_CLOSER.before(words, at + 1) === undefined && !isQuoted(words, at)) return at + 1;
  }
  return -1;
};

/** What stands behind a list closed by 等; undefined where no list is closed. */
export const afterList = (words: string): string | undefined => {
  const closer = listCloserAt(words);
  return closer > 0 && closer < words.length ? words.slice(closer) : undefined;
};

/** 建设（巩固）示范工地: a bracket between verb and object. */
const BRACKETED_VERB = /^[（(][^）)]{1,4}[）)]/;

/** The noun that is counted: behind its list of names (…等人行天桥), or behind a long modifier (集…为一体的园区). */
export const countedNoun = (words: string): string => {
  const closer = listCloserAt(words);
  const listed = closer > 0 && closer < words.length ? words.slice(closer) : words;
  const named = BRACKETED_VERB.test(listed) ? listed.slice(listed.search(/[）)]/) + 1) : listed;
  const modifier = named.lastIndexOf(modifierCloser);
  const bare =
    modifier > 0 && named.length - modifier > 4 && (modifier > 14 || named.slice(0, modifier).includes(listMark)) ? named.slice(modifier + 1) : named;
  return bareSubject(bare);
};

export const endsWithListCloser = (words: string): boolean => listCloserAt(words) === words.length && words.length > 0;

/** How much of the end of `words` is attribute nouns (…人均可支配收入). */
export const attributeTail = (words: string): number => {
  let end = words.length;
  for (;;) {
    const found = ATTRIBUTES.before(words, end);
    if (found === undefined) return words.length - end;
    end -= found.word.length;
  }
};

/** The thing itself, without what is measured of it (全市柑橘 of 全市柑橘种植面积). */
export const entityOf = (subject: string): string => {
  const tail = attributeTail(subject);
  return tail >= subject.length ? '' : bareSubject(subject.slice(0, subject.length - tail));
};

/** 营业收入, 总产量, 增加值占GDP比重: says nothing without the entity named before. */
export const isDependent = (subject: string): boolean => {
  const share = subject.indexOf(shareOpener);
  return DEPENDENT.has(share > 0 ? subject.slice(0, share) : subject);
};

/** An object too bare to stand alone keeps its verb (出让土地, 签约项目). */
export const withVerb = (object: string, verb: string): string => (BARE.has(object) || object.length === 1 ? verb + object : object);

/** Written out whole: 规上大数据智能化企业 + 营业收入. Shared words are not doubled (…运营线路 + 运营里程). */
export const withEntity = (subject: string, before: string | undefined): string => {
  if (before === undefined) return subject;
  if (subject.startsWith(towardMark)) return entityOf(before) + subject;
  if (!isDependent(subject)) return subject;
  if (PACES.has(subject) && !before.endsWith(subject)) return before + subject;
  const stem = subject.slice(0, 2);
  const shared = subject.length > 2 ? before.lastIndexOf(stem) : -1;
  if (shared > 0) return before.slice(0, shared) + subject;
  return entityOf(before) + subject;
};

/** 区域级, 10亿级: a short word or a round number with 级. */
const GRADED = new RegExp(`^${gradePattern}`, 'u');

const gradeLength = (words: string): number => {
  let at = 0;
  for (;;) {
    const grade = GRADES.at(words, at);
    if (grade !== undefined) {
      at += grade.word.length;
      continue;
    }
    const graded = GRADED.exec(words.slice(at, at + 10));
    if (graded === null) return at;
    at += graded[0].length;
  }
};

/** A part of what was just counted: 其中国家级 is 国家级 + the noun, 其中10亿级企业 the graded part of those. */
export const partOf = (part: string, whole: string | undefined): string => {
  if (whole === undefined) return part;
  const grade = gradeLength(part);
  if (grade === 0) return part;
  if (grade === part.length) {
    const bare = whole.slice(SCOPES.at(whole, 0)?.word.length ?? 0);
    return part + bare.slice(gradeLength(bare));
  }
  const head = part.slice(grade);
  return whole.endsWith(head) && whole.length > head.length ? whole.slice(0, -head.length) + part : part;
};

const MEASURED = new RegExp(`[${measureEnds}]$`, 'u');
const PROVIDED = new RegExp(providedPattern, 'u');

/** 每千人口执业医师数…、注册护士数…: what is provided for as many as the one named before it in the same phrase. `bare`: without a verb, in its unit. */
export const withProvision = (subject: string, before: string, bare = false): string => {
  const output = outputVerbs.find((verb) => before.startsWith(verb));
  if (output !== undefined && subject.length <= 6 && !isDependent(subject) && !MEASURED.test(subject) && !outputVerbs.some((verb) => subject.startsWith(verb)))
    return output + subject;
  const provided = PROVIDED.exec(before);
  return provided !== null && subject.length > 1 && (bare || subject.endsWith(numberEnd)) && !subject.startsWith(perUnitMark) ? provided[0] + subject : subject;
};

const SIZED = new RegExp(sizedPattern, 'u');

/** 过1000亿元的开发区…、过500亿元的…: a size alone takes the noun of the one before it. */
export const withSizedNoun = (subject: string, before: string | undefined): string => {
  const noun = before === undefined || !SIZED.test(subject) ? -1 : before.lastIndexOf(modifierCloser);
  return noun > 0 ? subject + before!.slice(noun) : subject;
};

/** A grade alone (国家级) takes the noun of the graded neighbour after it (省级区域医疗中心). */
export const withNeighbour = (subject: string, after: string | undefined): string => {
  if (after === undefined || subject === '' || gradeLength(subject) !== subject.length) return subject;
  return subject + after.slice(gradeLength(after));
};
