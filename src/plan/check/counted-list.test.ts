import { describe, expect, it } from 'vitest';
import { flowOf } from '../../syntax/index.ts';
import { countedLists } from './counted-list.ts';

const counts = (text: string): (readonly [declared: number, listed: number, open: boolean])[] =>
  countedLists(flowOf(text, 0, text.length)).map(({ declared, listed, open }) => [declared, listed, open]);

describe('lists with a number behind them', () => {
  it('counts the members up to the clause’s start', () => {
    expect(counts('到2025年，建成滨江小学、江岸小学、南湖中学等11所学校。')).toEqual([[11, 3, true]]);
  });

  it('reads a number that stands behind the noun', () => {
    expect(counts('建成东桥、西桥等人行天桥10座。')).toEqual([[10, 2, true]]);
  });

  it('reads numbers in words, and stops at the count before', () => {
    expect(counts('统筹空间、规模、产业三大结构和生产、生活、生态三大空间。')).toEqual([
      [3, 3, false],
      [3, 3, false],
    ]);
  });

  it('leaves marks inside brackets alone', () => {
    expect(counts('推进区、街道（镇、乡）、社区（村）三级网络。')).toEqual([[3, 3, false]]);
  });
});
