import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from './number-format.ts';

describe('formatNumber', () => {
  it.each([
    ['decimal', 12, '12'],
    ['decimalZero', 3, '03'],
    ['chineseCounting', 12, '十二'],
    ['chineseCounting', 20, '二十'],
    ['chineseCounting', 101, '一○一'],
    ['chineseCountingThousand', 105, '一百零五'],
    ['chineseCountingThousand', 110, '一百一十'],
    ['chineseCountingThousand', 1010, '一千零一十'],
    ['japaneseCounting', 10, '十'],
    ['ideographDigital', 10, '一〇'],
    ['chineseLegalSimplified', 21, '贰拾壹'],
    ['ideographTraditional', 3, '丙'],
    ['ideographZodiac', 12, '亥'],
    ['decimalEnclosedCircle', 20, '⑳'],
    ['decimalEnclosedCircleChinese', 21, '21'],
    ['decimalEnclosedParen', 2, '⑵'],
    ['decimalFullWidth', 10, '１０'],
    ['upperRoman', 14, 'XIV'],
    ['lowerLetter', 27, 'aa'],
    ['upperLetter', 3, 'C'],
    ['none', 4, ''],
    ['hebrew1', 5, '5'],
    ['chineseCounting', 0, '0'],
  ])('prints %s %i as %s', (format, value, printed) => {
    expect(formatNumber(value, format)).toBe(printed);
  });

  it('never gives two numbers up to 99 the same name', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('chineseCounting', 'chineseCountingThousand', 'ideographDigital', 'lowerRoman', 'decimalEnclosedCircle'),
        fc.integer({ min: 1, max: 99 }),
        fc.integer({ min: 1, max: 99 }),
        (format, a, b) => {
          expect(formatNumber(a, format) === formatNumber(b, format)).toBe(a === b);
        },
      ),
    );
  });
});
