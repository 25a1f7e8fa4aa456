/** Where a point of a selection stands in the source, on a line whose `data-at` says where it begins. Undefined outside of such lines. */
const sourceOffset = (node: Node, offset: number): number | undefined => {
  const line = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-at]');
  if (!line) return undefined;
  const before = document.createRange();
  before.setStart(line, 0);
  before.setEnd(node, offset);
  return Number(line.dataset['at']) + before.toString().length;
};

const plain = (selection: Selection): string => selection.toString().replace(/\s*\n\s*/g, '');

/** Words selected in the text go into the form with their place. Without this script they are pasted. */
export const additionDesk = (): void => {
  const text = document.querySelector<HTMLElement>('.source-text');
  const form = document.querySelector<HTMLFormElement>('form[data-addition]');
  if (!text || !form) return;
  const marked = text.querySelector<HTMLElement>('mark');
  if (marked) text.scrollTop += marked.getBoundingClientRect().top - text.getBoundingClientRect().top - text.clientHeight / 3;
  const field = (name: string): HTMLInputElement | HTMLTextAreaElement => form.elements.namedItem(name) as HTMLInputElement | HTMLTextAreaElement;

  document.addEventListener('selectionchange', () => {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return;
    const range = selection.getRangeAt(0);
    if (!text.contains(range.commonAncestorContainer)) return;
    const [start, end] = [sourceOffset(range.startContainer, range.startOffset), sourceOffset(range.endContainer, range.endOffset)];
    if (start === undefined || end === undefined || end <= start) return;
    field('words').value = plain(selection);
    field('start').value = String(start);
    field('end').value = String(end);
  });

  // Words typed or pasted have no place of their own.
  field('words').addEventListener('input', () => {
    field('start').value = field('end').value = '';
  });
};
