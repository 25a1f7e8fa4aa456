import { describe, expect, it } from 'vitest';
import { verdictCounts } from './verdict.ts';
import { verdictSentence } from './verdict-sentence.ts';
import { readFigure } from './written-figure.ts';
import { writtenOf } from './written-of.ts';
import { sampleFrozen, sampleItem } from './written-sample.ts';
import { figuresById, marksOfBlock, plainBlock } from './written-text.ts';
import { DOCUMENT_KINDS, type DocumentKind, type WrittenGiven } from './written.ts';
import type { Frozen } from './frozen.ts';

const given: WrittenGiven = {
  chapters: { 3: '产业', 4: '改革' },
  chapterOf: { c1: 3 },
  planned: {
    year: 2024,
    targets: [{ item: 't1.1', no: '1', name: '指标t1.1', unit: '%', binding: false, before: '14', value: '16' }],
    tasks: [{ id: 'k2', title: '事项k2', requirement: '建成', due: '2024-12-31', lead: '区一委' }],
    projects: [{ id: 'p1', title: '事项p1', requirement: '完工', investment: '20000', lead: '区一委' }],
  },
};
const read = (kind: DocumentKind, frozen: Frozen = sampleFrozen(), more: WrittenGiven = given) => {
  const written = writtenOf(kind, frozen, more);
  const figures = figuresById(written.figures);
  return {
    ...written,
    text: written.blocks.map((block) => plainBlock(block, figures)).join('\n'),
    of: (id: string) => plainBlock(written.blocks.find((block) => block.id === id)!, figures),
  };
};

describe('a written document', () => {
  it.each(DOCUMENT_KINDS)('%s: every figure reads what its path reads, and every mark stands in one block', (kind) => {
    const frozen = sampleFrozen();
    const { blocks, figures } = writtenOf(kind, frozen, given);
    const marks = blocks.flatMap(marksOfBlock);
    expect(new Set(marks).size).toBe(marks.length);
    expect(figures.map(({ id }) => id).toSorted()).toEqual(marks.toSorted());
    for (const { path, shown } of figures) expect(readFigure({ frozen, given }, path)?.shown, path).toBe(shown);
    expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length);
  });

  it('says the sentence of counts as the evaluation says it, and its counts add up', () => {
    const { of } = read('evaluation_report');
    const counts = verdictCounts(sampleFrozen().items.filter(({ list }) => list === 'indicator'));
    const told = verdictSentence(counts).zh.replaceAll(' ', '');
    expect(of('overall.indicators')).toBe(told.replace(/^6项中，/, '列入目标表的指标共6项，其中'));
  });

  it('sets binding indicators apart and groups the others as the plan does', () => {
    const { blocks } = read('evaluation_report');
    const binding = blocks.find(({ id }) => id === 'indicators.binding.table');
    expect(binding?.kind === 'table' && binding.rows.filter((row) => row.length > 1).length).toBe(2);
    const expected = blocks.find(({ id }) => id === 'indicators.expected.table');
    expect(expected?.kind === 'table' && expected.rows.some((row) => row.length === 1 && row[0] === '绿色')).toBe(true);
  });

  it('tells fact, cause and action, breaches and binding ones first, and who gave no cause', () => {
    const { blocks, of } = read('evaluation_report');
    expect(blocks.map(({ id }) => id).filter((id) => /^problems\.(t\d|c\d)/.test(id))).toEqual(['problems.t1.4', 'problems.t1.3', 'problems.c1']);
    expect(of('problems.t1.3')).toContain('区一委反映的问题：用地没有落实。');
    expect(of('causes.t1.3')).toContain('征收晚了半年');
    expect(of('causes.silent')).toContain('优良天数');
    expect(of('advice.needs.table')).toContain('指标t1.3\t每年提高3个百分点\t区一委');
    expect(of('advice.t1.3')).toContain('年底前交地');
  });

  it('says each thing once: causes and advice stand with the problem only where they have no section of their own', () => {
    expect(read('evaluation_report').text.split('征收晚了半年')).toHaveLength(2);
    expect(read('plan_report').of('problems.t1.3')).toContain('区一委反映的问题：用地没有落实。原因：征收晚了半年。拟采取的措施：年底前交地。');
  });

  it('puts single quotes into double ones, and no comma between names that are quoted', () => {
    const frozen = sampleFrozen({ items: [sampleItem('t1.1', 'ahead', 'exceed', { name: '“专精特新”企业' }), sampleItem('t1.2', 'ahead', 'exceed')] });
    expect(read('evaluation_report', frozen).of('indicators.expected.names')).toContain('“‘专精特新’企业”“指标t1.2”');
  });

  it('tells of which years a sum is, and no ids', () => {
    const sum = sampleItem('t1.3', 'behind', 'at_risk');
    const frozen = sampleFrozen({
      items: [
        { ...sum, standing: { ...sum.standing, kind: 'cumulative', period: '2023-06' } },
        sampleItem('c1', 'behind', 'at_risk', { list: 'commitment', name: '标准厂房', no: undefined as never }),
      ],
    });
    const { text } = read('evaluation_report', frozen);
    expect(text).toContain('（2021年至2023年6月累计）');
    expect(text).not.toMatch(/^c1\t|-linear|v1/m);
  });

  it('goes through the chapters at mid-term and at the end, not each year', () => {
    const annual = sampleFrozen({ evaluation: { ...sampleFrozen().evaluation, kind: 'annual' } });
    expect(read('evaluation_report').text).toContain('产业');
    expect(read('evaluation_report', annual).blocks.some(({ id }) => id.startsWith('chapters'))).toBe(false);
    expect(read('evaluation_report', annual).title).toContain('2023年年度评估报告');
  });

  it('settles and carries over at the end', () => {
    const items = [
      sampleItem('t1.1', 'achieved', 'meet'),
      sampleItem('t1.2', 'missed', 'miss', { standing: { ...sampleItem('t1.2', 'missed', 'miss').standing, lead: -1 } }),
      sampleItem('t1.3', 'missed', 'miss'),
    ];
    const final = sampleFrozen({ items, evaluation: { ...sampleFrozen().evaluation, kind: 'final' } });
    const { of, text } = read('evaluation_report', final);
    expect(of('overall.indicators')).toContain('已完成1项，基本完成1项，未完成1项');
    // What the counts call it, its row and its problem call it as well.
    expect(['problems.t1.2', 'problems.t1.3'].map((id) => /（(基本|未)完成/.exec(of(id))?.[1])).toEqual(['基本', '未']);
    expect(read('brief', final).text).toMatch(/未完成和基本完成.*指标t1\.2（基本完成/s);
    expect(of('advice.carry')).toContain('拟结转下一个五年规划的事项共4项');
    for (const words of ['提请调整', '预计可超额完成', '预计完成有困难', '没有需要建议的事项']) expect(text).not.toContain(words);
  });

  it('says what differs from the freezing before', () => {
    const before = {
      title: '年度评估',
      cutoff: '2022-12-31',
      items: { 't1.3': { now: 'on_schedule', forecast: 'meet', observed: '12', period: '2022' } },
    } as const;
    expect(read('evaluation_report', sampleFrozen(), { before }).of('annex.difference.table')).toContain(
      '3\t指标t1.3\t12（2022年）\t14（2023年）\t达到时序\t滞后',
    );
  });

  it('never says more than the data: no data, no causes, no projects', () => {
    const bare = sampleFrozen({ items: [sampleItem('t1.5', 'no_data', 'unknown')], works: [], assessments: [], questionnaires: [], gaps: [] });
    const { thirdParty: _third, ...rest } = bare;
    const { text } = read('evaluation_report', rest, {});
    for (const words of ['重大项目进展', '社会评价', '原因分析', '分领域']) expect(text).not.toContain(words);
    expect(text).toContain('没有发现未达时序');
  });

  it('fits exceptions on one page and counts what does not', () => {
    const many = sampleFrozen({ items: Array.from({ length: 60 }, (_, i) => sampleItem(`t1.${i}`, 'far_behind', 'miss')) });
    const { text } = read('brief', many);
    expect(text).toMatch(/另有\d+项/);
    expect(text.length).toBeLessThan(28 * 20);
    expect(read('brief', sampleFrozen({ items: [sampleItem('t1.1', 'ahead', 'exceed')], works: [] })).text).toContain('没有例外');
  });

  it('has the three tables of the year in the yearly plan report', () => {
    const { of, title } = read('plan_report');
    expect(title).toContain('2024年计划');
    expect([of('aims.table'), of('tasks.table'), of('projects.table')].map((table) => table.split('\n').at(-2))).toEqual([
      '1\t指标t1.1\t%\t预期性\t14\t16',
      '1\t事项k2\t建成\t2024年12月31日\t区一委',
      '1\t事项p1\t完工\t2亿元\t区一委',
    ]);
    expect(read('plan_report', sampleFrozen(), {}).of('aims.none')).toContain('尚未编制');
  });
});
