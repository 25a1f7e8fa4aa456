import { fetchCards, type Cards } from './cards.ts';
import { hoverCard } from './hover-card.ts';
import { legend } from './legend.ts';
import { followOutline } from './outline-follow.ts';
import { becamePanel } from './panel.ts';
import { pickedWords } from './picked.ts';

export type ReadingRoom = {
  /** To the next (1) or the previous (-1) sentence. */
  readonly move: (by: number) => void;
  /** To the row of the first thing the chosen sentence became. */
  readonly follow: () => void;
};

const startOf = (sentence: HTMLElement): number => Number(sentence.id.slice(3));
const endOf = (sentence: HTMLElement): number => Number(sentence.dataset['e']);

/** The reading page: sentences can be chosen, marks explain themselves, the outline follows. Undefined on other pages. */
export const readingRoom = (): ReadingRoom | undefined => {
  const room = document.querySelector<HTMLElement>('.reading');
  const book = room?.querySelector<HTMLElement>('.book');
  if (!room || !book) return undefined;
  followOutline(room);
  legend(room);
  pickedWords(book, room.querySelector<HTMLElement>('[data-panel]')!.dataset);

  let cards: Cards | undefined;
  let chosen: HTMLElement | undefined;
  const panel = becamePanel(room);
  const aim = (keys: readonly string[]): void => {
    for (const mark of book.querySelectorAll('.aimed')) mark.classList.remove('aimed');
    for (const key of keys) for (const mark of book.querySelectorAll(`[data-k~="${CSS.escape(key)}"]`)) mark.classList.add('aimed');
  };
  const choose = (sentence: HTMLElement, keys: readonly string[] = []): void => {
    chosen?.classList.remove('chosen');
    chosen = sentence;
    sentence.classList.add('chosen');
    aim(keys);
    // On a phone the sheet rises over the lower half: the sentence goes above it.
    if (innerWidth <= 1020 && sentence.getBoundingClientRect().bottom > innerHeight * 0.42)
      scrollBy(0, sentence.getBoundingClientRect().top - innerHeight * 0.12);
    if (cards) {
      const [start, end] = [startOf(sentence), endOf(sentence)];
      panel.show({ id: sentence.id, words: sentence.textContent ?? '', start, end }, cards.within(start, end), cards.of(keys), keys);
    }
  };
  const release = (): void => {
    chosen?.classList.remove('chosen');
    chosen = undefined;
    aim([]);
    panel.clear();
  };
  panel.onClose(release);

  /** The address may name a sentence, an entry or a heading: the sentence it stands in is chosen. */
  const arrive = (): void => {
    const id = decodeURIComponent(location.hash.slice(1));
    const aimed = id === '' ? null : document.getElementById(id);
    if (!aimed || !book.contains(aimed)) return;
    if (aimed.matches('h2, h3, h4, h5, section, b')) return;
    const sentence =
      aimed.closest<HTMLElement>('.s') ?? aimed.nextElementSibling?.closest<HTMLElement>('.s') ?? aimed.parentElement?.querySelector<HTMLElement>('.s');
    if (sentence) choose(sentence, id.startsWith('at-') ? [] : [id]);
    else aim([id]);
    if (Math.abs(aimed.getBoundingClientRect().top) < 4) aimed.scrollIntoView({ block: 'center' });
  };

  book.addEventListener('click', (event) => {
    const { target } = event;
    if (!(target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    if (!getSelection()?.isCollapsed) return;
    const mark = target.closest<HTMLElement>('.m');
    const sentence = target.closest<HTMLElement>('.s');
    if (!sentence) return;
    // With script a mark chooses its sentence; the card beside it has the way to the row.
    if (mark) event.preventDefault();
    if (sentence === chosen && !mark) release();
    else choose(sentence, mark ? (mark.dataset['k'] ?? '').split(' ') : []);
  });
  document.addEventListener('keydown', ({ key, target }) => key === 'Escape' && !(target instanceof HTMLInputElement) && release());
  addEventListener('hashchange', arrive);

  hoverCard(room, () => cards);
  const address = room.dataset['cards'];
  if (address !== undefined) {
    void fetchCards(address).then((fetched) => {
      cards = fetched;
      room.dataset['ready'] = '';
      if (chosen) choose(chosen);
      else arrive();
    }, console.warn);
  }

  const firstInView = (): HTMLElement | undefined =>
    [...book.querySelectorAll<HTMLElement>('.s')].find((sentence) => sentence.getBoundingClientRect().bottom > 100);
  return {
    move: (by) => {
      const sentences = [...book.querySelectorAll<HTMLElement>('.s')];
      const next = chosen ? sentences[sentences.indexOf(chosen) + by] : firstInView();
      if (!next) return;
      choose(next);
      const { top, bottom } = next.getBoundingClientRect();
      if (top < 100 || bottom > innerHeight - 60) next.scrollIntoView({ block: 'center' });
    },
    follow: () => panel.first()?.click(),
  };
};
