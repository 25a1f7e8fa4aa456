import { sourceSpan } from '../../syntax/index.ts';
import { isWeaker, moreOfIsBetter } from './direction.ts';
import { coreName, plainName } from './indicator-name.ts';
import { sameNumber } from './measure.ts';
import { planTablesOf } from './plan-tables.ts';
import type { Rule } from './rule.ts';
import { claimBeyond, claimMet, claimObject } from './words/claims.ts';

const claim = new RegExp(`(?:(${claimBeyond})|(?:${claimMet}))${claimObject}`, 'g');

const growth = /增速/;
const subjectOf = (name: string): string => coreName(name).replace(/降低$/, '');

/** 完成情况的说法与表不符 */
export const claimAgainstTable: Rule = {
  code: 'PLAN3005',
  severity: 'error',
  title: { zh: '正文说的完成情况与指标表不符', en: 'The text claims more than the table of results shows' },
  why: { zh: '表里只是完成甚至没有完成，正文说超额，公开后会被质疑。', en: 'The table shows it met or missed, the text says exceeded: the public will ask.' },
  fix: { zh: '按指标表的数改正说法。', en: 'Correct the claim after the table.' },
  good: '第一章 成就\n单位地区生产总值能耗累计下降17%，超额完成“十三五”目标。\n表1 “十三五”主要指标完成情况\n序号\t指标\t单位\t十三五目标\t2020年数值\t属性\n1\t单位地区生产总值能耗降低\t%\t[16.5]\t[17]\t约束性\n2\t森林覆盖率\t%\t38\t40\t约束性',
  bad: '第一章 成就\n⟦单位地区生产总值能耗累计下降16.5%，超额完成“十三五”目标⟧。\n表1 “十三五”主要指标完成情况\n序号\t指标\t单位\t十三五目标\t2020年数值\t属性\n1\t单位地区生产总值能耗降低\t%\t[16.5]\t[16.5]\t约束性\n2\t森林覆盖率\t%\t38\t40\t约束性',
  *check(input) {
    const rows = planTablesOf(input).past.filter(
      ({ actual, target }) => actual?.value !== undefined && target?.value !== undefined && (actual.kind ?? 'level') === target.kind,
    );
    if (rows.length === 0) return;
    for (const { flow, role } of input.passages) {
      if (role !== 'body' && role !== 'front') continue;
      for (const match of flow.text.matchAll(claim)) {
        const from = Math.max(...Array.from('。；\n', (mark) => flow.text.lastIndexOf(mark, match.index))) + 1;
        const comma = flow.text.lastIndexOf('，', match.index - 2);
        const start = Math.max(from, flow.text.lastIndexOf('，', comma - 1) + 1);
        const words = plainName(flow.text.slice(start, match.index));
        const named = rows
          .map((row) => ({ row, core: subjectOf(row.name) }))
          .filter(({ row, core }) => core.length >= 4 && words.includes(core) && (row.target!.kind !== 'avg_annual_growth' || growth.test(words)));
        if (named.length === 0) continue;
        /* 单位地区生产总值能耗 holds 地区生产总值: the longest name is meant. */
        const { row } = named.reduce((a, b) => (b.core.length > a.core.length ? b : a));
        const [actual, target] = [row.actual!.value!, row.target!.value!];
        const missed = isWeaker(actual, target, moreOfIsBetter(row));
        if (!missed && !(match[1] !== undefined && sameNumber(actual, target))) continue;
        yield {
          message: {
            zh: `正文说「${match[0].replace(/[“”]/g, '')}」，表中「${row.name}」目标 ${row.target!.raw}、实现 ${row.actual!.raw}`,
            en: `The text says the target was ${missed ? 'met' : 'exceeded'}; the table has target ${row.target!.raw} and result ${row.actual!.raw} for “${row.name}”`,
          },
          span: sourceSpan(flow, start, match.index + match[0].length),
          related: [{ message: { zh: '表中的行', en: 'the row' }, span: row.span }],
        };
      }
    }
  },
};
