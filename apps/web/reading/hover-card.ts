import type { Cards } from './cards.ts';

const PAUSE = 140;

/** A mark explained beside it while the pointer rests on it or it has the focus. */
export const hoverCard = (room: HTMLElement, cards: () => Cards | undefined): void => {
  if (matchMedia('(hover: none)').matches) return;
  const float = document.createElement('div');
  float.className = 'float';
  float.hidden = true;
  float.id = 'float';
  document.body.append(float);
  let timer = 0;
  let over: HTMLElement | undefined;

  const hide = (): void => {
    clearTimeout(timer);
    over?.removeAttribute('aria-describedby');
    over = undefined;
    float.hidden = true;
  };
  const show = (mark: HTMLElement): void => {
    const found = cards()?.of((mark.dataset['k'] ?? '').split(' ')) ?? [];
    if (found.length === 0) return;
    over?.removeAttribute('aria-describedby');
    over = mark;
    float.replaceChildren(...found.slice(0, 4));
    float.hidden = false;
    mark.setAttribute('aria-describedby', 'float');
    const line = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = float;
    const below = line.bottom + 8 + height < innerHeight || line.top < height + 8;
    float.style.left = `${Math.max(8, Math.min(line.left, innerWidth - width - 8))}px`;
    float.style.top = `${below ? line.bottom + 8 : line.top - height - 8}px`;
  };
  const soon = (mark: HTMLElement): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => show(mark), PAUSE);
  };
  const markOf = (target: EventTarget | null): HTMLElement | null => (target instanceof Element ? target.closest<HTMLElement>('.book .m') : null);

  room.addEventListener('pointerover', ({ target }) => {
    const mark = markOf(target);
    if (mark && mark !== over) soon(mark);
    else if (!mark) {
      clearTimeout(timer);
      timer = window.setTimeout(hide, PAUSE * 2);
    }
  });
  float.addEventListener('pointerover', () => clearTimeout(timer));
  float.addEventListener('pointerleave', hide);
  room.addEventListener('focusin', ({ target }) => {
    const mark = markOf(target);
    if (mark?.matches(':focus-visible')) show(mark);
  });
  room.addEventListener('focusout', ({ target }) => markOf(target) && hide());
  // What scrolls away takes its card with it; a card that is about to be shown is not held up by the end of a scroll.
  document.addEventListener('scroll', () => float.hidden || hide(), { passive: true });
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && hide());
  document.addEventListener('click', ({ target }) => target instanceof Node && !float.contains(target) && hide());
};
