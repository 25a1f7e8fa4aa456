import { describe, expect, it } from 'vitest';
import { isRow } from './block.ts';
import { layoutTable, type DrawnCell } from './table-layout.ts';

const cell = (text: string, columns = 1): DrawnCell => ({
  columns,
  blocks: text === '' ? [] : text.split('|').map((line, at) => ({ text: line, paragraph: at + 1 })),
});
const layout = (...rows: readonly (readonly DrawnCell[])[]): string[] =>
  [...layoutTable(rows.map((cells) => ({ cells })))].map((block) => (isRow(block) ? block.cells.map((one) => one.text).join('\t') : `# ${block.text}`));

describe('layoutTable', () => {
  it('makes a line of each row and keeps empty cells so that columns line up', () => {
    expect(layout([cell('指标'), cell('数值', 2)], [cell(''), cell('2020年'), cell('2025年')], [cell('产值'), cell(''), cell('≥5')])).toEqual([
      '指标\t数值\t',
      '\t2020年\t2025年',
      '产值\t\t≥5',
    ]);
  });

  it('reads a box of one column as the lines it holds', () => {
    expect(layout([cell('专栏1 水利工程')], [cell('1.新建水库。|2.整治河道。')])).toEqual(['# 专栏1 水利工程', '# 1.新建水库。', '# 2.整治河道。']);
  });

  it('takes a title over the whole first row for a line and a group name further down for a row', () => {
    expect(layout([cell('专栏2 指标', 2)], [cell('甲'), cell('1')], [cell('民生', 2)], [cell('乙'), cell('2')])).toEqual([
      '# 专栏2 指标',
      '甲\t1',
      '民生\t',
      '乙\t2',
    ]);
  });

  it('reads a label with prose beside it as lines, but two short names as cells', () => {
    expect(layout([cell('交通'), cell('建成公路。|开工桥梁。')], [cell('水利'), cell('水库|河道')])).toEqual([
      '# 交通',
      '# 建成公路。',
      '# 开工桥梁。',
      '水利\t水库 河道',
    ]);
  });

  it('leaves out rows without a word', () => {
    expect(layout([cell(''), cell('')], [cell('甲'), cell('乙')])).toEqual(['甲\t乙']);
  });
});
