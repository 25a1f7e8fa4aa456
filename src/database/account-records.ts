import type { Instant } from '../basis/index.ts';
import type { Actor } from '../identity/index.ts';
import { accountChangedUnder, recentEntries } from './account-audit.ts';
import { accountChain, type AccountChain } from './account-chain.ts';
import { auditedLink, changeLink, ended, holdLink, linkByDigest, linkOf, linksOf, openLinkIds } from './account-link-table.ts';
import { countAttempt, addSession, dropPending, dropSessions, isKnownDevice, knowDevice, alive, sessionsBy, sessionsOf } from './account-session-table.ts';
import { AccountFault, type Account, type AccountDetails, type AccountStore } from './account-store.ts';
import { accountOf, addAccount, audited, chainOf, changeAccount, holdAccount, isTaken, listAccounts, secretsOf } from './account-table.ts';
import { withAccounts, type AccountDatabase, type AccountRow } from './account-tables.ts';
import { countGuess, forgive } from './account-throttle-table.ts';
import type { Database } from './driver.ts';
import { gathered } from './gathered.ts';

type Given = { readonly db: AccountDatabase; readonly chain: AccountChain; readonly clock: () => Instant; readonly newId: () => string };

const columnsOf = ({ person, roles, unit, email, external }: AccountDetails) => ({
  person: person.toWellFormed(),
  roles: [...roles].sort(),
  unit: unit ?? null,
  email: email ?? null,
  external: external ?? null,
});

/** Changes an account in its chain; `null` leaves it as it is. Sessions end with it where asked. */
const changing =
  ({ db, chain }: Given) =>
  async (
    id: string,
    actor: Actor,
    action: string,
    changes: (row: AccountRow) => Partial<AccountRow> | null,
    options: { readonly version?: number; readonly endsSessions?: boolean } = {},
  ): Promise<Account> => {
    const found = await secretsOf(db, { id });
    if (found === undefined) throw new AccountFault('gone');
    return chain.write(chainOf(found.account), actor, async (transaction) => {
      const before = await holdAccount(transaction, id);
      if (options.version !== undefined && options.version !== before.version) throw new AccountFault('outdated');
      const asked = changes(before);
      if (asked === null) return { result: accountOf(before) };
      const after = await changeAccount(transaction, before, asked);
      if (options.endsSessions === true) await dropSessions(transaction, id);
      return { result: accountOf(after), change: { kind: 'account', id, action, body: audited(after) } };
    });
  };

const people = (
  given: Given,
): Pick<AccountStore, 'list' | 'get' | 'secrets' | 'make' | 'edit' | 'setDisabled' | 'setPassword' | 'setSecondFactor' | 'useRecovery'> => {
  const { db, chain, newId } = given;
  const change = changing(given);
  return {
    list: (question = {}) => listAccounts(db, question),
    get: async (id) => (await secretsOf(db, { id }))?.account,
    secrets: (by) => secretsOf(db, by),
    make: ({ name, region, ...details }, password, actor) =>
      chain.write(chainOf(region === undefined ? {} : { region }), actor, async (transaction, at) => {
        const row = await addAccount(transaction, {
          id: newId(),
          version: 1,
          name,
          ...columnsOf(details),
          region: region ?? null,
          disabled: false,
          password: password ?? null,
          one_time: password !== undefined,
          second_factor: null,
          second_factor_step: null,
          recovery: [],
          made: at,
          signed_in: null,
        });
        return { result: accountOf(row), change: { kind: 'account', id: row.id, action: 'account.make', body: audited(row) } };
      }),
    edit: (id, version, details, actor) => change(id, actor, 'account.edit', () => columnsOf(details), { version }),
    setDisabled: (id, disabled, actor) =>
      change(id, actor, disabled ? 'account.disable' : 'account.enable', (row) => (row.disabled === disabled ? null : { disabled }), {
        endsSessions: disabled,
      }),
    setPassword: (id, hash, oneTime, actor) =>
      change(id, actor, oneTime ? 'account.reset' : 'account.password', () => ({ password: hash, one_time: oneTime }), { endsSessions: true }),
    setSecondFactor: (id, factor, actor) =>
      change(id, actor, factor === undefined ? 'account.second-factor-off' : 'account.second-factor-on', () => ({
        second_factor: factor?.secret ?? null,
        second_factor_step: null,
        recovery: [...(factor?.recovery ?? [])],
      })),
    useRecovery: async (id, digest, actor) => {
      let used = false;
      await change(id, actor, 'account.recovery-used', ({ recovery }) => {
        used = recovery.includes(digest);
        return used ? { recovery: recovery.filter((each) => each !== digest) } : null;
      });
      return used;
    },
  };
};

const sessions = ({
  db,
  chain,
  clock,
  newId,
}: Given): Pick<AccountStore, 'openSession' | 'session' | 'sessions' | 'countAttempt' | 'dropPending' | 'endSessions' | 'useStep'> => {
  const found = gathered((digests) => sessionsBy(db, digests));
  return {
    openSession: (session, before) => addSession(db, newId(), clock(), session, before),
    session: async (digest, idle) => alive(db, await found(digest), digest, clock(), idle),
    sessions: (account) => sessionsOf(db, account, clock()),
    countAttempt: (digest) => countAttempt(db, digest),
    dropPending: (digest) => dropPending(db, digest),
    useStep: async (id, step) => {
      const { numUpdatedRows } = await db
        .updateTable('account')
        .set({ second_factor_step: String(step) })
        .where('id', '=', id)
        .where((where) => where.or([where('second_factor_step', 'is', null), where('second_factor_step', '<', String(step))]))
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    endSessions: async (account, which, actor) => {
      const found = await secretsOf(db, { id: account });
      if (found === undefined) throw new AccountFault('gone');
      return chain.write(chainOf(found.account), actor, async (transaction) => {
        const ids = await dropSessions(transaction, account, which);
        if (ids.length === 0) return { result: 0 };
        return { result: ids.length, change: { kind: 'session', id: account, action: 'session.end', body: { ended: ids } } };
      });
    },
  };
};

const links = ({ db, chain, clock, newId }: Given): Pick<AccountStore, 'makeLink' | 'link' | 'links' | 'openedLink' | 'endLinks'> => {
  const end = (region: string, id: string, actor: Actor): Promise<number> =>
    chain.write(region, actor, async (transaction, at) => {
      const row = await holdLink(transaction, region, id);
      if (row === undefined || row.ended !== null) return { result: 0 };
      const after = await changeLink(transaction, row, { ended: at });
      return { result: 1, change: { kind: 'form-link', id, action: 'form-link.end', body: auditedLink(after) } };
    });
  return {
    makeLink: (link, actor) =>
      chain.write(link.region, actor, async (transaction, at) => {
        const row = { ...link, id: newId(), made: at, by: actor.name.toWellFormed(), ended: null, opened: 0, last_opened: null };
        await transaction.insertInto('form_link').values(row).execute();
        return { result: linkOf(row), change: { kind: 'form-link', id: row.id, action: 'form-link.make', body: auditedLink(row) } };
      }),
    link: (digest) => linkByDigest(db, digest),
    links: (region) => linksOf(db, region),
    openedLink: async (id, actor) => {
      const found = await db.selectFrom('form_link').select('region').where('id', '=', id).executeTakeFirst();
      if (found === undefined) return;
      await chain.write(found.region, actor, async (transaction, at) => {
        const row = await holdLink(transaction, found.region, id);
        if (row === undefined || ended(row, clock())) return { result: undefined };
        const after = await changeLink(transaction, row, { opened: row.opened + 1, last_opened: at });
        return { result: undefined, change: { kind: 'form-link', id, action: 'form-link.open', body: auditedLink(after) } };
      });
    },
    endLinks: async (region, which, actor) => {
      const ids = 'id' in which ? [which.id] : await openLinkIds(db, region, which.unit);
      let count = 0;
      for (const id of ids) count += await end(region, id, actor);
      return count;
    },
  };
};

/** Accounts over the connections of a store. */
export const accountsOver = (connections: Database, clock: () => Instant, newId: () => string): AccountStore => {
  const db = withAccounts(connections);
  const given: Given = { db, chain: accountChain(db, clock), clock, newId };
  return {
    isTaken: () => isTaken(db),
    ...people(given),
    ...sessions(given),
    ...links(given),
    recent: (chain, question) => recentEntries(db, chain, question),
    under: (chain, number) => accountChangedUnder(db, chain, number),
    guess: (buckets) => countGuess(db, clock(), buckets),
    forgive: (own, shared) => forgive(db, own, shared),
    knowDevice: (digest, account) => knowDevice(db, digest, account, clock()),
    isKnownDevice: (digest, account) => isKnownDevice(db, digest, account),
  };
};
