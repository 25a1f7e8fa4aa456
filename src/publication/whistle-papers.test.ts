import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Meeting, Whistle } from '../delivery/index.ts';
import { agendaDocument, minutesDocument, type MeetingEdition } from './meeting-document.ts';
import { officialDocumentFile } from './official-document.ts';
import { whistleWorkbook } from './whistle-workbook.ts';

const whistle: Whistle = {
  plan: '14',
  title: '+路灯不亮',
  about: { kind: 'place', ref: '', title: '滨河路' },
  origin: 'raised',
  fact: '三盏灯一周不亮。',
  level: 2,
  raisedBy: { name: '网格员', unit: 'community' },
  called: [{ unit: 'street', level: 2, at: '2024-06-17T01:00:00.000Z', due: '2024-06-24T16:00:00.000Z', arrived: '2024-06-18T01:30:00.000Z' }],
  state: 'open',
  answerBy: '2024-06-24T16:00:00.000Z',
  steps: [{ what: 'raised', at: '2024-06-17T01:00:00.000Z', by: '网格员', level: 1 }],
};
const nameOf = (unit: string): string => ({ street: '江岸街道', community: '滨河社区', housing: '区住建委' })[unit] ?? unit;
const book = (simulated: boolean, language: 'zh' | 'en' = 'zh') =>
  whistleWorkbook({ region: { name: '临江区', simulated }, plan: '十四五规划', day: '2024-06-20', whistles: [{ id: 'w1', body: whistle }], nameOf }, language);

describe('the register of whistles', () => {
  it('has the whistles, who came when, and every step, in Beijing’s time', () => {
    const [list, calls, steps] = book(false).sheets;
    expect(list!.rows[3]!.slice(0, 9)).toEqual(['w1', "'+路灯不亮", '滨河路', '吹哨', '二级哨', '待答复', undefined, '6月24日24时前', '2024-06-17 09:00']);
    expect(calls!.rows[3]).toContain('2024-06-18 09:30');
    expect(steps!.rows[3]).toContain('网格员');
  });
  it('has a cell under every head, in both languages', () => {
    for (const language of ['zh', 'en'] as const)
      for (const { rows, widths } of book(false, language).sheets) {
        expect(rows[2]!.length).toBe(widths.length);
        expect(rows[3]!.length).toBe(widths.length);
      }
  });
  it('says on every sheet that it is simulated', () => {
    expect(book(true).title).toContain('模拟');
    expect(book(true).sheets.every(({ mark }) => mark === '模拟')).toBe(true);
    expect(book(false).sheets.every(({ mark }) => mark === undefined)).toBe(true);
  });
});

const meeting: Meeting = {
  plan: '14',
  name: '规划实施领导小组第三次会议',
  date: '2024-07-01',
  place: '三楼会议室',
  state: 'held',
  document: '临府纪〔2024〕7号',
  agenda: [
    { id: 'a1', kind: 'whistle', ref: 'w1', title: '路灯不亮', why: '三级哨，吹哨已 14 天', unit: 'housing' },
    { id: 'a2', kind: 'other', ref: '', title: '通报进度', why: '' },
  ],
  decisions: [
    { id: 'd1', agenda: 'a1', text: '本月底前换完', lead: 'housing', support: ['street'], due: '2024-07-31', task: 't1' },
    { id: 'd2', text: '每季开会一次。', lead: 'street', support: [], due: '2024-09-30' },
  ],
};
const edition: MeetingEdition = { region: { name: '临江区', simulated: true }, plan: '十四五规划', meeting, nameOf, states: new Map([['d1', 'under_way']]) };

describe('the papers of a meeting', () => {
  const texts = (blocks: readonly object[]): string => JSON.stringify(blocks);
  it('are an agenda with why each item comes and who reports', () => {
    const { title, blocks, mark } = agendaDocument(edition);
    expect([title, mark]).toEqual(['规划实施领导小组第三次会议议程', '模拟']);
    expect(texts(blocks)).toContain('提请研究的原因：三级哨，吹哨已 14 天。"');
    expect(texts(blocks)).toContain('汇报单位：区住建委。');
    const ended = [{ id: 'a1', kind: 'other', ref: '', title: '用地', why: '需要明确用地。' }] as const;
    expect(texts(agendaDocument({ ...edition, meeting: { ...meeting, agenda: ended } }).blocks)).toContain('需要明确用地。"');
    expect(texts(agendaDocument({ ...edition, meeting: { ...meeting, agenda: [] } }).blocks)).toContain('议题待定');
  });
  it('are minutes with every decision, its one lead, its day, and what became of it', () => {
    const { blocks } = minutesDocument(edition);
    expect(texts(blocks)).toContain('本月底前换完。（牵头单位：区住建委；责任单位：江岸街道；完成时限：2024年7月31日）');
    expect(texts(blocks)).toContain('其他决定事项');
    expect(texts(blocks)).toContain('没有决定事项。');
    expect(blocks.find(({ kind }) => kind === 'table')).toMatchObject({ rows: [expect.arrayContaining(['办理中']), expect.arrayContaining(['未立项'])] });
  });
  it('open as documents', async () => {
    const parts = unzipSync(await officialDocumentFile(minutesDocument(edition)));
    expect(new TextDecoder().decode(parts['word/document.xml'])).toContain('本月底前换完');
  });
});
