import type { FC } from 'hono/jsx';
import type { Kept } from '../../../src/database/index.ts';
import type { Monitored } from '../../../src/monitoring/index.ts';
import { itemPath } from '../cockpit/addresses.ts';
import { itemName } from '../data/names.ts';
import { EmptyState } from '../layout/notice.tsx';
import { readableInstant } from '../library/instant.ts';
import { regionPath, type RegionContext } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import { actorName } from '../words/actor-names.ts';
import type { LinkFaults } from './link-request.ts';
import { linksPath } from './year-given.ts';
import { yearPageWords } from './words/index.ts';

type Props = {
  links: readonly Kept<'link'>[];
  context: RegionContext;
  language: Language;
  mayEdit: boolean;
  /** The tie whose new target was not taken, with what was entered. */
  entered: { readonly id: string; readonly fields: Readonly<Record<string, string>>; readonly faults: LinkFaults } | undefined;
};

/** Every tie to a plan above, with its target as it was and as somebody last looked at it. */
export const LinkList: FC<Props> = ({ links, context, language, mayEdit, entered }) => {
  const { link } = yearPageWords(language);
  const head = link.listHead;
  if (links.length === 0) return <EmptyState title={link.none} help={link.noneHelp} />;
  const items = new Map<string, Monitored>(context.items.map((item) => [item.id, item]));
  return (
    <table class="data link-list">
      <caption class="unseen">{link.list}</caption>
      <thead>
        <tr>
          {[head.own, head.higher, head.target, head.document, head.note, head.seen].map((label) => (
            <th scope="col">{label}</th>
          ))}
          {mayEdit && (
            <th scope="col">
              <span class="unseen">{link.remove}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {links.map(({ id, version, body: { item: own, higher, note, seen } }) => {
          const item = items.get(own);
          const isEntered = entered?.id === id;
          return (
            <tr id={`link-${id}`}>
              <th scope="row" class="lead">
                <a href={itemPath(context, own)}>{item === undefined ? own : itemName(item)}</a>
              </th>
              <td class="wide" data-label={head.higher}>
                {higher.region !== undefined && higher.plan !== undefined ? (
                  <a href={regionPath(higher.region, higher.plan, `items/${encodeURIComponent(higher.item)}`)}>{higher.itemName}</a>
                ) : (
                  higher.itemName
                )}{' '}
                <small class="faint">{[higher.title, higher.version === undefined ? '' : link.kept(higher.version)].filter(Boolean).join(' · ')}</small>
              </td>
              <td class="short" data-label={head.target}>
                {higher.target ?? '—'}
                {higher.changed !== undefined && ` → ${higher.changed.target}`}
              </td>
              <td data-label={head.document}>{[higher.document, higher.changed?.document].filter(Boolean).join(' → ')}</td>
              <td data-label={head.note}>{note ?? ''}</td>
              <td data-label={head.seen}>
                {seen !== undefined && (
                  <>
                    {link.seenBy(readableInstant(seen.at).slice(0, 10), actorName(seen.by, language))}{' '}
                    {seen.note !== undefined && <small class="faint">{seen.note}</small>}
                  </>
                )}
              </td>
              {mayEdit && (
                <td class="act" data-label="">
                  {higher.plan === undefined && (
                    <details class="more" open={isEntered}>
                      <summary>{link.newTarget}</summary>
                      <form method="post" action={linksPath(context, `${encodeURIComponent(id)}/changed`)}>
                        <input type="hidden" name="version" value={String(version)} />
                        <input
                          name="target"
                          value={isEntered ? entered.fields['target'] : undefined}
                          maxlength={300}
                          aria-label={link.newTarget}
                          placeholder={link.newTarget}
                          required
                        />
                        <input
                          name="document"
                          value={isEntered ? entered.fields['document'] : undefined}
                          maxlength={300}
                          aria-label={link.document}
                          placeholder={link.document}
                          required
                        />
                        {isEntered && <p class="fault">{entered.faults['changed']?.[language]}</p>}
                        <button type="submit" class="second">
                          {link.newTargetSave}
                        </button>
                      </form>
                    </details>
                  )}
                  <form method="post" action={linksPath(context, `${encodeURIComponent(id)}/remove`)}>
                    <input type="hidden" name="version" value={String(version)} />
                    <button type="submit" class="quiet">
                      {link.remove}
                      <span class="unseen">{` ${item?.name ?? own}`}</span>
                    </button>
                  </form>
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
