type Point = readonly [node: Node, offset: number];

/** Characters of a sentence before a point in it. */
const indexIn = (sentence: HTMLElement, [node, offset]: Point): number => {
  const before = document.createRange();
  before.setStart(sentence, 0);
  before.setEnd(node, offset);
  return before.toString().length;
};

/** Where the character at `index` of a sentence stands in the source: the sentence says where it begins and which characters it leaves out. */
const sourceOffset = (sentence: HTMLElement, index: number): number => {
  let offset = Number(sentence.id.slice(3)) + index;
  for (const join of (sentence.dataset['j'] ?? '').split(' ').filter(Boolean)) {
    const [at, skipped] = join.split('+').map(Number) as [number, number];
    if (at <= index) offset += skipped;
  }
  return offset;
};

/** The source span of what is selected in the book's sentences; undefined where that is nothing. */
const spanOf = (book: HTMLElement, range: Range): readonly [number, number] | undefined => {
  const sentences = [...book.querySelectorAll<HTMLElement>('.s')].filter((sentence) => range.intersectsNode(sentence));
  const [first, last] = [sentences[0], sentences.at(-1)];
  if (!first || !last) return undefined;
  const from = first.contains(range.startContainer) ? indexIn(first, [range.startContainer, range.startOffset]) : 0;
  const to = last.contains(range.endContainer) ? indexIn(last, [range.endContainer, range.endOffset]) : (last.textContent ?? '').length;
  // The end stands after the last character selected, whatever the source leaves out behind it.
  const [start, end] = [sourceOffset(first, from), sourceOffset(last, Math.max(0, to - 1)) + 1];
  return to === 0 || end <= start ? undefined : [start, end];
};

/** Words selected in the text can be added to what was read: a link to the form appears below them. */
export const pickedWords = (book: HTMLElement, { addAt, addPicked }: DOMStringMap): void => {
  const link = Object.assign(document.createElement('a'), { className: 'button picked', textContent: addPicked ?? '', hidden: true });
  book.append(link);
  document.addEventListener('selectionchange', () => {
    const selection = getSelection();
    const range = selection && !selection.isCollapsed && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
    const span = range && book.contains(range.startContainer) ? spanOf(book, range) : undefined;
    link.hidden = span === undefined;
    if (range === undefined || span === undefined) return;
    link.href = `${addAt}?start=${span[0]}&end=${span[1]}`;
    const last = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
    const box = book.getBoundingClientRect();
    link.style.top = `${last.bottom - box.top + 6}px`;
    link.style.left = `${Math.max(0, Math.min(last.right - box.left, box.width) - link.offsetWidth)}px`;
  });
  // A press on the link must not undo the selection before the click.
  link.addEventListener('pointerdown', (event) => event.preventDefault());
};
