import { levelOn, stepSentence, warningSentence, type Warning } from '../../../src/monitoring/index.ts';
import type { RegionContext } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import type { WarningLine } from './attention.tsx';
import { warningsOf } from './warning-work.ts';

/** `isNewest` where the history ends at the moment itself: then what keeps a warning open is told by the newest numbers, else by those of its last step. */
const linesOf = (context: RegionContext, history: readonly Warning[], isNewest: boolean, language: Language): readonly WarningLine[] => {
  const { known } = context.moment;
  const items = new Map(context.items.map((item) => [item.id, item]));
  const lines = history.flatMap((warning) => {
    const item = items.get(warning.item);
    const level = levelOn(warning, known);
    const step = warning.steps.findLast(({ day }) => day <= known);
    if (item === undefined || level === undefined || step === undefined) return [];
    const line = {
      level,
      item: item.id,
      name: item.name,
      sentence: isNewest && warning.closed === undefined ? warningSentence(item, warning, language) : stepSentence(item, step, language),
      opened: warning.opened,
      overdue: step.ground === 'overdue',
    };
    return [{ line, rank: (level === 'red' ? 0 : 2) + (item.list === 'indicator' ? 0 : 1) }];
  });
  return lines.toSorted((a, b) => a.rank - b.rank || (a.line.opened < b.line.opened ? -1 : 1)).map(({ line }) => line);
};

/**
 * The warnings open at the moment, red before yellow, indicators before commitments, the oldest first; undefined while they are being worked out. What
 * became known later changes nothing of a history, so that of `everything` holds for each day before it, and replaying judges nothing twice.
 */
export const openLines = async (context: RegionContext, everything: RegionContext, language: Language): Promise<readonly WarningLine[] | undefined> => {
  const { asOf, known } = context.moment;
  const source = known === asOf && asOf <= everything.moment.asOf ? everything : context;
  const history = await warningsOf(source);
  return history && linesOf(context, history, source.moment.known === known, language);
};
