const typing = (target: EventTarget | null): boolean => target instanceof HTMLElement && /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName);

/** The queue of reports by keyboard: J and K go down and up, A accepts, R goes to the reason for returning, X chooses. */
export const reportQueue = (): void => {
  const queue = document.querySelector<HTMLElement>('[data-report-queue]');
  if (!queue) return;
  const cards = [...queue.querySelectorAll<HTMLElement>('[data-review]')];
  let at = -1;

  const show = (to: number): void => {
    const card = cards[Math.max(0, Math.min(cards.length - 1, to))];
    if (!card) return;
    cards[at]?.classList.remove('current');
    at = cards.indexOf(card);
    card.classList.add('current');
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: 'nearest' });
  };

  document.addEventListener('keydown', (event) => {
    if (
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      (typing(event.target) && event.target instanceof HTMLInputElement && event.target.type !== 'checkbox')
    )
      return;
    if (typing(event.target) && !(event.target instanceof HTMLInputElement)) return;
    const key = event.key.toLowerCase();
    const card = cards[at];
    if (key === 'j') show(at + 1);
    else if (key === 'k') show(at - 1);
    else if (key === 'a') card?.querySelector<HTMLButtonElement>('button[value="accept"]')?.click();
    else if (key === 'r') card?.querySelector<HTMLInputElement>('input[name^="reason:"], input[name="whole"]')?.focus();
    else if (key === 'x') card?.querySelector<HTMLInputElement>('input[name="chosen"]')?.click();
    else return;
    event.preventDefault();
  });
};
