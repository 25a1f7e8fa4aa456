import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { addDays, type Instant, type PlainDate } from '../../../src/basis/index.ts';
import { dayOfInstant, placesOf, spend, type FloodBucket, type FloodBudget, type ParticipationSettings } from '../../../src/participation/index.ts';
import { Recent } from '../region/recent.ts';

/** Addresses and networks that are counted at once; who was seen longest ago is forgotten, and the region's own budget holds. */
const MOST = 50_000;
const KEY_BYTES = 32;

export type FormTime = { readonly seconds: number; readonly nonce: string };

/**
 * What tells senders apart without knowing them. Addresses are never kept: only digests under a key that lives in this process, is new every day and is written
 * nowhere, so that after its day nobody can say whose a digest was.
 */
export class FloodGate {
  #keys: readonly { readonly day: PlainDate; readonly key: Buffer }[] = [];
  readonly #buckets = new Recent<FloodBucket>(MOST);
  readonly #regions = new Map<string, FloodBucket>();

  #keyOf(now: Instant): Buffer {
    const day = dayOfInstant(now);
    // Yesterday's is kept for forms that were opened before midnight; older ones are gone.
    this.#keys = this.#keys.filter((one) => one.day >= addDays(day, -1));
    let today = this.#keys.find((one) => one.day === day);
    if (today === undefined) {
      today = { day, key: randomBytes(KEY_BYTES) };
      this.#keys = [...this.#keys, today];
    }
    return today.key;
  }

  #digest(key: Buffer, ...parts: readonly string[]): string {
    return createHmac('sha256', key).update(parts.join('\n')).digest('base64url');
  }

  /** 来源摘要: equal for the same address within a purpose and a day. */
  source(purpose: string, address: string, now: Instant): string {
    return this.#digest(this.#keyOf(now), 'source', purpose, placesOf(address).address).slice(0, 22);
  }

  /** What a form carries, so that when it was opened can be believed. */
  token(form: string, now: Instant): string {
    const issued = `${Date.parse(now).toString(36)}.${randomBytes(9).toString('base64url')}`;
    return `${issued}.${this.#digest(this.#keyOf(now), 'form', form, issued)}`;
  }

  /** How long ago the form was opened; undefined where the token is none of ours, of another form, or older than yesterday. */
  opened(form: string, token: string, now: Instant): FormTime | undefined {
    const [time = '', nonce = '', signed = ''] = token.split('.');
    this.#keyOf(now);
    const given = Buffer.from(signed);
    const holds = this.#keys.some(({ key }) => {
      const own = Buffer.from(this.#digest(key, 'form', form, `${time}.${nonce}`));
      return own.length === given.length && timingSafeEqual(own, given);
    });
    return holds ? { seconds: (Date.parse(now) - Number.parseInt(time, 36)) / 1000, nonce } : undefined;
  }

  /** Takes one from the budgets of an address, its network and the region: from all of them or, where one is spent, from none. */
  spend(
    region: string,
    address: string,
    settings: ParticipationSettings,
    now: Instant,
  ): { readonly of: 'address' | 'network' | 'region'; readonly wait: number } | undefined {
    const key = this.#keyOf(now);
    const places = placesOf(address);
    const asked = (['address', 'network'] as const).map((of) => {
      const name = this.#digest(key, of, region, places[of]);
      return { of, name, budget: settings[of], before: this.#buckets.get(name) };
    });
    const all: readonly {
      readonly of: 'address' | 'network' | 'region';
      readonly name: string;
      readonly budget: FloodBudget;
      readonly before: FloodBucket | undefined;
    }[] = [...asked, { of: 'region', name: region, budget: settings.region, before: this.#regions.get(region) }];
    const spent = all.map((one) => ({ ...one, ...spend(one.before, one.budget, now) }));
    const short = spent.filter(({ wait }) => wait !== undefined).sort((a, b) => b.wait! - a.wait!)[0];
    if (short !== undefined) return { of: short.of, wait: short.wait! };
    for (const { of, name, bucket } of spent) {
      if (of === 'region') this.#regions.set(name, bucket);
      else this.#buckets.set(name, bucket);
    }
    return undefined;
  }
}
