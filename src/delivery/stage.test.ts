import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../basis/index.ts';
import { plainProjectCode, projectCodeFault, projectCodeQuestions } from './project-code.ts';
import { outcomeOf } from './project-outcome.ts';
import { projectWith } from './project-sample.ts';
import { STAGES, type Project } from './project.ts';
import { enterStage, type StageStep } from './stage.ts';

const today = '2025-06-30' as PlainDate;
const full = projectWith({
  stage: 'reserve',
  lead: 'u1',
  code: '2103-500104-04-01-123456',
  investment: { total: '1000' },
  passages: [{ stage: 'reserve', date: '2024-01-05', evidence: { note: '入库' }, by: 'a', at: '' }],
});
const step = (stage: StageStep['stage'], more: Partial<StageStep> = {}): StageStep => ({
  stage,
  date: '2025-05-01',
  evidence: { document: '云发改〔2025〕1号', attachments: [{ sha256: 'f', name: 'a.jpg', type: 'image/jpeg' }] },
  by: 'a',
  at: '2025-06-30T00:00:00Z',
  ...more,
});
const refusal = (project: Project, one: StageStep): string | undefined => enterStage(project, one, today).refused?.zh;

describe('a gate', () => {
  it('opens for a project that has what it asks', () => {
    expect(enterStage(full, step('preparation'), today).ok).toMatchObject({
      stage: 'preparation',
      passages: [{}, { stage: 'preparation', date: '2025-05-01' }],
    });
  });
  it('names everything that is missing', () => {
    const { code: _code, investment: _investment, ...bare } = { ...full, stage: 'preparation' as const };
    expect(refusal(bare, step('started', { evidence: {} }))).toBe('进入“开工”还缺：文件名或文号、项目代码、总投资。请补齐后再改。');
  });
  it('asks why a stage was left out, and why one goes back', () => {
    expect(refusal(full, step('started'))).toContain('跳过了“前期”');
    expect(enterStage(full, step('started', { skipped: '前期在市级完成' }), today).ok?.stage).toBe('started');
    expect(refusal({ ...full, stage: 'building' }, step('preparation'))).toContain('要写明原因');
    expect(enterStage({ ...full, stage: 'building' }, step('preparation', { back: '重新选址', evidence: {} }), today).ok?.stage).toBe('preparation');
  });
  it('refuses days that cannot be', () => {
    expect(refusal(full, step('preparation', { date: '2025-07-01' }))).toContain('在今天之后');
    expect(refusal(full, step('preparation', { date: '2023-12-31' }))).toContain('早于上一次阶段变化');
    expect(refusal(full, step('reserve'))).toContain('没有改动');
  });
  it('takes the first word about a project as where it stands', () => {
    expect(enterStage({ ...full, passages: [] }, step('building'), today).ok?.stage).toBe('building');
  });
});

describe('every step', () => {
  it('is refused in words or written down, days in order', () => {
    const stages = fc.constantFrom(...STAGES, 'withdrawn' as const);
    const days = fc.constantFrom<PlainDate>('2025-01-01', '2025-03-01', '2025-06-30', '2025-07-01');
    fc.assert(
      fc.property(
        fc.array(fc.record({ stage: stages, date: days, back: fc.constantFrom(undefined, '原因'), skipped: fc.constantFrom(undefined, '原因') }), {
          maxLength: 8,
        }),
        (steps) => {
          let project: Project = full;
          for (const { back, skipped, ...one } of steps) {
            const outcome = enterStage(
              project,
              step(one.stage, { ...one, ...(back === undefined ? {} : { back }), ...(skipped === undefined ? {} : { skipped }) }),
              today,
            );
            if (outcome.ok !== undefined) project = outcome.ok;
            else expect(outcome.refused!.en.length).toBeGreaterThan(10);
          }
          const dates = project.passages.map(({ date }) => date);
          expect(dates).toEqual(dates.toSorted());
          expect(project.stage).toBe(project.passages.at(-1)!.stage);
        },
      ),
    );
  });
});

describe('what became of it', () => {
  const end = '2025-12-31' as PlainDate;
  const of = (acceptance: Project['acceptance'], stage: Project['stage'], day: PlainDate = end) => outcomeOf(projectWith({ acceptance, stage }), day, end);
  it('is 未启动（力争类） where the plan only strove for it', () => {
    expect(of('best_effort', 'preparation')).toBe('not_begun_best_effort');
    expect(of('done', 'preparation')).toBe('not_done');
    expect(of('begun', 'preparation')).toBe('not_begun');
    expect(of('begun', 'started')).toBe('begun');
    expect(of('pipeline', 'reserve')).toBe('in_library');
    expect(of('best_effort', 'in_use')).toBe('done');
    expect(of('best_effort', 'preparation', '2025-12-30')).toBe('running');
  });
});

describe('a project code', () => {
  it('is taken in its form and refused by length, form and month', () => {
    expect(projectCodeFault('2103-500104-04-01-123456')).toBeUndefined();
    expect(projectCodeFault('2103-500104-04-01-12345')?.zh).toContain('这里有 23 位');
    expect(projectCodeFault('2103-50010A-04-01-123456')?.zh).toContain('应写作');
    expect(projectCodeFault('2113-500104-04-01-123456')?.zh).toContain('不是年月');
  });
  it('asks about another region and an older form', () => {
    expect(projectCodeQuestions('2103-500104-04-01-123456', '500104')).toEqual([]);
    expect(projectCodeQuestions('2103-500103-04-01-123456', '500104')).toHaveLength(1);
    expect(projectCodeQuestions('2017-500104-48-03-001234', '500104')[0]?.zh).toContain('四位年份');
    expect(projectCodeFault('2017-500104-48-03-001234')).toBeUndefined();
  });
  it('is kept in one writing', () => {
    expect(plainProjectCode(' 2103－500104－04－01－12345a ')).toBe('2103-500104-04-01-12345A');
    expect(plainProjectCode('21035001040401123456')).toBe('2103-500104-04-01-123456');
  });
});
