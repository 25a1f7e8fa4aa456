import type { FC } from 'hono/jsx';
import { raw } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Account, Session, Store } from '../../../src/database/index.ts';
import type { PageContext } from '../app-state.ts';
import { Notice } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import { NewPassword, Telling, type Told } from './sign-in-pages.tsx';
import { SessionTable } from './session-table.tsx';
import { unitName } from './unit-name.ts';
import { accountWords, type AccountWords } from './words/index.ts';

export type Own = { readonly store: Store; readonly account: Account; readonly session: Session };

/** For whoever works at the open desk: there is no account yet to look after. */
export const nobodyPage = (c: PageContext): Promise<Response> => {
  const words = accountWords(c.var.language);
  return renderPage(
    c,
    { title: words.account.title },
    <Notice title={words.account.operatorTitle} text={words.account.operatorHelp} action={{ href: '/sign-in?to=/account', label: words.signIn.title }} />,
  );
};

const Who: FC<{ words: AccountWords; account: Account; unit: string | undefined; region: string | undefined }> = ({ words, account, unit, region }) => (
  <dl class="facts">
    <dt>{words.account.who}</dt>
    <dd>{account.name}</dd>
    <dt>{words.account.person}</dt>
    <dd>{account.person}</dd>
    <dt>{words.account.roles}</dt>
    <dd>{account.roles.map((role) => words.roles[role]).join(words.comma)}</dd>
    <dt>{words.account.region}</dt>
    <dd>{region ?? account.region ?? words.account.everyRegion}</dd>
    {account.unit !== undefined && (
      <>
        <dt>{words.account.unit}</dt>
        <dd>{unit ?? account.unit}</dd>
      </>
    )}
  </dl>
);

const PasswordForm: FC<{ words: AccountWords; name: string }> = ({ words, name }) => (
  <form method="post" action="/account/password" class="stacked">
    <input type="hidden" name="username" value={name} autocomplete="username" />
    <label for="current">{words.password.current}</label>
    <input id="current" name="current" type="password" required maxlength={1000} autocomplete="current-password" />
    <NewPassword words={words} />
    <button type="submit">{words.password.submit}</button>
  </form>
);

const FactorForm: FC<{ words: AccountWords; account: Account }> = ({ words: { factor: words }, account }) =>
  account.secondFactor ? (
    <>
      <p>{words.on(account.recoveryLeft)}</p>
      <form method="post" action="/account/second-factor" class="stacked">
        <label for="factor-password">{words.password}</label>
        <input id="factor-password" name="password" type="password" required maxlength={1000} autocomplete="current-password" />
        <p class="buttons">
          <button type="submit" name="do" value="renew">
            {words.renew}
          </button>
          <button type="submit" name="do" value="stop" class="quiet">
            {words.stop}
          </button>
        </p>
      </form>
    </>
  ) : (
    <>
      <p>{words.off}</p>
      <p>
        <a class="button" href="/account/second-factor">
          {words.start}
        </a>
      </p>
    </>
  );

/** One's own account: who one is, password, second factor, where one is signed in. */
export const ownAccountPage = async (c: PageContext, { store, account, session }: Own, told?: Told, status: ContentfulStatusCode = 200): Promise<Response> => {
  const words = accountWords(c.var.language);
  const [sessions, unit, regions] = await Promise.all([store.accounts.sessions(account.id), unitName(store, account), store.regions()]);
  const region = regions.find(({ code }) => code === account.region)?.name;
  return renderPage(
    c,
    { title: words.account.title, status },
    <section class="listing account">
      <header class="page-head">
        <div>
          <h1>{words.account.title}</h1>
          <p>{words.account.lede}</p>
        </div>
      </header>
      <Telling told={told} />
      <Who words={words} account={account} unit={unit} region={region} />
      <div class="account-parts">
        {account.hasPassword && (
          <section aria-labelledby="change-password">
            <h2 id="change-password">{words.password.title}</h2>
            <PasswordForm words={words} name={account.name} />
          </section>
        )}
        {account.hasPassword && (
          <section aria-labelledby="second-factor">
            <h2 id="second-factor">{words.factor.title}</h2>
            <FactorForm words={words} account={account} />
          </section>
        )}
      </div>
      <section aria-labelledby="sessions">
        <h2 id="sessions">{words.account.sessions}</h2>
        <SessionTable words={words} sessions={sessions} own={session.id} action="/account/sessions" mayEnd />
        {sessions.length > 1 && (
          <form method="post" action="/account/sessions" class="after-table">
            <button type="submit" class="quiet">
              {words.account.endOthers}
            </button>
          </form>
        )}
      </section>
    </section>,
  );
};

/** Where the authenticator and the account come to know one another. */
export const factorPage = (c: PageContext, { qr, secret, fault }: { qr: string; secret: string; fault?: string }): Promise<Response> => {
  const words = accountWords(c.var.language).factor;
  return renderPage(
    c,
    { title: words.title, status: fault === undefined ? 200 : 422 },
    <section class="notice second-factor">
      <h1>{words.start}</h1>
      <p>{words.scan}</p>
      <figure class="qr" role="img" aria-label={words.qr}>
        {raw(qr)}
      </figure>
      <p>
        {words.secret} <code class="secret">{secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <Telling told={fault === undefined ? undefined : { text: fault, isFault: true }} />
      <form method="post" action="/account/second-factor" class="stacked">
        <input type="hidden" name="secret" value={secret} />
        <label for="code">{words.code}</label>
        <input id="code" name="code" required inputmode="numeric" maxlength={10} autocomplete="one-time-code" />
        <label for="password">{words.password}</label>
        <input id="password" name="password" type="password" required maxlength={1000} autocomplete="current-password" />
        <button type="submit" name="do" value="start">
          {words.confirm}
        </button>
      </form>
    </section>,
  );
};

/** The recovery codes, this one time. */
export const recoveryPage = (c: PageContext, codes: readonly string[]): Promise<Response> => {
  const words = accountWords(c.var.language).factor;
  return renderPage(
    c,
    { title: words.codes },
    <section class="notice second-factor">
      <h1>{words.codes}</h1>
      <p class="told" role="status">
        {words.started}
      </p>
      <p>{words.codesHelp}</p>
      <ul class="codes">
        {codes.map((code) => (
          <li>
            <code class="secret">{code}</code>
          </li>
        ))}
      </ul>
      <p>
        <a class="button" href="/account">
          {words.done}
        </a>
      </p>
    </section>,
  );
};
