import type { FC } from 'hono/jsx';
import { daysBetween } from '../../../src/basis/index.ts';
import { sitePage, type PublicPolicy } from '../../../src/publication/index.ts';
import { taskChapter } from './book-blocks.tsx';
import { Fact } from './fact.tsx';
import { framed, liveLink, livePage, SiteHead, type Site } from './site-frame.tsx';
import { itemPage, siteIndex } from './site-index.ts';

/** Whether anybody may still comment on it on the day of the release. */
export const isOpenForComments = ({ state, comments }: PublicPolicy, asOf: string): boolean =>
  state === 'commenting' && comments !== undefined && comments.from <= asOf && asOf <= comments.until;

const windowSaid = ({ words: { policies: w }, content: { release } }: Site, policy: PublicPolicy): string | undefined => {
  const { comments } = policy;
  if (comments === undefined) return undefined;
  if (isOpenForComments(policy, release.asOf)) return w.open(comments.until);
  return release.asOf < comments.from ? w.soon(comments.from, comments.until) : w.over(comments.from, comments.until);
};

/** How far it is, on the day of the release: a window may be over or still to come, and what has its document may come into force later. */
const stateSaid = (site: Site, policy: PublicPolicy): string => {
  const { words, content } = site;
  const { state, date } = policy;
  if (state === 'commenting') return windowSaid(site, policy) ?? words.policies.states.commenting;
  return state === 'in_force' && date !== undefined && content.release.asOf < date ? words.policies.begins(date) : words.policies.states[state];
};

/** Those that are open for comments first, then the newest document. */
const inOrder = ({ content }: Site): readonly PublicPolicy[] => {
  const rank = (policy: PublicPolicy): string => `${isOpenForComments(policy, content.release.asOf) ? 1 : 0}${policy.date ?? policy.comments?.from ?? ''}`;
  return content.records.policies.toSorted((a, b) => (rank(a) < rank(b) ? 1 : rank(a) > rank(b) ? -1 : a.id < b.id ? -1 : 1));
};

/** 重大政策: all that went out for comments or came into force. */
export const policiesPage = (site: Site): string => {
  const w = site.words.policies;
  const policies = inOrder(site);
  return framed(
    site,
    { title: w.title, section: 'policies' },
    <>
      <SiteHead title={w.title} lede={w.lede} />
      {policies.length === 0 ? (
        <p class="empty">{w.empty}</p>
      ) : (
        <ul class="cards">
          {policies.map((policy) => (
            <li>
              <h2>
                <a href={site.to(sitePage.policy(policy.id))} lang="zh-CN">
                  {policy.name}
                </a>
              </h2>
              <p class="faint">
                {stateSaid(site, policy)}
                {policy.number !== undefined && (
                  <>
                    {' · '}
                    <span lang="zh-CN">{policy.number}</span>
                  </>
                )}
                {policy.date !== undefined && ` · ${w.from} ${policy.date}`}
              </p>
            </li>
          ))}
        </ul>
      )}
    </>,
  );
};

/** What of the plan a policy serves, with the way there. */
const Served: FC<{ site: Site; id: string }> = ({ site, id }) => {
  const { items, tasksOf, planned, placeOf } = siteIndex(site.content);
  const item = items.get(id);
  const project = site.content.records.projects.find(({ places }) => places.some(({ ref }) => ref === id));
  const task = tasksOf.get(id)?.[0];
  const at = planned.get(id);
  const place = at === undefined ? undefined : placeOf(at.span[0]);
  const [title, href] =
    item !== undefined
      ? [item.name, site.to(itemPage(item))]
      : project !== undefined
        ? [project.name, site.to(sitePage.project(project.id))]
        : task !== undefined
          ? [task.title, site.to(sitePage.tasksOf(taskChapter(task)), task.id)]
          : [at?.title ?? id, place && site.to(place.page, place.anchor)];
  return <li lang="zh-CN">{href === undefined ? title : <a href={href}>{title}</a>}</li>;
};

/** One policy: what it says, how far it is, what became of comments, what it serves. */
export const policyPage = (site: Site, policy: PublicPolicy): string => {
  const { words, content } = site;
  const w = words.policies;
  const { asOf } = content.release;
  const { id, name, number, unit, date, until, text, items, checked, comments, answer, evaluateBy, after } = policy;
  const late = evaluateBy !== undefined && evaluateBy < asOf ? daysBetween(evaluateBy, asOf) : 0;
  return framed(
    site,
    { title: name, section: 'policies', about: `policy:${id}` },
    <>
      <SiteHead title={name} lang="zh-CN" />
      <p class="verdict">
        <b>{stateSaid(site, policy)}</b>
      </p>
      <dl class="facts">
        {number !== undefined && (
          <Fact label={w.number}>
            <span lang="zh-CN">{number}</span>
          </Fact>
        )}
        <Fact label={w.unit}>{unit === undefined ? words.noUnit : <span lang="zh-CN">{unit}</span>}</Fact>
        {date !== undefined && <Fact label={w.from}>{date}</Fact>}
        {until !== undefined && <Fact label={w.until}>{until}</Fact>}
        {checked.length > 0 && (
          <Fact label={w.checked}>
            <span lang="zh-CN">{checked.map((check) => w.passed(check.name, check.date)).join(words.join)}</span>
          </Fact>
        )}
      </dl>
      {text !== undefined && (
        <section>
          <h2>{w.about}</h2>
          <p lang="zh-CN">{text}</p>
        </section>
      )}
      {items.length > 0 && (
        <section>
          <h2>{w.items}</h2>
          <ul>
            {items.map((ref) => (
              <Served site={site} id={ref} />
            ))}
          </ul>
        </section>
      )}
      {comments !== undefined && (
        <section>
          <h2>{w.comments}</h2>
          <p>
            {windowSaid(site, policy)}
            {isOpenForComments(policy, asOf) && (
              <>
                {' · '}
                <a href={liveLink(site, livePage.newOpinion, `policy:${id}`)}>{w.say}</a>
              </>
            )}
          </p>
          {answer !== undefined && (
            <>
              <h3>{w.answer}</h3>
              <p lang="zh-CN">{answer}</p>
            </>
          )}
        </section>
      )}
      {(after.length > 0 || evaluateBy !== undefined) && (
        <section>
          <h2>{w.after}</h2>
          {after.map((one) => (
            <>
              <p>
                <b>{w.outcomes[one.result]}</b> <small>{one.date}</small>
              </p>
              <p lang="zh-CN">{one.text}</p>
            </>
          ))}
          {evaluateBy !== undefined && <p>{late > 0 ? w.late(evaluateBy, late) : w.evaluateBy(evaluateBy, after.length > 0)}</p>}
        </section>
      )}
    </>,
  );
};
