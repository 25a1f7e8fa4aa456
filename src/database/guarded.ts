import { CompiledQuery, type Kysely, type Transaction } from 'kysely';
import type { Action, Actor } from '../identity/index.ts';
import type { Database } from './driver.ts';
import { AS_OWNER, asActor, type Guard } from './guard.ts';
import type { Tables } from './tables.ts';

type Asked = Kysely<Tables> | Transaction<Tables>;

// Without parameters a text crosses as it is, so that several statements are one message.
const say = (db: Asked, text: string): Promise<unknown> => db.executeQuery(CompiledQuery.raw(text));

const within = <T>(db: Database, begin: string, work: (db: Database) => Promise<T>): Promise<T> =>
  db.connection().execute(async (one) => {
    try {
      await say(one, begin);
      const result = await work(one);
      await say(one, 'commit');
      return result;
    } catch (error) {
      await say(one, 'rollback').catch(() => undefined);
      throw error;
    }
  });

/** Asks records as the actor: row security shows what he may read. */
export const readAs = <T>(db: Database, guard: Guard, region: string, actor: Actor, action: Action, work: (db: Database) => Promise<T>): Promise<T> =>
  within(db, `begin read only; ${asActor(guard, region, actor, action)}`, work);

/** Looks at everything as it is at one moment. */
export const readAll = <T>(db: Database, work: (db: Database) => Promise<T>): Promise<T> =>
  within(db, `begin isolation level repeatable read read only; ${AS_OWNER}`, work);

/** The owner for the rest of the transaction, who sees every row. */
export const stepUp = async (db: Transaction<Tables>): Promise<void> => void (await say(db, AS_OWNER));

/** The actor for the rest of the transaction: row security lets him change what the action lets him. */
export const stepDown = async (db: Transaction<Tables>, guard: Guard, region: string, actor: Actor, action: Action): Promise<void> =>
  void (await say(db, asActor(guard, region, actor, action)));
