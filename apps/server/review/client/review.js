/** The review queue by keyboard alone. Without this script every row is a plain form. */

const page = document.querySelector('.review');
const queue = document.querySelector('.review-queue');
const help = document.querySelector('#review-help');

const rows = () => [...(queue?.querySelectorAll('li.review-item') ?? [])];
const details = (row) => row.querySelector(':scope > details');
const formOf = (row) => row.querySelector('form[data-review]');
// `form.action` would be the buttons called action.
const addressOf = (form) => form.getAttribute('action');
const isOpen = (row) => row.getAttribute('data-state') === 'open';

let current = rows()[0];

const show = (row, focus = true) => {
  if (!row) return;
  if (current && current !== row) {
    current.classList.remove('current');
    if (current.isConnected) details(current).open = false;
  }
  current = row;
  row.classList.add('current');
  details(row).open = true;
  if (focus) row.querySelector('summary').focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
};

const move = (by) => {
  const all = rows();
  show(all[Math.min(all.length - 1, Math.max(0, all.indexOf(current) + by))]);
};

/** The next entry nobody has decided: below first, then from the top; the next page where there is none. */
const advance = () => {
  const all = rows();
  const at = all.indexOf(current);
  const next = all.slice(at + 1).find(isOpen) ?? all.slice(0, at).find(isOpen);
  if (next) show(next);
  else if (document.querySelector('a[rel="next"]')) location.reload();
  else show(all[at]);
};

const complain = (row, text) => {
  const place = row.querySelector(':scope > details > .fault');
  place.hidden = false;
  place.textContent = text;
};

const progress = (headers) => {
  const [decided, total] = (headers.get('x-progress') ?? '').split('/').map(Number);
  const bar = page.querySelector('.review-progress progress');
  const text = page.querySelector('.review-progress output');
  if (total === undefined || !(bar instanceof HTMLProgressElement) || !text) return;
  bar.value = decided;
  bar.max = total;
  const count = page.querySelector('[data-corrections]');
  if (count) count.textContent = headers.get('x-corrections') ?? '';
  text.textContent = decodeURIComponent(headers.get('x-progress-text') ?? '');
};

/** Puts the rows that came back in the place of the row and of the parts it had. */
const replace = (row, html) => {
  const key = row.dataset.part ?? row.dataset.key;
  const old = rows().filter((one) => one === row || one.dataset.part === key || (row.dataset.part !== undefined && one.dataset.key === key));
  const made = document.createElement('template');
  made.innerHTML = html;
  const fresh = [...made.content.children];
  const first = old[0] ?? row;
  first.before(...fresh);
  // The rows that came back are all there is of this entry; only those it had that came back under one key go.
  const came = new Set(fresh.map((one) => one.dataset.key));
  for (const one of old) if (one === row || came.has(one.dataset.key) || !fresh.some((each) => each.dataset.part !== undefined)) one.remove();
  for (const one of fresh.slice(1)) details(one).open = false;
  current = fresh[0] ?? rows()[0];
};

let busy = false;

const send = async (row, address, body) => {
  if (busy) return false;
  busy = true;
  page.classList.add('busy');
  try {
    const response = await fetch(address, {
      method: 'POST',
      body: new URLSearchParams(body),
      headers: { 'X-Fragment': 'rows', Accept: 'text/html' },
    });
    if (response.redirected) {
      location.assign(response.url);
      return false;
    }
    if (!response.ok) {
      const said = await response.json().catch(() => ({}));
      complain(row, said.error ?? page.dataset.failed ?? '');
      return false;
    }
    progress(response.headers);
    replace(row, await response.text());
    return true;
  } catch {
    complain(row, page.dataset.failed ?? '');
    return false;
  } finally {
    busy = false;
    page.classList.remove('busy');
  }
};

const act = async (action) => {
  const row = current;
  const form = row && formOf(row);
  if (!row || !form) return;
  const body = new FormData(form);
  if (action === 'undo') {
    if (form.querySelector('button.undo') && (await send(row, form.querySelector('button.undo')?.getAttribute('formaction') ?? addressOf(form), body)))
      show(current);
    return;
  }
  body.set('action', action);
  if (!(await send(row, addressOf(form), body))) return;
  if (action === 'split') show(current);
  else advance();
};

const edit = () => {
  const field = current && formOf(current)?.querySelector('.field input, .field select, .field textarea');
  if (field instanceof HTMLElement) field.focus();
  if (field instanceof HTMLInputElement) field.select();
};

const split = () => {
  const part = current?.querySelector('details.split');
  if (!(part instanceof HTMLDetailsElement)) return;
  part.open = true;
  part.querySelector('textarea').focus();
};

const openHelp = () => help && !help.open && help.showModal();

const KEYS = {
  j: () => move(1),
  k: () => move(-1),
  ArrowDown: () => move(1),
  ArrowUp: () => move(-1),
  a: () => void act('accept'),
  r: () => void act('reject'),
  u: () => void act('undo'),
  e: edit,
  s: split,
  o: () => current?.querySelector('.whereabouts a')?.click(),
  n: () => document.querySelector('a[rel="next"]')?.click(),
  p: () => document.querySelector('a[rel="prev"]')?.click(),
  '?': openHelp,
};

const typing = (target) => target instanceof HTMLElement && /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName);

// In the capture phase: these keys mean something else on other pages.
document.addEventListener(
  'keydown',
  (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || help?.open) return;
    if (typing(event.target)) {
      const field = event.target;
      if (!current?.contains(field)) return;
      if (event.key === 'Escape') {
        event.preventDefault();
        current.querySelector('summary').focus();
      } else if (event.key === 'Enter' && field.tagName === 'INPUT') {
        event.preventDefault();
        void act('accept');
      }
      return;
    }
    const key = KEYS[event.key];
    if (!key) return;
    event.preventDefault();
    event.stopPropagation();
    key();
  },
  { capture: true },
);

queue?.addEventListener('submit', (event) => {
  const form = event.target;
  const button = event.submitter;
  if (!(form instanceof HTMLFormElement) || !(button instanceof HTMLButtonElement)) return;
  event.preventDefault();
  const row = form.closest('li');
  if (row && row !== current) show(row, false);
  void act(button.classList.contains('undo') ? 'undo' : button.value);
});

queue?.addEventListener(
  'toggle',
  (event) => {
    const opened = event.target;
    if (!(opened instanceof HTMLDetailsElement) || !opened.open || opened.parentElement?.tagName !== 'LI') return;
    const row = opened.parentElement;
    if (row !== current) show(row, false);
  },
  { capture: true },
);

document.querySelector('[data-review-help]')?.addEventListener('click', openHelp);
show(current, false);
