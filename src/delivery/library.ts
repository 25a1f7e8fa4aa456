import type { Span } from '../basis/index.ts';
import type { MergeCandidate, Passage, Plan } from '../plan/index.ts';
import { acceptanceOf } from './acceptance.ts';
import { doubtsOf, type Doubt } from './library-doubt.ts';
import { hintsIn } from './library-hint.ts';
import { mentionsIn, type TextPlace } from './library-mention.ts';
import { looseName, placeNames } from './library-name.ts';
import { parentsOf, type ProposedParent } from './library-parent.ts';
import { plannedItems } from './planned-item-list.ts';
import type { PlannedItem } from './planned-item.ts';
import type { Project } from './project.ts';
import type { Acceptance } from './task.ts';

export type ProposedPlace = Project['places'][number];

/**
 * A project as the plan has it: everything that is one without asking anybody, under one identity. `doubts` wait for a person. `key` is the ref of its first
 * place, `parent` that of the project that it is a part of.
 */
export type ProposedProject = {
  readonly key: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly places: readonly ProposedPlace[];
  readonly acceptance: Acceptance;
  readonly due?: number;
  readonly doubts: readonly Doubt[];
  readonly parent?: string;
  readonly declared?: Project['declared'];
};

/** The words that the plan was read from: with them, more of its places are found, under the names that stand there. */
export type PlanReading = { readonly text?: string; readonly passages?: readonly Passage[] };

/** What is promised most firmly holds where the plan promises one thing in several ways. */
const FIRMNESS: readonly Acceptance[] = ['done', 'reached', 'begun', 'carried_out', 'kept', 'best_effort', 'pipeline'];

const covers = ([from, to]: Span, [start]: Span): boolean => from <= start && start < to;
const textRef = ([from, to]: Span): string => `text${from}-${to}`;

/** Whether a candidate is one project without a person: one name, or names that differ in what is left out at will. */
export const isCertain = ({ names, reason }: MergeCandidate, places: readonly string[]): boolean =>
  reason === 'same' || (reason === 'variant' && new Set(names.map((name) => looseName(name, places))).size === 1);

/** Refs of items put together: `of` gives the first of each set. */
const together = (refs: readonly string[]) => {
  const first = new Map(refs.map((ref) => [ref, ref]));
  const of = (ref: string): string => {
    const up = first.get(ref)!;
    return up === ref ? ref : of(up);
  };
  const order = new Map(refs.map((ref, i) => [ref, i]));
  const join = (a: string, b: string): void => {
    const [one, two] = [of(a), of(b)];
    if (one === two) return;
    const isBefore = order.get(one)! < order.get(two)!;
    first.set(isBefore ? two : one, isBefore ? one : two);
  };
  return { of, join };
};

const placeOf = ({ ref, title, span, box, section }: PlannedItem): ProposedPlace => ({
  ref,
  name: title,
  span,
  ...(box === undefined ? {} : { box }),
  ...(section === undefined ? {} : { section }),
});

type Attached = { readonly name: string; readonly span: Span; readonly section?: string };

/**
 * Projects of the boxes (入库项目) in reading order: items that are one are one project with all its places, what a box only counts is a parent with the
 * children it names. Candidates that are doubtful merge nothing; they go with the projects as `doubts`.
 */
export const projectsOf = (plan: Plan, candidates: readonly MergeCandidate[], reading: PlanReading = {}): readonly ProposedProject[] => {
  const items = plannedItems(plan, reading.text).filter(({ kind }) => kind === 'box_item');
  const region = placeNames(plan.document.region);
  const { of, join } = together(items.map(({ ref }) => ref));
  const itemAt = new Map(items.map((item) => [item.span[0], item]));
  const inBox = (span: Span): boolean => plan.boxes.some((box) => covers(box.span, span));
  const nameAt = (span: Span, names: readonly string[], item: string): string =>
    reading.text?.slice(...span).replaceAll(/\s/gu, '') ?? names.find((name) => name !== item) ?? item;
  const sectionAt = (span: Span): string | undefined => plan.outline.findLast((node) => node.span[0] <= span[0])?.id;
  const itemsOf = ({ names, spans }: MergeCandidate): PlannedItem[] =>
    spans.flatMap((span) => {
      const item = itemAt.get(span[0]);
      return item !== undefined && names.includes(item.title) ? [item] : [];
    });

  const attached = new Map<string, Attached[]>();
  const attach = (ref: string, places: readonly Attached[]): void => void attached.set(ref, [...(attached.get(ref) ?? []), ...places]);
  const certain = candidates.filter((candidate) => isCertain(candidate, region));
  for (const candidate of certain) {
    const [first, ...others] = itemsOf(candidate);
    if (first === undefined) continue;
    for (const other of others) join(first.ref, other.ref);
    attach(
      first.ref,
      candidate.spans
        .filter((span) => !inBox(span))
        .map((span) => {
          const section = sectionAt(span);
          return { name: nameAt(span, candidate.names, first.title), span, ...(section === undefined ? {} : { section }) };
        }),
    );
  }

  const sets = new Map<string, PlannedItem[]>();
  for (const item of items) sets.set(of(item.ref), [...(sets.get(of(item.ref)) ?? []), item]);
  const named = [...sets].map(([key, set]) => ({ key, names: set.map(({ title }) => title), section: set[0]!.section }));
  const mentions = mentionsIn(named, reading.passages ?? [], region);
  const attachedTo = new Map<string, Attached[]>();
  for (const [ref, places] of attached) attachedTo.set(of(ref), [...(attachedTo.get(of(ref)) ?? []), ...places]);

  const placesOf = (key: string, set: readonly PlannedItem[]): ProposedPlace[] => {
    const texts: Attached[] = [];
    const more: readonly (Attached | TextPlace)[] = [...(attachedTo.get(key) ?? []), ...(mentions.get(key) ?? [])];
    for (const place of more) if (!texts.some(({ span }) => covers(span, place.span) || covers(place.span, span))) texts.push(place);
    return [...set.map(placeOf), ...texts.map((place) => ({ ref: textRef(place.span), ...place }))].sort((a, b) => a.span[0] - b.span[0]);
  };
  const places = new Map([...sets].map(([key, set]) => [key, placesOf(key, set)] as const));
  const doubts = doubtsOf(
    candidates.filter((candidate) => !certain.includes(candidate)),
    { items, keyOf: of, inBox, nameAt, sectionAt, placesOf: (key) => places.get(key) ?? [] },
  );
  const taken = [...places.values(), ...[...doubts.values()].flatMap((of) => of.map((doubt) => doubt.places))].flat().map(({ span }) => span);
  for (const { key, name, place } of hintsIn(named, reading.passages ?? [], region, taken)) {
    const doubt: Doubt = {
      key: [name, place.name].toSorted().join('|'),
      names: [name, place.name],
      reason: 'variant',
      projects: [key],
      places: [{ ref: textRef(place.span), ...place }],
    };
    doubts.set(key, [...(doubts.get(key) ?? []), doubt]);
  }
  const parents = parentsOf(plan, items);
  const parentOf = new Map(parents.flatMap(({ key, children }) => children.map((child) => [child, key] as const)));
  const projects = [...sets].map(([key, set]): ProposedProject => {
    const own = places.get(key)!;
    const name = set[0]!.title;
    const parent = set.map(({ ref }) => parentOf.get(ref)).find((one) => one !== undefined);
    const due = Math.max(...set.map((item) => item.due ?? 0));
    return {
      key,
      name,
      aliases: [...new Set(own.map((place) => place.name))].filter((one) => one !== name),
      places: own,
      acceptance: FIRMNESS.find((one) => set.some((item) => acceptanceOf(item) === one)) ?? 'done',
      ...(due === 0 ? {} : { due }),
      doubts: doubts.get(key) ?? [],
      ...(parent === undefined ? {} : { parent }),
    };
  });
  const bundle = ({ key, name, place, declared, acceptance, due }: ProposedParent): ProposedProject => ({
    key,
    name,
    aliases: [],
    places: [place],
    acceptance,
    ...(due === undefined ? {} : { due }),
    doubts: [],
    declared,
  });
  return [...parents.map(bundle), ...projects].sort((a, b) => a.places[0]!.span[0] - b.places[0]!.span[0]);
};
