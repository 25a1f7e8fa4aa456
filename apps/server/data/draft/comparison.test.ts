import { describe, expect, it } from 'vitest';
import { Decimal, type Period, type PlainDate } from '../../../../src/basis/index.ts';
import type { Observation } from '../../../../src/ledger/index.ts';
import { SAMPLE_REGION, sampleContext, written } from '../data-sample.ts';
import type { WrittenFigure } from './candidate.ts';
import { observationOf } from './candidate.ts';
import { compare } from './comparison.ts';
import { confirmation } from './confirmation.ts';

const stored = (figure: WrittenFigure, n = 1): Observation => ({
  ...observationOf(figure, '14'),
  id: `row-${n}`,
  region: SAMPLE_REGION,
  recorded: `2024-02-0${n}T00:00:00.000Z`,
});
const gdp = (value: string, more: Partial<WrittenFigure> = {}): WrittenFigure => written('t1.1', value, { unit: '亿元', priceBasis: 'current', ...more });
const compared = (figures: readonly WrittenFigure[], rows: readonly Observation[] = []) =>
  compare(
    sampleContext(rows),
    figures.map((figure, i) => ({ place: `B${i + 2}`, figure })),
  );
const changes = (figures: readonly WrittenFigure[], rows: readonly Observation[] = []): string[] => compared(figures, rows).map(({ change }) => change);
const said = (figures: readonly WrittenFigure[], rows: readonly Observation[] = []): string[] =>
  compared(figures, rows).flatMap(({ problems }) => problems.map(({ zh }) => zh));

describe('what a sending would change', () => {
  it('is new where nothing is known, revised where it differs, repeated where it does not', () => {
    expect(changes([gdp('390')])).toEqual(['new']);
    expect(changes([gdp('391')], [stored(gdp('390'))])).toEqual(['revised']);
    expect(changes([gdp('390')], [stored(gdp('390'))])).toEqual(['repeated']);
    expect(changes([gdp('390.0')], [stored(gdp('390'))])).toEqual(['repeated']);
  });
  it('knows the same figure in another unit', () => expect(changes([gdp('3900000', { unit: '万元' })], [stored(gdp('390'))])).toEqual(['repeated']));
  it('is a confirmation where only the status is firmer, and its reason is made', () => {
    const rows = compared([gdp('390', { status: 'final', known: '2024-06-01' })], [stored(gdp('390'))]);
    expect(rows[0]!.change).toBe('confirmed');
    const decided = confirmation(rows, { 'take.0': '1' });
    expect(decided.ok && decided.observations[0]!.reason).toBe('状态由初步核算改为最终核实');
  });
  it('compares with what was known on the day it became known, and says that something newer counts', () => {
    const rows = compared([gdp('388', { known: '2024-01-10' })], [stored(gdp('391', { known: '2024-03-01' }))]);
    expect(rows[0]).toMatchObject({ change: 'new', overtaken: { id: 'row-1' } });
  });
  it('lets the vintages of one sending follow one another', () => {
    expect(changes([gdp('392', { known: '2024-05-01' }), gdp('390', { known: '2024-01-20' }), gdp('391', { known: '2024-03-01' })])).toEqual([
      'revised',
      'new',
      'revised',
    ]);
  });
  it('keeps what another class of sources says, and tells which is used', () => {
    const [row] = compared([gdp('389')], [stored(gdp('390', { authority: 'statistics' }))]);
    expect(row).toMatchObject({ change: 'new', dissent: { stronger: true } });
    expect(compared([gdp('390')], [stored(gdp('390', { authority: 'statistics' }))])[0]!.dissent).toBeUndefined();
  });
});

describe('what is refused is told in words', () => {
  it.each<[string, WrittenFigure, RegExp]>([
    ['a period outside the plan', gdp('390', { period: '2026', known: '2024-06-01' }), /2026 不在规划期内：只收 2020 至 2025/],
    ['another unit', gdp('390', { unit: '公里' }), /“公里”.*“亿元”不能换算/],
    ['growth that is not in percent', gdp('8.8', { measure: 'growth', unit: '亿元' }), /“亿元”.*“%”/],
    ['a day that is still to come', gdp('390', { known: '2025-01-20' }), /晚于今天 2024-06-15/],
    ['a day before its period began', gdp('390', { known: '2022-12-31' }), /早于时期 2023 的第一天/],
    ['an indicator nobody knows', written('t9.9', '1'), /没有编号为“t9\.9”的指标/],
  ])('%s', (_, figure, words) => {
    expect(changes([figure])).toEqual(['refused']);
    expect(said([figure]).join('')).toMatch(words);
  });
  it('refuses both of two figures that contradict each other in one sending, and neither of two that agree', () => {
    expect(changes([gdp('390'), gdp('391')])).toEqual(['refused', 'refused']);
    expect(said([gdp('390'), gdp('391')])).toEqual([expect.stringContaining('391'), expect.stringContaining('390')]);
    expect(changes([gdp('390'), gdp('390')])).toEqual(['new', 'repeated']);
  });
  it('refuses a running total that falls, with both numbers', () => {
    const ytd = (value: string, period: WrittenFigure['period'], known: WrittenFigure['known']) =>
      written('t1.7', value, { unit: '万人', measure: 'ytd', period, known });
    const [row] = compared([ytd('1.5', '2023-09', '2023-10-10')], [stored(ytd('2.1', '2023-06', '2023-07-10'))]);
    expect(row!.change).toBe('refused');
    expect(row!.problems[0]!.zh).toMatch(/1\.5.*2\.1/);
  });
  it('has nothing against the same figures put right', () => {
    expect(said([gdp('390'), gdp('391', { period: '2022' })])).toEqual([]);
  });
});

describe('questions and offers', () => {
  it('asks whether 3900000 亿元 are 万元, and the value stays as typed', () => {
    const [row] = compared([gdp('3900000')], [stored(gdp('371', { period: '2022', known: '2023-01-20' }))]);
    expect(row!.offers).toContain('万元');
    expect(row!.findings.map(({ question }) => question.zh).join('')).toContain('万元');
    expect(compared([gdp('3900000', { unit: '万元' })], [stored(gdp('371', { period: '2022', known: '2023-01-20' }))])[0]).toMatchObject({
      offers: [],
      observation: { value: new Decimal(3900000), unit: '万元' },
    });
  });
  it('falls back on the plan’s own baseline where nobody reported anything', () => {
    expect(compared([gdp('3900000')])[0]!.offers).toContain('万元');
    expect(compared([gdp('390')])[0]!.offers).toEqual([]);
  });
});

describe('confirming', () => {
  it('wants a reason for every revision that is taken, of its own or shared', () => {
    const rows = compared([gdp('391')], [stored(gdp('390'))]);
    expect(confirmation(rows, { 'take.0': '1' })).toEqual({ ok: false, missing: new Set(['reason.0']) });
    expect(confirmation(rows, { 'take.0': '1', reason: '年报' })).toMatchObject({ ok: true, observations: [{ reason: '年报' }] });
    expect(confirmation(rows, { 'take.0': '1', 'reason.0': '核实', reason: '年报' })).toMatchObject({ ok: true, observations: [{ reason: '核实' }] });
    expect(confirmation(rows, {})).toMatchObject({ ok: true, observations: [] });
  });
  it('never writes what was refused or is repeated, whatever the form says', () => {
    const rows = compared([gdp('390', { unit: '公里' }), gdp('390', { period: '2022' })], [stored(gdp('390', { period: '2022' }))]);
    expect(confirmation(rows, { 'take.0': '1', 'take.1': '1' })).toMatchObject({ ok: true, observations: [] });
  });
  it('takes the rows that a long list does not show along, unless that is unticked', () => {
    const many = Array.from({ length: 260 }, (_, i) =>
      written('t1.2', String(100 + i), {
        unit: '家',
        period: `${2021 + (i % 3)}` as Period,
        known: `2024-0${1 + (Math.floor(i / 3) % 5)}-${10 + Math.floor(i / 15)}` as PlainDate,
      }),
    );
    const rows = compared(many).map((row) => (row.change === 'revised' ? { ...row, change: 'new' as const } : row));
    const writing = rows.filter(({ change }) => change === 'new').length;
    expect(writing).toBeGreaterThan(200);
    const all = confirmation(rows, Object.fromEntries(rows.map(({ n }) => [`take.${n}`, '1'])));
    const rest = confirmation(rows, { rest: '1' });
    expect(all.ok && all.observations.length).toBe(writing);
    expect(rest.ok && rest.observations.length).toBe(writing - 200);
    expect(confirmation(rows, {})).toMatchObject({ ok: true, observations: [] });
  });
  it('keeps a question open unless something was said to it', () => {
    const rows = compared([gdp('3900000')], [stored(gdp('371', { period: '2022', known: '2023-01-20' }))]);
    const n = rows[0]!.findings[0]!.n;
    const open = confirmation(rows, { 'take.0': '1' });
    expect(open.ok && open.findings[0]).not.toHaveProperty('accepted');
    const accepted = confirmation(rows, { 'take.0': '1', [`accept.${n}`]: '口径不同' });
    expect(accepted.ok && accepted.findings[0]).toMatchObject({ accepted: '口径不同' });
  });
});
