import type { FC } from 'hono/jsx';
import type { Changed } from '../../../src/database/index.ts';
import type { YearPlan } from '../../../src/delivery/index.ts';
import type { Monitored } from '../../../src/monitoring/index.ts';
import { HistoryTable } from '../layout/history-table.tsx';
import type { Language } from '../words/index.ts';
import { yearPageWords, type YearPageWords } from './words/index.ts';

/** So many changes are told; earlier ones are counted. */
const SHOWN = 20;
const NAMED = 6;

const valuesOf = (body: YearPlan | null): ReadonlyMap<string, string> => new Map(body?.targets.map(({ item, value }) => [item, value ?? '—']));

/** What a change did, in short: figures before and after, and how many rows of the other tables. */
const changeText = ({ before, after }: Changed<'year'>, items: ReadonlyMap<string, Monitored>, words: YearPageWords): readonly string[] => {
  const say = words.year;
  if (before === null) return [say.made];
  if (after === null) return [];
  const [was, is] = [valuesOf(before), valuesOf(after)];
  const moved = [...is].filter(([item, value]) => (was.get(item) ?? '—') !== value);
  const rows = [
    [say.tasks, JSON.stringify(before.tasks) === JSON.stringify(after.tasks), after.tasks.length],
    [say.projects, JSON.stringify(before.projects) === JSON.stringify(after.projects), after.projects.length],
  ] as const;
  return [
    ...(before.state === after.state ? [] : [say.state[after.state]]),
    ...moved.slice(0, NAMED).map(([item, value]) => `${items.get(item)?.name ?? item} ${was.get(item) ?? '—'} → ${value}`),
    ...(moved.length > NAMED ? [`… ${say.rows(moved.length)}`] : []),
    ...rows.filter(([, isSame]) => !isSame).map(([label, , count]) => `${label} ${say.rows(count)}`),
  ];
};

/** Who changed the year's plan, when, and by what document or for what reason. */
export const YearHistory: FC<{ changes: readonly Changed<'year'>[]; items: ReadonlyMap<string, Monitored>; language: Language }> = ({
  changes,
  items,
  language,
}) => {
  const words = yearPageWords(language);
  const { history, historyHead, historyMore } = words.year;
  const newest = changes.toReversed();
  return (
    <details class="more year-history">
      <summary>
        <h2>{history}</h2>
      </summary>
      <HistoryTable
        language={language}
        title={history}
        head={historyHead}
        rows={newest.slice(0, SHOWN).map((change) => ({
          at: change.at,
          by: change.by,
          what: changeText(change, items, words).map((line) => <p>{line}</p>),
          why: [change.document, change.reason].filter(Boolean).join(' · '),
        }))}
      />
      {newest.length > SHOWN && <p class="faint">{historyMore(newest.length - SHOWN)}</p>}
    </details>
  );
};
