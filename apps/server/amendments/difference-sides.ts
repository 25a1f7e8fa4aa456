import type { Span } from '../../../src/basis/index.ts';
import type { Store } from '../../../src/database/index.ts';
import { planDifference, type Plan, type PlanDifference } from '../../../src/plan/index.ts';
import type { PageContext } from '../app-state.ts';
import { inLibrary } from '../region/in-library.ts';
import type { StoredPlan } from '../plan-store.ts';
import { readLink } from '../layout/entry-links.ts';
import { keptFor } from '../layout/kept.ts';
import { sentenceAnchor } from '../reading/sentence-anchor.ts';
import type { RegionContext } from '../region/index.ts';
import type { VersionLabels } from './plan-labels.ts';
import { labelsIn } from './plan-labels.ts';
import { amendmentWords } from './words/index.ts';
import { adoptionWords } from '../adoption/words/index.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';

/** One side of a difference: a version that was adopted (`14@2`) or a text of the library (`file:ID`). */
export type Side = {
  readonly token: string;
  readonly title: string;
  readonly plan: Plan;
  readonly text: string;
  readonly link?: (span: Span) => string;
};
export type SideChoice = { readonly token: string; readonly label: string };

const pairs = keptFor((_before: Plan) => keptFor((after: Plan) => ({ after, found: undefined as PlanDifference | undefined })));

/** The difference of two sides, kept as long as their plans are in memory. */
export const sidesDifference = (before: Pick<Side, 'plan' | 'text'>, after: Pick<Side, 'plan' | 'text'>): PlanDifference => {
  const kept = pairs(before.plan)(after.plan);
  kept.found ??= planDifference(before.plan, after.plan, { before: before.text, after: after.text });
  return kept.found;
};

/** What can be compared: every version of the region's plans, newest first, then the texts of the library. */
export const sideChoices = async (c: PageContext, { store, context, delivery }: Delivery): Promise<readonly SideChoice[]> => {
  const { language, state } = c.var;
  const words = amendmentWords(language).difference;
  const stages = adoptionWords(language).stages;
  const versions = (await store.plans(context.region.code)).toSorted((a, b) =>
    a.plan === b.plan ? b.version - a.version : a.plan === context.plan.id ? -1 : b.plan === context.plan.id ? 1 : a.plan < b.plan ? 1 : -1,
  );
  const plans = [...new Set(versions.map(({ plan }) => plan))];
  const labels = new Map<string, VersionLabels>(await Promise.all(plans.map(async (plan) => [plan, (await labelsIn(delivery, plan)).labels] as const)));
  const library = await state.store.list();
  return [
    ...versions.map(({ plan, version, title }) => {
      const label = labels.get(plan)?.[version];
      return { token: `${plan}@${version}`, label: words.version(title, version, label === undefined ? '' : stages[label.stage]) };
    }),
    ...library.map(({ id, name, title }) => ({ token: `file:${id}`, label: words.draft(title === '' ? name : title) })),
  ];
};

/** Where a place of the text is read in the library. */
const linkIn =
  (stored: StoredPlan) =>
  (span: Span): string =>
    readLink(stored, span, sentenceAnchor(stored, span[0]));

/** The side that a token names; undefined where there is none such. */
export const sideOf = async (c: PageContext, store: Store, { region }: RegionContext, { token, label }: SideChoice): Promise<Side | undefined> => {
  if (token.startsWith('file:')) {
    const stored = await c.var.state.store.get(token.slice('file:'.length));
    if (stored === undefined) return undefined;
    return {
      token,
      title: label,
      plan: stored.plan,
      text: stored.compiled.tree.text,
      link: linkIn(stored),
    };
  }
  const [plan, version] = token.split('@');
  const adopted = plan === undefined ? undefined : await store.plan(region.code, plan, { version: Number(version) });
  if (adopted === undefined) return undefined;
  const stored = await inLibrary(c.var.state.store, adopted);
  return { token, title: label, plan: adopted.plan, text: adopted.text, ...(stored === undefined ? {} : { link: linkIn(stored) }) };
};
