const HOUR = 3_600_000;

/** As the server says it, so that nothing jumps when the page opens. */
const left = (due: number, now: number, [leftWord = '', overWord = '', days = '', hours = '', minutes = '']: readonly string[]): string => {
  const size = Math.abs(due - now);
  const amount =
    size >= 48 * HOUR
      ? days.replace('{}', String(Math.floor(size / (24 * HOUR))))
      : size >= HOUR
        ? hours.replace('{}', String(Math.floor(size / HOUR)))
        : minutes.replace('{}', String(Math.max(1, Math.floor(size / 60_000))));
  return (due >= now ? leftWord : overWord).replace('{}', amount);
};

/** Clocks of whistles go on while the page is open; by how far the machine's clock and the server's differ does not matter. */
export const whistleClocks = (): void => {
  const clocks = [...document.querySelectorAll<HTMLTimeElement>('time[data-clock]')];
  const told = document.querySelector<HTMLElement>('[data-now]')?.dataset['now'];
  if (clocks.length === 0 || told === undefined) return;
  const ahead = Date.now() - Date.parse(told);
  const show = (): void => {
    const now = Date.now() - ahead;
    for (const clock of clocks) {
      const due = Date.parse(clock.dateTime);
      const text = clock.querySelector('b');
      if (text) text.textContent = left(due, now, (clock.dataset['clock'] ?? '').split('|'));
      clock.classList.toggle('over', due < now);
      clock.classList.toggle('soon', due >= now && due - now < 24 * HOUR);
    }
  };
  setInterval(show, 60_000);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && show());
};
