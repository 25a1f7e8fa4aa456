import type { Fact, Indicator, Target } from '../schema.ts';
import { groupBy } from './finding.ts';
import { plainName } from './indicator-name.ts';
import { rowOf } from './linked-row.ts';
import { plainMeasure, sameNumber, sameUnit } from './measure.ts';
import { planTablesOf } from './plan-tables.ts';
import { said } from './statement-key.ts';
import type { CheckInput, Finding, Rule } from './rule.ts';

type Cell = { readonly value?: number | undefined; readonly upper?: number | undefined; readonly raw: string; readonly kind?: string | undefined };

const levels = ['level', 'share', 'maintain', 'ratio'];
const sums = ['cumulative', 'increase'];

/** Does the text state the same sort of value as the cell gives? */
const sameSort = (kind: string, cell: string): boolean =>
  kind === cell || (levels.includes(kind) && levels.includes(cell)) || (sums.includes(kind) && sums.includes(cell));

const isOther = (statement: Target | Fact, row: Indicator, cell: Cell): boolean => {
  if (cell.value === undefined || !sameSort(statement.kind, cell.kind ?? 'level')) return false;
  const [a, b] = [plainMeasure(statement.value, statement.unit), plainMeasure(cell.value, row.unit)];
  if (!sameUnit(a.unit, b.unit)) return false;
  const high = cell.upper === undefined ? b.value : plainMeasure(cell.upper, row.unit).value;
  return !sameNumber(a.value, b.value) && !(a.value >= b.value && a.value <= high);
};

const finding = (statement: Target | Fact, row: Indicator, cell: Cell): Finding => ({
  message: {
    zh: `「${statement.subject}」正文 ${said(statement)}，指标表 ${cell.raw}${row.unit ?? ''}`,
    en: `“${statement.subject}” is ${said(statement)} in the text and ${cell.raw} in the table`,
  },
  span: statement.span,
  related: [{ message: { zh: `表中的行：${cell.raw}`, en: `the row: ${cell.raw}` }, span: row.span }],
});

/** A fact of the text and the row that gives the same year. */
function* factFindings(input: CheckInput): Iterable<Finding> {
  const { past, next } = planTablesOf(input);
  const rows = groupBy([...past, ...next], ({ name }) => plainName(name));
  for (const fact of input.plan.facts) {
    for (const row of rows.get(plainName(fact.subject)) ?? []) {
      const cell = row.actual ?? row.baseline;
      if (!cell || cell.year === undefined || cell.year !== fact.year || !isOther(fact, row, cell)) continue;
      yield finding(fact, row, cell);
      break;
    }
  }
}

/** 正文与指标表数值不同 */
export const textAgainstTable: Rule = {
  code: 'PLAN3002',
  severity: 'error',
  title: { zh: '正文与指标表数值不同', en: 'The text and the table give different values' },
  why: { zh: '指标表是考核依据，正文另有一个数，执行时各取所需。', en: 'The table is what is checked; a second value in the text lets everybody choose.' },
  fix: { zh: '查实后统一正文和表。', en: 'Find the right value and use it in both.' },
  good: '第一章 目标\n表1 主要指标\n序号\t指标\t单位\t2020年\t2025年\t属性\n1\t森林覆盖率\t%\t40\t42\t约束性\n2\t粮食产量\t万吨\t10\t11\t约束性\n第二章 生态\n到2025年，森林覆盖率达到42%。',
  bad: '第一章 目标\n表1 主要指标\n序号\t指标\t单位\t2020年\t2025年\t属性\n1\t森林覆盖率\t%\t40\t42\t约束性\n2\t粮食产量\t万吨\t10\t11\t约束性\n第二章 生态\n到2025年，⟦森林覆盖率达到45%⟧。',
  *check(input) {
    for (const target of input.plan.targets) {
      const row = rowOf(input, target);
      const year = target.deadline ?? target.inheritedDeadline;
      if (!row?.target || (year !== undefined && row.target.year !== undefined && year !== row.target.year) || !isOther(target, row, row.target)) continue;
      yield finding(target, row, row.target);
    }
    yield* factFindings(input);
  },
};
