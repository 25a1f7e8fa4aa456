import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFigure } from './figure.ts';

const shown = (text: string): string => {
  const figure = readFigure(text);
  if (figure.kind === 'value')
    return `${figure.bound ?? ''}${figure.value.toFixed()}${figure.unit === undefined ? '' : ` ${figure.unit}`}${figure.multiplier === undefined ? '' : ` ×${figure.multiplier}`}`;
  return figure.kind === 'missing' ? `missing: ${figure.missing}` : figure.kind === 'refused' ? `refused: ${figure.code}` : figure.kind;
};

describe('readFigure', () => {
  it.each([
    ['１２３．４', '123.4'],
    ['1,234.5', '1234.5'],
    ['1 234', '1234'],
    ['1，234，567', '1234567'],
    ['-2.7', '-2.7'],
    ['－2.7', '-2.7'],
    ['▲2.7', '-2.7'],
    ['.5', '0.5'],
    ['三千五百', '3500'],
    ['百分之十八', '18 %'],
    ['12%', '12 %'],
    ['12.345678901234567890123', '12.345678901234567890123'],
    ['2.35∶1', '2.35'],
  ])('reads %s as %s', (written, read) => {
    expect(shown(written)).toBe(read);
  });

  it.each([
    ['1,234.5万', '1234.5 ×万'],
    ['2.2亿', '2.2 ×亿'],
    ['2.2亿元', '2.2 亿元'],
    ['220,300万元', '220300 万元'],
    ['一万三千五百亿元', '13500 亿元'],
    ['3千人', '3000 人'],
    ['7.00公里/平方公里', '7 公里/平方公里'],
  ])('keeps the unit that %s implies: %s', (written, read) => {
    expect(shown(written)).toBe(read);
  });

  it.each([
    ['≥6', '>=6'],
    ['>=6', '>=6'],
    ['6以上', '>=6'],
    ['不低于6', '>=6'],
    ['<80', '<80'],
    ['80以下', '<=80'],
    ['300余家', '>300 家'],
  ])('takes %s for a bound: %s', (written, read) => {
    expect(shown(written)).toBe(read);
  });

  it.each(['-', '－', '—', '——', '…', '……', '/', '无', '空', '未统计', 'N/A'])('takes %s for missing, never for zero', (written) => {
    expect(shown(written)).toMatch(/^missing: ./);
  });

  it.each([
    ['12.5abc', 'text', 'abc'],
    ['增长8.8%', 'text', '增长'],
    ['12345.', 'text', '.'],
    ['推进中', 'noNumber', '推进中'],
    ['5-6', 'range', '5-6'],
    ['约50', 'about', '约50'],
    ['1 2', 'several', '1 2'],
    ['1,23', 'grouping', '1,23'],
    ['1.5E+8', 'scientific', '1.5E+8'],
    ['2023-06-05', 'date', '2023-06-05'],
    ['6月5日', 'date', '6月5日'],
    ['6-Jan', 'date', '6-Jan'],
    ['1/4', 'fraction', '1/4'],
  ])('refuses %s as %s and names %s in both languages', (written, code, named) => {
    const figure = readFigure(written);
    expect(figure).toMatchObject({ kind: 'refused', code });
    if (figure.kind === 'refused') expect([figure.message.zh, figure.message.en].every((message) => message.includes(named))).toBe(true);
  });

  it('tells an empty cell from a missing figure and from zero', () => {
    expect([shown(''), shown(' 　'), shown('0'), shown('0.0')]).toEqual(['empty', 'empty', '0', '0']);
  });

  it('reads every decimal exactly, with thousands parted or not', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.stringMatching(/^\d{0,12}$/), fc.boolean(), (whole, decimals, parted) => {
        const text = `${parted ? whole.toLocaleString('en-US') : whole}${decimals === '' ? '' : `.${decimals}`}`;
        const figure = readFigure(text);
        expect(figure.kind).toBe('value');
        if (figure.kind === 'value') expect(figure.value.eq(text.replaceAll(',', ''))).toBe(true);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789.,－-≥<>=%万亿元年月日 约一十百e/：') })), (text) => {
        expect(['value', 'missing', 'empty', 'refused']).toContain(readFigure(text).kind);
      }),
      { numRuns: 500 },
    );
  });
});
