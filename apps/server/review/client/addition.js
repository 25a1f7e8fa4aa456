/** Words selected in the text go into the form with their place. Without this script they are pasted. */

const text = document.querySelector('.source-text');
const form = document.querySelector('form[data-addition]');
const field = (name) => form.elements.namedItem(name);

/** Where a point of a selection stands in the source. */
const sourceOffset = (node, offset) => {
  const line = (node instanceof Element ? node : node.parentElement)?.closest('[data-at]');
  if (!(line instanceof HTMLElement)) return undefined;
  const before = document.createRange();
  before.setStart(line, 0);
  before.setEnd(node, offset);
  return Number(line.dataset.at) + before.toString().length;
};

document.addEventListener('selectionchange', () => {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return;
  const range = selection.getRangeAt(0);
  if (!text?.contains(range.commonAncestorContainer)) return;
  const [start, end] = [sourceOffset(range.startContainer, range.startOffset), sourceOffset(range.endContainer, range.endOffset)];
  if (start === undefined || end === undefined || end <= start) return;
  field('words').value = selection.toString().replace(/\s*\n\s*/g, '');
  field('start').value = String(start);
  field('end').value = String(end);
});

// Words typed or pasted have no place of their own.
field('words').addEventListener('input', () => {
  field('start').value = field('end').value = '';
});
