import { plannedItems } from '../../../src/delivery/index.ts';
import type { Plan } from '../../../src/plan/index.ts';
import { itemPath } from '../cockpit/addresses.ts';
import { keptFor } from '../layout/kept.ts';
import { regionPath, type RegionContext } from '../region/index.ts';
import { typedForms } from './initials.ts';
import { normalize } from './normal-form.ts';

/** Something with a title that can be found by its characters or their initials. */
export type Titled = { readonly title: string; readonly normal: string; readonly forms: readonly string[] };

export const titled = (title: string): Titled => ({ title, normal: normalize(title), forms: typedForms(title) });

export type EntryKind = 'indicator' | 'commitment' | 'measure' | 'box_item' | 'term';
export type PlanEntry = Titled & { readonly kind: EntryKind; readonly ref: string; readonly at: number };

/** Everything of a plan that is found by name, made once for a plan. */
export const planEntries = keptFor((plan: Plan): readonly PlanEntry[] => [
  ...plannedItems(plan).map(({ kind, ref, title, span }): PlanEntry => ({ ...titled(title), kind, ref, at: span[0] })),
  ...plan.terms.map(({ terms, span }): PlanEntry => ({ ...titled(terms.join(' ')), kind: 'term', ref: '', at: span[0] })),
]);

/** Watched items have a page of their own; the rest is shown where the plan says it. */
export const entryHref = (context: RegionContext, { kind, ref, at }: PlanEntry): string =>
  kind === 'indicator' || kind === 'commitment' ? itemPath(context, ref) : regionPath(context.region.code, context.plan.id, `text?at=${at}`);
