import type { Bigrams } from './bigrams.ts';
import { isHan, isHanAt, sharedRun } from './hanzi.ts';
import { confusion } from './similarity.ts';
import { commonCharacters } from './words/common-characters.ts';
import { functionWords } from './words/name-edges.ts';

/** Two characters that stand in one and the same surroundings and may have been confused: `here` and `there` are their places. */
export type Misprint = {
  readonly by: 'sound' | 'shape';
  readonly here: readonly number[];
  readonly there: readonly number[];
  /** The place of `there` whose surroundings are most alike. */
  readonly nearest: number;
  /** How many characters of the surroundings are shared before and after. */
  readonly before: number;
  readonly after: number;
};

/** Pairs of characters commoner than this are words, not slips; surroundings commoner than the second say nothing. */
const rarePair = 4;
const tellingPlaces = 60;

const common = new Set(commonCharacters);

/** The surroundings of a slot: two characters after it (−1) or before it (+2), and perhaps the one on its other side. */
type Surroundings = { readonly pair: Uint32Array; readonly shift: -1 | 2; readonly other: string | undefined };

const surroundingsOf = (index: Bigrams, at: number): Surroundings[] => {
  const { text } = index;
  const found: Surroundings[] = [];
  for (const shift of [-1, 2] as const) {
    const start = shift === -1 ? at + 1 : at - 2;
    const other = shift === -1 ? text[at - 1] : text[at + 1];
    const times = index.countAt(start);
    if (times < 2 || times > tellingPlaces || !isHanAt(text, start) || !isHanAt(text, start + 1)) continue;
    const pair = index.places(text[start]!, text[start + 1]!);
    found.push({ pair, shift, other: undefined });
    if (isHan(other)) found.push({ pair, shift, other });
  }
  return found;
};

/** More than three characters fill the slot, so its surroundings take anything (市_建设); or only one does. Decided without remembering the places, for most slots end here. */
const takesAnything = (text: string, { pair, shift, other }: Surroundings): boolean => {
  const side = shift === -1 ? -1 : 1;
  let [a, b, c] = [0, 0, 0];
  for (const start of pair) {
    const place = start + shift;
    const unit = text.charCodeAt(place);
    if (unit === a || unit === b || unit === c || !isHanAt(text, place) || (other !== undefined && text[place + side] !== other)) continue;
    if (c !== 0) return true;
    [a, b, c] = [unit, a, b];
  }
  return b === 0;
};

/** The characters in the slot with their places; nothing where the slot takes anything, or one character only. */
const fillings = (text: string, surroundings: Surroundings): Map<string, number[]> | undefined => {
  if (takesAnything(text, surroundings)) return undefined;
  const { pair, shift, other } = surroundings;
  const found = new Map<string, number[]>();
  const side = shift === -1 ? -1 : 1;
  for (const start of pair) {
    const place = start + shift;
    if (!isHanAt(text, place) || (other !== undefined && text[place + side] !== other)) continue;
    const known = found.get(text[place]!);
    if (known) known.push(place);
    else found.set(text[place]!, [place]);
  }
  return found;
};

/** Are all uses of the character beside its neighbours in this slot? Then it forms no word of its own there. */
const isConfined = (index: Bigrams, at: number, uses: number): boolean => {
  const { text } = index;
  const left = isHanAt(text, at - 1) ? index.countAt(at - 1) : 0;
  const right = isHanAt(text, at + 1) ? index.countAt(at) : 0;
  return left <= uses && right <= uses;
};

const judge = (index: Bigrams, at: number, surroundings: Surroundings): Misprint[] => {
  const { text } = index;
  const own = text[at]!;
  const slot = fillings(text, surroundings);
  const here = slot?.get(own);
  if (!slot || !here || here[0] !== at || !isConfined(index, at, here.length)) return [];
  const found: Misprint[] = [];
  for (const [character, there] of slot) {
    if (character === own || there.length < here.length || (there.length === here.length && there[0]! > at)) continue;
    if (surroundings.other === undefined && common.has(character) && common.has(own)) continue;
    const by = functionWords.includes(character) ? undefined : confusion(own, character);
    if (!by) continue;
    const runs = there.map((place) => ({ place, before: sharedRun(text, at - 1, place - 1, -1, 6), after: sharedRun(text, at + 1, place + 1, 1, 6) }));
    const best = runs.reduce((a, b) => (b.before + b.after > a.before + a.after ? b : a));
    const side = surroundings.shift === -1 ? -1 : 1;
    const bounded = !isHan(text[at + side]) && !isHan(text[best.place + side]);
    if (best.before + best.after >= 3 || bounded) found.push({ by, here, there, nearest: best.place, before: best.before, after: best.after });
  }
  return found;
};

/** Every pair of spellings in the text that differ in one confusable character, the rarer or else the later one as `here`. Linear in the text. */
export function* misprints(index: Bigrams): Iterable<Misprint> {
  const { text } = index;
  const seen = new Set<string>();
  for (let at = 1; at + 1 < text.length; at++) {
    if (
      !isHanAt(text, at) ||
      functionWords.includes(text[at]!) ||
      (index.countAt(at - 1) > rarePair && isHanAt(text, at - 1)) ||
      (index.countAt(at) > rarePair && isHanAt(text, at + 1))
    )
      continue;
    for (const surroundings of surroundingsOf(index, at)) {
      for (const misprint of judge(index, at, surroundings)) {
        const key = `${misprint.here[0]} ${misprint.there[0]}`;
        if (!seen.has(key)) yield misprint;
        seen.add(key);
      }
    }
  }
}
