/** A card that is dropped on another stage opens the form that asks for what the stage asks for; nothing is changed by the drop itself. */
export const stageBoard = (): void => {
  const board = document.querySelector<HTMLElement>('[data-board]');
  if (board === null) return;
  let moving: HTMLElement | undefined;
  const columnAt = (event: DragEvent): HTMLElement | null => (event.target instanceof Element ? event.target.closest<HTMLElement>('[data-stage]') : null);
  const clear = (): void => {
    for (const column of board.querySelectorAll('.drop-here')) column.classList.remove('drop-here');
  };
  board.addEventListener('dragstart', (event) => {
    moving = event.target instanceof Element ? (event.target.closest<HTMLElement>('[data-move]') ?? undefined) : undefined;
    if (moving === undefined || event.dataTransfer === null) return;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', moving.dataset['move'] ?? '');
    moving.classList.add('moving');
  });
  board.addEventListener('dragover', (event) => {
    const column = columnAt(event);
    if (moving === undefined || column === null) return;
    event.preventDefault();
    clear();
    if (!column.contains(moving)) column.classList.add('drop-here');
  });
  board.addEventListener('dragend', () => {
    moving?.classList.remove('moving');
    moving = undefined;
    clear();
  });
  board.addEventListener('drop', (event) => {
    const column = columnAt(event);
    const address = moving?.dataset['move'];
    if (moving === undefined || column === null || address === undefined) return;
    event.preventDefault();
    if (column.contains(moving)) return;
    location.assign(`${address}?edit=stage&stage=${encodeURIComponent(column.dataset['stage'] ?? '')}#stage`);
  });
};
