import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compile } from './compile.ts';
import { readIds, withKeptIds } from './difference-id.ts';
import { marksBetween } from './difference-mark.ts';
import { planDifference, type PlanDifference, type Tally } from './difference-plan.ts';

const HEAD = '表1 “十四五”主要指标\n序号\t指标\t单位\t2020年\t2025年\t属性\n';
const ROWS = [
  '人均地区生产总值\t万元\t7.05\t10\t预期性',
  '进出口总额\t亿元\t22\t[100]\t预期性',
  '空气优良天数\t天\t323\t≥320\t约束性',
  '事故死亡人数\t人\t12\t<[80]\t约束性',
];
const tableOf = (rows: readonly string[]): string => HEAD + rows.map((row, i) => `${i + 1}\t${row}`).join('\n');
const SECTIONS: Readonly<Record<string, string>> = {
  做强制造业: '推进北港片区改造，完善配套设施。建成渡口大桥。支持老厂转型升级，培育二十家骨干企业。',
  发展服务业: '打造滨江商业带，引进品牌商家。完善物流园区功能。举办四季消费节庆活动。',
  保护生态: '治理清溪河两岸排污口，恢复水生植物。建设三座社区公园。推广绿色建筑。',
};
type Draft = { readonly sections?: readonly (readonly [title: string, text: string])[]; readonly rows?: readonly string[]; readonly period?: string };
const textOf = ({ sections = Object.entries(SECTIONS), rows = ROWS, period = '第十四个五年规划纲要（2021—2025年）' }: Draft = {}): string =>
  [
    `白沙区国民经济和社会发展${period}`,
    '第一章 总体目标',
    '第一节 主要指标',
    tableOf(rows),
    '第二章 重点任务',
    ...sections.map(([title, text], i) => `第${'一二三四五六'[i]}节 ${title}\n${text}`),
    '',
  ].join('\n');
const planOf = (text: string) => compile({ name: 'plan.txt', text, sha256: '' }).plan;
const between = (before: string, after: string): PlanDifference => planDifference(planOf(before), planOf(after), { before, after });
const said = ({ items }: PlanDifference) => items.filter(({ list }) => list !== 'diagnostics');

describe('the difference of two plans', () => {
  it('is empty for a plan and itself', () => {
    const { items, headings, sentences, ids } = between(textOf(), textOf());
    expect([items, headings, sentences, ids]).toEqual([[], [], [], []]);
  });

  it('tells a target by what changed of it, and whether it asks for less', () => {
    const change = (from: string, to: string) => between(textOf(), textOf({ rows: ROWS.map((row) => row.replace(from, to)) })).items[0];
    expect(change('[100]', '[80]')).toMatchObject({ list: 'indicators', aim: 'lowered', fields: [{ path: 'target.value', before: 100, after: 80 }] });
    expect(change('<[80]', '<[90]')).toMatchObject({ aim: 'lowered', binding: true });
    expect(change('<[80]', '<[70]')).toMatchObject({ aim: 'raised', binding: true });
    expect(change('≥320', '>320')).toMatchObject({ aim: 'raised' });
    expect(change('\t10\t', '\t9*\t')).toMatchObject({ aim: 'other' });
    expect(change('≥320\t约束性', '≥320\t预期性')).toMatchObject({ binding: true, fields: [{ path: 'nature' }] });
    expect(change('\t323\t', '\t324\t')).toMatchObject({ fields: [{ path: 'baseline.value' }] });
  });

  it('tells a section that moved once, its sentences as moved and not as gone', () => {
    const [first, ...rest] = Object.entries(SECTIONS);
    const found = between(textOf(), textOf({ sections: [...rest, first!] }));
    expect(found.headings.map(({ what, before }) => [what, before[0]?.title])).toContainEqual(['moved', '做强制造业']);
    expect(new Set(found.sentences.map(({ what }) => what))).toEqual(new Set(['moved']));
    expect(found.counts.sentences).toMatchObject({ moved: 3, added: 0, removed: 0, changed: 0 });
    expect(found.sentences.every((change) => change.what === 'moved' && change.withHeading === true)).toBe(true);
  });

  it('knows a section whose title was changed by what stands in it, and one that was split', () => {
    const long = `${SECTIONS['做强制造业']}新建标准厂房十万平方米。设立产业引导基金。开展技能人才培训。`;
    const whole = textOf({ sections: [['做强制造业', long]] });
    expect(between(whole, textOf({ sections: [['提升产业能级', long]] })).headings).toMatchObject([{ what: 'renamed', after: [{ title: '提升产业能级' }] }]);
    // Renamed while a sentence was brought to it from elsewhere: by its number and place.
    const twins = (title: string, more: string, less: string) =>
      textOf({
        sections: [
          ['保障', `${less}各项任务逐一落实到责任单位。`],
          [title, `每年监测，期满总结评估。${more}`],
        ],
      });
    const brought = '确需调整的按程序报批并公布。';
    expect(between(twins('监督', '', brought), twins('评估', brought, '')).headings).toMatchObject([{ what: 'renamed', after: [{ title: '评估' }] }]);
    const parts = textOf({
      sections: [
        ['做强制造业', SECTIONS['做强制造业']!],
        ['夯实产业基础', '新建标准厂房十万平方米。设立产业引导基金。开展技能人才培训。'],
      ],
    });
    expect(between(whole, parts).headings).toContainEqual(
      expect.objectContaining({ what: 'split', after: [expect.objectContaining({ title: '做强制造业' }), expect.objectContaining({ title: '夯实产业基础' })] }),
    );
    expect(between(parts, whole).headings.map(({ what }) => what)).toContain('joined');
  });

  it('marks the words that changed in a sentence, and finds it again where it was moved too', () => {
    const reworded = { ...SECTIONS, 做强制造业: SECTIONS['做强制造业']!.replace('二十家', '三十家') };
    const [change] = between(textOf(), textOf({ sections: Object.entries(reworded) })).sentences;
    expect(change).toMatchObject({ what: 'changed' });
    expect(change!.marks!.filter(({ what }) => what !== 'same')).toEqual([
      { what: 'gone', text: '二' },
      { what: 'new', text: '三' },
    ]);
    const [first, ...rest] = Object.entries(reworded);
    const moved = between(textOf(), textOf({ sections: [...rest, first!] })).sentences.filter(({ marks }) => marks !== undefined);
    expect(moved).toMatchObject([{ what: 'moved' }]);
  });

  it('matches plans of two periods by name and unit: continued, new, gone', () => {
    const next = textOf({
      period: '第十五个五年规划纲要（2026—2030年）',
      rows: ['空气优良天数\t天\t325\t≥330\t约束性', '数字经济增加值\t亿元\t30\t60\t预期性'],
    });
    const found = between(textOf(), next.replace('2020年\t2025年', '2025年\t2030年').replace('十四五', '十五五'));
    expect(found.isOtherPeriod).toBe(true);
    const rows = said(found).filter(({ list }) => list === 'indicators');
    expect(rows.map(({ what, before, after, aim }) => [what, (before ?? after)!.label, aim])).toEqual([
      ['changed', '空气优良天数', 'raised'],
      ['added', '数字经济增加值', undefined],
      ['removed', '人均地区生产总值', undefined],
      ['removed', '进出口总额', undefined],
      ['removed', '事故死亡人数', undefined],
    ]);
  });

  it('takes names that are merely alike for one thing only in the same unit', () => {
    const said = (text: string) => textOf({ sections: [['保护生态', text]] });
    const kinds = (before: string, after: string) =>
      between(said(before), said(after))
        .items.filter(({ list }) => list === 'targets')
        .map(({ what }) => what)
        .toSorted();
    expect(kinds('到2025年，城镇污水处理能力达到40万吨。', '到2025年，城镇污水处理率达到95%。')).toEqual(['added', 'removed']);
    expect(kinds('到2025年，城镇污水处理率达到90%。', '到2025年，城镇污水集中处理率达到95%。')).toEqual(['changed']);
  });

  it('adds up, and is the same the other way round with added and removed exchanged', () => {
    const sentences = Object.values(SECTIONS).flatMap((text) => text.split('。').filter((one) => one !== ''));
    const draft = fc.record({ picked: fc.shuffledSubarray(sentences, { minLength: 1 }), rows: fc.shuffledSubarray(ROWS, { minLength: 1 }) });
    const text = ({ picked, rows }: { picked: readonly string[]; rows: readonly string[] }): string =>
      textOf({ sections: [['重点任务', `${picked.join('。')}。`]], rows });
    const adds = ({ before, after, same, changed, moved, added, removed }: Tally): void => {
      expect([same + changed + moved + removed, same + changed + moved + added]).toEqual([before, after]);
    };
    fc.assert(
      fc.property(draft, draft, (one, other) => {
        const [there, back] = [between(text(one), text(other)), between(text(other), text(one))];
        for (const tally of [there.counts.sentences, ...Object.values(there.counts.items)]) adds(tally);
        for (const list of Object.keys(there.counts.items) as (keyof typeof there.counts.items)[])
          expect(there.counts.items[list].added).toBe(back.counts.items[list].removed);
        const added = there.sentences.filter(({ what }) => what === 'added').map(({ after }) => after!.text);
        const removed = back.sentences.filter(({ what }) => what === 'removed').map(({ before }) => before!.text);
        expect(added).toEqual(removed);
      }),
      { numRuns: 25 },
    );
  });
});

describe('marks of a changed text', () => {
  it('make the one and the other again', () => {
    const words = fc.array(fc.constantFrom('建成', '大桥', '20', '30.5%', '公园', '，', 'BIM', '三座'), { maxLength: 20 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const marks = marksBetween(before, after);
        const side = (but: string): string => marks.flatMap(({ what, text }) => (what === but ? [] : [text])).join('');
        expect([side('new'), side('gone')]).toEqual([before, after]);
      }),
    );
  });
});

describe('ids that a new version breaks', () => {
  const before = planOf(textOf());
  const after = planOf(textOf({ rows: ['研发投入强度\t%\t2\t3\t预期性', ...ROWS.filter((row) => !row.startsWith('进出口'))] }));

  it('are told row by row: what another thing now bears, and what would be left behind', () => {
    const { breaks } = readIds(before, after);
    expect(breaks.map(({ what, before: old, after: now, name, taken }) => [what, old, now, name, taken])).toEqual([
      ['renamed', 't1.1', 't1.2', '人均地区生产总值', '研发投入强度'],
    ]);
    expect(readIds(before, before).breaks).toEqual([]);
  });

  it('are kept by a mapping: every thing that stayed has its id, every new one a fresh one', () => {
    const kept = withKeptIds(after, readIds(before, after).keep);
    const ids = new Map(kept.indicators.map(({ id, name }) => [name, id]));
    for (const { id, name } of before.indicators) if (ids.has(name)) expect(ids.get(name)).toBe(id);
    expect(new Set(ids.values()).size).toBe(kept.indicators.length);
    expect(before.indicators.map(({ id }) => id)).not.toContain(ids.get('研发投入强度'));
    expect(readIds(before, kept).breaks).toEqual([]);
  });

  it('tell a row that was replaced under its number', () => {
    const replaced = planOf(textOf({ rows: ROWS.map((row) => row.replace('进出口总额\t亿元', '数据中心机架\t架')) }));
    expect(readIds(before, replaced).breaks).toMatchObject([{ what: 'reused', before: 't1.2', name: '进出口总额', taken: '数据中心机架' }]);
  });
});

const reference = new URL('../../../shared/seed/plan.txt', import.meta.url);
describe.skipIf(!existsSync(reference))('a plan of sixty thousand characters', () => {
  it('has no difference to itself, and one changed cell is told alone', () => {
    const text = readFileSync(reference, 'utf8');
    const plan = planOf(text);
    expect(planDifference(plan, plan, { before: text, after: text })).toMatchObject({ items: [], headings: [], sentences: [], ids: [] });
    const at = text.lastIndexOf('<[80]');
    const after = `${text.slice(0, at)}<[90]${text.slice(at + 5)}`;
    const found = between(text, after);
    expect(said(found)).toMatchObject([{ list: 'indicators', aim: 'lowered', binding: true }]);
    expect([found.headings, found.sentences, found.ids]).toEqual([[], [], []]);
  });
});
