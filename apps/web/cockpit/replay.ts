const STEP_MS = 900;
const PAUSE_MS = 120;

const dayAt = (from: string, offset: number): string => new Date(Date.parse(from) + offset * 86_400_000).toISOString().slice(0, 10);

/** Parts of the page that another day changes: the frame's tabs and bands, and what the page marks itself. */
const PARTS = '[data-swap]';
const FRAME = ['nav.views', '.bands'];

/** Puts the parts of `next` in the place of those of this page; what the reader is using stays. */
const swap = (next: Document): void => {
  for (const part of document.querySelectorAll<HTMLElement>(PARTS)) {
    const other = next.querySelector(`[data-swap="${part.dataset['swap']}"]`);
    if (other) part.replaceWith(document.adoptNode(other));
  }
  for (const piece of FRAME) {
    const other = next.querySelector(piece);
    if (other) document.querySelector(piece)?.replaceWith(document.adoptNode(other));
  }
  document.title = next.title;
};

/**
 * Replays the cockpit: while the slider is dragged or played, the page's main part is fetched for that day and put in place without a jump. Without
 * script the form is sent as it is.
 */
export const replay = (): void => {
  const form = document.querySelector<HTMLFormElement>('form[data-day-form]');
  const range = form?.querySelector<HTMLInputElement>('input[name="offset"]');
  const date = form?.querySelector<HTMLInputElement>('input[name="day"]');
  const status = form?.querySelector<HTMLElement>('.day-status');
  const play = form?.querySelector<HTMLButtonElement>('button[data-play]');
  if (!form || !range || !date || !status || !play) return;
  const { from = '', to = '', days = '', loading = '', failed = '' } = form.dataset;
  const changes = days.split(' ').filter(Boolean).map(Number);
  let asked: AbortController | undefined;
  let waiting: number | undefined;
  let playing: number | undefined;

  const addressOf = (day: string): URL => {
    const url = new URL(location.href);
    for (const name of ['known', 'offset', 'was', 'lang']) url.searchParams.delete(name);
    if (day === to) url.searchParams.delete('day');
    else url.searchParams.set('day', day);
    return url;
  };
  const put = (offset: number): void => {
    range.value = String(offset);
    date.value = dayAt(from, offset);
    range.setAttribute('aria-valuetext', date.value);
    for (const link of form.querySelectorAll<HTMLAnchorElement>('a[data-step]')) {
      const other = link.dataset['step'] === 'prev' ? changes.findLast((day) => day < offset) : changes.find((day) => day > offset);
      if (other === undefined) link.removeAttribute('href');
      else link.href = addressOf(dayAt(from, other)).href;
      link.setAttribute('aria-disabled', String(other === undefined));
    }
  };
  const load = async (url: URL): Promise<boolean> => {
    asked?.abort();
    const own = new AbortController();
    asked = own;
    const slow = setTimeout(() => (status.textContent = loading), 300);
    try {
      const answer = await fetch(url, { signal: own.signal, headers: { Accept: 'text/html' } });
      if (!answer.ok) throw new Error(String(answer.status));
      const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (own.signal.aborted) return false;
      swap(next);
      status.textContent = '';
      return true;
    } catch {
      if (own.signal.aborted) return false;
      status.textContent = failed;
      stop();
      return false;
    } finally {
      clearTimeout(slow);
    }
  };
  const show = async (offset: number): Promise<void> => {
    put(offset);
    const url = addressOf(dayAt(from, offset));
    if (!(await load(url))) return;
    history.replaceState(history.state, '', url);
    form.dataset['shown'] = dayAt(from, offset);
  };
  const stop = (): void => {
    clearTimeout(playing);
    playing = undefined;
    play.textContent = play.dataset['playLabel'] ?? '';
    play.setAttribute('aria-pressed', 'false');
  };
  const step = async (): Promise<void> => {
    const next = changes.find((day) => day > Number(range.value));
    if (next === undefined) return stop();
    await show(next);
    if (playing !== undefined) playing = setTimeout(step, STEP_MS) as unknown as number;
  };

  range.addEventListener('input', () => {
    stop();
    put(Number(range.value));
    clearTimeout(waiting);
    waiting = setTimeout(() => void show(Number(range.value)), PAUSE_MS) as unknown as number;
  });
  date.addEventListener('change', () => {
    stop();
    const offset = Math.round((Date.parse(date.value) - Date.parse(from)) / 86_400_000);
    if (offset >= 0 && offset <= Number(range.max)) void show(offset);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    stop();
    void show(Number(range.value));
  });
  form.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-step]') : null;
    if (!link || event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    stop();
    const other = link.dataset['step'] === 'prev' ? changes.findLast((day) => day < Number(range.value)) : changes.find((day) => day > Number(range.value));
    if (other !== undefined) void show(other);
  });
  play.hidden = false;
  play.addEventListener('click', () => {
    if (playing !== undefined) return stop();
    // From the end it begins again.
    if (Number(range.value) >= (changes.at(-1) ?? 0)) put(changes[0] ?? 0);
    playing = setTimeout(step, 0) as unknown as number;
    play.textContent = play.dataset['stopLabel'] ?? '';
    play.setAttribute('aria-pressed', 'true');
  });
  // Warnings that were still being worked out when the page was made.
  if (document.querySelector('[data-later]')) void load(new URL(location.href));
  form.dataset['ready'] = '';
};
