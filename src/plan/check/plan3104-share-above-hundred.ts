import { sharesOf } from './shares.ts';
import { mayPassHundred } from './words/indicator-names.ts';
import type { Rule } from './rule.ts';
import type { Span } from '../../basis/index.ts';

const rate = /(?:覆盖|普及|达标|合格|处理|处置|利用|城镇化|优良|完好|满意|入住|参保|就业|绿化|治理|回收|到位|供水|达产|化)率$|占比$/;

/** 占比或率超过 100% */
export const shareAboveHundred: Rule = {
  code: 'PLAN3104',
  severity: 'error',
  title: { zh: '占比或率超过 100%', en: 'A share or rate above 100 %' },
  why: { zh: '部分不可能大于整体，数或单位必有一错。', en: 'A part cannot exceed its whole: the number or the unit is wrong.' },
  fix: { zh: '核对数值、单位和分母。', en: 'Check value, unit and denominator.' },
  good: '第一章 目标\n到2025年，文化产业增加值占地区生产总值比重达到8%，垃圾分类覆盖率达到100%。',
  bad: '第一章 目标\n表1 主要指标\n序号\t指标\t单位\t2020年\t2025年\t属性\n⟦1\t文化产业增加值占地区生产总值比重\t%\t4\t180\t预期性⟧\n2\t森林覆盖率\t%\t40\t42\t约束性',
  *check(input) {
    const { plan } = input;
    const rates: { subject: string; value: number; raw: string; span: Span }[] = [
      ...sharesOf(input),
      ...plan.targets
        .filter(({ subject, unit, kind }) => unit === '%' && kind === 'level' && rate.test(subject))
        .map(({ subject, value, span }) => ({ subject, value, raw: `${value}%`, span })),
      ...plan.indicators
        .filter(({ name, unit, target }) => unit === '%' && target?.kind === 'level' && rate.test(name))
        .flatMap(({ name, baseline, actual, target, span }) =>
          [baseline, actual, target].flatMap((cell) => (cell?.value === undefined ? [] : [{ subject: name, value: cell.value, raw: cell.raw, span }])),
        ),
    ];
    const seen = new Set<string>();
    for (const { subject, value, raw, span } of rates) {
      if (value <= 100 || mayPassHundred.some((word) => subject.includes(word)) || seen.has(`${span[0]} ${raw}`)) continue;
      seen.add(`${span[0]} ${raw}`);
      yield { message: { zh: `「${subject}」为 ${raw}，超过 100%`, en: `“${subject}” is ${raw}, above 100 %` }, span };
    }
  },
};
