import type { FC } from 'hono/jsx';
import { targetText, type HigherChange } from '../../../src/delivery/index.ts';
import type { Monitored } from '../../../src/monitoring/index.ts';
import { itemPath } from '../cockpit/addresses.ts';
import { itemName } from '../data/names.ts';
import type { RegionContext } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import { linksPath } from './year-given.ts';
import { yearPageWords } from './words/index.ts';

type Props = { changes: readonly HigherChange[]; context: RegionContext; language: Language; mayEdit: boolean };

/** Targets above that changed, each with both numbers and every item here that hangs on it, until somebody has looked. */
export const LinkChanges: FC<Props> = ({ changes, context, language, mayEdit }) => {
  const { link } = yearPageWords(language);
  if (changes.length === 0) return null;
  const items = new Map<string, Monitored>(context.items.map((item) => [item.id, item]));
  return (
    <section class="year-section link-changes" role="status">
      <h2>▲ {link.changes}</h2>
      <p class="faint">{link.changesHelp}</p>
      {changes.map((change, i) => (
        <form method="post" action={linksPath(context, 'seen')} class="link-change">
          <h3>
            <span class="faint">{change.title}</span> {link.change(change.itemName, change.before || link.nothing, change.now || link.gone)}
          </h3>
          <ul>
            {change.links.map(({ id, body }) => {
              const item = items.get(body.item);
              return (
                <li>
                  <input type="hidden" name="link" value={id} />
                  <a href={itemPath(context, body.item)}>{item === undefined ? body.item : itemName(item)}</a>{' '}
                  <span class="faint">{`${link.ownTarget} ${(item && targetText(item)) || link.nothing}`}</span>
                </li>
              );
            })}
          </ul>
          <input type="hidden" name="target" value={change.now} />
          {mayEdit && (
            <div class="dry-confirm">
              <div class="field reason-all">
                <label for={`seen-${i}`}>{link.seenNote}</label>
                <input id={`seen-${i}`} name="note" maxlength={300} autocomplete="off" />
              </div>
              <button type="submit">{link.seen}</button>
            </div>
          )}
        </form>
      ))}
    </section>
  );
};
