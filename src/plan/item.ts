import { sourceSpan, type Flow } from '../syntax/index.ts';
import { closingDeng, countAt, isClauseEnd, isSentenceEnd, split, splitList, type Count, type Stretch } from './enumeration.ts';
import { readListing, type Draft } from './enumeration-list.ts';
import { closesWith, opensWith } from './enumeration-match.ts';
import { endsInWork, isBareWork } from './enumeration-sharing.ts';
import { deliverables, qualifierEnd } from './item-description.ts';
import { afterAdverbs, governingVerb, innerVerb, opensInTime, verbOfSubject, type GoverningVerb } from './item-verb.ts';
import type { BoxItem } from './schema.ts';
import { chineseDigits, circledNumbers, listMarks, projectNouns, subcountOpeners } from './words/enumeration.ts';
import { agents, builders, listOpeners, objectPhrases, reachWord, stateMarks, verbPhrases, type ItemVerbRole } from './words/item-verbs.ts';

/** Items of a stretch of a box, with the count the text claims for them, if it claims one. */
export type ItemReading = { readonly items: BoxItem[]; readonly declared?: Count };

const phraseAt = opensWith(verbPhrases);
const openerAt = opensWith(listOpeners);
const subcountAt = opensWith(subcountOpeners);
const objectPhraseAt = opensWith(objectPhrases);
const stateAt = opensWith(stateMarks);
const projectEndsAt = closesWith(projectNouns);
const agentAt = opensWith(agents);

/** What a clause lists under one verb. */
type Reading = { readonly drafts: readonly Draft[]; readonly verb?: string; readonly declared?: Count };

/** Roles a verb may have behind a phrase: 在… 建设 X, 在… 开展 X. */
const PHRASE_ROLES: readonly ItemVerbRole[] = ['make', 'work', 'push'];

/** Roles of verbs that describe, where they stand inside a clause. */
const TELLING_ROLES: readonly ItemVerbRole[] = ['push', 'tend'];
const ALL_ROLES: readonly ItemVerbRole[] = [...PHRASE_ROLES, 'change', 'foster', 'tend'];

const isDigit = (mark: string | undefined): boolean => mark !== undefined && mark >= '0' && mark <= '9';

/** The first Chinese character of Unicode's main block. */
const FIRST_HAN = 0x4e00;

/** Past the number or mark that opens an item on its own line: 1. （1） ① —— •; a number that counts (2座桥) stays. */
export const afterListMark = (text: string, start: number, end: number): number => {
  let at = start;
  while (at < end && (listMarks.includes(text[at]!) || circledNumbers.includes(text[at]!) || text[at] === ' ')) at++;
  const isBracketed = text[at] === '（' || text[at] === '(';
  let i = isBracketed ? at + 1 : at;
  const digits = i;
  while (i < end && (isDigit(text[i]) || chineseDigits.includes(text[i]!))) i++;
  if (i === digits || i - digits > 3) return at;
  // 01 新一代人工智能: a number of two digits needs no point.
  if (!isBracketed && text[digits] === '0' && i - digits === 2 && (text.charCodeAt(i) || 0) >= FIRST_HAN) return i;
  if (isBracketed) return text[i] === '）' || text[i] === ')' ? i + 1 : at;
  const isMark = text[i] === '、' || text[i] === '．' || text[i] === '）' || text[i] === ')' || (text[i] === '.' && !isDigit(text[i + 1]));
  return isMark ? i + 1 : at;
};

/** Where a list of those who act ends and their verb begins: 甲、乙等区县 | 建设 X. */
const verbOfAgents = (text: string, closes: Int32Array, start: number, end: number): GoverningVerb | undefined => {
  const deng = closingDeng(text, closes, start, end);
  const agent = deng < 0 ? 0 : agentAt(text, deng + 1);
  return agent === 0 ? undefined : governingVerb(text, deng + 1 + agent, end);
};

/** Whether a clause without a verb at its head tells who does what (各镇配备1支队伍, 企业对接市场) instead of naming projects. */
const isTold = (text: string, closes: Int32Array, start: number, end: number): boolean => {
  if (projectEndsAt(text, end) > 0) return false;
  if (isBareWork(text.slice(afterAdverbs(text, start, end), end))) return true;
  const counts = innerVerb(text, closes, start + 1, end, ALL_ROLES);
  if (counts !== undefined && countAt(text, counts.end, end) !== undefined && !endsInWork(text.slice(start, end))) return true;
  return splitList(text, closes, start, end).length === 1 && innerVerb(text, closes, start + 1, end, TELLING_ROLES) !== undefined;
};

/** The verb of a clause wherever it stands, and where its list starts; undefined when the clause lists nothing. */
const clauseHead = (text: string, closes: Int32Array, start: number, end: number): { verb?: GoverningVerb; start: number } | undefined => {
  const agentVerb = verbOfAgents(text, closes, start, end);
  if (agentVerb !== undefined) return { verb: agentVerb, start: agentVerb.end };
  const verb = governingVerb(text, start, end);
  if (verb !== undefined && verb.role !== 'tend') return { verb, start: verb.end };
  const isPhrase = phraseAt(text, afterAdverbs(text, start, end)) > 0;
  if (verb !== undefined || isPhrase) {
    const inner = innerVerb(text, closes, (verb?.end ?? start) + 1, end, verb === undefined ? PHRASE_ROLES : ['make']);
    return inner === undefined ? verb && { verb, start: verb.end } : { verb: inner, start: inner.end };
  }
  const opener = openerAt(text, start);
  if (opener > 0) return { start: start + opener };
  for (let i = start; i < end; i++) if (stateAt(text, i) > 0 || (text[i] === reachWord && isDigit(text[i + 1]))) return undefined;
  if (isTold(text, closes, start, end)) return undefined;
  const told = verbOfSubject(text, closes, start, end);
  return told === undefined ? { start } : told.role === 'make' || told.role === 'work' ? { verb: told, start: told.end } : undefined;
};

/** 建设以甲为重点的乙: what is built stands behind the phrase that describes it. */
const afterPhrase = (text: string, start: number, end: number): number => {
  if (objectPhraseAt(text, start) === 0) return start;
  const qualifier = qualifierEnd(text.slice(start, Math.min(end, start + MAX_CLAUSE)));
  return qualifier < 0 ? start : start + qualifier + 1;
};
const MAX_CLAUSE = 400;

/** Cuts a clause where a verb of its own opens a part of its list (建成甲、启动乙). A part that ends in 工程 or 项目 is a name (新建乙工程). */
const cutAtVerbs = (text: string, closes: Int32Array, clause: Stretch): Stretch[] => {
  const [first, ...parts] = splitList(text, closes, clause.start, clause.end);
  const cuts: Stretch[] = [];
  let { start } = clause;
  if (first !== undefined && governingVerb(text, start, first.end) !== undefined)
    for (const part of parts) {
      const verb = governingVerb(text, part.start, part.end);
      if (verb === undefined || (verb.role !== 'make' && verb.role !== 'work') || verb.verb.length < 2 || endsInWork(text.slice(part.start, part.end)))
        continue;
      cuts.push({ start, end: part.start - 1 });
      start = part.start;
    }
  cuts.push({ start, end: clause.end });
  return cuts;
};

/** Each run of a clause with the verb that governs it. */
const readClause = (text: string, closes: Int32Array, clause: Stretch, isTarget: boolean, isMarked: boolean): Reading[] => {
  if (subcountAt(text, clause.start) > 0) return [];
  const head = clauseHead(text, closes, clause.start, clause.end);
  if (head === undefined) return [];
  const { verb } = head;
  const start = afterPhrase(text, head.start, clause.end);
  const runs = readListing(text, closes, start, clause.end, verb?.role === 'work');
  const hasDigit = /\d/.test(text.slice(start, clause.end));
  const only = runs.length === 1 && runs[0]!.drafts.length === 1 ? runs[0]!.drafts[0] : undefined;
  if (only !== undefined && ((isTarget && hasDigit) || (verb === undefined && /\d/.test(text.slice(only.end, clause.end).replace(/（.*）/, ''))))) return [];
  const takesAny = verb === undefined ? isMarked : builders.includes(verb.verb) || (hasDigit && verb.role !== 'foster');
  return runs.map((run) => {
    const drafts = deliverables(run, verb?.role, takesAny);
    return { drafts, ...(verb && { verb: verb.verb }), ...(run.declared && drafts.length > 0 && { declared: run.declared }) };
  });
};

/** Reads the items of a stretch: clause by clause, each with the verb that governs it. `isLine`: the stretch is one item on its own line. */
export const readItems = (flow: Flow, closes: Int32Array, start: number, end: number, isLine = false): ItemReading => {
  const { text } = flow;
  const items: BoxItem[] = [];
  let declared: Count | undefined;
  for (const sentence of split(text, closes, start, end, isSentenceEnd)) {
    const opening = afterListMark(text, sentence.start, sentence.end);
    const isTarget = opensInTime(text, opening, sentence.end);
    for (const clause of split(text, closes, opening, sentence.end, isClauseEnd)) {
      const at = afterListMark(text, clause.start, clause.end);
      const isMarked = isLine || at > clause.start;
      for (const cut of cutAtVerbs(text, closes, { start: at, end: clause.end }))
        for (const reading of readClause(text, closes, cut, isTarget || opensInTime(text, at, clause.end), isMarked)) {
          declared ??= reading.declared;
          for (const draft of reading.drafts)
            items.push({ ...(reading.verb !== undefined && { verb: reading.verb }), name: draft.name, span: [...sourceSpan(flow, draft.start, draft.end)] });
        }
    }
  }
  return { items, ...(declared && { declared }) };
};
