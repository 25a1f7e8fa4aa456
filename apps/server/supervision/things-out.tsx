import type { Child, FC } from 'hono/jsx';
import { daysBetween } from '../../../src/basis/index.ts';
import { may } from '../../../src/identity/index.ts';
import { daysLate, type Opinion } from '../../../src/participation/index.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { dayQuery } from '../layout/region-tabs.tsx';
import { mayIn } from '../layout/tab-groups.ts';
import { participationWords } from '../participation/words/index.ts';
import { regionPath } from '../region/index.ts';
import { releaseWords } from '../releases/words/index.ts';
import type { Language } from '../words/index.ts';
import { isReplay, recordsAt } from './records-at.ts';
import { isShownEvaluation } from './topics.ts';
import type { SupervisionWords } from './words/index.ts';

/** Things of one kind that a list of the overview shows. */
const MOST = 8;
/** Kinds whose pages know no other day. */
const TODAY_ONLY: ReadonlySet<string> = new Set(['policies', 'opinions']);

/** `href` is absent where the thing has no page of that day. */
type Shown = { readonly title: string; readonly note: string; readonly href?: string };

const Things: FC<{ title: string; href: string | undefined; rows: readonly Shown[]; words: SupervisionWords }> = ({ title, href, rows, words }) => (
  <section>
    <h3>
      {href === undefined ? title : <a href={href}>{title}</a>} <small>{rows.length}</small>
    </h3>
    {rows.length === 0 ? (
      <p class="faint">{words.overview.none}</p>
    ) : (
      <ul class="matters">
        {rows.slice(0, MOST).map((row) => (
          <li>
            {row.href === undefined ? (
              <span lang="zh-CN">{row.title}</span>
            ) : (
              <a lang="zh-CN" href={row.href}>
                {row.title}
              </a>
            )}
            <span class="when">{row.note}</span>
          </li>
        ))}
      </ul>
    )}
    {rows.length > MOST && <p class="faint">{words.more(rows.length - MOST)}</p>}
  </section>
);

/** What was made of the plan and was out by the day that is looked at, as far as the reader may see it. */
export const thingsOut = async (given: Delivery, words: SupervisionWords, language: Language): Promise<readonly Child[]> => {
  const { context, actor } = given;
  const region = context.region.code;
  const day = dayQuery(context);
  const reads = (action: Parameters<typeof may>[1]): boolean => mayIn(actor, action, region);
  const page = (folder: string, id = ''): string => `${regionPath(region, context.plan.id, id === '' ? folder : `${folder}/${encodeURIComponent(id)}`)}${day}`;
  const isPlanner = may(actor, 'evaluation.draft', { region });
  const [evaluations, followups, amendments, releases, policies, opinions] = await Promise.all([
    reads('evaluation.read') ? recordsAt(given, 'evaluation') : [],
    reads('followup.read') ? recordsAt(given, 'followup') : [],
    reads('amendment.read') ? recordsAt(given, 'amendment') : [],
    reads('release.read') ? recordsAt(given, 'release') : [],
    reads('policy.read') ? recordsAt(given, 'policy') : [],
    reads('opinion.read') ? recordsAt(given, 'opinion') : [],
  ]);
  const at = context.moment.asOf;
  const { overview } = words;
  const voices = participationWords(language);
  const isLateAt = (opinion: Opinion): boolean => daysLate(opinion, at) > 0;
  // Their pages know today only.
  const ofToday = (folder: string, id: string): { readonly href?: string } => (isReplay(given) ? {} : { href: page(folder, id) });
  const shown = (folder: string, title: string, rows: readonly Shown[]): Child => (
    <Things title={title} href={isReplay(given) && TODAY_ONLY.has(folder) ? undefined : page(folder)} rows={rows} words={words} />
  );
  return [
    reads('evaluation.read') &&
      shown(
        'evaluations',
        overview.evaluations,
        evaluations
          .filter(({ body }) => isPlanner || isShownEvaluation(body))
          .map(({ id, body }) => ({ title: body.title, note: body.cutoff, href: page('evaluations', id) })),
      ),
    reads('followup.read') &&
      shown(
        'followups',
        overview.followups,
        followups.map(({ id, body }) => ({
          title: body.title,
          note: body.reported === undefined ? words.left(daysBetween(at, body.due)) : body.reported.date,
          href: page('followups', id),
        })),
      ),
    reads('amendment.read') &&
      shown(
        'amendments',
        overview.amendments,
        amendments
          .filter(({ body }) => isPlanner || body.approval !== undefined)
          .map(({ id, body }) => ({ title: body.title, note: body.approval?.date ?? '', href: page('amendments', id) })),
      ),
    reads('release.read') &&
      shown(
        'releases',
        overview.releases,
        releases
          .filter(({ body }) => isPlanner || body.published !== undefined)
          .map(({ id, body }) => ({
            title: body.title,
            note: [body.asOf, body.state === 'withdrawn' ? releaseWords(language).states.withdrawn : ''].filter(Boolean).join(' · '),
            href: page('releases', id),
          })),
      ),
    reads('policy.read') &&
      shown(
        'policies',
        overview.policies,
        policies.map(({ id, body }) => ({ title: body.name, note: body.date ?? '', ...ofToday('policies', id) })),
      ),
    reads('opinion.read') &&
      shown(
        'opinions',
        overview.opinions,
        opinions
          .toSorted((a, b) => Number(isLateAt(b.body)) - Number(isLateAt(a.body)))
          .map(({ id, body }) => ({
            title: `${body.number} ${body.about.title}`,
            note: isLateAt(body) ? voices.open.late(daysLate(body, at)) : voices.insideStates[body.state],
            ...ofToday('opinions', id),
          })),
      ),
  ];
};
