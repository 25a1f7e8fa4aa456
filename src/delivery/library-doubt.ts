import type { Span } from '../basis/index.ts';
import type { MergeCandidate } from '../plan/index.ts';
import type { PlannedItem } from './planned-item.ts';
import type { Project } from './project.ts';

/**
 * 疑似同一项: projects, or a project and a place of the running text, that may be one. `key` stays the same while the names do, so that a person is asked once.
 */
export type Doubt = {
  readonly key: string;
  readonly names: readonly string[];
  readonly reason: 'variant' | 'doubtful';
  /** Keys of the projects. */
  readonly projects: readonly string[];
  /** Places of the running text that would come with it. */
  readonly places: Project['places'];
};

type Given = {
  readonly items: readonly PlannedItem[];
  readonly keyOf: (ref: string) => string;
  readonly inBox: (span: Span) => boolean;
  readonly nameAt: (span: Span, names: readonly string[], item: string) => string;
  readonly sectionAt: (span: Span) => string | undefined;
  /** Places that the project has already. */
  readonly placesOf: (key: string) => Project['places'];
};

/** A place name that is doubted touches few projects, else it is the place that is doubted and no project. */
const MOST_BY_PLACE = 2;
const differInOne = ([a, b]: readonly string[]): boolean => a !== undefined && b !== undefined && a.length === b.length;

/** What a candidate asks about: items of that name, or, of a place that may be misspelt, items that carry it. */
const itemsOf = ({ names, spans, reason }: MergeCandidate, items: readonly PlannedItem[]): readonly PlannedItem[] => {
  const named = items.filter(({ title, span }) => names.includes(title) && spans.some(([from]) => from === span[0]));
  if (named.length > 0 || reason !== 'doubtful' || !differInOne(names)) return named;
  const carrying = items.filter(({ span }) => spans.some(([from]) => from >= span[0] && from < span[1]));
  return carrying.length <= MOST_BY_PLACE ? carrying : [];
};

/** Doubts by the key of each project that they touch. A project is not asked twice about one place. */
export const doubtsOf = (candidates: readonly MergeCandidate[], { items, keyOf, inBox, nameAt, sectionAt, placesOf }: Given): Map<string, readonly Doubt[]> => {
  const found = new Map<string, readonly Doubt[]>();
  for (const candidate of candidates) {
    const touched = itemsOf(candidate, items);
    const projects = [...new Set(touched.map(({ ref }) => keyOf(ref)))];
    const texts = candidate.spans.filter((span) => !inBox(span));
    const known = projects.flatMap((key) => [...placesOf(key), ...(found.get(key) ?? []).flatMap(({ places }) => places)]);
    const asked = texts.filter((span) => !known.some((place) => place.span[0] <= span[0] && span[1] <= place.span[1]));
    if (projects.length === 0 || (projects.length === 1 && asked.length === 0)) continue;
    const doubt: Doubt = {
      key: candidate.names.toSorted().join('|'),
      names: candidate.names,
      reason: candidate.reason === 'doubtful' ? 'doubtful' : 'variant',
      projects,
      places: asked.map((span) => {
        const section = sectionAt(span);
        return {
          ref: `text${span[0]}-${span[1]}`,
          name: nameAt(span, candidate.names, touched[0]!.title),
          span,
          ...(section === undefined ? {} : { section }),
        };
      }),
    };
    for (const key of projects) found.set(key, [...(found.get(key) ?? []), doubt]);
  }
  return found;
};
