import type { FC } from 'hono/jsx';
import type { Account, Region, Store } from '../../../src/database/index.ts';
import type { PageContext } from '../app-state.ts';
import { EmptyState } from '../layout/notice.tsx';
import { Paging } from '../listing/data-table.tsx';
import { readableInstant } from '../library/instant.ts';
import { may } from '../../../src/identity/index.ts';
import { renderAdmin } from './admin-page.tsx';
import { unitName } from './unit-name.ts';
import { accountWords, type AccountWords } from './words/index.ts';
import { HeadRow } from '../listing/head-row.tsx';

const PAGE = 100;

export const stateOf = ({ accounts: { states } }: AccountWords, { disabled, signedIn, oneTime, hasPassword }: Account): string =>
  disabled
    ? states.disabled
    : !hasPassword
      ? states.noPassword
      : oneTime
        ? `${states.oneTime}${signedIn === undefined ? ` · ${states.fresh}` : ''}`
        : states.active;

const Row: FC<{ words: AccountWords; account: Account; region: Region | undefined; unit: string | undefined; link: boolean }> = ({
  words,
  account,
  region,
  unit,
  link,
}) => {
  const say = words.accounts;
  return (
    <tr class={account.disabled ? 'gone' : undefined}>
      <td class="lead" data-label={say.name}>
        {link ? <a href={`/admin/accounts/${account.id}`}>{account.name}</a> : account.name} <span class="faint">{account.person}</span>
      </td>
      <td data-label={say.roles}>{account.roles.map((role) => words.roles[role]).join(words.comma)}</td>
      <td data-label={say.region}>{region?.name ?? account.region ?? <span class="faint">{say.everyRegion}</span>}</td>
      <td data-label={say.unit}>{unit ?? account.unit}</td>
      <td data-label={say.factor}>{account.secondFactor ? say.factorOn : <span class="faint">{say.factorOff}</span>}</td>
      <td data-label={say.signedIn} class="short">
        {account.signedIn === undefined ? <span class="faint">{say.never}</span> : readableInstant(account.signedIn)}
      </td>
      <td data-label={say.state}>{stateOf(words, account)}</td>
    </tr>
  );
};

/** Every account that the actor looks after, found by what is typed. */
export const accountListPage = async (c: PageContext, store: Store): Promise<Response> => {
  const words = accountWords(c.var.language);
  const say = words.accounts;
  const { actor } = c.var;
  const text = (c.req.query('q') ?? '').trim().slice(0, 100);
  const scope = actor.region === undefined ? {} : { region: actor.region };
  const [all, regions] = await Promise.all([store.accounts.list(scope), store.regions()]);
  const found = text === '' ? all : await store.accounts.list({ ...scope, text });
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(c.req.query('page') ?? 1)) || 1));
  const shown = found.slice((page - 1) * PAGE, page * PAGE);
  const units = await Promise.all(shown.map((account) => unitName(store, account)));
  const mayEdit = may(actor, 'account.edit');
  return renderAdmin(
    c,
    {
      title: say.title,
      lede: say.lede,
      tab: 'accounts',
      aside: mayEdit && (
        <a class="button" href="/admin/accounts/new">
          {say.make}
        </a>
      ),
    },
    <>
      <form class="filters" role="search" aria-label={say.search} action="/admin/accounts">
        <label>
          <span>{say.search}</span>
          <input type="search" name="q" value={text} maxlength={100} placeholder={say.searchHint} />
        </label>
        <button type="submit">{say.find}</button>
        {text !== '' && (
          <a class="clear" href="/admin/accounts">
            {say.all}
          </a>
        )}
        <p class="count">{text === '' ? say.count(all.length) : say.countOf(found.length, all.length)}</p>
      </form>
      {shown.length === 0 ? (
        <EmptyState title={say.none} help={say.noneHelp} />
      ) : (
        <table class="data" data-rows>
          <caption class="unseen">{say.title}</caption>
          <HeadRow
            columns={[
              { label: say.name, name: 'lead' },
              { label: say.roles },
              { label: say.region },
              { label: say.unit },
              { label: say.factor },
              { label: say.signedIn },
              { label: say.state },
            ]}
          />
          <tbody>
            {shown.map((account, i) => (
              <Row words={words} account={account} region={regions.find(({ code }) => code === account.region)} unit={units[i]} link={mayEdit} />
            ))}
          </tbody>
        </table>
      )}
      <Paging words={c.var.words} url={new URL(c.req.url)} arranged={{ page, pages }} />
    </>,
  );
};
