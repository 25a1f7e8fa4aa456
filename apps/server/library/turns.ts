/** One piece of work at a time under each key, in the order they came: each sees what the one before has done. */
export type Turns = <T>(key: string, work: () => Promise<T>) => Promise<T>;

export const turns = (): Turns => {
  const last = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const turn = (last.get(key) ?? Promise.resolve()).then(work, work);
    const settled = turn
      .then(
        () => undefined,
        () => undefined,
      )
      .finally(() => {
        if (last.get(key) === settled) last.delete(key);
      });
    last.set(key, settled);
    return turn;
  };
};
