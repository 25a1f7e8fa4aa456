import { openWarnings, warningHistory, warningSentence } from '../../../src/monitoring/index.ts';
import { keptFor } from '../layout/kept.ts';
import type { RegionContext } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import type { WarningLine } from './attention.tsx';

const openIn = keptFor(({ items, rows, events, moment }: RegionContext) => openWarnings(warningHistory(items, rows, events, moment)));

/** The warnings open at the moment, red before yellow, indicators before commitments, the oldest first. */
export const openLines = (context: RegionContext, language: Language): readonly WarningLine[] => {
  const items = new Map(context.items.map((item) => [item.id, item]));
  const lines = openIn(context).flatMap((warning) => {
    const item = items.get(warning.item);
    if (item === undefined) return [];
    const { level, opened, steps } = warning;
    const line = {
      level,
      item: item.id,
      name: item.name,
      sentence: warningSentence(item, warning, language),
      opened,
      overdue: steps.at(-1)?.ground === 'overdue',
    };
    return [{ line, rank: (level === 'red' ? 0 : 2) + (item.list === 'indicator' ? 0 : 1) }];
  });
  return lines.toSorted((a, b) => a.rank - b.rank).map(({ line }) => line);
};
