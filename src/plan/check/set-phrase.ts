import { isHan } from './hanzi.ts';
import { confusion } from './similarity.ts';
import { knownSlips, setPhrases, wholePhrases } from './words/set-phrases.ts';

/** A wording close to a set phrase: `text.slice(start, end)` stands where `phrase` is meant. */
export type NearPhrase = { readonly start: number; readonly end: number; readonly phrase: string; readonly how: 'sound' | 'shape' | 'missing' | 'known' };

type Anchor = { readonly phrase: string; readonly offset: number; readonly whole: boolean };

const key = (text: string, at: number): number => text.charCodeAt(at) * 0x1_0000 + text.charCodeAt(at + 1);

let anchors: Map<number, Anchor[]> | undefined;
/** Characters that open an anchor: most places of a text end here. */
const opens = new Uint8Array(0x1_0000);

/** A slip leaves the first or the last two characters of a phrase whole: both lead to it. */
const anchorsOf = (): Map<number, Anchor[]> => {
  if (anchors) return anchors;
  anchors = new Map();
  for (const [table, whole] of [
    [setPhrases, false],
    [wholePhrases, true],
  ] as const) {
    for (const phrase of table.trim().split(/\s+/)) {
      for (const offset of [0, phrase.length - 2]) {
        const at = key(phrase, offset);
        opens[phrase.charCodeAt(offset)] = 1;
        const known = anchors.get(at);
        if (known) known.push({ phrase, offset, whole });
        else anchors.set(at, [{ phrase, offset, whole }]);
      }
    }
  }
  return anchors;
};

const substituted = (text: string, start: number, phrase: string): NearPhrase | undefined => {
  if (start < 0 || start + phrase.length > text.length) return undefined;
  let differs = -1;
  for (let i = 0; i < phrase.length; i++) {
    if (text[start + i] === phrase[i]) continue;
    if (differs >= 0) return undefined;
    differs = i;
  }
  /* 挥发性有机污染物 is no slip for 挥发性有机物: the last character opens another word. */
  if (differs === phrase.length - 1 && isHan(text[start + phrase.length])) return undefined;
  const how = differs < 0 ? undefined : confusion(phrase[differs]!, text[start + differs]!);
  return how && { start, end: start + phrase.length, phrase, how };
};

const omitted = (text: string, start: number, phrase: string): NearPhrase | undefined => {
  const size = phrase.length - 1;
  if (start < 0 || start + size > text.length) return undefined;
  let head = 0;
  while (head < size && text[start + head] === phrase[head]) head++;
  if (head === 0 || head >= size) return undefined;
  for (let i = head; i < size; i++) if (text[start + i] !== phrase[i + 1]) return undefined;
  return { start, end: start + size, phrase, how: 'missing' };
};

function* read(text: string): Iterable<NearPhrase> {
  const table = anchorsOf();
  let last = -1;
  for (let i = 0; i + 1 < text.length; i++) {
    if (opens[text.charCodeAt(i)] === 0) continue;
    const those = table.get(key(text, i));
    if (those === undefined) continue;
    for (const { phrase, offset, whole } of those) {
      if (text.startsWith(phrase, i - offset)) continue;
      const near = substituted(text, i - offset, phrase) ?? (whole ? omitted(text, offset === 0 ? i : i - offset + 1, phrase) : undefined);
      if (near && near.start > last) {
        last = near.start;
        yield near;
      }
    }
  }
  for (const line of knownSlips.trim().split('\n')) {
    const [slip, phrase] = line.split(' ') as [string, string];
    for (let at = text.indexOf(slip); at >= 0; at = text.indexOf(slip, at + 1)) yield { start: at, end: at + slip.length, phrase, how: 'known' };
  }
}

let latest: { readonly text: string; readonly found: readonly NearPhrase[] } | undefined;

/** Every place of `text` that reads like a set phrase with one slip in it. Linear in the text; the latest text is remembered. */
export const nearPhrases = (text: string): readonly NearPhrase[] => {
  if (latest?.text !== text) latest = { text, found: [...read(text)] };
  return latest.found;
};
