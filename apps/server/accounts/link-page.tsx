import type { FormLink, Region, Store } from '../../../src/database/index.ts';
import { SYSTEM } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import { EmptyState } from '../layout/notice.tsx';
import { readableInstant } from '../library/instant.ts';
import { renderAdmin } from './admin-page.tsx';
import { RegionChoice } from './region-choice.tsx';
import { unitName } from './unit-name.ts';
import { accountWords } from './words/index.ts';
import { actorName } from '../words/actor-names.ts';
import { HeadRow } from '../listing/head-row.tsx';

type State = 'open' | 'ended' | 'expired';
const stateOf = ({ ended, expires }: FormLink, now: string): State => (ended !== undefined ? 'ended' : expires <= now ? 'expired' : 'open');

const periods = async (store: Store, region: string, links: readonly FormLink[]): Promise<ReadonlyMap<string, string>> => {
  const kept = await store.delivery(region, SYSTEM).list('report', { ids: [...new Set(links.map(({ report }) => report))] });
  return new Map(kept.map(({ id, body }) => [id, body.period]));
};

/** Form links of a region: which work, how often they were opened, and how to end them. */
export const linkPage = async (c: PageContext, store: Store, regions: readonly Region[], region: string): Promise<Response> => {
  const words = accountWords(c.var.language);
  const say = words.links;
  const links = await store.accounts.links(region);
  const names = await Promise.all(links.map((link) => unitName(store, link)));
  const periodOf = await periods(store, region, links);
  const now = c.var.state.clock();
  const isDone = c.req.query('done') === 'ended';
  return renderAdmin(
    c,
    { title: say.title, lede: say.lede, tab: 'links', told: isDone ? { text: say.ended, isFault: false } : undefined },
    <>
      <RegionChoice action="/admin/links" label={say.choose} submit={say.show} regions={regions} chosen={region} />
      {links.length === 0 ? (
        <EmptyState title={say.none} help={say.noneHelp} />
      ) : (
        <table class="data" data-rows>
          <caption class="unseen">{say.title}</caption>
          <HeadRow
            columns={[
              { label: say.unit, name: 'lead' },
              { label: say.report },
              { label: say.made },
              { label: say.expires },
              { label: say.opened, name: 'number' },
              { label: say.last },
              { label: say.state },
              { label: say.end, name: 'act', unseen: true },
            ]}
          />
          <tbody>
            {links.map((link, i) => (
              <tr class={stateOf(link, now) === 'open' ? undefined : 'gone'}>
                <td class="lead" data-label={say.unit}>
                  {names[i] ?? link.unit}
                </td>
                <td data-label={say.report}>{periodOf.get(link.report) ?? link.report}</td>
                <td data-label={say.made}>
                  {readableInstant(link.made)} <small class="faint">{actorName(link.by, c.var.language)}</small>
                </td>
                <td data-label={say.expires}>{readableInstant(link.expires)}</td>
                <td class="number" data-label={say.opened}>
                  {link.opened}
                </td>
                <td data-label={say.last}>{link.lastOpened === undefined ? '' : readableInstant(link.lastOpened)}</td>
                <td data-label={say.state}>{say.states[stateOf(link, now)]}</td>
                <td class="act" data-label="">
                  {stateOf(link, now) === 'open' && (
                    <form method="post" action="/admin/links">
                      <input type="hidden" name="region" value={region} />
                      <input type="hidden" name="link" value={link.id} />
                      <button type="submit" class="quiet">
                        {say.end}
                      </button>
                    </form>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>,
  );
};
