import { addressOf, complain, detailsOf, formOf, isOpen, replaceRows, showProgress, type Row } from './rows.ts';

const typing = (target: EventTarget | null): target is HTMLElement => target instanceof HTMLElement && /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName);

/** The review queue by keyboard alone. Without this script every row is a plain form. */
export const reviewQueue = (): void => {
  const page = document.querySelector<HTMLElement>('.review[data-plan]');
  if (!page) return;
  const queue = page.querySelector<HTMLElement>('.review-queue');
  const help = page.querySelector<HTMLDialogElement>('#review-help');
  const rows = (): Row[] => [...(queue?.querySelectorAll<Row>('li.review-item') ?? [])];
  let current = rows()[0];
  let busy = false;

  const show = (row: Row | undefined, arriving = false): void => {
    if (!row) return;
    if (current && current !== row) {
      current.classList.remove('current');
      if (current.isConnected) detailsOf(current).open = false;
    }
    current = row;
    row.classList.add('current');
    detailsOf(row).open = true;
    if (arriving) return;
    row.querySelector('summary')!.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
  };
  const move = (by: number): void => {
    const all = rows();
    if (current) show(all[Math.min(all.length - 1, Math.max(0, all.indexOf(current) + by))]);
  };
  /** The next entry nobody has decided: below first, then from the top; the next page where there is none. */
  const advance = (): void => {
    const all = rows();
    const at = current ? all.indexOf(current) : -1;
    const next = all.slice(at + 1).find(isOpen) ?? all.slice(0, Math.max(0, at)).find(isOpen);
    if (next) show(next);
    else if (document.querySelector('a[rel="next"]')) location.reload();
    else show(all[at]);
  };

  const send = async (row: Row, address: string, body: FormData): Promise<boolean> => {
    if (busy) return false;
    busy = true;
    page.classList.add('busy');
    try {
      const response = await fetch(address, {
        method: 'POST',
        body: new URLSearchParams([...body].filter((pair): pair is [string, string] => typeof pair[1] === 'string')),
        headers: { 'X-Fragment': 'rows', Accept: 'text/html' },
      });
      if (response.redirected) {
        location.assign(response.url);
        return false;
      }
      if (!response.ok) {
        const said = (await response.json().catch(() => ({}))) as { readonly error?: string };
        complain(row, said.error ?? page.dataset['failed'] ?? '');
        return false;
      }
      // Progress, rows and place change in one turn: a key pressed when the count moves acts on what is shown.
      const answer = await response.text();
      showProgress(page, response.headers);
      current = replaceRows(rows(), row, answer) ?? rows()[0];
      return true;
    } catch {
      complain(row, page.dataset['failed'] ?? '');
      return false;
    } finally {
      busy = false;
      page.classList.remove('busy');
    }
  };

  const act = async (action: string): Promise<void> => {
    const row = current;
    const form = row && formOf(row);
    if (!row || !form) return;
    const body = new FormData(form);
    if (action === 'undo') {
      const undo = form.querySelector('button.undo');
      if (undo && (await send(row, undo.getAttribute('formaction') ?? addressOf(form), body))) show(current);
      return;
    }
    body.set('action', action);
    if (!(await send(row, addressOf(form), body))) return;
    if (action === 'split') show(current);
    else advance();
  };
  const edit = (): void => {
    const field = current && formOf(current)?.querySelector<HTMLElement>('.field input, .field select, .field textarea');
    field?.focus();
    if (field instanceof HTMLInputElement) field.select();
  };
  const split = (): void => {
    const part = current?.querySelector<HTMLDetailsElement>('details.split');
    if (!part) return;
    part.open = true;
    part.querySelector('textarea')!.focus();
  };
  const follow = (selector: string): void => document.querySelector<HTMLAnchorElement>(selector)?.click();
  const openHelp = (): void => {
    if (help && !help.open) help.showModal();
  };

  const KEYS: Readonly<Record<string, () => void>> = {
    j: () => move(1),
    k: () => move(-1),
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    a: () => void act('accept'),
    r: () => void act('reject'),
    u: () => void act('undo'),
    e: edit,
    s: split,
    o: () => current?.querySelector<HTMLAnchorElement>('.whereabouts a')?.click(),
    n: () => follow('a[rel="next"]'),
    p: () => follow('a[rel="prev"]'),
    '?': openHelp,
  };

  const inField = (event: KeyboardEvent, field: HTMLElement): void => {
    if (!current?.contains(field)) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      current.querySelector('summary')!.focus();
    } else if (event.key === 'Enter' && field.tagName === 'INPUT') {
      event.preventDefault();
      void act('accept');
    } else if (event.key === 'Enter' && field.tagName === 'TEXTAREA' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void act(field.closest('details.split') ? 'split' : 'accept');
    }
  };
  // In the capture phase: these keys mean something else on other pages.
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.isComposing || help?.open) return;
      if (typing(event.target)) return inField(event, event.target);
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const key = Object.hasOwn(KEYS, event.key) ? KEYS[event.key] : undefined;
      if (!key) return;
      event.preventDefault();
      event.stopPropagation();
      key();
    },
    { capture: true },
  );
  queue?.addEventListener('submit', (event) => {
    const { target, submitter } = event;
    if (!(target instanceof HTMLFormElement) || !(submitter instanceof HTMLButtonElement)) return;
    event.preventDefault();
    const row = target.closest<Row>('li.review-item');
    if (row && row !== current) show(row);
    void act(submitter.classList.contains('undo') ? 'undo' : submitter.value);
  });
  queue?.addEventListener(
    'toggle',
    ({ target }) => {
      if (!(target instanceof HTMLDetailsElement) || !target.open || target.parentElement?.tagName !== 'LI') return;
      const row = target.parentElement as Row;
      if (row !== current) show(row, true);
    },
    { capture: true },
  );
  page.querySelector('[data-review-help]')?.addEventListener('click', openHelp);
  show(current, true);
};
