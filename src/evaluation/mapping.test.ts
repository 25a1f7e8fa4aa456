import { describe, expect, it } from 'vitest';
import { pointLosses, pointSums } from './mapping.ts';
import { mappingOfTable } from './mapping-table.ts';
import { frozenSample, itemOf, schemeOf } from './score-sample.ts';
import { scored } from './scored.ts';

const items = [
  { id: 't1.1', no: '1', name: '地区生产总值' },
  { id: 't1.2', no: '2', name: '空气质量优良天数' },
];

describe('the table of a higher level', () => {
  it('is read below its head, mapped by what it names and by equal names', () => {
    const rows = [
      ['某市考核表'],
      ['序号', '指标名称', '满分（分）', '权重', '对应规划指标'],
      ['1', '地区生产总值（亿元）', '10', '50%', ''],
      ['', '小计', '', ''],
      ['2', '空气', '5分', '', 't1.2'],
    ];
    expect(mappingOfTable(rows, items).ok).toEqual([
      { id: 'r3', name: '地区生产总值（亿元）', full: '10', weight: '0.5', item: 't1.1' },
      { id: 'r5', name: '空气', full: '5', item: 't1.2' },
    ]);
  });

  it('is refused where it has no such columns', () => expect(mappingOfTable([['甲', '乙']], items).refused?.zh).toContain('满分'));
});

describe('失分', () => {
  const frozen = frozenSample([
    itemOf('t1.1', { done: 0.5, predicted: 0.8 }),
    itemOf('t1.2', { kind: 'hold', now: 'on_schedule', done: 1, forecast: 'meet' }),
    itemOf('t1.3', { now: 'no_data' }),
  ]);
  const mapping = [
    { id: 'r1', name: '甲', full: '10', item: 't1.1' },
    { id: 'r2', name: '乙', full: '20', weight: '0.5', item: 't1.2' },
    { id: 'r3', name: '丙', full: '5' },
    { id: 'r4', name: '丁', full: '5', item: 't1.3' },
  ];
  const result = scored(schemeOf({}, { mapping, missing: 'redistribute' }), frozen).ok!;

  it('is told in points, from the standing now and as foretold', () => {
    expect(result.rows.map(({ full, score, forecast }) => [full, score, forecast])).toEqual([
      ['10', '5', '8'],
      ['10', '10', '10'],
      ['5', undefined, undefined],
      ['5', undefined, undefined],
    ]);
    // 15 of the 20 points that are known, out of 30.
    expect([result.total, result.full, result.coverage]).toEqual(['22.5', '30', '0.666666666667']);
    expect(result.range).toEqual({ lowest: '15', highest: '25' });
  });

  it('is what it is once the target year is over', () => {
    const over = frozenSample([itemOf('t1.1', { now: 'missed', elapsed: 1, done: 0.9, predicted: 0.8 })]);
    const [row] = scored(schemeOf({}, { mapping: mapping.slice(0, 1) }), over).ok!.rows;
    expect([row!.score, row!.forecast]).toEqual(['9', '9']);
  });

  it('comes in the order of the points that will be lost; what is not known comes last', () => {
    const losses = pointLosses(result.rows);
    expect(losses.map(({ row, lost, foretold }) => [row.item, lost?.toString(), foretold?.toString()])).toEqual([
      ['r1', '5', '2'],
      ['r2', '0', '0'],
      ['r3', undefined, undefined],
      ['r4', undefined, undefined],
    ]);
    const { full, now, foretold, unknown } = pointSums(result.rows);
    expect([full, now, foretold, unknown].map(String)).toEqual(['30', '15', '18', '10']);
  });
});
