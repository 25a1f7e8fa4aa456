import { stableIds } from '../basis/index.ts';
import { bareDeadline, firstYearAhead, isBehind, type Lending, lending } from './deadline.ts';
import { factOf } from './fact.ts';
import { type Review, reviewing } from './fact-period.ts';
import type { Frame, Passage } from './passage.ts';
import type { Fact } from './schema.ts';
import { isAmongCells, isNote } from './statement-debris.ts';
import { isCommitment, isFigure, isTold } from './statement-judgement.ts';
import { readAsides } from './statement-aside.ts';
import { readSentence, type TimedReading } from './statement-sentence.ts';
import { type Stance, stanceReader } from './statement-stance.ts';
import { enclosedIn, quantitiesIn, sentencesOf } from '../syntax/index.ts';
import { targetOf, type UnlinkedTarget } from './target.ts';
import { wholePlanSums, yearSign } from './words/time-words.ts';

export type Statements = { readonly targets: UnlinkedTarget[]; readonly facts: Fact[] };

const READ = new Set<Passage['role']>(['front', 'body', 'box']);
const DIGIT = /[0-9]/;

/** Whether a reading tells what has been: its own time decides, then words like 已, then where it stands. */
const tellsPast = (text: string, reading: TimedReading, stance: Stance, frame: Frame): boolean => {
  if (reading.shape === 'base') return true;
  if (reading.time !== undefined && firstYearAhead(frame) === undefined && isTold(text, reading)) return true;
  if (reading.time !== undefined) return isBehind(reading.time, frame) || (reading.time.role === 'asof' && stance.looks !== 'ahead');
  return isTold(text, reading) || stance.looks === 'back' || (stance.looks === 'unsaid' && frame.reportYear !== undefined);
};

/** 五年累计…: what a plan sums over five years is due at its end. */
const spansPlan = (text: string, { phrase, quantity }: TimedReading): boolean =>
  wholePlanSums.some((words) => text.slice(phrase[0], quantity.start).includes(words));

/** What reading a document needs to remember from passage to passage. */
type Reader = {
  readonly frame: Frame;
  readonly source: string;
  readonly lend: Lending;
  readonly review: Review;
  readonly targetId: (content: string) => string;
  readonly factId: (content: string) => string;
};

const readPassage = (passage: Passage, leads: boolean, stance: Stance, reader: Reader, out: Statements): void => {
  const { text } = passage.flow;
  const { frame, lend, review } = reader;
  const figures = DIGIT.test(text) || quantitiesIn(text, 0, text.length).length > 0;
  const dated = (leads || stance.looks === 'back') && text.includes(yearSign);
  if (!figures && !dated) return;
  review.enter(passage);
  const enclosed = enclosedIn(text);
  for (const sentence of sentencesOf(text, enclosed)) {
    if (stance.looks === 'back') review.note(text, sentence, enclosed);
    const reviewed = review.years(stance);
    const lent = lend.lent(passage);
    const timed = reviewed === undefined ? frame : { ...frame, reviewed: reviewed.to };
    const said = figures ? readSentence(text, sentence, enclosed, timed) : [];
    const readings = figures ? [...said, ...readAsides(text, sentence, enclosed, timed, said)] : said;
    const bare = readings.length === 0 && leads ? bareDeadline(text, sentence, enclosed, frame) : undefined;
    if (bare !== undefined) lend.note(passage, bare);
    for (const [i, reading] of readings.entries()) {
      if (!isFigure(text, reading)) continue;
      if (tellsPast(text, reading, stance, frame)) {
        out.facts.push(factOf(reading, passage, reader.source, stance, reviewed, reader.factId));
      } else if (isCommitment(text, reading, passage, stance)) {
        const deadline = reading.time?.to;
        const due = (spansPlan(text, reading) ? frame.to : undefined) ?? lent;
        out.targets.push(
          targetOf(reading, passage, reader.source, deadline, due, (deadline ?? due ?? frame.reportYear ?? 0) !== frame.reportYear, reader.targetId),
        );
        if (deadline !== undefined && leads && i < said.length) lend.note(passage, deadline);
      }
    }
  }
};

/** Sections that have parts of their own: there only the text before the first part leads. */
const parentsAmong = (passages: readonly Passage[]): ReadonlySet<string> => {
  const out = new Set<string>();
  for (const { section } of passages) for (let at = section.lastIndexOf('.'); at > 0; at = section.lastIndexOf('.', at - 1)) out.add(section.slice(0, at));
  return out;
};

/** The lead of a chapter or section, or the text of one that has no parts. */
const isLead = (passage: Passage, parents: ReadonlySet<string>): boolean =>
  passage.lead || (passage.role === 'body' && passage.titles.length <= 2 && !parents.has(passage.section));

/**
 * Reads the quantified commitments (目标) and the facts (事实) of a document's passages, in reading order. `source` is the decoded
 * text that spans count in. Never throws.
 */
export const readStatements = (passages: readonly Passage[], frame: Frame, source: string): Statements => {
  const out: Statements = { targets: [], facts: [] };
  const reader: Reader = { frame, source, lend: lending(frame), review: reviewing(frame), targetId: stableIds('c'), factId: stableIds('f') };
  const stanceOf = stanceReader(frame, firstYearAhead(frame));
  const parents = parentsAmong(passages);
  let noted = false;
  for (const [i, passage] of passages.entries()) {
    const stance = stanceOf(passage);
    noted = isNote(passage.flow.text, noted);
    if (READ.has(passage.role) && !noted && !isAmongCells(passages, i)) readPassage(passage, isLead(passage, parents), stance, reader, out);
  }
  return out;
};
