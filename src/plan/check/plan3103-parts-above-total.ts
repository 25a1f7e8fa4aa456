import { sourceSpan } from '../../syntax/index.ts';
import { written } from './measure.ts';
import type { Rule } from './rule.ts';
import { partsOpener } from './words/changes.ts';

const amount = '(\\d+(?:\\.\\d+)?)\\s?([万亿]?(?:美?元|亩|吨|公里|千米|平方米|平方公里|立方米|千瓦|人|户|个|家|所|张|套|座|项|条|件|台|辆))';
const total = new RegExp(`${amount}[^，。；]{0,4}[，（(：]\\s?${partsOpener}([^。；]{4,160})`, 'g');
const part = new RegExp(`(?:^|[、，：])[^\\d、，]{1,20}${amount}(?=[、，。；）)]|$)`, 'g');

/** 分项之和大于总数 */
export const partsAboveTotal: Rule = {
  code: 'PLAN3103',
  severity: 'error',
  title: { zh: '「其中」各项之和大于总数', en: 'Parts that add up to more than their total' },
  why: { zh: '总数或分项必有一错，资金和任务无法落到项目。', en: 'The total or a part is wrong, and money or work cannot be handed down.' },
  fix: { zh: '核对总数和分项。', en: 'Check the total and its parts.' },
  good: '第一章 投资\n总投资100亿元，其中交通60亿元、水利30亿元。',
  bad: '第一章 投资\n总投资⟦100亿元，其中交通60亿元、水利70亿元⟧。',
  *check({ passages }) {
    for (const { flow, role } of passages) {
      if (role === 'front') continue;
      for (const match of flow.text.matchAll(total)) {
        const [all, sum, unit, list] = match;
        const parts = Array.from(list!.matchAll(part)).filter(([, , partUnit]) => partUnit === unit);
        const added = parts.reduce((one, [, value]) => one + Number(value), 0);
        if (parts.length < 2 || added <= Number(sum) * 1.001) continue;
        yield {
          message: {
            zh: `分项合计 ${written(added)}${unit}，大于总数 ${sum}${unit}`,
            en: `The parts add up to ${written(added)}${unit}, above the total ${sum}${unit}`,
          },
          span: sourceSpan(flow, match.index, match.index + all!.length),
        };
      }
    }
  },
};
