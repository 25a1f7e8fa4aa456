import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { addDays, type Instant, type PlainDate } from '../../../src/basis/index.ts';
import type { FloodAsking, FloodShort, FloodStore } from '../../../src/database/index.ts';
import { dayOfInstant, placesOf, type FloodBudget, type ParticipationSettings } from '../../../src/participation/index.ts';
import { Recent } from '../region/recent.ts';
import { BatchWriter } from './batch-writer.ts';

/** Budgets that are known to be spent; what is forgotten here is asked for again. */
const MOST = 50_000;
/** How many wait at most to take from budgets, and are answered together. */
const QUEUE = { most: 20_000, together: 500 };
/** A form can be sent as long as its token is believed: until the end of the day after it was opened. */
const ONCE: FloodBudget = { count: 1, minutes: 2 * 1440 };

export type FormTime = { readonly seconds: number; readonly nonce: string };
export type Shortage = { readonly of: 'address' | 'network' | 'region' | 'form'; readonly wait: number };

type Taking = {
  readonly region: string;
  readonly address: string;
  readonly settings: ParticipationSettings;
  readonly now: Instant;
  /** Of a form that may be sent once. */
  readonly nonce?: string;
};

/** Why something was not taken, for who waits for it with others. */
export class FloodShortage extends Error {
  readonly shortage: Shortage;
  constructor(shortage: Shortage) {
    super(`the budget of ${shortage.of} is spent`);
    this.shortage = shortage;
  }
}

/**
 * What tells senders apart without knowing them. Addresses are never kept: only digests under a key that is new every day and gone after the next, so that then
 * nobody can say whose a digest was. Budgets and key are the database's, so that all its processes have the same.
 */
export class FloodGate {
  readonly #floods: FloodStore;
  readonly #takings: BatchWriter<FloodAsking, FloodShort | undefined>;
  readonly #spent = new Recent<{ readonly since: number; readonly until: number }>(MOST);
  readonly #keys = new Map<PlainDate, Promise<readonly string[]>>();

  constructor(floods: FloodStore) {
    this.#floods = floods;
    this.#takings = new BatchWriter((askings) => floods.spend(askings), QUEUE);
  }

  /** The day's key, and the one before it: for forms that were opened before midnight. */
  #keysOf(now: Instant): Promise<readonly string[]> {
    const day = dayOfInstant(now);
    let keys = this.#keys.get(day);
    if (keys === undefined) {
      keys = this.#floods.keys(day).then((all) => [all.get(day)!, ...[all.get(addDays(day, -1))].filter((key) => key !== undefined)]);
      this.#keys.clear();
      this.#keys.set(day, keys);
      keys.catch(() => this.#keys.delete(day));
    }
    return keys;
  }

  #digest(key: string, ...parts: readonly string[]): string {
    return createHmac('sha256', key).update(parts.join('\n')).digest('base64url');
  }

  /** 来源摘要: equal for the same address within a purpose and a day. */
  async source(purpose: string, address: string, now: Instant): Promise<string> {
    const [key] = await this.#keysOf(now);
    return this.#digest(key!, 'source', purpose, placesOf(address).address).slice(0, 22);
  }

  /** What a form carries, so that when it was opened can be believed. */
  async token(form: string, now: Instant): Promise<string> {
    const [key] = await this.#keysOf(now);
    const issued = `${Date.parse(now).toString(36)}.${randomBytes(12).toString('base64url')}`;
    return `${issued}.${this.#digest(key!, 'form', form, issued)}`;
  }

  /** How long ago the form was opened; undefined where the token is none of ours, of another form, or older than yesterday. */
  async opened(form: string, token: string, now: Instant): Promise<FormTime | undefined> {
    const [time = '', nonce = '', signed = ''] = token.split('.');
    const given = Buffer.from(signed);
    const holds = (await this.#keysOf(now)).some((key) => {
      const own = Buffer.from(this.#digest(key, 'form', form, `${time}.${nonce}`));
      return own.length === given.length && timingSafeEqual(own, given);
    });
    return holds ? { seconds: (Date.parse(now) - Number.parseInt(time, 36)) / 1000, nonce } : undefined;
  }

  /**
   * Takes one from the budgets of an address, its network and the region, and the one of a form: from all of them or, where one is spent, from none, and throws
   * `FloodShortage`. What was found spent is not asked for again before its wait is over, so that a flood stops here and not at the database.
   */
  async take({ region, address, settings, now, nonce }: Taking): Promise<void> {
    const [secret] = await this.#keysOf(now);
    const places = { ...placesOf(address), region: '' };
    const budgets = (['address', 'network', 'region'] as const).map((of) => {
      const key = this.#digest(secret!, of, region, places[of]);
      // A setting that changed is another question.
      return { of, key, budget: settings[of], asked: `${key} ${settings[of].count} ${settings[of].minutes}` };
    });
    const at = Date.parse(now);
    for (const { of, asked } of budgets) {
      const spent = this.#spent.get(asked);
      if (spent !== undefined && spent.since <= at && at < spent.until) throw new FloodShortage({ of, wait: Math.ceil((spent.until - at) / 1000) });
    }
    const form = nonce === undefined ? [] : [{ of: 'form', key: this.#formKey(nonce), budget: ONCE, asked: undefined } as const];
    const all = [...form, ...budgets];
    const short = await this.#takings.add({ budgets: all, at: now });
    if (short === undefined) return;
    const { of, asked } = all.find((one) => one.key === short.key)!;
    if (asked !== undefined) this.#spent.set(asked, { since: at, until: at + short.wait * 1000 });
    throw new FloodShortage({ of, wait: short.wait });
  }

  #formKey(nonce: string): string {
    return `form ${nonce}`;
  }

  /** A form whose words could not be written may be sent again. */
  giveBack(nonce: string): Promise<void> {
    return this.#floods.giveBack([this.#formKey(nonce)]);
  }
}
