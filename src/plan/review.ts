import { labelOf } from './correction-entry.ts';
import { layer, type CorrectedEntry } from './correction-layer.ts';
import type { Correctable, Correction } from './correction.ts';
import { confidenceOf, doubtsOf, findingsOf, type Doubt } from './review-doubt.ts';
import type { Plan } from './schema.ts';

/** One thing to look at in the review queue (核对): an entry as it stands, how sure it is, and why not surer. */
export type ReviewItem = CorrectedEntry & {
  readonly label: string;
  readonly confidence: number;
  readonly doubts: readonly Doubt[];
  readonly section?: string;
  readonly box?: number;
};

export type ReviewOrder = 'certainty' | 'place';

/** The lists a person reviews, in the order in which a plan is usually checked. */
export const REVIEWED = ['indicators', 'targets', 'items', 'facts', 'measures'] as const satisfies readonly Correctable[];

const placeOf = (plan: Plan, { fields, home }: CorrectedEntry): Pick<ReviewItem, 'section' | 'box'> => {
  const { section, no } =
    home === undefined ? { section: fields['section'] as string | undefined, no: fields['box'] as number | undefined } : plan.boxes[home.box]!;
  return { ...(section === undefined ? {} : { section }), ...(no === undefined ? {} : { box: no }) };
};

/**
 * Everything extracted that a person reviews, with the corrections laid over it: least certain first, or in the order of the
 * text. What is already decided keeps its place in the order of the text and comes last in the order of certainty.
 */
export const reviewQueue = (plan: Plan, corrections: readonly Correction[], text: string, order: ReviewOrder = 'certainty'): ReviewItem[] => {
  const findings = findingsOf(plan.diagnostics);
  const governed = new Set(
    plan.boxes.flatMap((box, b) => box.groups.flatMap((group, g) => (group.items.some(({ verb }) => verb !== undefined) ? [`${b}.${g}`] : []))),
  );
  const reviewed = new Set<Correctable>(REVIEWED);
  const items = layer(plan, corrections, text)
    .entries.filter(({ list }) => reviewed.has(list))
    .map((entry): ReviewItem => {
      const doubts = doubtsOf(entry, findings);
      if (entry.list === 'items' && entry.fields['verb'] === undefined && governed.has(`${entry.home!.box}.${entry.home!.group}`)) doubts.push('verb-missing');
      return { ...entry, label: labelOf(entry.list, entry.fields), confidence: confidenceOf(entry, doubts), doubts, ...placeOf(plan, entry) };
    });
  const byPlace = (a: ReviewItem, b: ReviewItem): number => a.span[0] - b.span[0] || a.span[1] - b.span[1];
  return order === 'place'
    ? items.sort(byPlace)
    : items.sort((a, b) => Number(a.state !== 'open') - Number(b.state !== 'open') || a.confidence - b.confidence || byPlace(a, b));
};

/** How far a review is: decided means a person has said something of it. Parts of a split count with what they were split from. */
export const progressOf = (items: readonly ReviewItem[]): { readonly total: number; readonly decided: number } => {
  const whole = items.filter(({ from }) => from === undefined);
  return { total: whole.length, decided: whole.filter(({ state }) => state !== 'open').length };
};
