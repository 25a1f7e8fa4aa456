import type { Instant } from '../basis/index.ts';
import type { Actor, Role } from '../identity/index.ts';

/** The chain of what belongs to no region: accounts of the whole installation. */
export const INSTALLATION = '000000';

/** 账号. Of its secrets one learns only whether they are there. */
export type Account = {
  readonly id: string;
  /** What a change is made against. */
  readonly version: number;
  /** What one signs in with, in lower case; never changes. */
  readonly name: string;
  /** 姓名, as it stands under what is done. */
  readonly person: string;
  readonly roles: readonly Role[];
  /** Absent: every region. Never changes, so that its trace stays in one chain. */
  readonly region?: string;
  readonly unit?: string;
  readonly email?: string;
  /** What the OpenID provider calls the person. */
  readonly external?: string;
  readonly disabled: boolean;
  readonly hasPassword: boolean;
  /** The password must be changed at the next sign-in. */
  readonly oneTime: boolean;
  readonly secondFactor: boolean;
  readonly recoveryLeft: number;
  readonly made: Instant;
  readonly signedIn?: Instant;
};
export type AccountDetails = Pick<Account, 'person' | 'roles' | 'unit' | 'email' | 'external'>;
export type NewAccount = AccountDetails & Pick<Account, 'name' | 'region'>;

/** What is compared at sign-in; never leaves the server. */
export type Secrets = { readonly account: Account; readonly password?: string; readonly secondFactor?: string };

/** `second`: the password was right, the code is asked. `change`: the one-time password must be replaced. `full`: signed in. */
export type Stage = 'second' | 'change' | 'full';
export type Way = 'password' | 'oidc';

export type Session = {
  readonly id: string;
  readonly account: string;
  readonly stage: Stage;
  readonly way: Way;
  readonly made: Instant;
  readonly seen: Instant;
  readonly expires: Instant;
  readonly address?: string;
  readonly agent?: string;
};
export type NewSession = Pick<Session, 'account' | 'stage' | 'way' | 'expires' | 'address' | 'agent'> & { readonly digest: string };

/** 填报链接: fills one report of one unit without an account. */
export type FormLink = {
  readonly id: string;
  readonly region: string;
  readonly plan: string;
  readonly report: string;
  readonly unit: string;
  readonly made: Instant;
  readonly by: string;
  readonly expires: Instant;
  readonly ended?: Instant;
  readonly opened: number;
  readonly lastOpened?: Instant;
};
export type NewFormLink = Pick<FormLink, 'region' | 'plan' | 'report' | 'unit' | 'expires'> & {
  readonly digest: string;
  /** Digest of the unit's contact. */
  readonly contact: string;
};

export type AccountFaultCode = 'name_taken' | 'external_taken' | 'last_administrator' | 'outdated' | 'gone';

/** Why an account was not changed; nothing was. */
export class AccountFault extends Error {
  readonly code: AccountFaultCode;
  constructor(code: AccountFaultCode) {
    super(`account not changed: ${code}`);
    this.code = code;
  }
}

/** A kind of bucket: how many failures are free, and how long the wait can become. */
export type Bucket = { readonly key: string; readonly free: number; readonly longest: number };

/** Which entries of a chain: before a number, with this in who, what or to what, so many at most. */
export type RecentQuestion = { readonly before?: number; readonly text?: string; readonly limit: number };
/** An entry of a chain as it is read, without what it is linked by. */
export type AuditLine = {
  readonly number: number;
  readonly at: Instant;
  readonly by?: string;
  readonly action: string;
  readonly subject: string;
  readonly hash: string;
};
/** What an entry made of an account, a session or a form link: as the chain knew it before and after. Of secrets it knows digests; `before` is null where the chain knew nothing of it. */
export type AccountChanged = {
  readonly number: number;
  readonly kind: 'account' | 'session' | 'form-link';
  readonly id: string;
  readonly action: string;
  readonly at: Instant;
  readonly by?: string;
  readonly before: unknown;
  readonly after: unknown;
};
export type RecentEntries = {
  /** Of the whole chain; numbers have no gap, so this is how many entries it has. */
  readonly head: { readonly number: number; readonly hash: string } | undefined;
  readonly entries: readonly AuditLine[];
  readonly hasMore: boolean;
};

/** Accounts, sessions and links of the installation. Every change that matters is one entry of an audit chain, in the same transaction. */
export interface AccountStore {
  /** Whether somebody has ever signed in. */
  isTaken(): Promise<boolean>;
  list(question?: { readonly region?: string; readonly text?: string }): Promise<readonly Account[]>;
  get(id: string): Promise<Account | undefined>;
  secrets(by: { readonly name: string } | { readonly id: string } | { readonly external: string }): Promise<Secrets | undefined>;
  /** Throws an `AccountFault`, as all that follow. `password` is its hash. */
  make(account: NewAccount, password: string | undefined, actor: Actor): Promise<Account>;
  edit(id: string, version: number, details: AccountDetails, actor: Actor): Promise<Account>;
  /** Disabling ends every session. */
  setDisabled(id: string, disabled: boolean, actor: Actor): Promise<Account>;
  /** Ends every session; a one-time password is one that somebody else knows. */
  setPassword(id: string, hash: string, oneTime: boolean, actor: Actor): Promise<Account>;
  setSecondFactor(id: string, factor: { readonly secret: string; readonly recovery: readonly string[] } | undefined, actor: Actor): Promise<Account>;
  /** Uses up the code of these thirty seconds; false where it, or a later one, was used before. */
  useStep(id: string, step: number): Promise<boolean>;
  /** Uses up a recovery code by its digest; false where there is none such. */
  useRecovery(id: string, digest: string, actor: Actor): Promise<boolean>;

  /** Opens a session in the place of `before`, which ends; the first full one closes the open desk for good. */
  openSession(session: NewSession, before?: string): Promise<Session>;
  /** The session of a token's digest and its account, where it is alive and the account may be used. Marks it as seen. */
  session(digest: string, idle: number): Promise<{ readonly session: Session; readonly account: Account } | undefined>;
  sessions(account: string): Promise<readonly Session[]>;
  /** Counts a wrong code against a session; gives how many there were. */
  countAttempt(digest: string): Promise<number>;
  /** Drops a session that was never full: nothing that an auditor asks for. */
  dropPending(digest: string): Promise<void>;
  /** One session of the account, or all of them but `except`. Gives how many ended. */
  endSessions(account: string, which: { readonly id: string } | { readonly except?: string }, actor: Actor): Promise<number>;

  /** Counts a guess in every bucket before it is made; gives until when the longest wait lasts, where one of them was still waiting: then the guess does not count. */
  guess(buckets: readonly Bucket[]): Promise<Instant | undefined>;
  /** After a guess that was right: empties its own buckets and takes it back from those it shares. */
  forgive(own: readonly string[], shared: readonly string[]): Promise<void>;
  knowDevice(digest: string, account: string): Promise<void>;
  isKnownDevice(digest: string, account: string): Promise<boolean>;

  makeLink(link: NewFormLink, actor: Actor): Promise<FormLink>;
  /** Ended and expired ones as well. */
  link(digest: string): Promise<(FormLink & { readonly contact: string }) | undefined>;
  links(region: string): Promise<readonly FormLink[]>;
  openedLink(id: string, actor: Actor): Promise<void>;
  /** Those of a unit, or one; gives how many ended. */
  endLinks(region: string, which: { readonly unit: string } | { readonly id: string }, actor: Actor): Promise<number>;

  /** The newest entries of a chain, newest first, without reading the rest of it. */
  recent(chain: string, question: RecentQuestion): Promise<RecentEntries>;
  /** What the entry of that number wrote of an account, a session or a link; undefined where it is about something else. */
  under(chain: string, number: number): Promise<AccountChanged | undefined>;
}
