import type { FC } from 'hono/jsx';
import { doubleBaselines } from '../../../src/evaluation/index.ts';
import { sitePage } from '../../../src/publication/index.ts';
import { isBeingHeard, isDecided } from './amendment-pages.tsx';
import type { Site } from './site-frame.tsx';
import { twoShares } from './two-shares.ts';

/** What amendments changed of an item, or would change while everybody is asked: old and new beside each other, and how far each has come; nothing where there are none. */
export const Amended: FC<{ site: Site; id: string }> = ({ site, id }) => {
  const { words, content } = site;
  const w = words.amendments;
  const { context, records } = content;
  const touching = records.amendments.filter(
    (one) => (isDecided(one) || isBeingHeard(one, content.release.asOf)) && one.changes.some(({ item }) => item === id),
  );
  return touching.length === 0 ? null : (
    <section>
      <h2>{w.ofItem}</h2>
      {touching.map((amendment) => {
        const both = new Map(doubleBaselines(amendment, context.items, context.rows, context.events, context.moment).map((one) => [one.change, one]));
        return (
          <>
            <p>
              <a href={site.to(sitePage.amendment(amendment.id))} lang="zh-CN">
                {amendment.title}
              </a>
              {isBeingHeard(amendment, content.release.asOf) && <small> {w.open(amendment.hearing!.until)}</small>}
              {isDecided(amendment) && amendment.effective !== undefined && <small> {w.effective(amendment.effective)}</small>}
            </p>
            <ul>
              {amendment.changes
                .filter(({ item }) => item === id)
                .map((change) => {
                  const { what, before, after, unit = '' } = change;
                  const shares = twoShares(both.get(change));
                  const sign = what === 'target' ? unit : '';
                  return (
                    <li>
                      {w.what[what]}
                      {words.colon}
                      <span lang="zh-CN">{before === undefined ? words.none : `${before}${sign}`}</span> →{' '}
                      <span lang="zh-CN">{after === undefined ? words.none : `${after}${sign}`}</span>
                      {shares !== undefined && <> · {w.shares(shares.before, shares.after)}</>}
                    </li>
                  );
                })}
            </ul>
          </>
        );
      })}
    </section>
  );
};
