const PAUSE = 120;

/** Searches while one types: the results are replaced, the address follows, an answer that comes too late is dropped. */
export const liveSearch = (): void => {
  const input = document.querySelector<HTMLInputElement>('[data-live-search]');
  const results = document.querySelector('#results');
  const address = input?.dataset['liveSearch'];
  if (!input || !results || address === undefined) return;
  let timer = 0;
  let asked: AbortController | undefined;
  const ask = async (): Promise<void> => {
    asked?.abort();
    const own = (asked = new AbortController());
    const query = new URLSearchParams({ q: input.value });
    try {
      const answer = await fetch(`${address}?${query}`, { signal: own.signal });
      if (!answer.ok) return;
      const html = await answer.text();
      if (own.signal.aborted) return;
      results.innerHTML = html;
      history.replaceState(null, '', input.value === '' ? location.pathname : `${location.pathname}?${query}`);
    } catch (error) {
      // The form still works; only a broken connection or a newer question leads here.
      if (!own.signal.aborted) console.warn(error);
    }
  };
  let composing = false;
  const soon = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void ask(), PAUSE);
  };
  // While pinyin is being composed the letters are not yet the question.
  input.addEventListener('compositionstart', () => (composing = true));
  input.addEventListener('compositionend', () => {
    composing = false;
    soon();
  });
  input.addEventListener('input', () => composing || soon());
};
