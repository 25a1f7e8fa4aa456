import { plainName } from './indicator-name.ts';
import { isPartOf } from './part-of.ts';
import { sharesOf } from './shares.ts';
import type { Rule } from './rule.ts';

/** 部分大于整体 */
export const partAboveWhole: Rule = {
  code: 'PLAN3105',
  severity: 'error',
  title: { zh: '部分的占比大于整体的占比', en: 'A part with a larger share than its whole' },
  why: { zh: '两个数不能同时成立，名称或数值必有一错。', en: 'Both values cannot hold: a name or a number is wrong.' },
  fix: { zh: '核对指标名称和口径，改正其一。', en: 'Check names and bases, and correct one.' },
  good: '第一章 目标\n表1 主要指标\n序号\t指标\t单位\t2020年\t2025年\t属性\n1\t数字服务业增加值占GDP比重\t%\t4\t6\t预期性\n2\t数字经济增加值占GDP比重\t%\t8\t10\t预期性',
  bad: '第一章 目标\n表1 主要指标\n序号\t指标\t单位\t2020年\t2025年\t属性\n⟦1\t数字服务业增加值占GDP比重\t%\t56\t60\t预期性⟧\n2\t数字经济增加值占GDP比重\t%\t8\t10\t预期性',
  *check(input) {
    const shares = sharesOf(input);
    const seen = new Set<string>();
    for (const part of shares) {
      for (const whole of shares) {
        if (
          part.value <= whole.value ||
          part.year === undefined ||
          part.year !== whole.year ||
          plainName(part.whole) !== plainName(whole.whole) ||
          !isPartOf(part.part, whole.part)
        )
          continue;
        const key = `${part.span[0]} ${whole.span[0]}`;
        if (seen.has(key)) continue;
        seen.add(key);
        yield {
          message: {
            zh: `${part.year} 年「${part.part}」占比 ${part.raw}，大于它所属的「${whole.part}」占比 ${whole.raw}`,
            en: `In ${part.year} the share of “${part.part}” is ${part.raw}, above ${whole.raw} of “${whole.part}” which contains it`,
          },
          span: part.span,
          related: [{ message: { zh: `整体的占比 ${whole.raw}`, en: `the whole’s share ${whole.raw}` }, span: whole.span }],
        };
      }
    }
  },
};
