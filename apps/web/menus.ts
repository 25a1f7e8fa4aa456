/** Panels of the masthead close when one looks elsewhere: on a click outside, on Esc, when another opens. */
export const menus = (): void => {
  const open = (): NodeListOf<HTMLDetailsElement> => document.querySelectorAll<HTMLDetailsElement>('details.menu[open]');
  document.querySelector('.views [aria-current]')?.scrollIntoView({ inline: 'center', block: 'nearest' });
  document.addEventListener('click', ({ target }) => {
    for (const menu of open()) if (!(target instanceof Node && menu.contains(target))) menu.open = false;
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    for (const menu of open()) {
      menu.open = false;
      menu.querySelector('summary')?.focus();
    }
  });
};
