import type { Span } from '../../basis/index.ts';
import { groupBy, together } from './finding.ts';
import type { Rule } from './rule.ts';

const dash = /^(?:—+|–+|-+|－+|\/|\\|无|空|N\/?A)$/i;

/** 空值符号 */
export const missingValueMark: Rule = {
  code: 'PLAN5009',
  severity: 'info',
  title: { zh: '指标表里空值的写法不一', en: 'Missing values of the indicator tables marked in several ways' },
  why: {
    zh: '读者会以为几种写法意思不同（没有统计、尚未下达、不适用）。',
    en: 'Readers take the marks for different things: not counted, not set, not applicable.',
  },
  fix: { zh: '统一用「—」，需要区分的在表注说明。', en: 'Use one mark, and explain in a note where they differ.' },
  good: '第一章 目标\n表1 主要指标\n序号\t指标\t单位\t2020年\t2025年\t属性\n1\t托位数\t个\t—\t4\t预期性\n2\t平均受教育年限\t年\t—\t12\t预期性\n3\t森林覆盖率\t%\t40\t42\t约束性',
  bad: '第一章 目标\n表1 主要指标\n序号\t指标\t单位\t2020年\t2025年\t属性\n1\t托位数\t个\t—\t4\t预期性\n⟦2\t平均受教育年限\t年\t/\t12\t预期性⟧\n3\t森林覆盖率\t%\t40\t42\t约束性',
  *check({ tree, plan }) {
    const isIndicator = ([start, end]: Span): boolean => plan.indicators.some(({ span }) => start <= span[0] && span[1] <= end);
    const cells = tree.blocks.flatMap((block) =>
      block.type === 'table' && isIndicator(block.span)
        ? block.rows.flatMap((row) => row.cells.filter(({ text }) => dash.test(text.trim())).map(({ text }) => ({ mark: text.trim(), span: row.span })))
        : [],
    );
    const [usual, ...others] = [...groupBy(cells, ({ mark }) => mark)].toSorted(([, a], [, b]) => b.length - a.length);
    for (const [mark, group] of others) {
      yield* together(
        group.map(({ span }) => span),
        () => ({ zh: `空值写作「${mark}」，别处写作「${usual![0]}」`, en: `A missing value is “${mark}” here and “${usual![0]}” elsewhere` }),
      );
    }
  },
};
