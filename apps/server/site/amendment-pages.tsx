import type { FC } from 'hono/jsx';
import { doubleBaselines } from '../../../src/evaluation/index.ts';
import { sitePage, type PublicAmendment } from '../../../src/publication/index.ts';
import { framed, liveLink, livePage, SiteHead, type Site } from './site-frame.tsx';
import { itemPage, siteIndex } from './site-index.ts';
import { twoShares } from './two-shares.ts';
import { approvalSaid } from './words/approval.ts';

/** Whether anybody may still say something about it on the day of the release. */
export const isBeingHeard = ({ state, hearing }: PublicAmendment, asOf: string): boolean =>
  state === 'hearing' && hearing !== undefined && hearing.from <= asOf && asOf <= hearing.until;

/** Whether it was decided, so that it tells what the plan is. */
export const isDecided = ({ state }: PublicAmendment): boolean => state === 'approved' || state === 'in_force';

/** Those that everybody is asked about first. */
const inOrder = ({ content: { records, release } }: Site): readonly PublicAmendment[] =>
  records.amendments.toSorted((a, b) => Number(isBeingHeard(b, release.asOf)) - Number(isBeingHeard(a, release.asOf)));

const Approval: FC<{ site: Site; amendment: PublicAmendment }> = ({ site, amendment }) => {
  const w = site.words.amendments;
  const { approval, effective, hearing, basis, state } = amendment;
  const isHeard = isBeingHeard(amendment, site.content.release.asOf);
  return (
    <ul>
      <li>
        {isHeard ? w.open(hearing!.until) : w.states[state]} · {w.basis[basis]}
      </li>
      {approval !== undefined && <li>{approvalSaid(site.language, approval.document, approval.date)}</li>}
      {effective !== undefined && <li>{w.effective(effective)}</li>}
      {hearing !== undefined && !isHeard && <li>{w.hearing(hearing.from, hearing.until)}</li>}
    </ul>
  );
};

export const amendmentsPage = (site: Site): string => {
  const { words, content } = site;
  const w = words.amendments;
  const amendments = inOrder(site);
  return framed(
    site,
    { title: w.title, section: 'amendments' },
    <>
      <SiteHead title={w.title} lede={w.lede}>
        <p>{w.versions(content.context.plan.version)}</p>
      </SiteHead>
      {amendments.length === 0 ? (
        <p class="empty">{w.empty}</p>
      ) : (
        <ul class="cards">
          {amendments.map((amendment) => (
            <li>
              <h2>
                <a href={site.to(sitePage.amendment(amendment.id))} lang="zh-CN">
                  {amendment.title}
                </a>
              </h2>
              <Approval site={site} amendment={amendment} />
            </li>
          ))}
        </ul>
      )}
    </>,
  );
};

/** One amendment with old and new beside each other, and how far each has come. */
export const amendmentPage = (site: Site, amendment: PublicAmendment): string => {
  const { words, content } = site;
  const w = words.amendments;
  const { items } = siteIndex(content);
  const { context, release } = content;
  const { state } = amendment;
  const isHeard = isBeingHeard(amendment, release.asOf);
  const both = new Map(doubleBaselines(amendment, context.items, context.rows, context.events, context.moment).map((one) => [one.change, one]));
  return framed(
    site,
    { title: amendment.title, section: 'amendments' },
    <>
      <SiteHead title={amendment.title} lang="zh-CN" />
      <Approval site={site} amendment={amendment} />
      {state !== 'approved' && state !== 'in_force' && <p>{w.notYet[state]}</p>}
      <h2>{w.reason}</h2>
      <p lang="zh-CN">{amendment.reason}</p>
      <table class="stacked">
        <caption class="unseen">{amendment.title}</caption>
        <thead>
          <tr>
            {[w.columns.item, w.columns.what, w.columns.before, w.columns.after, w.columns.progress].map((name) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {amendment.changes.map((change) => {
            const { item, name, what, before, after, unit, binding, lowered, reason } = change;
            const known = items.get(item);
            const shares = twoShares(both.get(change));
            return (
              <tr>
                <th scope="row" data-label={w.columns.item} lang="zh-CN">
                  {known === undefined ? name : <a href={site.to(itemPage(known))}>{name}</a>}
                  {binding === true && <small class="binding">{words.nature.binding}</small>}
                  {isHeard && known !== undefined && (
                    <small>
                      <a href={liveLink(site, livePage.newOpinion, `${known.list}:${known.id}`)}>{w.say}</a>
                    </small>
                  )}
                </th>
                <td data-label={w.columns.what}>
                  {w.what[what]}
                  {lowered === true && ` · ${w.lowered}`}
                  {reason !== undefined && <small lang="zh-CN">{reason}</small>}
                </td>
                <td data-label={w.columns.before} lang="zh-CN">
                  {before ?? words.none} {before !== undefined && what === 'target' && <small>{unit}</small>}
                </td>
                <td data-label={w.columns.after} lang="zh-CN">
                  {after ?? words.none} {after !== undefined && what === 'target' && <small>{unit}</small>}
                </td>
                <td data-label={w.columns.progress}>{shares === undefined ? words.none : `${shares.before} / ${shares.after}`}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {amendment.hearing?.summary !== undefined && (
        <section>
          <h2>{w.heard}</h2>
          <p lang="zh-CN">{amendment.hearing.summary}</p>
        </section>
      )}
    </>,
  );
};
