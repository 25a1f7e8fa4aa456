/** Answers kept in memory while nothing that they came from has changed. */
export type AnswerCache = {
  /** The answer under a key, if it was given at this revision; else asked for, once for all who ask meanwhile. `weigh` tells how much it holds. */
  readonly answer: <T>(key: string, revision: number, ask: () => Promise<T>, weigh: (answer: T) => number) => Promise<T>;
};

type Entry = { readonly revision: number; readonly answer: Promise<unknown>; weight: number };

/** A cache that holds at most `most`, and no answer that weighs more than a quarter of that; what was not asked for longest goes first. */
export const answerCache = (most: number): AnswerCache => {
  // A Map keeps the order in which keys were put in: the first is the one not asked for longest.
  const entries = new Map<string, Entry>();
  let held = 0;
  const drop = (key: string, entry: Entry): void => {
    if (entries.get(key) !== entry) return;
    entries.delete(key);
    held -= entry.weight;
  };
  const settle = (key: string, entry: Entry, weight: number): void => {
    if (entries.get(key) !== entry) return;
    if (weight > most / 4) return drop(key, entry);
    held += weight - entry.weight;
    entry.weight = weight;
    for (const [oldest, other] of entries) {
      if (held <= most) break;
      drop(oldest, other);
    }
  };
  return {
    answer: <T>(key: string, revision: number, ask: () => Promise<T>, weigh: (answer: T) => number): Promise<T> => {
      const found = entries.get(key);
      if (found?.revision === revision) {
        entries.delete(key);
        entries.set(key, found);
        return found.answer as Promise<T>;
      }
      if (found !== undefined) drop(key, found);
      const answer = ask();
      const entry: Entry = { revision, answer, weight: 1 };
      entries.set(key, entry);
      held += 1;
      answer.then(
        (given) => settle(key, entry, 1 + weigh(given)),
        () => drop(key, entry),
      );
      return answer;
    },
  };
};
