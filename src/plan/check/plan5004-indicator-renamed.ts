import { plainMeasure, sameUnit } from './measure.ts';
import { planTablesOf } from './plan-tables.ts';
import type { Bilingual, Rule } from './rule.ts';
import type { Pair } from './plan-tables.ts';

const bare = (words: string): string => words.replace(/[\s（）()]/g, '');

const changesOf = ({ past, next }: Pair): Bilingual[] => {
  const changes: Bilingual[] = [];
  if (bare(past.name) !== bare(next.name)) changes.push({ zh: `名称由「${past.name}」改为「${next.name}」`, en: `name “${past.name}” became “${next.name}”` });
  if (past.unit !== undefined && next.unit !== undefined && bare(past.unit) !== bare(next.unit)) {
    const same = sameUnit(plainMeasure(1, past.unit).unit, plainMeasure(1, next.unit).unit);
    changes.push({
      zh: `单位由${past.unit}改为${next.unit}${same ? '' : '，前后不能直接比较'}`,
      en: `unit ${past.unit} became ${next.unit}${same ? '' : ', so the two cannot be compared'}`,
    });
  }
  if ((past.target?.kind === 'level' && next.target?.kind === 'cumulative') || (past.target?.kind === 'cumulative' && next.target?.kind === 'level')) {
    const sum = next.target.kind === 'cumulative';
    changes.push({
      zh: sum ? '口径由当年数改为累计数' : '口径由累计数改为当年数',
      en: sum ? 'a year’s amount became a sum over the period' : 'a sum over the period became a year’s amount',
    });
  }
  return changes;
};

/** 指标名称单位口径改变 */
export const indicatorRenamed: Rule = {
  code: 'PLAN5004',
  severity: 'info',
  title: { zh: '指标的名称、单位或口径与上一规划不同', en: 'An indicator’s name, unit or basis differs from the last plan' },
  why: { zh: '前后不能直接比较，数据接不上。', en: 'The two plans cannot be compared, and the series breaks.' },
  fix: { zh: '沿用原名称和单位，或在表注说明口径变化和换算办法。', en: 'Keep name and unit, or explain the change and the conversion in a note.' },
  good: '第一章 成就\n表1 “十三五”主要指标完成情况\n序号\t指标\t单位\t十三五目标\t2020年数值\t属性\n1\t城镇新增就业人数\t万人\t1.2\t1.3\t预期性\n第二章 目标\n表2 “十四五”主要指标\n序号\t指标\t单位\t2020年\t2025年\t属性\n1\t城镇新增就业人数\t万人\t1.3\t1.5\t预期性',
  bad: '第一章 成就\n表1 “十三五”主要指标完成情况\n序号\t指标\t单位\t十三五目标\t2020年数值\t属性\n1\t城镇新增就业人数\t万人\t1.2\t1.3\t预期性\n第二章 目标\n表2 “十四五”主要指标\n序号\t指标\t单位\t2020年\t2025年\t属性\n⟦1\t城镇新增就业人数\t人\t13000\t15000\t预期性⟧',
  *check(input) {
    for (const pair of planTablesOf(input).pairs) {
      const changes = changesOf(pair);
      if (changes.length === 0) continue;
      yield {
        message: { zh: `「${pair.next.name}」${changes.map(({ zh }) => zh).join('，')}`, en: `“${pair.next.name}”: ${changes.map(({ en }) => en).join('; ')}` },
        span: pair.next.span,
        related: [{ message: { zh: '上一规划的写法', en: 'as the last plan had it' }, span: pair.past.span }],
      };
    }
  },
};
