import { yearOf } from '../basis/index.ts';
import { adviceSection } from './report-advice.ts';
import { annexes } from './report-annex.ts';
import { verdictParts, workParts } from './report-counts.ts';
import { commitmentsOf, cancelledSentences, indicatorSection, indicatorsOf } from './report-indicators.ts';
import { causeSection, problemSection } from './report-problems.ts';
import { societySection } from './report-society.ts';
import { chapterSection, projectSection, workSection } from './report-works.ts';
import type { Writer } from './written-writer.ts';
import { reportText as say } from './words/report.ts';

/** The four days that a report is of. */
export const daysOf = (w: Writer): { from: string; until: string; cutoff: string; known: string } => ({
  from: w.figure('evaluation/from'),
  until: w.figure('evaluation/until'),
  cutoff: w.figure('evaluation/cutoff'),
  known: w.figure('evaluation/known'),
});

/** The sentence of counts on the plan's indicators (W17), its counts adding up. */
export const countsSentence = (w: Writer): string => {
  const indicators = indicatorsOf(w);
  const query = 'list=indicator';
  return indicators.length === 0 ? '' : say.counts.indicators(w.figure(`verdicts/total?${query}`), verdictParts(w, indicators, query));
};

const overall = (w: Writer): void => {
  const { frozen } = w.source;
  const { kind, parts } = frozen.evaluation;
  const commitments = commitmentsOf(w);
  w.paragraph('scope', say.scope.evaluation(kind, frozen.plan.title, daysOf(w), parts));
  w.heading('overall', 1, say.head.overall);
  w.paragraph('overall.indicators', countsSentence(w), ...(kind === 'final' ? cancelledSentences(w) : []));
  const binding = 'list=indicator&binding=yes';
  w.paragraph(
    'overall.binding',
    w.has(`items?${binding}`)
      ? say.counts.binding(
          w.figure(`verdicts/total?${binding}`),
          verdictParts(
            w,
            indicatorsOf(w).filter((item) => item.binding),
            binding,
            false,
          ),
        )
      : '',
    commitments.length === 0 ? '' : say.counts.commitments(w.figure('verdicts/total?list=commitment'), verdictParts(w, commitments, 'list=commitment', false)),
  );
  w.paragraph(
    'overall.works',
    ...(['tasks', 'reforms', 'projects'] as const).map((part) =>
      w.has(`works?part=${part}`) ? say.counts.works(say.part[part], w.figure(`works?part=${part}`), workParts(w, `part=${part}`)) : '',
    ),
  );
  w.paragraph('overall.gaps', w.has('gaps') ? say.counts.gaps(w.figure('gaps')) : '');
};

/**
 * 评估报告. A yearly one tells works as a whole, a mid-term one goes through the chapters and looks to the end, a final one settles what came of everything and
 * what is carried over.
 */
export const evaluationReport = (w: Writer): string => {
  const { evaluation, region, plan } = w.source.frozen;
  const { kind } = evaluation;
  overall(w);
  indicatorSection(w);
  if (kind === 'annual') workSection(w);
  else chapterSection(w);
  projectSection(w);
  societySection(w);
  problemSection(w, kind === 'final' ? say.head.open : say.head.problems);
  causeSection(w);
  adviceSection(w, say.head.advice[kind]);
  annexes(w);
  return say.title.evaluation(region.name, plan.title, kind, yearOf(evaluation.cutoff));
};
