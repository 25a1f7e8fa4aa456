import type { Plan } from '../plan/index.ts';
import { headingsAbove } from './planned-item-heading.ts';
import { fieldsOfWork } from './owner-office.ts';
import type { PlannedItem } from './planned-item.ts';
import type { Proposal } from './task.ts';
import { unitFinder, type KnownUnit } from './unit-names.ts';
import { denominator } from './words/division-fields.ts';

type Given = { readonly plan: Plan; readonly items: readonly PlannedItem[]; readonly units: readonly KnownUnit[] };

/** Surer than words can be, less sure than a person: the plan itself names the unit. */
const ASSIGNED = 0.95;
const BY_SECTION = 0.3;
/** Share of the proposals of a section or box that must agree before the others follow. */
const MAJORITY = 0.5;

const named = (names: readonly string[], find: (name: string) => string | undefined): readonly string[] => [
  ...new Set(names.flatMap((name) => find(name) ?? [])),
];

/** Who the plan itself names (原文分工), by item: a note behind the item's own words, else one on its heading. */
const assignedOf = ({ plan, items, units }: Given): ReadonlyMap<string, Proposal> => {
  const find = unitFinder(units);
  const proposals = new Map<string, Proposal>();
  const notes = new Map(plan.assignments.map((note) => [note.of, note]));
  const spans = plan.assignments.toSorted((a, b) => a.span[0] - b.span[0]);
  const ends = new Map(plan.boxes.flatMap(({ groups }) => groups.flatMap((group) => group.items.map((item) => [item.span[0], group.span[1]] as const))));
  for (const { ref, kind, span, section } of items) {
    const groupEnd = kind === 'box_item' ? ends.get(span[0]) : undefined;
    const behind = groupEnd === undefined ? undefined : spans.find((note) => note.span[0] >= span[1] && note.span[1] <= groupEnd);
    const note =
      notes.get(ref) ??
      behind ??
      (section === undefined
        ? undefined
        : headingsAbove(section)
            .map((id) => notes.get(id))
            .find((one) => one !== undefined));
    if (note === undefined) continue;
    const [lead, ...others] = named(note.lead, find);
    if (lead === undefined) continue;
    const support = named(note.support, find).filter((unit) => unit !== lead);
    proposals.set(ref, { lead, support: [...new Set([...others, ...support])], because: 'assigned', words: [...note.lead], confidence: ASSIGNED });
  }
  return proposals;
};

type Scored = { readonly unit: string; score: number; own: boolean; readonly words: Set<string> };

/** What is read for words of a field, the closer the heavier: the item, its group and box, its headings. */
const layersOf = ({ plan }: Given): ((item: PlannedItem) => readonly (readonly [text: string, weight: number])[]) => {
  const titles = new Map(plan.outline.map(({ id, title }) => [id, title]));
  const groups = new Map(plan.indicators.map(({ id, group }) => [id, group]));
  let unnumbered = 1001;
  const boxes = new Map(plan.boxes.map(({ no, title }) => [no ?? unnumbered++, title]));
  return ({ ref, title, section, box, group }) => [
    [title.replace(denominator, ''), 4],
    [group ?? groups.get(ref) ?? '', 2],
    [box === undefined ? '' : (boxes.get(box) ?? ''), 2],
    ...(section === undefined ? [] : headingsAbove(section).map((id, i): readonly [string, number] => [titles.get(id) ?? '', i === 0 ? 1.5 : 0.75])),
  ];
};

/** Who answers for the words of an item (业务领域); words written for a unit weigh twice. */
const byField = (given: Given): ((item: PlannedItem) => Proposal | undefined) => {
  const fields = fieldsOfWork(given.units);
  const layers = layersOf(given);
  return (item) => {
    const scores = new Map<string, Scored>();
    for (const [text, weight] of layers(item)) {
      if (text === '') continue;
      for (const { unit, words, own } of fields)
        for (const word of words) {
          if (!text.includes(word)) continue;
          const scored = scores.get(unit) ?? { unit, score: 0, own: false, words: new Set() };
          scored.score += weight * word.length * (own ? 2 : 1);
          scored.own ||= weight === 4;
          scored.words.add(word);
          scores.set(unit, scored);
        }
    }
    const [best, second] = [...scores.values()].toSorted((a, b) => b.score - a.score || (a.unit < b.unit ? -1 : 1));
    if (best === undefined) return undefined;
    const margin = (best.score - (second?.score ?? 0)) / best.score;
    const confidence = Math.round(100 * (best.own ? 0.5 + 0.4 * margin : 0.35 + 0.25 * margin)) / 100;
    return { lead: best.unit, support: [], because: 'field', words: [...best.words].slice(0, 6), confidence };
  };
};

/** The unit that most of those proposed lead, where most is at least half. */
const majority = (leads: readonly string[]): string | undefined => {
  const counts = new Map<string, number>();
  for (const lead of leads) counts.set(lead, (counts.get(lead) ?? 0) + 1);
  const [best] = [...counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return best !== undefined && best[1] >= 2 && best[1] / leads.length >= MAJORITY ? best[0] : undefined;
};

/**
 * Who might lead each item: named in the plan itself, by words of a field of work, else as most of its box or section. Only units of the region that go on;
 * an item that nothing speaks for has none, and waits for a person.
 */
export const proposeOwners = (given: Given): ReadonlyMap<string, Proposal> => {
  const proposals = new Map(assignedOf(given));
  const field = byField(given);
  const places = new Map<string, string[]>();
  const placeOf = ({ box, section }: PlannedItem): string => (box === undefined ? (section ?? '') : `box ${box}`);
  for (const item of given.items) {
    const proposal = proposals.get(item.ref) ?? field(item);
    if (proposal === undefined) continue;
    proposals.set(item.ref, proposal);
    places.set(placeOf(item), [...(places.get(placeOf(item)) ?? []), proposal.lead!]);
  }
  for (const item of given.items) {
    const lead = proposals.has(item.ref) ? undefined : majority(places.get(placeOf(item)) ?? []);
    if (lead !== undefined) proposals.set(item.ref, { lead, support: [], because: 'section', confidence: BY_SECTION });
  }
  return proposals;
};
