const VERDICTS: Readonly<Record<string, string>> = { s: 'same', d: 'apart', u: 'open' };

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'SELECT', 'TEXTAREA'].includes(target.tagName));

/** The queue of doubtful merges by keyboard: J and K go on and back, S and D say what is under the hand, U takes back what was said last. */
export const doubtKeys = (): void => {
  const list = document.querySelector<HTMLElement>('[data-doubts]');
  if (list === null && document.querySelector('[data-doubt-said]') === null) return;
  const items = [...document.querySelectorAll<HTMLElement>('[data-doubts] [data-doubt]')];
  const named = location.hash === '' ? -1 : items.findIndex(({ id }) => `#${id}` === location.hash);
  // The one that was settled last has gone: the next has taken its number.
  let at = Math.max(0, named === -1 && location.hash !== '' ? items.length - 1 : named);
  const go = (to: number): void => {
    at = Math.min(items.length - 1, Math.max(0, to));
    items[at]?.focus();
    items[at]?.scrollIntoView({ block: 'nearest' });
  };
  list?.addEventListener('focusin', (event) => {
    const own = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-doubt]') : null;
    if (own !== null) at = items.indexOf(own);
  });
  const buttonFor = (verdict: string | undefined): HTMLButtonElement | null => {
    if (verdict === undefined) return null;
    const own = items[at]?.querySelector<HTMLButtonElement>(`button[value="${verdict}"]`);
    return own ?? (verdict === 'open' ? document.querySelector<HTMLButtonElement>('[data-doubt-said] button') : null);
  };
  // In the capture phase: U means something else on other pages.
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector('dialog[open]') !== null) return;
    const key = event.key.toLowerCase();
    if (key === 'j' || key === 'k') {
      event.preventDefault();
      event.stopPropagation();
      const isFirst = !items.some((item) => item.contains(document.activeElement));
      go(isFirst ? at : at + (key === 'j' ? 1 : -1));
      return;
    }
    if (VERDICTS[key] === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    buttonFor(VERDICTS[key])?.click();
  };
  document.addEventListener('keydown', onKey, { capture: true });
  if (location.hash !== '') go(at);
};
