/** A stretch of a changed text: in both, only before, or only after. */
export type Mark = { readonly what: 'same' | 'gone' | 'new'; readonly text: string };

/** A figure, a Latin word, or one character. */
const TOKEN = /\d+(?:[.,]\d+)*[%‰]?|[A-Za-z]+|\P{M}\p{M}*/gu;
/** Tokens beyond which only what stands around the change is looked for: one sentence has some hundred. */
const MOST = 1200;

const tokensOf = (text: string): readonly string[] => text.match(TOKEN) ?? [];

/** Lengths of the longest common subsequences of what follows each pair of places. */
const lengths = (a: readonly string[], b: readonly string[]): readonly Uint16Array[] => {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) rows[i]![j] = a[i] === b[j] ? rows[i + 1]![j + 1]! + 1 : Math.max(rows[i + 1]![j]!, rows[i]![j + 1]!);
  return rows;
};

const aligned = (a: readonly string[], b: readonly string[]): Mark[] => {
  if (a.length > MOST || b.length > MOST)
    return [
      { what: 'gone', text: a.join('') },
      { what: 'new', text: b.join('') },
    ];
  const rows = lengths(a, b);
  const out: Mark[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      out.push({ what: 'same', text: a[i]! });
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && rows[i + 1]![j]! >= rows[i]![j + 1]!)) out.push({ what: 'gone', text: a[i++]! });
    else out.push({ what: 'new', text: b[j++]! });
  }
  return out;
};

/** One shared character between two changes is chance: it is taken into them. */
const joined = (marks: readonly Mark[]): readonly Mark[] => {
  const isChance = (i: number): boolean =>
    marks[i]!.what === 'same' && i > 0 && i < marks.length - 1 && marks[i - 1]!.what !== 'same' && marks[i + 1]!.what !== 'same';
  const runs: { gone: string; fresh: string; same: string }[] = [];
  for (const [i, { what, text }] of marks.entries()) {
    const isSame = what === 'same' && !isChance(i);
    const last = runs.at(-1);
    const run = last !== undefined && (last.same !== '') === isSame ? last : { gone: '', fresh: '', same: '' };
    if (run !== last) runs.push(run);
    if (isSame) run.same += text;
    else {
      if (what !== 'new') run.gone += text;
      if (what !== 'gone') run.fresh += text;
    }
  }
  return runs.flatMap(({ gone, fresh, same }): Mark[] => [
    ...(same === '' ? [] : [{ what: 'same' as const, text: same }]),
    ...(gone === '' ? [] : [{ what: 'gone' as const, text: gone }]),
    ...(fresh === '' ? [] : [{ what: 'new' as const, text: fresh }]),
  ]);
};

/** What changed from one wording to another, word by word: the marks that are not `new` make the first, those that are not `gone` the second. */
export const marksBetween = (before: string, after: string): readonly Mark[] => {
  const [a, b] = [tokensOf(before), tokensOf(after)];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const same = (tokens: readonly string[]): Mark[] => (tokens.length === 0 ? [] : [{ what: 'same', text: tokens.join('') }]);
  return joined([...same(a.slice(0, head)), ...aligned(a.slice(head, a.length - tail), b.slice(head, b.length - tail)), ...same(a.slice(a.length - tail))]);
};
