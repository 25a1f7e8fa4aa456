import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { officialDocumentFile } from './official-document.ts';
import { workbookFile } from './workbook-file.ts';
import { yearDocument } from './year-document.ts';
import type { YearEdition } from './year-edition.ts';
import { yearWorkbook } from './year-workbook.ts';

const edition: YearEdition = {
  region: { name: '白沙区', simulated: true },
  plan: '白沙区规划',
  year: 2023,
  targets: [
    { no: '1', name: '进出口总值', unit: '亿元', nature: 'expected', five: '≥100亿元', before: '18', value: '22.5', lead: '区商务委' },
    { no: '2', name: '空气优良天数', unit: '天', nature: 'binding', five: '≥320天', value: '12345678901234567890.5', note: '-1+2' },
  ],
  tasks: [{ title: '=cmd|x', requirement: '开放一期', due: '2023-10-31', carried: 2022 }],
  projects: [
    { name: '步道\u0000一期', investment: '3000.25', stage: '在建', carried: '200' },
    { name: '博物馆', investment: '1000' },
  ],
};
const sheets = (given: YearEdition, language: 'zh' | 'en' = 'zh') => {
  const files = unzipSync(workbookFile(yearWorkbook(given, language)));
  return [1, 2, 3].map((n) => strFromU8(files[`xl/worksheets/sheet${n}.xml`]!));
};

describe('a year’s workbook', () => {
  const [targets, tasks, projects] = sheets(edition);
  it('keeps figures as numbers where a spreadsheet can, as text where it cannot', () => {
    expect(targets).toContain('<v>22.5</v>');
    expect(targets).toContain('12345678901234567890.5</t>');
  });
  it('neutralises what a spreadsheet would take for a formula', () => {
    expect(tasks).toContain("'=cmd|x");
    expect(targets).toContain("'-1+2");
    expect(`${targets}${tasks}`).not.toContain('<f>');
  });
  it('adds up the money by a formula over its column', () => {
    expect(projects).toContain('<f>SUM($C$4:$C$5)</f><v>4000.25</v>');
    expect(sheets({ ...edition, projects: [] })[2]).not.toContain('<f>');
  });
  it('says on every sheet that it is simulated, and that it is a draft', () => {
    for (const sheet of [targets, tasks, projects]) expect(sheet).toMatch(/白沙区（模拟）2023年年度实施要求[\s\S]*草案，未锁定[\s\S]*模拟数据/);
    expect(sheets({ ...edition, region: { name: '白沙区' }, document: '白府发〔2023〕1号' })[0]).not.toContain('模拟');
    expect(sheets(edition, 'en')[0]).toContain('Target 2023');
  });
});

describe('a year’s document', () => {
  it('has three numbered parts, empty ones in words, and nothing that XML cannot hold', async () => {
    const file = await officialDocumentFile(yearDocument({ ...edition, tasks: [] }, 'zh'));
    const text = strFromU8(unzipSync(file)['word/document.xml']!);
    for (const part of ['一、年度发展目标', '二、年度重点任务', '三、年度重大项目', '无。', '步道 一期', '含上年结转 200']) expect(text).toContain(part);
    expect(text).not.toContain('\u0000');
  });
});
