import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, type Box as BoxBlock } from '../syntax/index.ts';
import { readBox } from './box.ts';
import { mergeCandidates, type MergeCandidate } from './merge-candidate.ts';
import { readOutline } from './outline.ts';
import { placePassages } from './passages.ts';

const seed = join(import.meta.dirname, '../../../shared/seed/plan.txt');

const candidatesOf = (text: string): MergeCandidate[] => {
  const tree = parse(text);
  const { passages } = placePassages(tree, readOutline(tree));
  const boxes = tree.blocks.filter((block): block is BoxBlock => block.type === 'box').map((block) => readBox(block, '', tree.text));
  return mergeCandidates({ boxes }, passages);
};

const named = (candidates: readonly MergeCandidate[], name: string): MergeCandidate | undefined => candidates.find(({ names }) => names.includes(name));

const plan = (running: string, first: string, second: string): string =>
  `第一章 建设\n\n第一节 教育\n\n${running}\n\n专栏 1 教育项目\n\n教育项目：${first}\n\n第二节 城市\n\n专栏 2 城市项目\n\n城市项目：${second}\n\n第二章 保障\n\n强化组织领导。`;

describe('offered for merging', () => {
  it('is one name in two boxes and in the running text', () => {
    const found = candidatesOf(plan('加快建设荷塘新城幼儿园，完善配套。', '建成荷塘新城幼儿园、枫林小学。', '建成荷塘新城幼儿园、青龙公园。'));
    expect(named(found, '荷塘新城幼儿园')).toMatchObject({ reason: 'same', names: ['荷塘新城幼儿园'] });
    expect(named(found, '荷塘新城幼儿园')!.spans).toHaveLength(3);
    expect(named(found, '枫林小学')).toBeUndefined();
  });
  it('is a name written shorter, longer or with a number in other digits', () => {
    const found = candidatesOf(plan('建成云岩长江大桥、37中学综合楼。', '建成三十七中学校综合楼、音乐博物馆。', '建成云岩大桥、长江音乐博物馆。'));
    expect(named(found, '云岩大桥')).toMatchObject({ reason: 'variant', names: ['云岩长江大桥', '云岩大桥'] });
    expect(named(found, '37中学综合楼')).toMatchObject({ reason: 'variant' });
    expect(named(found, '音乐博物馆')).toMatchObject({ reason: 'variant' });
  });
  it('is, with doubt, a name that differs in a character of like sound or shape', () => {
    const found = candidatesOf(plan('完成庾家坳小学改扩建。', '完成枫林中学、鹿家坳小学等改扩建项目。', '建成青龙公园。'));
    expect(named(found, '庾家坳小学改扩建')).toMatchObject({ reason: 'doubtful' });
  });
  it('is not what differs in a phase, a direction or a number, nor what stands in one list', () => {
    const found = candidatesOf(plan('建成云谷楼宇二期、枫林东路。', '建成云谷楼宇三期、枫林西路、庾家坳小学、鹿家坳小学。', '建成B区路网、E46-2地块商务楼。'));
    expect(found.map(({ names }) => names)).toEqual([]);
  });
  it('is never a common work that closes many names', () => {
    const found = candidatesOf(plan('推进老旧小区改造。', '完成东湖片区、西岭片区等老旧小区改造项目。', '建成青龙公园。'));
    expect(named(found, '老旧小区改造')).toBeUndefined();
  });
});

describe('every candidate', () => {
  it('has at least two places in the text', () => {
    const scrap = fc.constantFrom('建成', '荷塘幼儿园', '荷塘新城幼儿园', '云岩大桥', '“清水绿岸”', '、', '，', '。', '等项目', '和', '二期', '路', '公园');
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 20 }), fc.array(scrap, { maxLength: 20 }), fc.array(scrap, { maxLength: 20 }), (a, b, c) => {
        const text = plan(a.join(''), b.join(''), c.join(''));
        const found = candidatesOf(text);
        for (const { names, spans } of found) {
          expect(spans.length).toBeGreaterThan(1);
          expect(names.length).toBeGreaterThan(0);
        }
        expect(candidatesOf(text)).toEqual(found);
      }),
      { numRuns: 150 },
    );
  });
});

describe.skipIf(!existsSync(seed))('the reference plan', () => {
  const found = existsSync(seed) ? candidatesOf(readFileSync(seed, 'utf8')) : [];
  it('names two kindergartens twice and a school four times', () => {
    expect(named(found, '恒大麓山湖幼儿园')).toMatchObject({ reason: 'same' });
    expect(named(found, '铭鑫鼎尚源幼儿园')!.spans).toHaveLength(2);
    expect(named(found, '李雪芮运动学校')!.spans).toHaveLength(4);
    expect(named(found, '跳磴河“清水绿岸”')!.spans).toHaveLength(4);
  });
  it('spells a school and a road in two ways', () => {
    expect(found.filter(({ reason }) => reason === 'doubtful').map(({ names }) => names.join(' '))).toEqual(
      expect.arrayContaining(['庾家坳小学改扩建 鹿家坳小学改扩建项目', '陈度路 陈庾路']),
    );
  });
});
