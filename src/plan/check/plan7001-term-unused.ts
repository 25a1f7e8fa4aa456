import { bareTerm, quotedCore, runningText } from './term-use.ts';
import type { Rule } from './rule.ts';

/** Ends that a glossary adds to a term or leaves out. */
const ends = /(?:行动|工程|改革|制度|项目|计划|机制|体系|工作法|路网|示范基地|产业|战略|模式|技术|平台|制)$/;

/** 解释而未用 */
export const termUnused: Rule = {
  code: 'PLAN7001',
  severity: 'info',
  title: { zh: '解释了正文没有用到的名词', en: 'A term explained but never used' },
  why: { zh: '正文删改后解释没有跟上，或正文用了另一种写法。', en: 'The text was edited and the glossary was not, or the text spells it otherwise.' },
  fix: { zh: '删去该条，或统一写法。', en: 'Take the entry out, or use one spelling.' },
  good: '第一章 城市\n建设海绵城市，推进多规合一。\n\n名词解释\n海绵城市：指能吸纳、蓄渗和缓释雨水的城市。\n多规合一：指各类规划融合为一张蓝图。',
  bad: '第一章 城市\n建设海绵城市，完善管网。\n\n名词解释\n海绵城市：指能吸纳、蓄渗和缓释雨水的城市。\n⟦多规合一⟧：指各类规划融合为一张蓝图。',
  *check(input) {
    const { bare } = runningText(input);
    for (const { terms, span } of input.plan.terms) {
      for (const term of terms) {
        const whole = bareTerm(term);
        const core = quotedCore(term);
        const forms = [whole, whole.replace(ends, ''), ...(core === undefined ? [] : [bareTerm(core)])];
        if (whole.length < 2 || forms.some((form) => form.length >= 2 && bare.includes(form))) continue;
        const at = input.text.indexOf(term, span[0]);
        yield {
          message: { zh: `「${term}」有解释，正文没有用到`, en: `“${term}” is explained but never used` },
          span: at >= 0 && at < span[1] ? [at, at + term.length] : span,
        };
      }
    }
  },
};
