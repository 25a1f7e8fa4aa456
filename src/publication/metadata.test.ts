import { describe, expect, it } from 'vitest';
import { metadata } from './metadata.ts';
import { emptyPlan, smallPlan } from './publication-sample.ts';

const shown = (lines: ReturnType<typeof metadata>) => Object.fromEntries(lines.map(({ title, value }) => [title.zh, value]));

describe('metadata', () => {
  it('says what the plan is, where it comes from and how it was made', () => {
    expect(shown(metadata(smallPlan(), { exportedAt: '2026-01-01T00:00:00Z', corrections: 2 }, 'zh'))).toEqual({
      规划: '临江区“十四五”规划纲要',
      地区: '望川市 临江区 (999901)',
      编制单位: '临江区人民政府',
      印发: '2021-02',
      性质: '草案',
      规划期: '2021–2025',
      展望: 2035,
      基期: 2020,
      来源文件: 'plan.txt',
      '文件指纹（SHA-256）': 'a1b2',
      '篇幅（字符）': 1000,
      '人工更正（条）': 2,
      导出时间: '2026-01-01T00:00:00Z',
    });
  });

  it('has no line for what is not known', () => {
    expect(Object.keys(shown(metadata(emptyPlan(), {}, 'zh')))).toEqual(['规划', '性质', '来源文件', '文件指纹（SHA-256）', '篇幅（字符）']);
  });
});
