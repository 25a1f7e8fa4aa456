/** Too many wait already: nothing was taken. */
export class QueueFull extends Error {}

type Waiting<T, R> = { readonly item: T; readonly done: PromiseWithResolvers<R> };

/**
 * Writes what comes in one after another, as many together as wait: one transaction for many while they come fast, one for one while they do not. What was
 * taken is answered only once it is written; what cannot be taken is refused at once.
 */
export class BatchWriter<T, R> {
  readonly #write: (items: readonly T[]) => Promise<readonly R[]>;
  readonly #most: number;
  readonly #together: number;
  #waiting: Waiting<T, R>[] = [];
  #running = false;

  constructor(write: (items: readonly T[]) => Promise<readonly R[]>, { most, together }: { readonly most: number; readonly together: number }) {
    this.#write = write;
    this.#most = most;
    this.#together = together;
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  /** Rejects with `QueueFull` where too many wait, or with what kept this item from being written. */
  add(item: T): Promise<R> {
    if (this.#waiting.length >= this.#most) return Promise.reject(new QueueFull());
    const done = Promise.withResolvers<R>();
    this.#waiting.push({ item, done });
    if (!this.#running) void this.#run();
    return done.promise;
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, this.#together);
      await this.#finish(batch);
    }
    this.#running = false;
  }

  async #finish(batch: readonly Waiting<T, R>[]): Promise<void> {
    try {
      const results = await this.#write(batch.map(({ item }) => item));
      for (const [i, { done }] of batch.entries()) done.resolve(results[i]!);
    } catch (fault) {
      if (batch.length === 1) batch[0]!.done.reject(fault);
      // One that cannot be written must not take the others with it.
      else for (const one of batch) await this.#finish([one]);
    }
  }
}
