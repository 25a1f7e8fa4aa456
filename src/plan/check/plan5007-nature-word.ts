import { otherNature } from '../words/patterns.ts';
import type { Rule } from './rule.ts';

/** 属性用词 */
export const natureWord: Rule = {
  code: 'PLAN5007',
  severity: 'info',
  title: { zh: '指标属性用词不规范', en: 'An indicator’s nature in an irregular word' },
  why: { zh: '属性只有约束性和预期性两种，写错会影响考核口径。', en: 'There are two natures, binding and expected; another word leaves the duty open.' },
  fix: { zh: '改为「约束性」或「预期性」。', en: 'Write 约束性 or 预期性.' },
  good: '第一章 目标\n表1 主要指标\n序号\t指标\t单位\t2020年\t2025年\t属性\n1\t新兴产业比重\t%\t52\t55\t预期性\n2\t森林覆盖率\t%\t40\t42\t约束性',
  bad: '第一章 目标\n表1 主要指标\n序号\t指标\t单位\t2020年\t2025年\t属性\n⟦1\t新兴产业比重\t%\t52\t55\t预期值⟧\n2\t森林覆盖率\t%\t40\t42\t约束性',
  *check({ plan }) {
    for (const { name, natureRaw, span } of plan.indicators) {
      if (natureRaw === undefined || natureRaw.trim() === '' || otherNature.test(natureRaw)) continue;
      yield {
        message: {
          zh: `「${name}」的属性写作「${natureRaw}」，应为约束性或预期性`,
          en: `The nature of “${name}” is written “${natureRaw}”; it is 约束性 or 预期性`,
        },
        span,
      };
    }
  },
};
