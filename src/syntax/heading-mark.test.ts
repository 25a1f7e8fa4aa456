import { describe, expect, it } from 'vitest';
import { headingMark } from './heading-mark.ts';

const markOf = (line: string): readonly [string, number | undefined, string] | undefined => {
  const mark = headingMark(line, 0, line.length);
  return mark === undefined ? undefined : [mark.style, mark.number, line.slice(mark.titleStart)];
};

describe('the mark of a heading', () => {
  it.each([
    ['第一章、发展基础', 'chapter', 1, '发展基础'],
    ['第二节　主要目标', 'section', 2, '主要目标'],
    ['第一部分 发展回顾', 'part', 1, '发展回顾'],
    ['一 、主要成效', 'chinese', 1, '主要成效'],
    ['（三）重点任务', 'bracketed-chinese', 3, '重点任务'],
    ['1．建设水网', 'decimal-1', 1, '建设水网'],
  ])('%s', (line, style, number, title) => {
    expect(markOf(line)).toEqual([style, number, title]);
  });
  it.each(['第一章、第二章规定的任务', '第一章，总则', '3.5万亩', '三要素保障'])('is none: %s', (line) => {
    expect(markOf(line)).toBeUndefined();
  });
});
