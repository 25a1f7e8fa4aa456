export type BecamePanel = {
  /** `aimed` come first: what was clicked or named in the address, then the rest of the sentence. */
  readonly show: (
    sentence: { readonly id: string; readonly words: string; readonly start: number; readonly end: number },
    cards: readonly HTMLElement[],
    aimed: readonly HTMLElement[],
    keys: readonly string[],
  ) => void;
  readonly clear: () => void;
  readonly onClose: (act: () => void) => void;
  /** The way to the row of the first card. */
  readonly first: () => HTMLAnchorElement | null;
};

/** Beside the text (on a phone: a sheet from below): what the chosen sentence became. */
export const becamePanel = (room: HTMLElement): BecamePanel => {
  const panel = room.querySelector<HTMLElement>('[data-panel]')!;
  const list = panel.querySelector<HTMLElement>('[data-panel-cards]')!;
  const quote = Object.assign(document.createElement('blockquote'), { className: 'panel-quote', lang: 'zh-CN' });
  const button = (label: string | undefined): HTMLButtonElement =>
    Object.assign(document.createElement('button'), { type: 'button', className: 'quiet', textContent: label ?? '' });
  const copy = button(panel.dataset['copy']);
  const close = button(panel.dataset['close']);
  const tools = Object.assign(document.createElement('p'), { className: 'panel-tools' });
  const add = Object.assign(document.createElement('a'), { className: 'button quiet', textContent: panel.dataset['add'] ?? '' });
  tools.append(copy, add, close);
  let anchor = '';
  copy.addEventListener('click', () => {
    const address = `${location.origin}${location.pathname}${location.search}#${anchor}`;
    void navigator.clipboard?.writeText(address).then(() => {
      copy.textContent = panel.dataset['copied'] ?? '';
      setTimeout(() => (copy.textContent = panel.dataset['copy'] ?? ''), 1500);
    }, console.warn);
  });

  return {
    show: ({ id, words, start, end }, cards, aimed, keys) => {
      anchor = id;
      add.href = `${panel.dataset['addAt']}?start=${start}&end=${end}`;
      quote.textContent = words;
      const rest = cards.filter((card) => !keys.includes(card.dataset['key'] ?? ''));
      const all = [...aimed, ...rest];
      const none = Object.assign(document.createElement('p'), { className: 'panel-none', textContent: panel.dataset['empty'] ?? '' });
      list.replaceChildren(quote, tools, ...(all.length === 0 ? [none] : all));
      panel.classList.add('filled');
      panel.closest('.became')?.scrollTo({ top: 0 });
    },
    clear: () => {
      list.replaceChildren();
      panel.classList.remove('filled');
    },
    onClose: (act) => close.addEventListener('click', act),
    first: () => list.querySelector<HTMLAnchorElement>('.ways a'),
  };
};
