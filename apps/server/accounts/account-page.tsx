import type { FC, PropsWithChildren } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Account, Region, Session, Store } from '../../../src/database/index.ts';
import type { PageContext } from '../app-state.ts';
import { AccountForm, unitGroups } from './account-form.tsx';
import { stateOf } from './account-list-page.tsx';
import type { AccountFields, DetailFault } from './account-request.ts';
import { renderAdmin } from './admin-page.tsx';
import { SessionTable } from './session-table.tsx';
import type { Told } from './sign-in-pages.tsx';
import { accountWords, type AccountWords } from './words/index.ts';

const regionsFor = async (c: PageContext, store: Store): Promise<readonly Region[]> => {
  const { region } = c.var.actor;
  return (await store.regions()).filter(({ code }) => region === undefined || code === region);
};

export const EMPTY: AccountFields = { name: '', person: '', region: '', unit: '', email: '', external: '', roles: [] };

const fieldsOf = ({ name, person, region = '', unit = '', email = '', external = '', roles }: Account): AccountFields => ({
  name,
  person,
  region,
  unit,
  email,
  external,
  roles,
});

const refusal = (words: AccountWords, fault: DetailFault | undefined): Told | undefined =>
  fault === undefined ? undefined : { text: words.accounts.faults[fault], isFault: true };

export const newAccountPage = async (c: PageContext, store: Store, fields: AccountFields, fault?: DetailFault): Promise<Response> => {
  const words = accountWords(c.var.language);
  const groups = await unitGroups(store, await regionsFor(c, store));
  return renderAdmin(
    c,
    { title: words.accounts.make, tab: 'accounts', told: refusal(words, fault), status: fault === undefined ? 200 : 422 },
    <AccountForm words={words} action="/admin/accounts/new" fields={fields} groups={groups} fault={fault} only={c.var.actor.region} />,
  );
};

/** Something that cannot be taken back by itself: a button behind a tick. */
const Deed: FC<PropsWithChildren<{ words: AccountWords; action: string; title: string; help: string; isSerious?: boolean }>> = ({
  words,
  action,
  title,
  help,
  isSerious = true,
}) => (
  <form method="post" action={action} class="deed">
    <p>{help}</p>
    {isSerious && (
      <label class="tick">
        <input type="checkbox" name="sure" value="yes" required />
        {words.accounts.confirm}
      </label>
    )}
    <button type="submit" class={isSerious ? 'quiet grave' : 'quiet'}>
      {title}
    </button>
  </form>
);

const Deeds: FC<{ words: AccountWords; account: Account; isOwn: boolean }> = ({ words, account, isOwn }) => {
  const say = words.accounts;
  const path = `/admin/accounts/${account.id}`;
  return (
    <section class="deeds" aria-label={say.state}>
      <Deed words={words} action={`${path}/reset`} title={say.reset} help={say.resetHelp} />
      {account.secondFactor && <Deed words={words} action={`${path}/second-factor`} title={say.dropFactor} help={say.dropFactorHelp} />}
      {account.disabled ? (
        <Deed words={words} action={`${path}/enable`} title={say.enable} help={say.states.disabled} isSerious={false} />
      ) : (
        !isOwn && <Deed words={words} action={`${path}/disable`} title={say.disable} help={say.disableHelp} />
      )}
    </section>
  );
};

const Sessions: FC<{ words: AccountWords; account: Account; sessions: readonly Session[] }> = ({ words, account, sessions }) => (
  <section aria-labelledby="sessions">
    <h2 id="sessions">{words.accounts.sessions}</h2>
    {sessions.length === 0 ? (
      <p class="faint">{words.account.none}</p>
    ) : (
      <>
        <SessionTable words={words} sessions={sessions} action={`/admin/accounts/${account.id}/sessions`} mayEnd />
        <form method="post" action={`/admin/accounts/${account.id}/sessions`} class="after-table">
          <button type="submit" class="quiet">
            {words.accounts.endAll}
          </button>
        </form>
      </>
    )}
  </section>
);

export type AccountPage = { readonly told?: Told | undefined; readonly fault?: DetailFault | undefined; readonly fields?: AccountFields };

/** One account: what it is, what may be done to it, where it is signed in. */
export const accountPage = async (c: PageContext, store: Store, account: Account, { told, fault, fields }: AccountPage = {}): Promise<Response> => {
  const words = accountWords(c.var.language);
  const regions = (await regionsFor(c, store)).filter(({ code }) => code === account.region);
  const status: ContentfulStatusCode = fault === undefined && told?.isFault !== true ? 200 : 422;
  const region = account.region === undefined ? words.accounts.everyRegion : (regions[0]?.name ?? account.region);
  return renderAdmin(
    c,
    {
      title: `${account.person} ${account.name}`,
      lede: `${region} · ${stateOf(words, account)}`,
      tab: 'accounts',
      told: told ?? refusal(words, fault),
      status,
    },
    <>
      <AccountForm
        words={words}
        action={`/admin/accounts/${account.id}`}
        fields={fields ?? fieldsOf(account)}
        groups={await unitGroups(store, regions)}
        fault={fault}
        version={account.version}
      />
      <Deeds words={words} account={account} isOwn={account.id === c.var.actor.account} />
      <Sessions words={words} account={account} sessions={await store.accounts.sessions(account.id)} />
    </>,
  );
};

/** The password that is shown this one time. */
export const oneTimePage = (c: PageContext, account: Account, password: string, said: string): Promise<Response> => {
  const words = accountWords(c.var.language).accounts;
  return renderAdmin(
    c,
    { title: words.oneTimeTitle, tab: 'accounts', told: { text: said, isFault: false } },
    <div class="one-time">
      <p>{words.oneTimeFor(account.name)}</p>
      <p>
        <code class="secret">{password}</code>
      </p>
      <p>{words.oneTimeHelp}</p>
      <p>
        <a class="button" href={`/admin/accounts/${account.id}`}>
          {words.edit}
        </a>
      </p>
    </div>,
  );
};
