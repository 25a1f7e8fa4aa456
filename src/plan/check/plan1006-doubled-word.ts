import type { Bigrams } from './bigrams.ts';
import { isHan } from './hanzi.ts';
import { bigramsOfReading, readingOf } from './reading.ts';
import type { Rule } from './rule.ts';
import { commonWords, mayMeet, neverDoubled } from './words/doubled-characters.ts';

/** A word of two characters that the document uses often enough to be sure it is one. */
const oftenUsed = 5;

/** Does the document elsewhere read as this place would with one of the doubled characters taken out, before and after it? */
const readsWithout = (index: Bigrams, at: number): boolean => {
  const { text } = index;
  const around = [text.slice(at - 2, at) + text.slice(at + 1, at + 3), text.slice(at - 1, at) + text.slice(at + 1, at + 4)];
  return around.every((words) => words.length === 4 && Array.from(words).every(isHan) && index.find(words).length > 0);
};

/** 企业企业家, 产业产业链: the second word is the head of a longer one that the document knows. */
const opensLongerWord = (index: Bigrams, at: number): boolean => {
  const word = index.text.slice(at, at + 2);
  const longer = index.text.slice(at + 2, at + 5);
  return index.find(longer).some((place) => index.text.slice(place - 2, place) !== word);
};

/** 字词重复 */
export const doubledWord: Rule = {
  code: 'PLAN1006',
  severity: 'info',
  title: { zh: '字词重复', en: 'A character or word is doubled' },
  why: { zh: '多出的字词是誊改时留下的，正式文本不应出现。', en: 'It is left over from editing and does not belong in a formal text.' },
  fix: { zh: '删去重复的字词；若是两个词相连，在中间加「的」或标点。', en: 'Take one out; if two words meet, put 的 or a mark between them.' },
  good: '第一章 改革\n完善改革的体制机制，健全企业评价制度。',
  bad: '第一章 改革\n完善⟦改革的的体制⟧机制，健全企业评价制度。',
  *check(input) {
    const reading = readingOf(input);
    const { text } = reading;
    const index = bigramsOfReading(reading);
    for (let at = 1; at + 1 < text.length; at++) {
      const character = text[at]!;
      if (!isHan(character)) continue;
      if (text[at + 1] === character && (neverDoubled.includes(character) || (!mayMeet.includes(character) && readsWithout(index, at)))) {
        yield {
          message: { zh: `「${text.slice(Math.max(0, at - 2), at + 4).trim()}」里「${character}」重复`, en: `“${character}” is doubled` },
          span: reading.sourceSpan(Math.max(0, at - 2), Math.min(text.length, at + 4)),
        };
      } else if (text[at + 2] === character && text[at + 1] !== character && text[at + 1] === text[at + 3] && isHan(text[at + 1])) {
        const word = text.slice(at, at + 2);
        if (
          reading.segmentAt(at).kind === 'cell' ||
          (index.count(word[0]!, word[1]!) < oftenUsed && !commonWords.includes(word)) ||
          opensLongerWord(index, at + 2)
        )
          continue;
        yield { message: { zh: `「${word}」连写了两遍`, en: `“${word}” is written twice in a row` }, span: reading.sourceSpan(at, at + 4) };
      }
    }
  },
};
