import { plannedItems } from '../../../src/delivery/index.ts';
import type { DeliveryStore, Kept, Store } from '../../../src/database/index.ts';
import { SYSTEM } from '../../../src/identity/index.ts';
import { reasonFor, standingWords } from '../../../src/monitoring/index.ts';
import { readTopicRef, topicOfPlan, type Topic } from '../../../src/participation/index.ts';
import { isPublicPolicy, isPublicProject, siteAddress, sitePage } from '../../../src/publication/index.ts';
import { keptFor } from '../layout/kept.ts';
import type { RegionContext } from '../region/index.ts';
import type { Language } from '../words/index.ts';

/** A topic as it stands now: what the plan says there, and how it stands. */
export type ShownTopic = { readonly topic: Topic; readonly words?: string; readonly standing?: { readonly name: string; readonly reason: string } };

const plannedByRef = keptFor((context: RegionContext) => new Map(plannedItems(context.plan.plan).map((item) => [item.ref, item])));

const LONGEST = 60;
const titled = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** More merges in a row than anybody makes. */
const MERGES = 20;

/** The project that one was merged into in the end, with its id. */
const livingProject = async (delivery: DeliveryStore, ref: string): Promise<Kept<'project'> | undefined> => {
  let kept = await delivery.get('project', ref);
  for (let left = MERGES; kept?.body.mergedInto !== undefined && left > 0; left--) kept = await delivery.get('project', kept.body.mergedInto);
  return kept;
};

/** Projects and policies are records, read as the program: only what is public of them has a name here, whoever guesses at an id. */
const recorded = async (store: Store, context: RegionContext, kind: 'project' | 'policy', ref: string): Promise<ShownTopic | undefined> => {
  const delivery = store.delivery(context.region.code, SYSTEM);
  const project = kind === 'project' ? await livingProject(delivery, ref) : undefined;
  const policy = kind === 'policy' ? await delivery.get('policy', ref) : undefined;
  const kept =
    project !== undefined && isPublicProject(project.body, context.today) ? project : policy !== undefined && isPublicPolicy(policy.body) ? policy : undefined;
  return kept === undefined || kept.body.plan !== context.plan.id ? undefined : { topic: { kind, ref: kept.id, title: titled(kept.body.name) } };
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

/** Where the site speaks of a topic. A policy is open for comments before a release tells of it: the list of policies is there in any case. */
export const topicPage = ({ region, plan }: Pick<RegionContext, 'region' | 'plan'>, { kind, ref }: Pick<Topic, 'kind' | 'ref'>, language: Language): string => {
  const page =
    kind === 'indicator'
      ? sitePage.indicator(ref)
      : kind === 'commitment'
        ? sitePage.commitment(ref)
        : kind === 'project'
          ? sitePage.project(ref)
          : kind === 'policy'
            ? sitePage.policies
            : sitePage.home;
  return siteAddress({ region: region.code, plan: plan.id, page, language });
};
