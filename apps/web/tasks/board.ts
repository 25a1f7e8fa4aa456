import { isChoosing, unitFields } from './unit-field.ts';

type Row = HTMLLIElement;

const formOf = (row: Row): HTMLFormElement | null => row.querySelector<HTMLFormElement>('form[data-task]');
const typing = (target: EventTarget | null): target is HTMLElement => target instanceof HTMLElement && /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName);

const complain = (row: Row, text: string): void => {
  const place = row.querySelector<HTMLElement>(':scope > .fault');
  if (!place) return;
  place.hidden = text === '';
  place.textContent = text;
};

const showProgress = (page: HTMLElement, headers: Headers): void => {
  const [owned, total] = (headers.get('x-progress') ?? '').split('/').map(Number);
  const bar = page.querySelector<HTMLProgressElement>('.task-progress progress');
  const text = page.querySelector('[data-owned]');
  if (owned === undefined || total === undefined || !bar || !text) return;
  bar.max = Math.max(1, total);
  bar.value = owned;
  text.textContent = decodeURIComponent(headers.get('x-progress-text') ?? '');
  const counts = JSON.parse(headers.get('x-counts') ?? '{}') as Readonly<Record<string, number>>;
  for (const tab of page.querySelectorAll<HTMLAnchorElement>('.task-state .tabs a')) {
    const count = tab.querySelector('small');
    const state = new URL(tab.href).searchParams.get('state') ?? '';
    if (count) count.textContent = String(counts[state] ?? 0);
  }
};

/** The board by keyboard alone, rows saved without loading the page again. Without this script every row is a plain form. */
export const taskBoard = (): void => {
  if (document.querySelector('[data-units]')) unitFields();
  const page = document.querySelector<HTMLElement>('[data-tasks]');
  if (!page) return;
  const help = page.querySelector<HTMLDialogElement>('#task-help');
  const helpButton = page.querySelector<HTMLButtonElement>('[data-task-help]');
  const rows = (): Row[] => [...page.querySelectorAll<Row>('li.task-row')];
  let current: Row | undefined;
  let busy = false;

  const show = (row: Row | undefined, focus = true): void => {
    if (!row) return;
    current?.classList.remove('current');
    current = row;
    row.classList.add('current');
    if (!focus) return;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
  };
  const move = (by: number): void => {
    const all = rows();
    const at = current ? all.indexOf(current) : -1;
    show(all[Math.min(all.length - 1, Math.max(0, at + by))]);
  };
  /** The next row nobody owns: below first; at the end the next page, or this one again where all its rows are owned. */
  const advance = (): void => {
    const all = rows();
    const at = current ? all.indexOf(current) : -1;
    const next = all.slice(at + 1).find((row) => row.dataset['state'] === 'proposed') ?? all.find((row) => row.dataset['state'] === 'proposed');
    if (next) show(next);
    else if (page.querySelector('nav.parts')) location.reload();
    else move(1);
  };

  const send = async (row: Row, action: string): Promise<boolean> => {
    const form = formOf(row);
    if (!form || busy) return false;
    busy = true;
    row.classList.add('busy');
    const body = new FormData(form);
    body.set('action', action);
    try {
      const response = await fetch(form.getAttribute('action') ?? '', {
        method: 'POST',
        body: new URLSearchParams([...body].filter((pair): pair is [string, string] => typeof pair[1] === 'string')),
        headers: { 'X-Fragment': 'row', Accept: 'text/html, application/json' },
      });
      if (!response.ok) {
        const said = (await response.json().catch(() => ({}))) as { readonly error?: string };
        complain(row, said.error ?? page.dataset['connection'] ?? '');
        return false;
      }
      const made = document.createElement('template');
      made.innerHTML = await response.text();
      const fresh = made.content.querySelector<Row>('li.task-row');
      if (!fresh) return false;
      showProgress(page, response.headers);
      row.replaceWith(fresh);
      if (current === row) show(fresh, false);
      return true;
    } catch {
      complain(row, page.dataset['connection'] ?? '');
      return false;
    } finally {
      busy = false;
      row.classList.remove('busy');
    }
  };
  const act = async (action: string): Promise<void> => {
    if (!current) return;
    complain(current, '');
    if (!(await send(current, action))) return;
    refreshSoon();
    if (action === 'undo') show(current);
    else advance();
  };
  const focusOn = (name: string): void => {
    const field = current && formOf(current)?.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`);
    if (!field) return;
    const sheet = field.closest('details');
    if (sheet) sheet.open = true;
    field.focus();
    if (field instanceof HTMLInputElement && field.type !== 'date') field.select();
  };
  /** Counts and what is done to many follow what was saved row by row, once nobody is at it any more. */
  const refresh = async (): Promise<void> => {
    const text = await fetch(location.href, { headers: { Accept: 'text/html' } }).then((response) => (response.ok ? response.text() : ''));
    const fresh = new DOMParser().parseFromString(text, 'text/html');
    const pairs = [...page.querySelectorAll<HTMLElement>('.task-tools, output.count, header[data-group]')].map((old) => {
      const { group } = old.dataset;
      return [old, fresh.querySelector(group === undefined ? `.${old.classList[0]}` : `header[data-group="${CSS.escape(group)}"]`)] as const;
    });
    for (const [old, now] of pairs) if (now && !old.contains(document.activeElement) && !old.querySelector('details[open]')) old.replaceWith(now);
  };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const refreshSoon = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void refresh().catch(() => undefined), 1500);
  };
  const follow = (selector: string): void => page.querySelector<HTMLAnchorElement>(selector)?.click();
  const openHelp = (): void => {
    if (help && !help.open) help.showModal();
  };

  const KEYS: Readonly<Record<string, () => void>> = {
    j: () => move(1),
    k: () => move(-1),
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => void act('confirm'),
    l: () => focusOn('lead'),
    s: () => focusOn('support'),
    d: () => focusOn('due'),
    a: () => focusOn('acceptance'),
    x: () => focusOn('reason'),
    u: () => void act('undo'),
    o: () => current?.querySelector<HTMLAnchorElement>('a.task-title')?.click(),
    n: () => follow('nav.parts a[rel="next"]'),
    p: () => follow('nav.parts a[rel="prev"]'),
    '?': openHelp,
  };
  const inField = (event: KeyboardEvent, field: HTMLElement): void => {
    const row = field.closest<Row>('li.task-row');
    if (!row || isChoosing(field)) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      // What was typed and not saved would be sent with the next Enter.
      if (field instanceof HTMLInputElement) field.value = field.defaultValue;
      complain(row, '');
      show(row);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      show(row, false);
      void act(field.getAttribute('name') === 'reason' ? 'drop' : 'confirm');
    }
  };
  // In the capture phase: these keys mean something else on other pages.
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.isComposing || help?.open) return;
      if (typing(event.target)) return inField(event, event.target);
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const onControl = event.target instanceof Element && event.target.closest('a, button, summary') !== null;
      if (onControl && (event.key === 'Enter' || event.key === ' ')) return;
      const key = Object.hasOwn(KEYS, event.key) ? KEYS[event.key] : undefined;
      if (!key) return;
      event.preventDefault();
      event.stopPropagation();
      key();
    },
    { capture: true },
  );
  page.addEventListener('submit', (event) => {
    const { target, submitter } = event;
    if (!(target instanceof HTMLFormElement) || target.dataset['task'] === undefined || !(submitter instanceof HTMLButtonElement)) return;
    event.preventDefault();
    const row = target.closest<Row>('li.task-row');
    if (!row) return;
    show(row, false);
    void act(submitter.value);
  });
  page.addEventListener('focusin', ({ target }) => {
    const row = target instanceof Element ? target.closest<Row>('li.task-row') : null;
    if (row && row !== current) show(row, false);
  });
  if (helpButton) helpButton.hidden = false;
  helpButton?.addEventListener('click', openHelp);
  const asked = location.hash === '' ? undefined : rows().find((row) => `#${row.id}` === location.hash);
  show(asked ?? rows().find((row) => row.dataset['state'] === 'proposed') ?? rows()[0], false);
};
