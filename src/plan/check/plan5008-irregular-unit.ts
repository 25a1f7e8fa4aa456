import { groupBy, times, together } from './finding.ts';
import { readingOf } from './reading.ts';
import type { Rule } from './rule.ts';
import { irregularUnits, unitPlaceholders } from './words/units.ts';

/** 单位写法 */
export const irregularUnit: Rule = {
  code: 'PLAN5008',
  severity: 'info',
  title: { zh: '计量单位写法不规范', en: 'A unit written irregularly' },
  why: { zh: '单位写法不一，数据提取和换算容易出错。', en: 'Units in several spellings go wrong when figures are taken over and converted.' },
  fix: { zh: '按法定计量单位的符号书写。', en: 'Use the legal symbol of the unit.' },
  good: '第一章 生态\n到2025年，细颗粒物年均浓度控制在35μg/m³以下。',
  bad: '第一章 生态\n到2025年，细颗粒物年均浓度控制在35⟦ug/m³⟧以下。',
  *check(input) {
    const { text, sourceSpan } = readingOf(input);
    for (const [pattern, regular] of irregularUnits) {
      const found = Array.from(text.matchAll(new RegExp(pattern, 'g')));
      for (const [words, group] of groupBy(found, (match) => match[0])) {
        yield* together(
          group.map(({ index }) => sourceSpan(index, index + words.length)),
          (count) => ({ zh: `单位「${words}」应写作「${regular}」${times(count).zh}`, en: `The unit “${words}” should be “${regular}”${times(count).en}` }),
        );
      }
    }
    for (const { name, unit, span } of input.plan.indicators) {
      if (unit === undefined || !unitPlaceholders.includes(unit.trim())) continue;
      yield { message: { zh: `「${name}」的单位栏是占位符「${unit}」`, en: `The unit of “${name}” is the placeholder “${unit}”` }, span };
    }
  },
};
