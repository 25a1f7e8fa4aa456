import { sourceSpan } from '../../syntax/index.ts';
import { isRetrospective } from './future-text.ts';
import type { Rule } from './rule.ts';

const by = /(?:到|至|力争|确保)\s?(20\d{2})\s?年/g;
/** Years that plans of every kind look to: carbon peak and neutrality, modernisation, the centenaries. */
const commonHorizons = [2030, 2035, 2049, 2050, 2060];

/** 年份越界 */
export const yearOutside: Rule = {
  code: 'PLAN4008',
  severity: 'warning',
  title: { zh: '目标年份在规划期之外', en: 'A target year outside the plan' },
  why: { zh: '规划期内无法考核，也可能是上一份规划留下的旧文。', en: 'It cannot be checked within the plan, or is left over from an older text.' },
  fix: { zh: '核对年份；确为远期的，写明规划期内做到什么程度。', en: 'Check the year; if it is meant, say how far the plan itself gets.' },
  good: '某市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要\n第一章 目标\n到2025年，森林覆盖率达到42%。\n第二章 交通\n到2035年，建成都市圈环线。',
  bad: '某市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要\n第一章 目标\n到2025年，森林覆盖率达到42%。\n第二章 交通\n⟦到2015年⟧，建成都市圈环线。',
  *check(input) {
    const { period, horizon } = input.plan.document;
    if (!period) return;
    const last = Math.max(period.to, horizon ?? 0);
    for (const { flow, role } of input.passages) {
      if ((role !== 'body' && role !== 'box') || flow.text.length === 0) continue;
      for (const match of flow.text.matchAll(by)) {
        const year = Number(match[1]);
        if ((year >= period.from && year <= last) || (year > last && commonHorizons.includes(year))) continue;
        if (year < period.from && (isRetrospective(input, flow.offsets[0]!) || /[从由自]/.test(flow.text.slice(Math.max(0, match.index - 12), match.index))))
          continue;
        yield {
          message: { zh: `${year} 年不在规划期 ${period.from}—${last} 年内`, en: `${year} is outside the plan’s ${period.from}–${last}` },
          span: sourceSpan(flow, match.index, match.index + match[0].length),
        };
      }
    }
  },
};
