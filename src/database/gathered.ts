/**
 * Answers by key for many who ask at once: whoever comes while a question is on its way is asked for with all others in the next. So nobody is told what stood
 * before he asked, and fifty people cost two questions. A key that nothing is found for answers undefined.
 */
export const gathered = <V>(ask: (keys: readonly string[]) => Promise<ReadonlyMap<string, V>>): ((key: string) => Promise<V | undefined>) => {
  let running: Promise<unknown> | undefined;
  let waiting: { readonly keys: Set<string>; readonly answer: Promise<ReadonlyMap<string, V>> } | undefined;
  const begin = (keys: readonly string[]): Promise<ReadonlyMap<string, V>> => {
    const answer = ask(keys);
    const over = answer.catch(() => undefined).finally(() => (running = running === over ? undefined : running));
    running = over;
    return answer;
  };
  return async (key) => {
    if (running === undefined) return (await begin([key])).get(key);
    if (waiting === undefined) {
      const keys = new Set<string>();
      const answer = running.then(() => {
        waiting = undefined;
        return begin([...keys]);
      });
      waiting = { keys, answer };
    }
    waiting.keys.add(key);
    return (await waiting.answer).get(key);
  };
};
