import { describe, expect, it } from 'vitest';
import { parse } from './parse.ts';

const headingsOf = (text: string): readonly string[] =>
  parse(text).blocks.flatMap((block) => (block.type === 'heading' ? [`${block.level} ${block.title}`] : []));

describe('a text that marks no heading', () => {
  const text = [
    '南湖街道“十五五”发展规划',
    '发展基础',
    '辖区商贸繁荣，设施齐备。',
    '重点任务',
    '建设宜居街区',
    '改造老旧小区，增加绿地。',
    '壮大楼宇经济',
    '引进优质企业，盘活闲置楼宇。',
    '保障措施',
    '每半年检查一次。',
  ];
  it('is headed by its short lines over prose; those that frame any plan are chapters', () => {
    expect(headingsOf(text.join('\n\n'))).toEqual(['chapter 发展基础', 'chapter 重点任务', 'section 建设宜居街区', 'section 壮大楼宇经济', 'chapter 保障措施']);
  });
  it('covers its source all the same', () => {
    const source = text.join('\n');
    const { blocks } = parse(source);
    expect(blocks.map((block) => source.slice(...block.span)).join('')).toBe(source);
  });
  it('has its title above them', () => {
    expect(headingsOf(text.join('\n'))).not.toContain('chapter 南湖街道“十五五”发展规划');
  });
});

describe('short lines are no headings', () => {
  it('where others bear numbers', () => {
    expect(
      headingsOf(
        '一、发展基础\n辖区商贸繁荣，设施较为齐备，秩序良好。\n重点任务\n改造老旧小区，增加绿地，补建步道。\n保障措施\n加强督查，按季通报，逐年评估。\n主要目标\n建成宜居街区，方便居民，吸引游客。',
      ),
    ).toEqual(['chapter 发展基础']);
  });
  it('where none of them frames a plan', () => {
    expect(headingsOf('欢迎词\n各位来宾好。\n祝酒词\n干杯吧。\n答谢词\n谢谢大家。')).toEqual([]);
  });
  it('where they stand over nothing', () => {
    expect(headingsOf('重点任务\n发展基础\n保障措施\n主要目标')).toEqual([]);
  });
});
