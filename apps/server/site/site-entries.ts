import { jsonList } from '../../../src/basis/index.ts';
import { plannedItems } from '../../../src/delivery/index.ts';
import { sitePage } from '../../../src/publication/index.ts';
import { keptFor } from '../layout/kept.ts';
import { typedForms } from '../search/initials.ts';
import { taskChapter } from './book-blocks.tsx';
import type { SiteContent } from './site-content.ts';
import { itemPage, siteIndex } from './site-index.ts';
import { siteWords, type SiteWords } from './words/index.ts';

export type EntryKind = keyof SiteWords['search']['kinds'];

/** Something that can be looked for: what it is called, what else it is found by, what tells it from another of the same name, and its page. */
export type SiteEntry = {
  readonly kind: EntryKind;
  readonly title: string;
  readonly more: string;
  readonly place?: string;
  readonly page: string;
  readonly anchor?: string;
};

/** Boxes without a number count from here in references. */
const UNNUMBERED = 1000;

/** Things that a box of the plan names and that no record stands for yet: they are found where the plan speaks of them. */
const named = ({ context, records }: SiteContent, placeOf: ReturnType<typeof siteIndex>['placeOf']): readonly SiteEntry[] => {
  const known = new Set([...records.projects.flatMap(({ places }) => places.map(({ ref }) => ref)), ...records.tasks.map(({ ref }) => ref)]);
  return plannedItems(context.plan.plan, context.plan.text)
    .filter(({ kind, ref }) => kind === 'box_item' && !known.has(ref))
    .flatMap(({ title, group = '', box, span }): SiteEntry[] => {
      const at = placeOf(span[0]);
      const place = [box === undefined ? '' : siteWords('zh').plan.box(box < UNNUMBERED ? box : undefined), group].filter(Boolean).join(' ');
      return at === undefined ? [] : [{ kind: 'planned', title, more: group, ...(place === '' ? {} : { place }), ...at }];
    });
};

/** Everything of a release that can be looked for, in the order in which it is shown. */
export const siteEntries = keptFor((content: SiteContent): readonly SiteEntry[] => {
  const { frozen, records, context } = content;
  const { works, chapters, placeOf } = siteIndex(content);
  return [
    ...records.projects.map(
      ({ id, name, aliases, location = '', lead = '' }): SiteEntry => ({
        kind: 'project',
        title: name,
        more: [...aliases, location, lead].join(' '),
        ...(location === '' ? {} : { place: location }),
        page: sitePage.project(id),
      }),
    ),
    ...frozen.items.map(
      (item): SiteEntry => ({
        kind: item.list,
        title: item.name,
        more: [item.group, item.lead?.name].filter(Boolean).join(' '),
        page: itemPage(item),
      }),
    ),
    ...records.tasks
      .filter(({ id }) => works.has(id))
      .map((task): SiteEntry => ({ kind: 'task', title: task.title, more: task.lead ?? '', page: sitePage.tasksOf(taskChapter(task)), anchor: task.id })),
    ...named(content, placeOf),
    ...chapters.flatMap(({ id, node }): SiteEntry[] =>
      node === undefined ? [] : [{ kind: 'chapter', title: node.title, more: '', page: sitePage.chapter(id) }],
    ),
    ...records.evaluations.map(({ id, title }): SiteEntry => ({ kind: 'evaluation', title, more: '', page: sitePage.evaluation(id) })),
    ...records.amendments.map(({ id, title }): SiteEntry => ({ kind: 'amendment', title, more: '', page: sitePage.amendment(id) })),
    ...records.policies.map(
      ({ id, name, number = '', unit = '' }): SiteEntry => ({ kind: 'policy', title: name, more: [number, unit].join(' '), page: sitePage.policy(id) }),
    ),
    ...context.plan.plan.terms.map(
      ({ terms }, i): SiteEntry => ({ kind: 'word', title: terms.join('、'), more: '', page: sitePage.words, anchor: `word-${i + 1}` }),
    ),
  ];
});

/**
 * The index that the script of the search page reads, as a classic script: it also loads from a folder on disk, which no browser lets a script fetch from. An
 * entry is `[kind, title, more, letters by which each character may be typed]`; its link is that of the same place in the list of the page.
 */
export const searchIndex = function* (entries: readonly SiteEntry[]): Generator<string> {
  yield 'window.siteIndex=';
  yield* jsonList(entries, ({ kind, title, more }) => JSON.stringify([kind, title, more, typedForms(title).join(' ')]).replaceAll('<', '\\u003c'));
  yield ';\n';
};
