import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Project } from '../delivery/index.ts';
import { projectRows, projectWorkbook, type ProjectEdition } from './project-workbook.ts';
import { workbookFile } from './workbook-file.ts';

const body: Project = {
  plan: 'p',
  name: '=HYPERLINK("http://x")',
  aliases: ['荷塘小学'],
  places: [{ ref: 'box1.1.1', name: '荷塘小学', span: [0, 4], box: 1 }],
  acceptance: 'best_effort',
  stage: 'building',
  passages: [{ stage: 'started', date: '2024-02-01', evidence: {}, by: 'a', at: '' }],
  milestones: [],
  begins: '2024-01-01',
  ends: '2024-06-30',
  investment: { total: '1200.5' },
  years: [{ year: 2024, planned: '600', months: { '03': '150' }, goal: '主体完工' }],
  funds: [{ source: '@财政', amount: '600' }],
  needs: [{ id: 'n', kind: 'land', text: '用地', state: 'open' }],
  problems: [{ id: 'a', text: '+管线', since: '2024-01-01' }],
  files: [],
  progress: [],
  support: [],
};
const edition = (simulated: boolean): ProjectEdition => ({
  region: { name: '临江区', simulated },
  plan: '规划',
  day: '2024-09-15',
  projects: [{ id: 'x', body, light: { colour: 'red', said: { zh: '滞后', en: 'behind' } }, outcome: 'not_begun_best_effort' }],
  nameOf: (unit) => unit,
});

describe('the library as a workbook', () => {
  const files = unzipSync(workbookFile(projectWorkbook(edition(true), 'zh')));
  const sheet = (number: number): string => strFromU8(files[`xl/worksheets/sheet${number}.xml`]!);
  it('tells each project and its money by year, in words and in numbers', () => {
    for (const words of ['未启动（力争类）', '红灯', '在建', '<v>1200.5</v>', '<v>77</v>', '荷塘小学']) expect(sheet(1)).toContain(words);
    for (const words of ['主体完工', '<v>600</v>', '<v>150</v>', '<v>3</v>']) expect(sheet(2)).toContain(words);
  });
  it('has no text that begins a formula, and says that it is simulated', () => {
    for (const number of [1, 2]) {
      expect(sheet(number)).not.toMatch(/>[=@+-][^<]/);
      expect(sheet(number)).toContain('模拟');
    }
  });
  it('has as many cells a row as heads, in both languages', () => {
    for (const language of ['zh', 'en'] as const) {
      for (const simulated of [true, false]) {
        const { head, rows } = projectRows(edition(simulated), language);
        expect(rows.map((row) => row.length)).toEqual([head.length]);
      }
    }
  });
});
