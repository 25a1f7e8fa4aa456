import type { Passage } from './passage.ts';
import type { TimedReading } from './statement-sentence.ts';
import type { Stance } from './statement-stance.ts';
import { headVerb } from './statement-verb.ts';
import { attributeTail } from './subject.ts';
import { doneMarks, doneParticle } from './words/commit-verbs.ts';
import { forecastWords, futureMark } from './words/stance-words.ts';
import { newWord } from './words/result-verbs.ts';
import { abstractEnds, measureEnds, ownMakeup, rateEnds, siteNouns, spokenUnits, unspokenTwo, workNouns } from './words/subject-words.ts';

/** Words before the figure, in its own phrase. */
const leading = (text: string, reading: TimedReading): string => text.slice(reading.phrase[0], reading.quantity.start);

/** 已, 目前, 现有 or 了 in the phrase: it tells what has been done. */
export const isTold = (text: string, reading: TimedReading): boolean => {
  const before = leading(text, reading);
  return doneMarks.some((mark) => before.includes(mark)) || text[reading.quantity.wordsStart - 1] === doneParticle;
};

const isMeasure = (subject: string): boolean =>
  attributeTail(subject) > 0 || rateEnds.includes(subject[subject.length - 1] ?? ' ') || measureEnds.includes(subject[subject.length - 1] ?? ' ');

/** A figure that measures or counts something, not a duration, an age, a grade or the plan's own make-up (6 项指标). */
export const isFigure = (text: string, reading: TimedReading): boolean => {
  const { quantity, subject, shape, result } = reading;
  if (subject.length < 2 || subject.length > 80) return false;
  if (quantity.unitClass === 'bare')
    return shape === 'result' && result !== 'have' && quantity.numeral.script === 'arabic' && quantity.unit === '' && atEdge(text, quantity.end);
  if ((quantity.unitClass === 'span' || quantity.unitClass === 'age') && shape !== 'base' && (shape !== 'result' || result === undefined)) return false;
  if (quantity.unitClass === 'count' && ownMakeup.some((noun) => subject.endsWith(noun) || text.startsWith(noun, quantity.end))) return false;
  return (
    quantity.numeral.script === 'arabic' ||
    quantity.numeral.scale > 1 ||
    quantity.unitClass === 'percent' ||
    quantity.unitClass === 'times' ||
    isSpokenCount(text, reading)
  );
};

/** 建成三座水厂, 新增学校两所: a spoken count stands right behind its verb or at the end of its clause. 二次, 两种 count nothing. */
const isSpokenCount = (text: string, reading: TimedReading): boolean => {
  const { quantity, shape, commit } = reading;
  if (!spokenUnits.includes(quantity.unit) || commit === undefined || commit === 'soft') return false;
  const spoken = text.slice(quantity.numeral.start, quantity.numeral.end);
  if (spoken === unspokenTwo) return false;
  return shape === 'object'
    ? atEdge(text, quantity.end)
    : shape === 'counted' && headVerb(text.slice(reading.start, quantity.wordsStart))?.end === quantity.wordsStart - reading.start;
};

const EDGES = '，。；、：！？）) ';
const atEdge = (text: string, at: number): boolean => at >= text.length || EDGES.includes(text[at]!);

/** Whether a figure that lies ahead is a commitment: somebody is to reach, build or keep it. Descriptions and forecasts are none. */
export const isCommitment = (text: string, reading: TimedReading, passage: Passage, stance: Stance): boolean => {
  const { shape, result, commit, quantity, subject } = reading;
  if (stance.looks === 'back' && leading(text, reading).includes(futureMark)) return false;
  if (forecastWords.some((word) => leading(text, reading).includes(word))) return false;
  if (shape === 'base') return false;
  if (shape === 'loose') return passage.box !== undefined && quantity.unitClass === 'count';
  if (result === 'have' && reading.time === undefined) return false;
  if (
    commit === 'soft' &&
    (shape === 'object' || (quantity.comparator === undefined && !workNouns.some((noun) => text.slice(quantity.end, reading.end).includes(noun))))
  )
    return false;
  if ((shape === 'counted' || shape === 'object') && abstractEnds.some((noun) => subject.endsWith(noun)) && quantity.unitClass === 'count') return false;
  if (shape === 'plain')
    return (
      isMeasure(subject) ||
      quantity.unitClass === 'percent' ||
      subject.includes(newWord) ||
      reading.time !== undefined ||
      commit !== undefined ||
      (passage.box !== undefined && (quantity.unitClass === 'count' || quantity.unitClass === 'measure') && !siteNouns.some((noun) => subject.endsWith(noun)))
    );
  return true;
};
