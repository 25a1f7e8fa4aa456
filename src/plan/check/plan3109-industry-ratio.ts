import { sourceSpan } from '../../syntax/index.ts';
import { written } from './measure.ts';
import type { Rule } from './rule.ts';
import { industryRatio } from './words/changes.ts';

const ratio = new RegExp(`${industryRatio}[^\\d。；，]{0,20}(\\d+(?:\\.\\d+)?)\\s?[:：∶]\\s?(\\d+(?:\\.\\d+)?)\\s?[:：∶]\\s?(\\d+(?:\\.\\d+)?)`, 'g');
/** Three shares rounded to one decimal. */
const rounding = 0.25;

/** 三次产业结构 */
export const industryRatioSum: Rule = {
  code: 'PLAN3109',
  severity: 'error',
  title: { zh: '三次产业结构之和不是 100', en: 'Shares of the three industries that do not add up to 100' },
  why: { zh: '三个占比必有一个写错。', en: 'One of the three is wrong.' },
  fix: { zh: '按统计数据核对三个占比。', en: 'Check the three against the statistics.' },
  good: '第一章 产业\n三次产业结构调整为5.2:44.8:50。',
  bad: '第一章 产业\n⟦三次产业结构调整为5.2:44.8:60⟧。',
  *check({ passages }) {
    for (const { flow } of passages) {
      for (const match of flow.text.matchAll(ratio)) {
        const parts = match.slice(1, 4).map(Number);
        const sum = parts.reduce((a, b) => a + b, 0);
        /* 1:4:5 is a ratio, not shares. */
        if (sum < 50 || Math.abs(sum - 100) <= rounding) continue;
        yield {
          message: { zh: `三次产业占比合计 ${written(sum)}，应为 100`, en: `The three shares add up to ${written(sum)}, not 100` },
          span: sourceSpan(flow, match.index, match.index + match[0].length),
        };
      }
    }
  },
};
