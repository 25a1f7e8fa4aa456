import type { Kept } from '../../../src/database/index.ts';
import { taskWords, unitLabel, type Acceptance, type Task } from '../../../src/delivery/index.ts';
import type { PageContext } from '../app-state.ts';
import { optionsOf, type Choice } from '../listing/filters.tsx';
import type { RegionContext } from '../region/index.ts';
import { chapterKey, surenessOf, titlesOf, type KeptTask } from './board-model.ts';
import { leadOf, type BoardQuery } from './board-query.ts';
import { taskPageWords } from './words/index.ts';

/** The filters of a query that are set, as they go into forms. */
export const filtersOf = ({ state: _state, page: _page, ...rest }: BoardQuery): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(rest).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== ''));

/** What the board can be narrowed by, with how many tasks each choice has. */
export const choicesOf = (
  c: PageContext,
  context: RegionContext,
  tasks: readonly KeptTask[],
  query: BoardQuery,
  units: ReadonlyMap<string, Kept<'unit'>>,
): readonly Choice[] => {
  const { language } = c.var;
  const words = taskPageWords(language);
  const said = taskWords(language);
  const titles = titlesOf(context.plan.plan, language);
  const nameOf = (id: string): string => (units.has(id) ? unitLabel(units.get(id)!.body) : id);
  return [
    { name: 'chapter', label: words.filters.chapter, value: query.chapter, options: optionsOf(tasks, ({ body }) => chapterKey(body), titles.chapter) },
    { name: 'unit', label: words.filters.unit, value: query.unit, options: optionsOf(tasks, leadOf, nameOf).toSorted((a, b) => b.count - a.count) },
    {
      name: 'kind',
      label: words.filters.kind,
      value: query.kind,
      options: optionsOf(
        tasks,
        ({ body }) => body.kind,
        (kind) => said.kind[kind as Task['kind']],
      ),
    },
    {
      name: 'acceptance',
      label: words.filters.acceptance,
      value: query.acceptance,
      options: optionsOf(
        tasks,
        ({ body }) => body.acceptance,
        (one) => said.acceptance[one as Acceptance].word,
      ),
    },
    {
      name: 'confidence',
      label: words.filters.confidence,
      value: query.confidence,
      options: optionsOf(
        tasks.filter(({ body }) => body.state === 'proposed'),
        ({ body }) => surenessOf(body),
        (one) => words.confidences[one as 'high'],
        ['high', 'middle', 'low', 'none'],
      ),
    },
  ];
};
