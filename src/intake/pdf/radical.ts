import { radicalPairs } from '../words/radicals.ts';

const characters = new Map(radicalPairs.map((pair) => [pair[0]!, pair.slice(1)]));

/** Dashes that fonts join to one glyph, and signs that share a glyph with the one Chinese text uses, where a broken character map gives the wrong name. */
const aliases: Readonly<Record<string, string>> = { '⸺': '——', '⸻': '———', '―': '—', '〜': '～', '∕': '／', '\u2329': '〈', '\u232a': '〉' };

/** Radicals, ligatures (ﬁ ⸺) and compatibility ideographs become the characters they show; nothing else is touched, so that ㎡ ① ％ stay. */
export const plainCharacters = (text: string): string =>
  text.replace(
    /[\u2015\u2215\u2329\u232a\u301c\u2e3a\u2e3b\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06]/g,
    (character) => aliases[character] ?? characters.get(character) ?? character.normalize('NFKC'),
  );
