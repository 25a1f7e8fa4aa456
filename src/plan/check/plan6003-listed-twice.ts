import { groupBy } from './finding.ts';
import { isFacility } from './facility.ts';
import { mentionsOf } from './name-mentions.ts';
import type { Rule } from './rule.ts';

/** A shorter name is no name of one thing (停车场, 公园). */
const shortest = 5;

/** 项目重复列入 */
export const listedTwice: Rule = {
  code: 'PLAN6003',
  severity: 'info',
  title: { zh: '同一项目列入两个专栏', en: 'One project listed in two boxes' },
  why: { zh: '分解和汇总时会算两次，也会派给两个牵头单位。', en: 'It is counted twice and handed to two units.' },
  fix: { zh: '只在一个专栏列出，另一处注明「见专栏几」。', en: 'List it in one box and refer to it from the other.' },
  good: '第一章 教育\n办好教育。\n专栏1 教育项目\n建成滨江路实验小学、江岸幼儿园。\n第二章 体育\n办好体育。\n专栏2 体育项目\n建成全民健身中心、滨江体育公园。',
  bad: '第一章 教育\n办好教育。\n专栏1 教育项目\n建成滨江路实验小学、江岸幼儿园。\n第二章 体育\n办好体育。\n专栏2 体育项目\n建成⟦滨江路实验小学⟧、滨江体育公园。',
  *check(input) {
    const listed = mentionsOf(input).filter(({ box, plain }) => box !== undefined && plain.length >= shortest && isFacility(plain));
    const repeats = [...groupBy(listed, ({ plain }) => plain).values()].flatMap((group) => {
      const other = group.find(({ box }) => box !== group[0]!.box);
      return other ? [{ first: group[0]!, other }] : [];
    });
    for (const group of groupBy(repeats, ({ first, other }) => `${first.box} ${other.box}`).values()) {
      const { first, other } = group[0]!;
      const names = group.map((one) => `「${one.other.name}」`).join('');
      yield {
        message: {
          zh: `${names}专栏 ${first.box} 已经列入`,
          en: `Box ${first.box} lists ${group.length > 1 ? `these ${group.length}` : `“${other.name}”`} already`,
        },
        span: other.span,
        related: group.flatMap((one, i) => [
          ...(i > 0 ? [{ message: { zh: '同样', en: 'here too' }, span: one.other.span }] : []),
          { message: { zh: `专栏 ${one.first.box} 里的`, en: `in box ${one.first.box}` }, span: one.first.span },
        ]),
      };
    }
  },
};
