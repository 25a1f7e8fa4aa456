import { sql } from 'kysely';
import { canonical, type Instant } from '../basis/index.ts';
import type { Actor } from '../identity/index.ts';
import { INSTALLATION } from './account-store.ts';
import type { AccountChangeTable, AccountDatabase, AccountTransaction } from './account-tables.ts';
import { addEntry, headOf } from './audit-table.ts';
import { sha256 } from './digest.ts';
import { DatabaseError } from './error.ts';
import { holdRegion } from './region-table.ts';

export type Subject = 'account' | 'session' | 'form-link';

/** What is done to a subject, and what it is from then on, without its secrets. */
export type AccountChange = { readonly kind: Subject; readonly id: string; readonly action: string; readonly body: unknown };

type Row = Omit<AccountChangeTable, 'body'> & { readonly body: unknown };

/** A line of the audit chain. */
export const accountChangeLine = (row: Row): string => sha256(canonical(row));

const holdInstallation = async (db: AccountTransaction): Promise<void> => {
  await db
    .insertInto('installation')
    .values({ id: 1, signed_in: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await sql`select 1 from installation where id = 1 for update`.execute(db);
};

/** PostgreSQL's words for a character it does not keep. */
const BAD_TEXT = new Set(['22021', '22P05']);

export type AccountChain = {
  /** One transaction that holds the chain; an entry of it where something changed. */
  write<T>(
    chain: string,
    actor: Actor,
    work: (db: AccountTransaction, at: Instant) => Promise<{ readonly result: T; readonly change?: AccountChange }>,
  ): Promise<T>;
};

/** Where changes of accounts are written down: the chain of a region, or that of the installation. */
export const accountChain = (db: AccountDatabase, clock: () => Instant): AccountChain => ({
  write: async (chain, actor, work) => {
    try {
      return await db.transaction().execute(async (transaction) => {
        if (chain === INSTALLATION) await holdInstallation(transaction);
        else await holdRegion(transaction as never, chain);
        const head = await headOf(transaction as never, chain);
        const now = Date.parse(clock());
        const at = new Date(head.at === '' ? now : Math.max(now, Date.parse(head.at) + 1)).toISOString();
        const { result, change } = await work(transaction, at);
        if (change === undefined) return result;
        const { kind, id, action, body } = change;
        const by = actor.name.toWellFormed();
        const row = { region: chain, number: head.number + 1, kind, id, action, at, by, account: actor.account ?? null };
        await transaction
          .insertInto('account_change')
          .values({ ...row, body: canonical(body) })
          .execute();
        const content = accountChangeLine({ ...row, body });
        await addEntry(transaction as never, head, { region: chain, at, by, action, subject: `${kind}/${id}`, content });
        return result;
      });
    } catch (error) {
      if (BAD_TEXT.has((error as { code?: string }).code ?? '')) throw new DatabaseError('bad_text', { place: chain }, { cause: error });
      throw error;
    }
  },
});
