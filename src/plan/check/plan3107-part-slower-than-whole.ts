import { plainName } from './indicator-name.ts';
import { planTablesOf } from './plan-tables.ts';
import { isGdp, sharesOf, type Share } from './shares.ts';
import type { CheckInput, Rule } from './rule.ts';

/** What a row of growth is the growth of: 服务业增加值年均增速 → 服务业增加值. */
const subjectOf = (name: string): string => plainName(name).replace(/(?:年均)?增速$/, '');

/** The share at the start: stated for the part itself, or for a kind of it (the part is at least that large). */
const startOf = (input: CheckInput, part: string, goal: Share): Share | undefined => {
  const before = sharesOf(input).filter(
    (share) => !share.set && isGdp(share.whole) && share.year !== undefined && (goal.year === undefined || share.year < goal.year),
  );
  return before.findLast((share) => share.part === part) ?? before.findLast((share) => share.part.endsWith(part));
};

/** 部分慢于整体而占比要升 */
export const partSlowerThanWhole: Rule = {
  code: 'PLAN3107',
  severity: 'error',
  title: { zh: '增速不快于整体，占比却要提高', en: 'A part growing no faster than its whole while its share is to rise' },
  why: { zh: '占比上升要求比整体长得快；两个目标只能成立一个。', en: 'A share rises only by outgrowing the whole: one of the two targets must fail.' },
  fix: { zh: '提高该部分的增速目标，或降低占比目标。', en: 'Raise the part’s growth target or lower its share.' },
  good: '第一章 目标\n表1 主要指标\n序号\t指标\t单位\t2020年\t2025年\t属性\n1\t地区生产总值年均增速\t%\t3\t6*\t预期性\n2\t服务业增加值年均增速\t%\t2\t8*\t预期性\n3\t服务业增加值占GDP比重\t%\t55\t60\t预期性\n备注：带*为五年年均增速。',
  bad: '第一章 目标\n表1 主要指标\n序号\t指标\t单位\t2020年\t2025年\t属性\n1\t地区生产总值年均增速\t%\t3\t6*\t预期性\n⟦2\t服务业增加值年均增速\t%\t2\t6*\t预期性⟧\n3\t服务业增加值占GDP比重\t%\t55\t60\t预期性\n备注：带*为五年年均增速。',
  *check(input) {
    const growths = planTablesOf(input).next.filter(({ target }) => target?.kind === 'avg_annual_growth' && target.value !== undefined);
    const total = growths.find(({ name }) => isGdp(subjectOf(name)));
    if (!total || total.target!.comparator === '<' || total.target!.comparator === '<=') return;
    for (const row of growths) {
      if (row === total || row.target!.value! > total.target!.value! || row.target!.comparator === '>') continue;
      const part = subjectOf(row.name);
      const goal = sharesOf(input).find(
        (share) => share.set && share.part === part && isGdp(share.whole) && (share.year === undefined || share.year === row.target!.year),
      );
      const start = goal && startOf(input, part, goal);
      if (!goal || !start || goal.value <= start.value) continue;
      yield {
        message: {
          zh: `「${part}」年均增长 ${row.target!.raw}，不快于地区生产总值的 ${total.target!.raw}，占比却要由 ${start.raw} 升到 ${goal.raw}`,
          en: `“${part}” grows ${row.target!.raw}, no faster than GDP (${total.target!.raw}), yet its share is to rise from ${start.raw} to ${goal.raw}`,
        },
        span: row.span,
        related: [
          { message: { zh: `占比目标 ${goal.raw}`, en: `share target ${goal.raw}` }, span: goal.span },
          {
            message: { zh: `${start.year} 年「${start.part}」占比 ${start.raw}`, en: `share of “${start.part}” in ${start.year}: ${start.raw}` },
            span: start.span,
          },
          { message: { zh: `地区生产总值增速 ${total.target!.raw}`, en: `growth of GDP ${total.target!.raw}` }, span: total.span },
        ],
      };
    }
  },
};
