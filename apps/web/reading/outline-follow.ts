/** The outline shows where one reads: the current heading is marked, its branch opened, deeper levels elsewhere folded. */
export const followOutline = (room: HTMLElement): void => {
  const outline = room.querySelector<HTMLDetailsElement>('[data-outline]');
  if (!outline) return;
  if (matchMedia('(max-width: 1020px)').matches) outline.open = false;
  const links = new Map([...outline.querySelectorAll<HTMLAnchorElement>('a[data-o]')].map((link) => [link.dataset['o'] ?? '', link]));

  for (const item of outline.querySelectorAll('li')) {
    const list = item.querySelector(':scope > ol');
    const link = item.querySelector<HTMLAnchorElement>(':scope > a');
    if (!list || !link) continue;
    const depth = link.dataset['o']?.split('.').length ?? 1;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'fold';
    button.setAttribute('aria-label', link.textContent ?? '');
    button.setAttribute('aria-expanded', String(depth < 2));
    button.addEventListener('click', () => button.setAttribute('aria-expanded', String(button.getAttribute('aria-expanded') !== 'true')));
    item.prepend(button);
  }

  let opened: Element[] = [];
  let current: HTMLAnchorElement | undefined;
  const show = (link: HTMLAnchorElement): void => {
    if (link === current) return;
    current?.classList.remove('here');
    current?.removeAttribute('aria-current');
    current = link;
    link.classList.add('here');
    link.setAttribute('aria-current', 'location');
    for (const button of opened) button.setAttribute('aria-expanded', 'false');
    opened = [];
    for (let item = link.closest('li'); item; item = item.parentElement?.closest('li') ?? null) {
      const button = item.querySelector(':scope > .fold[aria-expanded="false"]');
      if (!button) continue;
      button.setAttribute('aria-expanded', 'true');
      opened.push(button);
    }
    // The column scrolls by itself: scrollIntoView would move the page as well.
    const column = outline.closest<HTMLElement>('.outline-column');
    if (!column || column.scrollHeight <= column.clientHeight) return;
    const top = link.getBoundingClientRect().top - column.getBoundingClientRect().top;
    if (top < 40 || top > column.clientHeight - 80) column.scrollTop += top - column.clientHeight / 3;
  };

  // A heading is passed once it has left the upper third of the window; the last passed one is where we are. Over the last
  // screen of the page the line sinks to its lower edge: headings there never reach the upper third.
  const headings = [...room.querySelectorAll<HTMLElement>('.book [id]')].filter(({ id }) => links.has(id));
  const lineOf = (): number => {
    const left = document.documentElement.scrollHeight - innerHeight - scrollY;
    return innerHeight * (1 / 3 + (2 / 3) * Math.max(0, 1 - left / innerHeight));
  };
  // What was asked for by its address stays current, though others stand in the same window, until the reader scrolls on.
  let asked: HTMLElement | undefined;
  const ask = (): void => {
    asked = headings.find(({ id }) => id === decodeURIComponent(location.hash.slice(1)));
    const link = asked && links.get(asked.id);
    if (link) show(link);
  };
  const place = (): void => {
    if (asked) return;
    const line = lineOf();
    let low = 0;
    let high = headings.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (headings[middle]!.getBoundingClientRect().top <= line) low = middle + 1;
      else high = middle;
    }
    const link = links.get(headings[low - 1]?.id ?? '');
    if (link) show(link);
  };
  let waiting = false;
  const soon = (): void => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      place();
    });
  };
  for (const kind of ['wheel', 'touchmove', 'keydown'] as const) document.addEventListener(kind, () => (asked = undefined), { passive: true });
  addEventListener('hashchange', ask);
  document.addEventListener('scroll', soon, { passive: true });
  addEventListener('resize', soon, { passive: true });
  place();
  ask();
};
