import { describe, expect, it } from 'vitest';
import { emptyPlan, smallPlan } from './publication-sample.ts';
import { shownCell, type Cell } from './table.ts';
import { TABLE_IDS, tables, type TableId } from './tables.ts';

const rows = (id: TableId, language: 'zh' | 'en' = 'zh'): Record<string, Cell>[] => {
  const table = tables(smallPlan()).find((one) => one.id === id)!;
  return table.rows.map((row) => Object.fromEntries(table.columns.map((column, i) => [column.title[language], shownCell(column, row[i], language)])));
};

describe('tables', () => {
  it('gives every table, in order, with a cell for each column and no column twice', () => {
    for (const plan of [smallPlan(), emptyPlan()]) {
      const made = tables(plan);
      expect(made.map(({ id }) => id)).toEqual(TABLE_IDS);
      for (const { columns, rows: all } of made) {
        expect(new Set(columns.map(({ id }) => id)).size).toBe(columns.length);
        for (const row of all) expect(row).toHaveLength(columns.length);
      }
    }
  });

  it('keeps a printed value beside the number read from it, and an absent number absent', () => {
    expect(rows('indicators')[1]).toMatchObject({
      指标: '#工业增加值',
      上级指标: '地区生产总值',
      基期值: undefined,
      基期原文: '-',
      目标值: 7,
      方向: '≥',
      目标类型: '年均增长',
      属性: '约束性',
    });
  });

  it('says where a commitment stands by the titles of its chapter and heading', () => {
    expect(rows('targets')[0]).toMatchObject({
      事项: '智能装备产值',
      章: '做强制造业',
      节: '智能装备',
      期限: 2025,
      折合数值: 20_000_000_000,
      起: 230,
      止: 246,
    });
    expect(rows('targets', 'en')[1]).toMatchObject({
      Chapter: '办好民生',
      Section: undefined,
      Box: 1,
      Upper: 2,
      Indicator: '地区生产总值',
      'Inherited deadline': 2025,
    });
  });

  it('gives one row to each project of a box, with the count the text claims and the count it lists', () => {
    expect(rows('projects')).toMatchObject([
      { 专栏: 1, 专栏名称: '重点工程', 类别: '智能装备', 动词: '建成', 项目: '=北港产业园', 文中所称数量: 6, 所称单位: '个', 实列数量: 2 },
      { 动词: undefined, 项目: '渡口大桥' },
    ]);
  });
});
