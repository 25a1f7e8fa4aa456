import { stableIds } from '../basis/index.ts';
import { sourceSpan } from '../syntax/index.ts';
import { closingMarks, isClauseEnd, isSentenceEnd, split, type Stretch } from './enumeration.ts';
import { closesWith, opensWith } from './enumeration-match.ts';
import { clauseVerb } from './measure-clause.ts';
import type { Passage } from './passage.ts';
import type { Measure } from './schema.ts';
import { backgroundTitles, framingVerbs, nounLikeVerbs, pastMarks, weighingMarks } from './words/measure-verbs.ts';

const backgroundEndsAt = closesWith(backgroundTitles);
const pastAt = opensWith([...pastMarks, ...weighingMarks]);
const nounLike = new Set(nounLikeVerbs);
const framing = new Set(framingVerbs);
const BRACKETS = '（([【〔';

/** Whether a title heads what was, is or shall be the case, not what will be done: 发展环境, but not 优化发展环境. */
const isBackground = (title: string): boolean => {
  if (backgroundEndsAt(title, title.length) === 0) return false;
  const found = clauseVerb(title, closingMarks(title), { start: 0, end: title.length });
  return found === undefined || nounLike.has(found.verb);
};

/** Whether a sentence tells what was done, or weighs a time or a matter. */
const isPast = (text: string, { start, end }: Stretch): boolean => {
  for (let i = start; i < end; i++) if (pastAt(text, i) > 0) return true;
  return false;
};

/** The verbs by which a sentence commits somebody to act, in order; empty when it commits nobody. */
export const commitmentVerbs = (text: string, closes: Int32Array, sentence: Stretch): string[] => {
  if (isPast(text, sentence)) return [];
  const verbs: string[] = [];
  let acts = false;
  for (const clause of split(text, closes, sentence.start, sentence.end, isClauseEnd)) {
    const found = clauseVerb(text, closes, clause);
    if (found === undefined) continue;
    verbs.push(found.verb);
    acts ||= !found.isResult && !framing.has(found.verb);
  }
  return acts ? verbs : [];
};

/** What is enclosed behind a full stop and governs no verb: `brackets` alone (（牵头单位：…）) belong to the sentence before, a quotation (“十五五”期间) opens its own. */
const afterEnclosed = (text: string, closes: Int32Array, start: number, brackets: boolean): number => {
  let at = start;
  while (at < closes.length && closes[at]! > 0 && (!brackets || BRACKETS.includes(text[at]!))) at = closes[at]! + 1;
  return at;
};

/**
 * The sentences of a plan that commit somebody to act (举措), with their governing verbs in order. What was done, how things
 * stand and what shall be reached is none, nor is a box's list of projects.
 */
export const readMeasures = (passages: readonly Passage[]): Measure[] => {
  const measures: Measure[] = [];
  const idOf = stableIds('m');
  const background = new Map<string, boolean>();
  const isTold = (title: string): boolean => {
    const known = background.get(title) ?? isBackground(title);
    background.set(title, known);
    return known;
  };
  for (const passage of passages) {
    if (passage.role !== 'body' || passage.titles.some(isTold)) continue;
    const { text } = passage.flow;
    const closes = closingMarks(text);
    for (const stretch of split(text, closes, 0, text.length, isSentenceEnd)) {
      const sentence = { start: afterEnclosed(text, closes, stretch.start, true), end: stretch.end };
      const acts = { ...sentence, start: afterEnclosed(text, closes, sentence.start, false) };
      const verbs = commitmentVerbs(text, closes, acts);
      if (verbs.length === 0) continue;
      const end = Math.min(sentence.end + 1, text.length);
      const [from, to] = sourceSpan(passage.flow, sentence.start, end);
      const words = text.slice(sentence.start, end);
      measures.push({
        id: idOf(text.slice(acts.start, end)),
        section: passage.section,
        ...(passage.box !== undefined && { box: passage.box }),
        verbs,
        text: words,
        span: [from, to],
      });
    }
  }
  return measures;
};
