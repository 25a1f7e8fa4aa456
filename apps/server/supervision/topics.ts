import type { Evaluation } from '../../../src/evaluation/index.ts';
import { may, type Action, type Actor } from '../../../src/identity/index.ts';
import type { SupervisionTopic, TopicKind } from '../../../src/participation/index.ts';
import { TOPIC_KINDS } from '../../../src/participation/index.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { withQuery } from '../layout/links.ts';
import { regionPath, type RegionContext } from '../region/index.ts';

const LONGEST = 200;

/** Where things of a kind have their pages, and the right that opens them. */
const PAGES: Readonly<Partial<Record<TopicKind, readonly [folder: string, right?: Action]>>> = {
  indicator: ['items'],
  commitment: ['items'],
  task: ['tasks', 'task.read'],
  project: ['projects', 'project.read'],
  evaluation: ['evaluations', 'evaluation.read'],
  followup: ['followups', 'followup.read'],
  amendment: ['amendments', 'amendment.read'],
  policy: ['policies', 'policy.read'],
  release: ['releases', 'release.read'],
  inquiry: ['supervision/inquiries', 'inquiry.read'],
  suggestion: ['supervision/suggestions', 'suggestion.read'],
};

type Place = Pick<RegionContext, 'region' | 'plan'>;

/** The page of a topic, as of a day; undefined where it has none, or the actor may not open it. */
export const topicHref = ({ region, plan }: Place, { kind, ref }: SupervisionTopic, actor: Actor, day?: string): string | undefined => {
  const query = (rest: string): string => withQuery(regionPath(region.code, plan.id, rest), new URLSearchParams(), { day });
  if (kind === 'plan') return query('');
  if (kind === 'group') return query('items');
  if (kind === 'sentence') return withQuery(regionPath(region.code, plan.id, 'text'), new URLSearchParams(), { entry: ref });
  const page = PAGES[kind];
  if (page === undefined) return undefined;
  const [folder, right] = page;
  const own = actor.unit === undefined ? [] : [actor.unit];
  return right === undefined || may(actor, right, { region: region.code, units: own }) ? query(`${folder}/${encodeURIComponent(ref)}`) : undefined;
};

/** An evaluation is shown to deputies once it is approved: before that it is a draft. */
export const isShownEvaluation = ({ state }: Evaluation): boolean => state === 'approved' || state === 'submitted';

/** `kind:ref` as an address or a form gives it. */
export const readTopic = (about: string): { readonly kind: TopicKind; readonly ref: string } | undefined => {
  const [, kind, ref] = /^([a-z]+):(.*)$/s.exec(about.slice(0, LONGEST)) ?? [];
  const known = TOPIC_KINDS.find((one) => one === kind);
  return known === undefined ? undefined : { kind: known, ref: ref ?? '' };
};

/** The topic that is asked for, under its own name, as far as the asker may see it; undefined where there is no such thing. */
export const topicAsked = async (given: Delivery, about: string, title = ''): Promise<SupervisionTopic | undefined> => {
  const { context, delivery } = given;
  const asked = readTopic(about);
  if (asked === undefined) return undefined;
  const { kind, ref } = asked;
  const named = (name: string | undefined): SupervisionTopic | undefined => (name === undefined ? undefined : ({ kind, ref, title: name } as SupervisionTopic));
  const own = <T extends { readonly plan?: string }>(body: T | undefined): T | undefined => (body?.plan === context.plan.id ? body : undefined);
  switch (kind) {
    case 'plan':
      return { kind, ref: '', title: context.plan.title };
    case 'group':
      return named(context.items.some(({ group }) => group === ref) ? ref : undefined);
    case 'indicator':
    case 'commitment':
      return named(context.items.find(({ id }) => id === ref)?.name);
    case 'sentence':
    case 'place':
      return ref === '' ? undefined : named((title.trim() || ref).slice(0, LONGEST));
    case 'task':
      return named(own((await delivery.get('task', ref))?.body)?.title);
    case 'project':
      return named(own((await delivery.get('project', ref))?.body)?.name);
    case 'policy':
      return named(own((await delivery.get('policy', ref))?.body)?.name);
    case 'evaluation': {
      const body = own((await delivery.get('evaluation', ref))?.body);
      return body === undefined || (!isShownEvaluation(body) && !may(given.actor, 'evaluation.draft', { region: context.region.code }))
        ? undefined
        : named(body.title);
    }
    case 'followup':
      return named(own((await delivery.get('followup', ref))?.body)?.title);
    case 'amendment':
      return named(own((await delivery.get('amendment', ref))?.body)?.title);
    case 'release':
      return named(own((await delivery.get('release', ref))?.body)?.title);
    case 'inquiry':
      return named(own((await delivery.get('inquiry', ref))?.body)?.about.title);
    case 'suggestion':
      return named(own((await delivery.get('suggestion', ref))?.body)?.title);
  }
};
