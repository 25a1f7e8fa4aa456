import type { Passage } from './passage.ts';
import type { TimedReading } from './statement-sentence.ts';
import { isUnderGoals, type Stance } from './statement-stance.ts';
import { wordSet } from '../syntax/index.ts';
import { headVerb } from './statement-verb.ts';
import { attributeTail } from './subject.ts';
import { doneMarks, doneParticle } from './words/commit-verbs.ts';
import { newWord } from './words/result-verbs.ts';
import { aimWords, forecastWords, futureMark } from './words/stance-words.ts';
import {
  abstractEnds,
  besidePattern,
  designedMark,
  makeupUnits,
  measureEnds,
  outputVerbs,
  ownMakeup,
  ownMakeupAlone,
  provisionMarks,
  rateEnds,
  siteNouns,
  spokenUnits,
  subsidyPattern,
  unspokenTwo,
  workNouns,
} from './words/subject-words.ts';

const OWN_MAKEUP = wordSet(ownMakeup);
const OWN_ALONE = new Set(ownMakeupAlone);
const ABSTRACT = wordSet(abstractEnds);
const SITE = wordSet(siteNouns);
const DONE = new RegExp(doneMarks.join('|'), 'u');
/** 比全国平均水平高出 20 个百分点: says how one figure lies to another. */
const BESIDE = new RegExp(besidePattern, 'u');
/** 每亩补助 200 元, 最高奖励 50 万元: terms of a subsidy. */
const SUBSIDY = new RegExp(subsidyPattern, 'u');
const AIM = new RegExp(`^[，；：、\\s]*(?:${aimWords.join('|')})`, 'u');
const FORECAST = new RegExp(forecastWords.join('|'), 'u');
const WORK = new RegExp(workNouns.join('|'), 'u');
const EDGES = '，。；、：！？）) ,;:!?';

/** How far back in its phrase the words that govern a figure are looked for. */
const REACH = 120;
/** How far behind a figure the word is looked for that shows works are counted. */
const REST = 30;

/** Words before the figure, in its own phrase. */
const leading = (text: string, { phrase, quantity }: TimedReading): string => text.slice(Math.max(phrase[0], quantity.start - REACH), quantity.start);

const endsWith = (words: ReturnType<typeof wordSet>, subject: string): boolean => words.before(subject, subject.length) !== undefined;

const atEdge = (text: string, at: number): boolean => at >= text.length || EDGES.includes(text[at]!);

/** 已, 目前, 现有 or 了 in the phrase: it tells what has been done. */
export const isTold = (text: string, reading: TimedReading): boolean =>
  DONE.test(leading(text, reading)) || text[reading.quantity.wordsStart - 1] === doneParticle;

/** 建成三座水厂, 新增学校两所: a spoken count stands right behind its verb or at the end of its clause. 二次, 两种 count nothing. */
const isSpokenCount = (text: string, reading: TimedReading): boolean => {
  const { quantity, shape, commit, start } = reading;
  if (!spokenUnits.includes(quantity.unit) || commit === undefined || commit === 'soft') return false;
  if (text.slice(quantity.numeral.start, quantity.numeral.end) === unspokenTwo) return false;
  if (shape === 'object') return atEdge(text, quantity.end);
  return shape === 'counted' && headVerb(text.slice(start, quantity.wordsStart))?.end === quantity.wordsStart - start;
};

const isMeasure = (subject: string): boolean => {
  const last = subject[subject.length - 1] ?? ' ';
  return attributeTail(subject) > 0 || rateEnds.includes(last) || measureEnds.includes(last);
};

/** 6 项指标, 跨越 3 个十亿级台阶: parts of the plan itself, or a figure of speech. */
const countsOwnMakeup = (text: string, { quantity, subject, phrase }: TimedReading): boolean => {
  if (!makeupUnits.includes(quantity.unit)) return false;
  if (endsWith(OWN_MAKEUP, subject) || OWN_ALONE.has(subject) || OWN_MAKEUP.at(text, quantity.end) !== undefined) return true;
  const rest = phrase[1] - quantity.end;
  return rest > 0 && rest <= 8 && OWN_MAKEUP.before(text, phrase[1], quantity.end) !== undefined;
};

/** A figure that measures or counts something, not a duration, an age, a grade or the plan's own make-up (6 项指标). */
export const isFigure = (text: string, reading: TimedReading): boolean => {
  const { quantity, subject, shape, result } = reading;
  const { numeral, unitClass } = quantity;
  if (BESIDE.test(subject)) return false;
  if (subject.length < 2 || subject.length > 80 || !Number.isFinite(quantity.value + (quantity.upper ?? 0))) return false;
  if (unitClass === 'bare')
    return (
      shape === 'result' &&
      (result !== 'have' || isMeasure(subject)) &&
      numeral.script === 'arabic' &&
      (quantity.unit === '' || isMeasure(subject)) &&
      atEdge(text, quantity.end)
    );
  if (unitClass === 'span' || unitClass === 'age')
    return shape === 'base' || (shape === 'result' && result !== undefined && result !== 'reach' && result !== 'have');
  if (unitClass === 'count' && countsOwnMakeup(text, reading)) return false;
  return numeral.script === 'arabic' || numeral.scale > 1 || unitClass === 'percent' || unitClass === 'times' || isSpokenCount(text, reading);
};

/** S Q without a verb commits where S is a measure, the sentence has a deadline, or a box lists works by number. */
const commitsPlainly = ({ quantity, subject, time, commit }: TimedReading, passage: Passage, aimed: boolean): boolean => {
  const { unitClass } = quantity;
  if (
    isMeasure(subject) ||
    provisionMarks.some((mark) => subject.startsWith(mark)) ||
    unitClass === 'percent' ||
    subject.includes(newWord) ||
    outputVerbs.some((verb) => subject.startsWith(verb)) ||
    time !== undefined ||
    commit !== undefined
  )
    return true;
  return aimed || (passage.box !== undefined && (unitClass === 'count' || unitClass === 'measure'));
};

/** Whether a figure that lies ahead is a commitment: somebody is to reach, build or keep it. Descriptions and forecasts are none. */
export const isCommitment = (text: string, reading: TimedReading, passage: Passage, stance: Stance): boolean => {
  const { shape, result, commit, quantity, subject } = reading;
  const before = leading(text, reading);
  if (shape === 'base' || FORECAST.test(before) || (stance.looks === 'back' && before.includes(futureMark))) return false;
  if (SITE.get(subject) === true && quantity.comparator !== '<=' && (passage.box !== undefined || reading.time === undefined)) return false;
  if (shape === 'plain' && subject.startsWith(designedMark)) return false;
  if (quantity.unitClass === 'money' && SUBSIDY.test(subject)) return false;
  if (shape === 'loose') return (passage.box !== undefined || AIM.test(before)) && quantity.unitClass === 'count';
  if (shape === 'plain')
    return (
      atEdge(text, quantity.end) &&
      (!endsWith(SITE, subject) || (passage.box === undefined && reading.time !== undefined)) &&
      commitsPlainly(reading, passage, AIM.test(before) || isUnderGoals(passage.titles))
    );
  if (result === 'have') return reading.time !== undefined;
  if (
    commit === 'soft' &&
    (shape === 'object' ||
      (quantity.comparator === undefined && !WORK.test(text.slice(quantity.end, Math.max(reading.end, Math.min(reading.phrase[1], quantity.end + REST))))))
  )
    return false;
  return shape !== 'counted' || quantity.unitClass !== 'count' || !endsWith(ABSTRACT, subject);
};
