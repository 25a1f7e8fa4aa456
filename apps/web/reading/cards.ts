/** 卡片: what was read from the text of this page, by key, as the server renders it. */
export type Cards = {
  readonly of: (keys: readonly string[]) => readonly HTMLElement[];
  /** Cards of the entries that share a character with `[start, end)` of the source. */
  readonly within: (start: number, end: number) => readonly HTMLElement[];
};

type Placed = { readonly card: HTMLElement; readonly start: number; readonly end: number };

/** Fetched once, in the background; kept by the browser as long as the plan is the same. */
export const fetchCards = async (address: string): Promise<Cards> => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const template = document.createElement('template');
  template.innerHTML = await answer.text();
  const placed = [...template.content.querySelectorAll<HTMLElement>('.card')].map(
    (card): Placed => ({ card, start: Number(card.dataset['s']), end: Number(card.dataset['e']) }),
  );
  const byKey = new Map(placed.map(({ card }) => [card.dataset['key'] ?? '', card]));
  const copy = (card: HTMLElement): HTMLElement => card.cloneNode(true) as HTMLElement;
  return {
    of: (keys) => keys.flatMap((key) => byKey.get(key) ?? []).map(copy),
    within: (start, end) => placed.filter((entry) => entry.start < end && entry.end > start).map(({ card }) => copy(card)),
  };
};
