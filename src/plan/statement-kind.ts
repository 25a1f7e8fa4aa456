import type { TargetKind } from './schema.ts';
import type { Reading } from './statement-phrase.ts';
import { attributeTail } from './subject.ts';
import { averageWords, newWord, paceNouns, renewWords } from './words/result-verbs.ts';
import { provisionMarks, shareEndings, shareOpener, shareNouns, defaultShareNoun } from './words/subject-words.ts';

/** 占…比重, 占比: a share. 占 inside another word (占地) is none. */
const isShare = (reading: Reading): boolean => {
  if (reading.shape === 'portion') return true;
  if (reading.quantity.unitClass !== 'percent' && reading.quantity.numeral.form !== 'fraction') return false;
  return shareEndings.some((ending) => reading.subject.endsWith(ending)) || reading.subject.lastIndexOf(shareOpener) > 0;
};

/** 占全区社零总额 80%: the share's noun is written out (…比重). */
export const wholeShare = (reading: Reading): string => {
  const { subject } = reading;
  const opener = subject.lastIndexOf(shareOpener);
  if (opener <= 0 || reading.shape === 'portion' || shareNouns.some((noun) => subject.endsWith(noun)) || !isShare(reading)) return subject;
  return subject + defaultShareNoun;
};

const isPace = (reading: Reading): boolean => paceNouns.some((noun) => reading.subject.endsWith(noun));

const changes = (reading: Reading): boolean =>
  reading.quantity.unitClass === 'percent' || reading.quantity.unitClass === 'points' || reading.quantity.unitClass === 'times';

/** Kind of a commitment (目标类型). Growth over one year is a level of its own, over several an increase. */
export const targetKind = (reading: Reading, overYears = true): TargetKind => {
  const { manner, result, commit, quantity } = reading;
  if (isPace(reading) || (manner.average && result === 'growth' && quantity.unitClass === 'percent')) return 'avg_annual_growth';
  if (result === 'fall' && changes(reading)) return 'cumulative_reduction';
  if (result === 'hold' && !manner.ceiling) return 'maintain';
  if (isShare(reading)) return 'share';
  // 年均每百万人口因灾死亡率: a yearly mean by its name is a level.
  if (manner.yearly && !averageWords.some((word) => reading.subject.startsWith(word))) return 'recurring';
  if (manner.cumulative || (commit === 'cut' && result === undefined)) return 'cumulative';
  if (result !== undefined && result !== 'reach')
    return result === 'growth' && (overYears || !changes(reading)) ? 'increase' : commit === 'add' ? 'increase' : 'level';
  if (commit === 'add') return 'increase';
  if (provisionMarks.some((mark) => reading.subject.startsWith(mark))) return 'level';
  if (commit === 'finish' && attributeTail(reading.subject) > 0) return 'level';
  if (commit === 'reach' && quantity.unitClass === 'count' && !reading.subject.includes(newWord)) return 'count_of_projects';
  if (reading.shape === 'loose') return 'count_of_projects';
  if (quantity.unitClass === 'money' || quantity.unitClass === 'percent' || quantity.unitClass === 'ratio' || commit === 'reach' || commit === undefined) {
    return reading.subject.includes(newWord) && quantity.unitClass !== 'percent' && quantity.unitClass !== 'money' ? 'increase' : 'level';
  }
  return renewWords.some((word) => reading.subject.startsWith(word)) ? 'increase' : 'count_of_projects';
};

/** Kind of a fact: as of a commitment, and growth and ratio. */
export const factKind = (reading: Reading): TargetKind => {
  const kind = targetKind(reading, false);
  if (
    reading.quantity.unitClass === 'ratio' ||
    (reading.quantity.unitClass === 'times' && (reading.result === 'have' || reading.result === undefined || reading.result === 'level'))
  )
    return 'ratio';
  return reading.result === 'growth' && changes(reading) && kind === 'level' ? 'growth' : kind;
};
