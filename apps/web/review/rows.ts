/** Rows of the review queue: an entry, or a part of one that was split (`data-part` names the whole). */
export type Row = HTMLLIElement;

export const detailsOf = (row: Row): HTMLDetailsElement => row.querySelector<HTMLDetailsElement>(':scope > details')!;
export const formOf = (row: Row): HTMLFormElement | null => row.querySelector<HTMLFormElement>('form[data-review]');
/** `form.action` would be the buttons called action. */
export const addressOf = (form: HTMLFormElement): string => form.getAttribute('action') ?? '';
export const isOpen = (row: Row): boolean => row.dataset['state'] === 'open';

export const complain = (row: Row, text: string): void => {
  const place = row.querySelector<HTMLElement>(':scope > details > .fault');
  if (!place) return;
  place.hidden = false;
  place.textContent = text;
};

/** Shows how far the review is, as the answer to a decision says. */
export const showProgress = (page: HTMLElement, headers: Headers): void => {
  const [decided, total] = (headers.get('x-progress') ?? '').split('/').map(Number);
  const bar = page.querySelector<HTMLProgressElement>('.review-progress progress');
  const text = page.querySelector('.review-progress output');
  if (decided === undefined || total === undefined || !bar || !text) return;
  bar.max = total;
  bar.value = decided;
  text.textContent = decodeURIComponent(headers.get('x-progress-text') ?? '');
  const count = page.querySelector('[data-corrections]');
  if (count) count.textContent = headers.get('x-corrections') ?? '';
};

/** Puts the rows that came back in the place of `row` and of the parts it had; gives the first of them. */
export const replaceRows = (all: readonly Row[], row: Row, html: string): Row | undefined => {
  const key = row.dataset['part'] ?? row.dataset['key'];
  const old = all.filter((one) => one === row || one.dataset['part'] === key || (row.dataset['part'] !== undefined && one.dataset['key'] === key));
  const made = document.createElement('template');
  made.innerHTML = html;
  const fresh = [...made.content.children] as Row[];
  (old[0] ?? row).before(...fresh);
  // The rows that came back are all there is of this entry; only those it had that came back under one key go.
  const came = new Set(fresh.map((one) => one.dataset['key']));
  const parted = fresh.some((one) => one.dataset['part'] !== undefined);
  for (const one of old) if (one === row || came.has(one.dataset['key']) || !parted) one.remove();
  for (const one of fresh.slice(1)) detailsOf(one).open = false;
  return fresh[0];
};
