import { setImmediate as turn } from 'node:timers/promises';
import { plainDate, type Instant, type PlainDate } from '../../../src/basis/index.ts';
import type { Kept, Store } from '../../../src/database/index.ts';
import { endOfDay, unitLabel } from '../../../src/delivery/index.ts';
import { publishedFollowups, type Frozen } from '../../../src/evaluation/index.ts';
import { SYSTEM, type RecordKind } from '../../../src/identity/index.ts';
import { publicOpinions, publicQuestionnaires, publishedInquiries, publishedSuggestions } from '../../../src/participation/index.ts';
import { publicFrozen, publicRecords } from '../../../src/publication/index.ts';
import { parse } from '../../../src/syntax/index.ts';
import { gatherFrozen } from '../evaluations/gather-frozen.ts';
import { loadRegion } from '../region/index.ts';
import type { SiteContent, SiteRelease } from './site-content.ts';

export type GatherSite = {
  readonly region: string;
  readonly plan: string;
  readonly release: SiteRelease;
  /** Nothing that was written down after it counts. */
  readonly now: Instant;
};

/** What is public of a plan as of a day, as known on another. Undefined where the region has no such plan then. */
export const gatherSite = async (store: Store, { region, plan, release, now }: GatherSite): Promise<Omit<SiteContent, 'data' | 'changes'> | undefined> => {
  const { asOf, known } = release;
  const context = await loadRegion(store, region, plan, { asOf, known });
  if (context === undefined) return undefined;
  const delivery = store.delivery(region, SYSTEM);
  const day = endOfDay(known);
  const moment = day < now ? day : now;
  const of = async <K extends RecordKind>(kind: K): Promise<readonly Kept<K>[]> => delivery.asOf(kind, moment, { plan });
  const units = await delivery.asOf('unit', now);
  const [tasks, projects, evaluations, documents, schemes, scores, appeals, amendments, policies] = await Promise.all([
    of('task'),
    of('project'),
    of('evaluation'),
    of('document'),
    of('scheme'),
    of('score'),
    of('appeal'),
    of('amendment'),
    of('policy'),
  ]);
  const [opinions, questionnaires, sheets, followups, inquiries, suggestions] = await Promise.all([
    of('opinion'),
    of('questionnaire'),
    of('answersheet'),
    of('followup'),
    of('inquiry'),
    of('suggestion'),
  ]);
  const period = context.plan.period ?? context.plan.plan.document.period;
  const first = (period === undefined ? asOf : plainDate(period.from, 1, 1)!) as PlainDate;
  const last = (period === undefined ? asOf : plainDate(period.to, 12, 31)!) as PlainDate;
  const records = publicRecords({ units, tasks, projects, evaluations, documents, schemes, scores, appeals, amendments, policies }, asOf, last);
  await turn();
  const frozen: Frozen = await gatherFrozen(
    store,
    { region, plan },
    {
      id: '',
      recorded: now,
      evaluation: {
        kind: 'annual',
        title: release.title,
        from: first < asOf ? first : asOf,
        until: asOf,
        cutoff: asOf,
        known,
        parts: ['indicators', 'tasks', 'projects', 'reforms'],
      },
    },
  );
  // What follows is work of its own: others get the thread before it.
  await turn();
  const names = new Map(units.map(({ id, body }) => [id, unitLabel(body)]));
  const byTask = new Map(tasks.map(({ id, body }) => [id, body]));
  const sheetsOf = Map.groupBy(sheets, ({ body }) => body.questionnaire);
  return {
    release,
    frozen: publicFrozen(frozen, records),
    records,
    context,
    tree: parse(context.plan.text),
    opinions: publicOpinions(opinions.map(({ body }) => body)),
    questionnaires: publicQuestionnaires(questionnaires, (id) => (sheetsOf.get(id) ?? []).map(({ body }) => body), asOf),
    followups: publishedFollowups(followups, byTask, asOf),
    inquiries: publishedInquiries(inquiries, asOf),
    suggestions: publishedSuggestions(suggestions, asOf),
    unitName: (id) => (id === undefined ? undefined : names.get(id)),
  };
};

/** The newest day on which data of the content became known. */
export const newestData = ({ context, release }: Pick<SiteContent, 'context' | 'release'>): PlainDate =>
  context.rows.reduce<PlainDate>(
    (newest, { known }) => (known > newest ? known : newest),
    context.plan.known < release.known ? context.plan.known : release.known,
  );
