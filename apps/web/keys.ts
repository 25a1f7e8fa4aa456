import { openHelp } from './help.ts';
import type { ReadingRoom } from './reading/reading-room.ts';

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName));

/** Rows of the page's lists, in order; the current one has the focus. */
const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-rows] tbody tr[id], ol[data-rows] > li, [data-rows] .items tr[id]')];

const moveRow = (by: number): void => {
  const all = rows();
  const now = all.findIndex((row) => row.classList.contains('current'));
  const next = all[Math.min(all.length - 1, Math.max(0, now === -1 ? (by > 0 ? 0 : all.length - 1) : now + by))];
  if (!next) return;
  all[now]?.classList.remove('current');
  next.classList.add('current');
  next.tabIndex = -1;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
};

const followRow = (): void => document.querySelector<HTMLAnchorElement>('.current a[href]')?.click();

const moveHeading = (by: number): void => {
  const headings = [...document.querySelectorAll<HTMLElement>('.book :is(h2, h3)[id], .project-box')];
  // A heading that was just scrolled to stands a little below what stays at the top.
  const edge = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) + 26;
  const tops = headings.map((heading) => heading.getBoundingClientRect().top);
  const next = by > 0 ? tops.findIndex((top) => top > edge) : tops.findLastIndex((top) => top < edge - 50);
  headings[next]?.scrollIntoView();
};

/** Single keys, only while nothing is being typed and no modifier is held. */
export const keys = (reading: ReadingRoom | undefined): void => {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const onControl = event.target instanceof HTMLElement && event.target.closest('a, button, summary, dialog') !== null;
    const act = ((): (() => void) | undefined => {
      switch (event.key) {
        case '/':
          return () => document.querySelector<HTMLInputElement>('[data-live-search], .quick-search input')?.select();
        case '?':
          return openHelp;
        case 'u':
          return () => {
            const menu = document.querySelector<HTMLDetailsElement>('details.drop');
            if (menu) menu.open = true;
            menu?.querySelector<HTMLElement>('input, a')?.focus();
          };
        case 'j':
          return () => (reading ? reading.move(1) : moveRow(1));
        case 'k':
          return () => (reading ? reading.move(-1) : moveRow(-1));
        case ']':
          return () => moveHeading(1);
        case '[':
          return () => moveHeading(-1);
        case 'Enter':
          return onControl ? undefined : () => (reading ? reading.follow() : followRow());
        default:
          return undefined;
      }
    })();
    if (!act) return;
    event.preventDefault();
    act();
  });
};
