import { Decimal, periodName } from '../basis/index.ts';
import { conversionOf } from './conversion.ts';
import { yearsAtEnd } from './elapsed.ts';
import { shown } from './number.ts';
import type { Monitored, Standing } from './standing.ts';
import { line, type WorkingLine } from './working-line.ts';
import type { Work } from './working-step.ts';
import { growthLines, reductionLines, sumLines } from './working-sum.ts';
import { holdLines, intervalLines, levelLines } from './working-value.ts';
import type { Language } from './words/standing-words.ts';
import { workingEn } from './words/working-en.ts';
import { workingZh } from './words/working-zh.ts';

const linesOf = (work: Work): readonly WorkingLine[] => {
  switch (work.item.kind) {
    case 'level':
      return levelLines(work);
    case 'avg_annual_growth':
      return growthLines(work);
    case 'cumulative_reduction':
      return reductionLines(work);
    case 'cumulative':
    case 'cap':
      return sumLines(work);
    case 'hold':
      return holdLines(work);
    case 'interval':
      return intervalLines(work);
    default:
      return [];
  }
};

/**
 * The calculation of a standing line by line, with the numbers put in, conversions first; empty where nothing was calculated. Numbers are shown with four
 * digits after the point, calculated with all.
 */
export const workingOf = (item: Monitored, standing: Standing, language: Language): readonly WorkingLine[] => {
  const words = language === 'zh' ? workingZh : workingEn;
  const { period, observed, inputs } = standing;
  if (period === undefined || observed === undefined || item.target === undefined) return [];
  const unit = item.unit === undefined ? '' : language === 'zh' || item.unit === '%' ? item.unit : ` ${item.unit}`;
  // A baseline may have been restated since the plan was printed.
  const asJudged = standing.baseline === undefined ? item : { ...item, baseline: new Decimal(standing.baseline) };
  const work: Work = { item: asJudged, standing, words, unit, k: yearsAtEnd(item.base, period), n: item.due - item.base };
  const conversions = inputs.flatMap((input): readonly WorkingLine[] => {
    const text = conversionOf(input, language);
    return text === undefined
      ? []
      : [line(`input-${input.period}`, words.conversion(periodName(input.period, language)), text, input.value, `${shown(input.value, 4)}${unit}`)];
  });
  return [...conversions, ...linesOf(work)];
};
