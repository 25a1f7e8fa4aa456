import type { Indicator } from '../schema.ts';
import { plainName } from './indicator-name.ts';
import { written } from './measure.ts';
import { yearsOf } from './pace.ts';
import { planTablesOf } from './plan-tables.ts';
import type { Rule } from './rule.ts';

/** Rounding of targets explains this much (percentage points a year), a fall of population does not come unsaid. */
const tolerance = 0.5;

const yearly = (row: Indicator): number | undefined => {
  const years = yearsOf(row);
  const [from, to] = [row.baseline?.value, row.target?.value];
  return years === undefined || !from || !to || row.target?.kind !== 'level' ? undefined : ((to / from) ** (1 / years) - 1) * 100;
};

/** 总量增速与人均目标 */
export const growthAgainstPerHead: Rule = {
  code: 'PLAN3106',
  severity: 'error',
  title: { zh: '总量增速与人均目标不能同时成立', en: 'Growth of GDP and GDP a head cannot both hold' },
  why: {
    zh: '人均要涨得比总量快，人口必须减少；规划没有这样安排，两个目标必有一个落空。',
    en: 'GDP a head outgrowing GDP needs a falling population, which the plan does not foresee.',
  },
  fix: { zh: '按常住人口预测重算，三个数保持一致。', en: 'Recompute from the population forecast, so that the three agree.' },
  good: '第一章 目标\n表1 主要指标\n序号\t指标\t单位\t2020年\t2025年\t属性\n1\t地区生产总值年均增速\t%\t3\t6*\t预期性\n2\t人均地区生产总值\t万元\t7.05\t9\t预期性\n备注：带*为五年年均增速。',
  bad: '第一章 目标\n表1 主要指标\n序号\t指标\t单位\t2020年\t2025年\t属性\n1\t地区生产总值年均增速\t%\t3\t6*\t预期性\n⟦2\t人均地区生产总值\t万元\t7.05\t10\t预期性⟧\n备注：带*为五年年均增速。',
  *check(input) {
    const { next } = planTablesOf(input);
    const total = next.find(({ name, target }) => /^地区生产总值(?:年均)?增速$/.test(plainName(name)) && target?.kind === 'avg_annual_growth');
    const perHead = next.find(({ name }) => /^人均地区生产总值$/.test(plainName(name)));
    const growth = total?.target?.value;
    const implied = perHead && yearly(perHead);
    if (!total || !perHead || growth === undefined || implied === undefined || total.target?.comparator === '>=' || total.target?.comparator === '>') return;
    const people = next.find(({ name, target }) => /^(?:年末)?常住人口(?:规模|数量|总量)?$/.test(plainName(name)) && target?.kind === 'level');
    const peopleGrowth = people && yearly(people);
    const [low, high] = peopleGrowth === undefined ? [-Infinity, growth] : [growth - peopleGrowth, growth - peopleGrowth];
    if (implied <= high + tolerance && implied >= low - tolerance) return;
    yield {
      message: {
        zh: `人均由 ${perHead.baseline!.raw} 到 ${perHead.target!.raw} 需年均增长 ${written(Number(implied.toFixed(1)))}%，总量年均只增长 ${total.target!.raw.replace(/[^\d.]/g, '')}%${peopleGrowth === undefined ? '，除非人口减少' : `，常住人口年均增长 ${written(Number(peopleGrowth.toFixed(1)))}%`}`,
        en: `${perHead.baseline!.raw} to ${perHead.target!.raw} a head needs ${written(Number(implied.toFixed(1)))} % a year, but GDP grows ${growth} %${peopleGrowth === undefined ? ' unless the population falls' : ` and the population ${written(Number(peopleGrowth.toFixed(1)))} %`}`,
      },
      span: perHead.span,
      related: [
        { message: { zh: '总量增速目标', en: 'the growth target' }, span: total.span },
        ...(people ? [{ message: { zh: '人口目标', en: 'the population target' }, span: people.span }] : []),
      ],
    };
  },
};
