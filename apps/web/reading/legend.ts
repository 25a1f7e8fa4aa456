/** Shows and hides kinds of marks at once; the address keeps the choice as it does without script. */
export const legend = (room: HTMLElement): void => {
  const links = [...room.querySelectorAll<HTMLAnchorElement>('.legend a[data-kind]')];
  const apply = (): void => {
    const hidden = links.filter((link) => link.getAttribute('aria-pressed') === 'false').map((link) => link.dataset['kind']!);
    room.dataset['hide'] = hidden.join(' ');
    const query = new URLSearchParams(location.search);
    if (hidden.length === 0) query.delete('hide');
    else query.set('hide', hidden.join(','));
    const text = query.toString().replaceAll('%2C', ',');
    history.replaceState(null, '', `${location.pathname}${text === '' ? '' : `?${text}`}${location.hash}`);
  };
  for (const link of links) {
    const toggle = (event: Event): void => {
      event.preventDefault();
      link.setAttribute('aria-pressed', String(link.getAttribute('aria-pressed') === 'false'));
      apply();
    };
    link.addEventListener('click', toggle);
    link.addEventListener('keydown', (event) => event.key === ' ' && toggle(event));
  }
};
