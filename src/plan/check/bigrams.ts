/** Where every pair of neighbouring characters stands in a text: finds any wording of two characters or more without reading the text again. */
export type Bigrams = {
  readonly text: string;
  /** How often the two characters stand side by side. */
  readonly count: (first: string, second: string) => number;
  /** How often the two characters that stand at `index` stand side by side. */
  readonly countAt: (index: number) => number;
  /** Where the two characters stand side by side, in order. */
  readonly places: (first: string, second: string) => Uint32Array;
  /** Starts of `wording`, in order; `wording` has at least two characters. */
  readonly find: (wording: string) => number[];
};

/** A small number for each distinct character, so that a pair is a small number too: maps are several times quicker with those. */
const alphabetOf = (text: string): { readonly ranks: Uint16Array; readonly size: number } => {
  const ranks = new Uint16Array(0x1_0000);
  let size = 1;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (ranks[unit] === 0) ranks[unit] = size++;
  }
  return { ranks, size };
};

/** Index of a text in one pass; memory is eight bytes a character. */
export const bigramsOf = (text: string): Bigrams => {
  const { ranks, size } = alphabetOf(text);
  /* A character that the text does not hold ranks 0, as none of its own does: no pair with it is found. */
  const code = (words: string, at: number): number => ranks[words.charCodeAt(at)]! * size + ranks[words.charCodeAt(at + 1)]!;
  const codeOf = (first: string, second: string): number => ranks[first.charCodeAt(0)]! * size + ranks[second.charCodeAt(0)]!;
  const ids = new Map<number, number>();
  const counts: number[] = [];
  const idAt = new Uint32Array(Math.max(0, text.length - 1));
  let left = idAt.length > 0 ? ranks[text.charCodeAt(0)]! : 0;
  for (let i = 0; i < idAt.length; i++) {
    const right = ranks[text.charCodeAt(i + 1)]!;
    const key = left * size + right;
    left = right;
    let id = ids.get(key);
    if (id === undefined) {
      id = counts.length;
      ids.set(key, id);
      counts.push(0);
    }
    counts[id]!++;
    idAt[i] = id;
  }
  const starts = new Uint32Array(counts.length + 1);
  for (let id = 0; id < counts.length; id++) starts[id + 1] = starts[id]! + counts[id]!;
  const fill = starts.slice();
  const places = new Uint32Array(idAt.length);
  for (let i = 0; i < idAt.length; i++) places[fill[idAt[i]!]!++] = i;

  const timesOf = (wording: string, at: number): number => {
    const id = ids.get(code(wording, at));
    return id === undefined ? 0 : counts[id]!;
  };
  return {
    text,
    countAt: (index) => (index >= 0 && index < idAt.length ? counts[idAt[index]!]! : 0),
    count: (first, second) => {
      const id = ids.get(codeOf(first, second));
      return id === undefined ? 0 : counts[id]!;
    },
    places: (first, second) => {
      const id = ids.get(codeOf(first, second));
      return id === undefined ? places.subarray(0, 0) : places.subarray(starts[id]!, starts[id + 1]!);
    },
    find: (wording) => {
      let rarest = 0;
      let fewest = Infinity;
      for (let at = 0; at + 1 < wording.length; at++) {
        const times = timesOf(wording, at);
        if (times < fewest) [rarest, fewest] = [at, times];
      }
      if (fewest === 0 || fewest === Infinity) return [];
      const id = ids.get(code(wording, rarest))!;
      const found: number[] = [];
      for (let i = starts[id]!; i < starts[id + 1]!; i++) {
        const start = places[i]! - rarest;
        if (text.startsWith(wording, start)) found.push(start);
      }
      return found;
    },
  };
};
