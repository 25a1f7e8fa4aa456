/** Things kept in memory by key until their weight is too much; those used longest ago go first. */
export type Cache<T> = { get(key: string): T | undefined; set(key: string, value: T): void; delete(key: string): void };

/** `weigh` is in any unit; the last thing set stays whatever it weighs. */
export const cacheOf = <T>(most: number, weigh: (value: T) => number): Cache<T> => {
  const kept = new Map<string, T>();
  let weight = 0;
  const drop = (key: string): void => {
    const value = kept.get(key);
    if (value === undefined) return;
    weight -= weigh(value);
    kept.delete(key);
  };
  return {
    get: (key) => {
      const value = kept.get(key);
      if (value !== undefined) {
        kept.delete(key);
        kept.set(key, value);
      }
      return value;
    },
    set: (key, value) => {
      drop(key);
      kept.set(key, value);
      weight += weigh(value);
      for (const oldest of kept.keys()) {
        if (weight <= most || oldest === key) break;
        drop(oldest);
      }
    },
    delete: drop,
  };
};
