import { plannedItems } from '../../../src/delivery/index.ts';
import type { Store } from '../../../src/database/index.ts';
import { SYSTEM } from '../../../src/identity/index.ts';
import { reasonFor, standingWords } from '../../../src/monitoring/index.ts';
import { readTopicRef, topicOfPlan, type Topic } from '../../../src/participation/index.ts';
import { siteAddress, sitePage } from '../../../src/publication/index.ts';
import { keptFor } from '../layout/kept.ts';
import type { RegionContext } from '../region/index.ts';
import type { Language } from '../words/index.ts';

/** A topic as it stands now: what the plan says there, and how it stands. */
export type ShownTopic = { readonly topic: Topic; readonly words?: string; readonly standing?: { readonly name: string; readonly reason: string } };

const plannedByRef = keptFor((context: RegionContext) => new Map(plannedItems(context.plan.plan).map((item) => [item.ref, item])));

const LONGEST = 60;
const titled = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** Projects and policies are records, read as the program: their names are no secret once the plan or the site speaks of them. */
const recorded = async (store: Store, context: RegionContext, kind: 'project' | 'policy', ref: string): Promise<ShownTopic | undefined> => {
  const kept = await store.delivery(context.region.code, SYSTEM).get(kind, ref);
  return kept === undefined || kept.body.plan !== context.plan.id ? undefined : { topic: { kind, ref, title: titled(kept.body.name) } };
};

/** What the address asks for as `kind:ref`, or undefined where there is no such thing in the plan. */
export const topicOf = async (store: Store, context: RegionContext, asked: string, language: Language): Promise<ShownTopic | undefined> => {
  const read = readTopicRef(asked);
  if (read === undefined) return undefined;
  const { kind, ref } = read;
  const known = kind === 'project' || kind === 'policy' ? await recorded(store, context, kind, ref) : undefined;
  if (known !== undefined) return known;
  const found = topicOfPlan(context.plan.plan, context.plan.text, kind, ref);
  if (found === undefined) {
    // A project or a commitment that is an item of a box, or one that the program watches under another kind.
    const item = kind === 'project' || kind === 'commitment' || kind === 'indicator' ? plannedByRef(context).get(ref) : undefined;
    return item === undefined ? undefined : { topic: { kind, ref, title: titled(item.title) }, words: item.title };
  }
  const at = kind === 'indicator' || kind === 'commitment' ? context.items.findIndex(({ id }) => id === ref) : -1;
  if (at === -1) return found;
  const [item, standing] = [context.items[at]!, context.standings[at]!];
  return { ...found, standing: { name: standingWords(language).now[standing.now].word, reason: reasonFor(item, standing, language) } };
};

/** Where the site speaks of a topic. */
export const topicPage = ({ region, plan }: Pick<RegionContext, 'region' | 'plan'>, { kind, ref }: Pick<Topic, 'kind' | 'ref'>, language: Language): string => {
  const page =
    kind === 'indicator'
      ? sitePage.indicator(ref)
      : kind === 'commitment'
        ? sitePage.commitment(ref)
        : kind === 'project'
          ? sitePage.project(ref)
          : sitePage.home;
  return siteAddress({ region: region.code, plan: plan.id, page, language });
};
