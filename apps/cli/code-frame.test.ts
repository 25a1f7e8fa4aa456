import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeFrame, type Numbered } from './code-frame.ts';
import { displayWidth } from './display-width.ts';
import { LineTable } from './line-table.ts';

const numbered = (text: string): Numbered => ({ text, lines: new LineTable(text) });
const frameOf = (text: string, words: string, width = 60): string[] => {
  const start = text.indexOf(words);
  return codeFrame(numbered(text), [start, start + words.length], '^', width);
};

/** The words that stand over the marks, column by column. */
const over = ([source, marks]: readonly string[]): string => {
  const from = marks!.search(/[\^-]/);
  let column = 0;
  let words = '';
  for (const character of source!) {
    if (column >= from && column < marks!.length) words += character;
    column += displayWidth(character);
  }
  return words;
};

describe('the marks', () => {
  test('stand right under wide characters', () => {
    expect(frameOf('到2025年，森林覆盖率达到49%。', '森林覆盖率')).toEqual(['   1 | 到2025年，森林覆盖率达到49%。', '     |           ^^^^^^^^^^']);
  });
  test('stand right under what follows a tab', () => {
    expect(frameOf('指标\t单位\t2025年', '单位')).toEqual(['   1 | 指标    单位    2025年', '     |         ^^^^']);
  });
  test('show one mark for an empty span, also at the end of the text', () => {
    expect(codeFrame(numbered('甲乙'), [1, 1], '^', 60)[1]).toBe('     |   ^');
    expect(codeFrame(numbered('甲乙'), [2, 2], '^', 60)[1]).toBe('     |     ^');
    expect(codeFrame(numbered(''), [0, 0], '^', 60)).toHaveLength(2);
  });
  test('follow a span over the lines it covers, three at most, leaving out blank ones', () => {
    const text = '一段\n话，\n\n分成\n四行。';
    expect(frameOf(text, text).filter((line) => line.includes('^'))).toHaveLength(3);
    expect(frameOf(text, text).at(-1)).toBe('     | …');
    expect(frameOf(text, '话，\n\n分成')).toEqual(['   2 | 话，', '     | ^^^^', '   4 | 分成', '     | ^^^^']);
  });
});

describe('a long line', () => {
  const long = `${'前'.repeat(500)}重点${'后'.repeat(500)}`;
  test('is shown around the words meant', () => {
    const frame = frameOf(long, '重点');
    expect(frame[0]).toMatch(/^ {3}1 \| … 前+重点后+ …$/);
    expect(over(frame)).toBe('重点');
  });
  test('never takes more than the width, whatever its length', () => {
    for (const line of frameOf(long, '重点', 40)) expect(displayWidth(line)).toBeLessThanOrEqual(40);
  });
});

test('nothing in a document commands the terminal', () => {
  const [source] = frameOf('红\x1b[31m字\u202e反', '字');
  expect(source).toBe('   1 | 红␛[31m字反');
});

test('the marks stand under the words of any span of any line', () => {
  const character = fc.constantFrom('中', '，', 'a', '3', '％', '“', '𠮷', '　', '—');
  fc.assert(
    fc.property(fc.array(character, { minLength: 1, maxLength: 80 }), fc.nat(), fc.nat(), fc.integer({ min: 30, max: 90 }), (characters, a, b, width) => {
      const from = a % characters.length;
      const to = from + 1 + (b % (characters.length - from));
      const start = characters.slice(0, from).join('').length;
      const words = characters.slice(from, to).join('');
      const frame = codeFrame(numbered(characters.join('')), [start, start + words.length], '^', width);
      expect(words.trim() === '' || words.startsWith(over(frame).replace(/ …$/, ''))).toBe(true);
      for (const line of frame) expect(displayWidth(line)).toBeLessThanOrEqual(width);
    }),
  );
});
