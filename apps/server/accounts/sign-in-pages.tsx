import type { Child, FC } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { PageContext } from '../app-state.ts';
import { renderPage } from '../layout/page.tsx';
import { readableInstant } from '../library/instant.ts';
import { providerOf } from './oidc.ts';
import { LONGEST, SHORTEST } from './password.ts';
import { accountWords, type AccountWords } from './words/index.ts';

export type Told = { readonly text: string; readonly isFault: boolean };

/** One sentence about what was just done or refused. */
export const Telling: FC<{ told: Told | undefined }> = ({ told }) =>
  told === undefined ? (
    <></>
  ) : (
    <p class={told.isFault ? 'told fault' : 'told'} role={told.isFault ? 'alert' : 'status'}>
      {told.text}
    </p>
  );

const page = (c: PageContext, title: string, status: ContentfulStatusCode, body: Child): Promise<Response> =>
  renderPage(c, { title, status }, <section class="notice sign-in">{body}</section>);

const fault = (text: string | undefined): Told | undefined => (text === undefined ? undefined : { text, isFault: true });

type SignIn = { readonly to: string; readonly name?: string; readonly fault?: string; readonly status?: ContentfulStatusCode; readonly isFirst?: boolean };

export const signInPage = (c: PageContext, { to, name, fault: said, status = 200, isFirst }: SignIn): Promise<Response> => {
  const words = accountWords(c.var.language).signIn;
  const provider = providerOf();
  return page(
    c,
    words.title,
    status,
    <>
      <h1>{words.title}</h1>
      <Telling told={fault(said)} />
      {isFirst && <p>{words.firstTime}</p>}
      <form method="post" action="/sign-in" class="stacked">
        <input type="hidden" name="to" value={to} />
        <label for="name">{words.name}</label>
        <input id="name" name="name" value={name} required maxlength={100} autocomplete="username" autocapitalize="none" spellcheck={false} />
        <label for="password">{words.password}</label>
        <input id="password" name="password" type="password" required maxlength={1000} autocomplete="current-password" />
        <button type="submit">{words.submit}</button>
      </form>
      {provider !== undefined && (
        <p class="other-way">
          <span class="faint">{words.or}</span> <a href={`/sign-in/oidc?to=${encodeURIComponent(to)}`}>{words.withProvider(provider.name ?? words.provider)}</a>
        </p>
      )}
    </>,
  );
};

const MINUTE = 60_000;

/** Told to the minute, rounded up: who comes then is not sent away again. */
export const heldPage = (c: PageContext, to: string, until: string): Promise<Response> => {
  c.header('Retry-After', String(Math.max(1, Math.ceil((Date.parse(until) - Date.parse(c.var.state.clock())) / 1000))));
  return signInPage(c, {
    to,
    fault: accountWords(c.var.language).signIn.waiting(readableInstant(new Date(MINUTE * Math.ceil(Date.parse(until) / MINUTE)).toISOString())),
    status: 429,
  });
};

export const secondPage = (c: PageContext, { to, fault: said }: { to: string; fault?: string }): Promise<Response> => {
  const words = accountWords(c.var.language).signIn;
  return page(
    c,
    words.second,
    said === undefined ? 200 : 401,
    <>
      <h1>{words.second}</h1>
      <p>{words.secondHelp}</p>
      <Telling told={fault(said)} />
      <form method="post" action="/sign-in/second" class="stacked">
        <input type="hidden" name="to" value={to} />
        <label for="code">{words.code}</label>
        <input id="code" name="code" required maxlength={40} autocomplete="one-time-code" autocapitalize="none" spellcheck={false} autofocus />
        <button type="submit">{words.confirm}</button>
      </form>
      <form method="post" action="/sign-out">
        <button type="submit" class="quiet">
          {words.again}
        </button>
      </form>
    </>,
  );
};

/** A new password, twice. `id` keeps the fields of two forms of one page apart. */
export const NewPassword: FC<{ words: AccountWords }> = ({ words }) => (
  <>
    <label for="fresh">{words.password.fresh}</label>
    <input
      id="fresh"
      name="fresh"
      type="password"
      required
      minlength={SHORTEST}
      maxlength={LONGEST}
      autocomplete="new-password"
      aria-describedby="password-rule"
    />
    <p id="password-rule" class="faint">
      {words.password.rule}
    </p>
    <label for="again">{words.password.again}</label>
    <input id="again" name="again" type="password" required maxlength={LONGEST} autocomplete="new-password" />
  </>
);

export const newPasswordPage = (c: PageContext, { to, name, fault: said }: { to: string; name: string; fault?: string }): Promise<Response> => {
  const words = accountWords(c.var.language);
  return page(
    c,
    words.signIn.newPassword,
    said === undefined ? 200 : 422,
    <>
      <h1>{words.signIn.newPassword}</h1>
      <p>{words.signIn.newPasswordHelp}</p>
      <Telling told={fault(said)} />
      <form method="post" action="/sign-in/password" class="stacked">
        <input type="hidden" name="to" value={to} />
        <input type="hidden" name="username" value={name} autocomplete="username" />
        <NewPassword words={words} />
        <button type="submit">{words.password.submit}</button>
      </form>
    </>,
  );
};
