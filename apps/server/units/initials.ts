import { firstOfLetter, letters, otherLetters } from './words/first-of-letter.ts';

const order = new Intl.Collator('zh-CN-u-co-pinyin');
const firsts = [...firstOfLetter];

const letterOf = (character: string): string => {
  if (!/\p{Script=Han}/u.test(character)) return /[\p{L}\p{N}]/u.test(character) ? character.toLowerCase() : '';
  return letters[firsts.findLastIndex((first) => order.compare(first, character) <= 0)] ?? '';
};

/** Letters that a name is typed by: the first of each character's pinyin, and once more with the second reading of those that have one. */
export const initialsOf = (name: string): readonly string[] => {
  const usual = [...name].map(letterOf).join('');
  const other = [...name].map((character) => otherLetters[character] ?? letterOf(character)).join('');
  return other === usual ? [usual] : [usual, other];
};
