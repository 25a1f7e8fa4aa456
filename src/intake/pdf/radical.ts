import { radicalPairs } from '../words/radicals.ts';

const characters = new Map(radicalPairs.map((pair) => [pair[0]!, pair.slice(1)]));

/** Dashes that fonts join to one glyph, and the bar that the broken character map of a font gives for the Chinese dash. */
const dashes: Readonly<Record<string, string>> = { '⸺': '——', '⸻': '———', '―': '—' };

/** Radicals, ligatures (ﬁ ⸺) and compatibility ideographs become the characters they show; nothing else is touched, so that ㎡ ① ％ stay. */
export const plainCharacters = (text: string): string =>
  text.replace(/[\u2015\u2e3a\u2e3b\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06]/g, (character) => dashes[character] ?? characters.get(character) ?? character.normalize('NFKC'));
