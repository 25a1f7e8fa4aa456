import { together } from './finding.ts';
import { futureTextOf } from './future-text.ts';
import { coreName, plainName, shareOf } from './indicator-name.ts';
import { planTablesOf } from './plan-tables.ts';
import type { CheckInput, Rule } from './rule.ts';

/** Words that a table adds to what the text calls a thing by. */
const additions = /^(?:国家考核|主要|人口|全员|人民币|环境)|(?:达到|完成|实际|总体|综合)/g;

const isMentioned = (input: CheckInput, name: string, id: string): boolean => {
  if (input.plan.targets.some(({ indicator }) => indicator === id)) return true;
  const text = futureTextOf(input);
  const share = shareOf(name);
  const core = coreName(name);
  if (share) return text.includes(`${share.part}占${share.whole}`) || (text.includes(share.part) && text.includes(`${share.part.replace(/增加值$/, '')}占`));
  return [core, plainName(name), core.replace(additions, '')].some((words) => words.length >= 3 && text.includes(words));
};

/** 指标在正文无着落 */
export const indicatorUnmentioned: Rule = {
  code: 'PLAN5001',
  severity: 'info',
  title: { zh: '表中指标正文从未提到', en: 'An indicator that the text never mentions' },
  why: { zh: '没有任务和措施支撑，分解时找不到责任单位。', en: 'No task supports it, so nobody can be made responsible.' },
  fix: { zh: '在相应章节写明目标和措施，或从表中删去。', en: 'Give it a target and measures in its chapter, or take it out of the table.' },
  good: '第一章 目标\n表1 “十四五”主要指标\n序号\t指标\t单位\t2020年\t2025年\t属性\n1\t森林覆盖率\t%\t40\t42\t约束性\n第二章 生态\n到2025年，森林覆盖率达到42%。',
  bad: '第一章 目标\n表1 “十四五”主要指标\n序号\t指标\t单位\t2020年\t2025年\t属性\n⟦1\t森林覆盖率\t%\t40\t42\t约束性⟧\n第二章 生态\n加强生态保护，推进矿山治理。',
  *check(input) {
    const rows = planTablesOf(input).next.filter(({ target }) => target !== undefined);
    const missing = rows.filter(({ id, name }) => !isMentioned(input, name, id));
    if (rows.length > 2 && missing.length * 2 > rows.length) {
      yield* together(
        missing.map(({ span }) => span),
        (count) => ({
          zh: `指标表 ${rows.length} 行中有 ${count} 行正文没有提到`,
          en: `The text never mentions ${count} of the ${rows.length} rows of the table`,
        }),
      );
      return;
    }
    for (const { name, span } of missing) {
      yield { message: { zh: `「${name}」只在表里，正文没有提到`, en: `“${name}” stands in the table only; the text never mentions it` }, span };
    }
  },
};
