import { describe, expect, it } from 'vitest';
import { createApp } from '../app.tsx';
import { memoryStore, storedPlan } from '../memory-store.ts';
import { sampleState } from '../sample-plan.ts';
import { entriesOfPlan } from './entries.ts';
import { usesOf } from './uses.ts';

const text = `某区国民经济和社会发展第十四个五年规划纲要

第一章 完善路网

第一节 干线道路

到2025年，建成“四纵四横”骨干路网，新建道路20公里。落实“一网通办”改革，推广第五代移动通信。

名词解释

1.“四纵四横”骨干路网：四纵指甲路、乙路、丙路、丁路，四横指戊路、己路、庚路、辛路。
2.一网通办：政务服务统一入口。
3.第五代移动通信（5G）：新一代宽带移动通信技术。
`;
const stored = storedPlan('road', 'road.txt', text);
const used = (term: string): readonly string[] => {
  const entry = entriesOfPlan(stored.plan)
    .of('term')
    .find(({ value }) => value.terms.join('、').includes(term))!;
  return (usesOf(stored).get(entry.key) ?? []).map((span) => text.slice(...span));
};

describe('uses of a term', () => {
  it('are found with or without quotation marks', () => {
    expect(used('骨干路网')).toEqual(['四纵四横”骨干路网']);
    expect(used('一网通办')).toEqual(['一网通办']);
  });
  it('are found by the name without what stands in brackets', () => expect(used('第五代移动通信')).toEqual(['第五代移动通信']));
});

describe('a plan with pages that were not read', () => {
  it('says which', async () => {
    const app = createApp({ ...sampleState(), store: memoryStore([{ ...stored, silentPages: [3, 7, 8, 9] }]) });
    const page = await (await app.request('/plans/road/read', { headers: { host: 'localhost' } })).text();
    expect(page).toContain('第 3、7–9 页共 4 页没有文字');
  });
  it('says nothing where every page was', async () => {
    const app = createApp({ ...sampleState(), store: memoryStore([stored]) });
    expect(await (await app.request('/plans/road/read', { headers: { host: 'localhost' } })).text()).not.toContain('没有文字');
  });
});
