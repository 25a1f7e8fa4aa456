import fc from 'fast-check';
import { expect, it } from 'vitest';
import { titleLines } from './official-document-title.ts';

it('breaks a title where the sense allows, in as few lines as it needs', () => {
  expect(titleLines('示例区国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要实施情况中期评估报告')).toEqual([
    '示例区国民经济和社会发展',
    '第十四个五年规划和二〇三五年远景目标纲要',
    '实施情况中期评估报告',
  ]);
  expect(titleLines('关于示例区2025年国民经济和社会发展计划执行情况与2026年计划的报告')).toEqual([
    '关于示例区2025年国民经济和社会发展计划',
    '执行情况与2026年计划的报告',
  ]);
  expect(titleLines('中期评估报告')).toEqual(['中期评估报告']);
});

it('loses nothing, whatever the title is, and puts no more on a line than fits', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'规划实施情况的报告（模拟）2025年第一A、“”'), maxLength: 90 }), (title) => {
      const lines = titleLines(title);
      expect(lines.join('')).toBe(title);
      if (lines.length > 1) for (const line of lines) expect(line.length).toBeLessThan(41);
    }),
  );
});
