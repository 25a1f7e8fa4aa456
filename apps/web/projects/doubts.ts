const VERDICTS: Readonly<Record<string, string>> = { s: 'same', d: 'apart', u: 'open' };

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'SELECT', 'TEXTAREA'].includes(target.tagName));

/** The queue of doubtful merges by keyboard: J and K go on and back, S D U say what is under the hand. */
export const doubtKeys = (): void => {
  const list = document.querySelector<HTMLElement>('[data-doubts]');
  if (list === null) return;
  const items = [...list.querySelectorAll<HTMLElement>('[data-doubt]')];
  const named = location.hash === '' ? -1 : items.findIndex(({ id }) => `#${id}` === location.hash);
  // The one that was settled last has gone: the next has taken its number.
  let at = Math.max(0, named === -1 && location.hash !== '' ? items.length - 1 : named);
  const go = (to: number): void => {
    at = Math.min(items.length - 1, Math.max(0, to));
    items[at]?.focus();
    items[at]?.scrollIntoView({ block: 'nearest' });
  };
  list.addEventListener('focusin', (event) => {
    const own = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-doubt]') : null;
    if (own !== null) at = items.indexOf(own);
  });
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector('dialog[open]') !== null) return;
    const key = event.key.toLowerCase();
    if (key === 'j' || key === 'k') {
      event.preventDefault();
      go(at + (key === 'j' ? 1 : -1));
      return;
    }
    const verdict = VERDICTS[key];
    const button = verdict === undefined ? null : items[at]?.querySelector<HTMLButtonElement>(`button[value="${verdict}"]`);
    if (button) {
      event.preventDefault();
      button.click();
    }
  });
  if (location.hash !== '') go(at);
};
