import type { Paragraph } from '../syntax/index.ts';
import type { Marks } from './indicator-value.ts';
import { dataYear } from './words/patterns.ts';
import { annualMarks, cumulativeMarks, noteAnnualWords, noteCumulativeWords } from './words/table-heads.ts';

/**
 * A mark whose note says 年均 or 累计 means that, one whose note says something else (带*的为2019年数据) has no meaning of
 * its own; an unexplained mark keeps its usual meaning.
 */
export const marksOf = (notes: readonly Paragraph[]): Marks => {
  const annual = new Set(annualMarks);
  const cumulative = new Set(cumulativeMarks);
  const years = new Map<string, number>();
  for (const note of notes) {
    for (const sentence of note.flow.text.split(/[；。]/)) {
      if ([...noteAnnualWords, ...noteCumulativeWords].some((word) => sentence.includes(word))) continue;
      const year = dataYear.exec(sentence)?.[0];
      for (const mark of [...annualMarks, ...cumulativeMarks]) {
        if (!sentence.includes(mark)) continue;
        annual.delete(mark);
        cumulative.delete(mark);
        if (year !== undefined) years.set(mark, Number(year));
      }
    }
    for (const clause of note.flow.text.split(/[，；。]/)) {
      const says = (words: readonly string[]): boolean => words.some((word) => clause.includes(word));
      const marked = (marks: readonly string[]): readonly string[] => marks.filter((mark) => clause.includes(mark));
      if (says(noteAnnualWords) && !says(noteCumulativeWords))
        for (const mark of marked(cumulativeMarks)) {
          cumulative.delete(mark);
          annual.add(mark);
        }
      if (says(noteCumulativeWords) && !says(noteAnnualWords))
        for (const mark of marked(annualMarks)) {
          annual.delete(mark);
          cumulative.add(mark);
        }
    }
  }
  return { annual: [...annual], cumulative: [...cumulative], years };
};
