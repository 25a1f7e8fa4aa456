import type { Span } from '../../basis/index.ts';
import { groupBy, times, together } from './finding.ts';
import type { Rule } from './rule.ts';
import { traditionalCharacters } from './words/traditional-characters.ts';

const simplified = new Map<string, string>();
for (let i = 0; i + 1 < traditionalCharacters.length; i += 2) {
  if (traditionalCharacters[i] !== traditionalCharacters[i + 1]) simplified.set(traditionalCharacters[i]!, traditionalCharacters[i + 1]!);
}
const pattern = new RegExp(`[${[...simplified.keys()].join('')}]`, 'g');

/** Text with more of them than this, and more than one in fifty characters, is not simplified text. */
const mostInSimplified = 20;

/** 简体文中的繁体字 */
export const traditionalCharacter: Rule = {
  code: 'PLAN1005',
  severity: 'info',
  title: { zh: '简体文中夹有繁体字', en: 'A traditional character in simplified text' },
  why: {
    zh: '规划文本应使用规范汉字；夹杂的繁体字多是输入法或转码留下的错字。',
    en: 'Official texts use standard characters; a lone traditional one is a slip of input or conversion.',
  },
  fix: { zh: '改为规范简化字。', en: 'Write the simplified character.' },
  good: '第一章 安全\n严肃查处违法违规行为。',
  bad: '第一章 安全\n严肃查处违法违规⟦行爲⟧。',
  *check({ text }) {
    const found = Array.from(text.matchAll(pattern), ({ 0: character, index }) => ({ character, index }));
    /* The document is written in traditional characters. */
    if (found.length > mostInSimplified && found.length * 50 > text.length) return;
    for (const [character, group] of groupBy(found, (place) => place.character)) {
      yield* together(
        group.map(({ index }): Span => [/[\u4e00-\u9fff]/.test(text[index - 1] ?? '') ? index - 1 : index, index + 1]),
        (count) => ({
          zh: `「${character}」是繁体字，应为「${simplified.get(character)}」${times(count).zh}`,
          en: `“${character}” is a traditional character; write “${simplified.get(character)}”${times(count).en}`,
        }),
      );
    }
  },
};
