import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { displayWidth } from '../display-width.ts';
import { run } from '../main.ts';

const folder = mkdtempSync(join(tmpdir(), 'yidu-assess-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

const yidu = async (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<{ status: number; out: string; err: string }> => {
  let out = '';
  let err = '';
  const status = await run(args, { stdout: { write: (text) => (out += text) }, stderr: { write: (text) => (err += text) }, env });
  return { status, out, err };
};

const text = `白沙区国民经济和社会发展第十四个五年规划纲要
第一章 总体目标
第一节 主要指标
到2025年，规上工业企业达到180家。

表1 “十四五”主要指标
序号\t指标\t单位\t2020年\t2025年\t属性
1\t地区生产总值年均增速\t%\t3\t6*\t预期性
2\t单位地区生产总值能耗降低\t%\t3\t[15]\t预期性
3\t人均地区生产总值\t万元\t7.05\t10\t预期性
4\t空气优良天数\t天\t323\t≥320\t约束性
5\t安全事故死亡人数\t人\t12\t<[80]\t约束性
6\t碳排放强度降低\t%\t——\t市级下达为准\t约束性
`;

const HEAD = 'indicator,period,measure,value,unit,status,known,source';
const lines = [
  ...[3, 4, 5].map((value, i) => `t1.1,${2021 + i},growth,${value},%,final,${2022 + i}-02-01,公报`),
  ...[3, 2, 4].map((value, i) => `t1.2,${2021 + i},flow,${value},%,final,${2022 + i}-02-01,公报`),
  't1.3,2023,level,8.5,万元,final,2024-02-01,公报',
  ...[326, 318, 321].map((value, i) => `t1.4,${2021 + i},level,${value},天,final,${2022 + i}-02-01,公报`),
  ...[20, 20, 12].map((value, i) => `t1.5,${2021 + i},flow,${value},人,final,${2022 + i}-02-01,公报`),
];

let plan = '';
let figures = '';
beforeAll(async () => {
  plan = join(folder, 'plan.json');
  await yidu(['compile', file('plan.txt', text), '--out', plan]);
  figures = file('figures.csv', [HEAD, ...lines, ''].join('\n'));
});

const assess = (...more: readonly string[]): Promise<{ status: number; out: string; err: string }> => yidu(['assess', plan, ...more]);
type Row = Readonly<Record<string, unknown>> & { readonly indicator: string };
const standingsOf = (out: string): readonly Row[] => (JSON.parse(out) as { standings: readonly Row[] }).standings;
const at = async (asOf: string, known: string, table = figures): Promise<ReadonlyMap<string, Row>> => {
  const { out } = await assess('--observations', table, '--as-of', asOf, '--known', known);
  return new Map(standingsOf(out).map((row) => [row.indicator, row]));
};

describe('rows that play no part', () => {
  const tableWith = (...more: readonly string[]): string => file('aside.csv', [HEAD, ...lines, ...more, ''].join('\n'));

  test('of other ids of the plan are left aside, and said', async () => {
    const commitment = (JSON.parse(readFileSync(plan, 'utf8')) as { targets: readonly { id: string }[] }).targets[0]!.id;
    const table = tableWith(`${commitment},2018,level,170,家,final,2024-02-01,公报`, 't1.3,2020,level,7.05,万元,,2021-02-01,');
    const { status, out, err } = await assess('--observations', table, '--as-of', '2023-12-31', '--known', '2024-03-01');
    expect(status).toBe(0);
    expect(standingsOf(out)).toEqual([...(await at('2023-12-31', '2024-03-01')).values()]);
    expect(err).toContain(`left aside: this row, of ids that are not judged (${commitment}).`);
  });
});

describe('a row without a unit', () => {
  test('is taken for an indicator that has none, whatever stands in its place', async () => {
    const ratio = join(folder, 'ratio.json');
    const printed = text.replace(/1\t地区.*\n/, '1\t城乡居民收入比\tx:x\t2.1:1\t1.9:1\t预期性\n');
    await yidu(['compile', file('ratio.txt', printed), '--out', ratio]);
    const table = file('ratio.csv', `${HEAD}\nt1.1,2022,level,2.04,,final,2023-02-01,公报\n城乡居民收入比,2023,level,2,-,final,2024-02-01,公报\n`);
    const { out } = await yidu(['assess', ratio, '--observations', table, '--as-of', '2023-12-31', '--known', '2024-03-01']);
    expect(standingsOf(out)[0]).toMatchObject({ kind: 'level', now: 'nearly', observed: 2 });
  });
});

describe('yidu assess', () => {
  test('judges the vectors of the calculus to the digit', async () => {
    const rows = await at('2023-12-31', '2024-03-01');
    const number = (id: string, field: string): number => rows.get(id)![field] as number;
    expect(rows.get('t1.1')).toMatchObject({ kind: 'avg_annual_growth', elapsed: 0.6, target: 6, now: 'behind', forecast: 'at_risk' });
    expect(number('t1.1', 'observed')).toBeCloseTo(3.9968, 4);
    expect(number('t1.1', 'done')).toBeCloseTo(0.4035, 4);
    expect(number('t1.1', 'lead')).toBeCloseTo(-19.65, 2);
    expect(number('t1.1', 'required')).toBeCloseTo(9.0774, 4);
    expect(number('t1.1', 'predicted')).toBeCloseTo(0.7107, 4);
    expect(rows.get('t1.2')).toMatchObject({ kind: 'cumulative_reduction', now: 'nearly', forecast: 'meet' });
    expect(number('t1.2', 'observed')).toBeCloseTo(8.7424, 4);
    expect(number('t1.2', 'onSchedule')).toBeCloseTo(9.2908, 4);
    expect(number('t1.2', 'done')).toBeCloseTo(0.5629, 4);
    expect(number('t1.2', 'required')).toBeCloseTo(3.4894, 4);
    expect(number('t1.2', 'predicted')).toBeCloseTo(0.9579, 4);
    expect(rows.get('t1.3')).toMatchObject({ onSchedule: 8.82, now: 'behind', forecast: 'unknown' });
    expect(number('t1.3', 'lead')).toBeCloseTo(-10.85, 2);
    expect(rows.get('t1.4')).toMatchObject({ kind: 'hold', now: 'on_schedule', forecast: 'miss', firstBroken: 2022 });
    expect(rows.get('t1.4')!.lead).toBeUndefined();
    expect(rows.get('t1.5')).toMatchObject({ kind: 'cap', done: 0.65, now: 'behind' });
    expect(number('t1.5', 'lead')).toBeCloseTo(-5, 9);
    expect(rows.get('t1.6')).toMatchObject({ kind: 'awaiting', now: 'awaiting_target', forecast: 'unknown' });
  });
  test('gives the published shape, in the order of the table', async () => {
    const { status, out, err } = await assess('--observations', figures, '--as-of', '2023-12-31', '--known', '2024-03-01');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({ asOf: '2023-12-31', known: '2024-03-01' });
    const standings = standingsOf(out);
    expect(standings.map(({ indicator }) => indicator)).toEqual(['t1.1', 't1.2', 't1.3', 't1.4', 't1.5', 't1.6']);
    expect(Object.keys(standings[0]!).slice(0, 15)).toEqual(
      'indicator kind elapsed baseline target observed onSchedule done lead now forecast predicted required reason formula'.split(' '),
    );
    expect(standings[0]).toMatchObject({ formula: { version: expect.any(Number) as number }, inputs: [{ period: '2021', value: 3 }, {}, {}] });
  });
  test('says what was known on another day, and it is the same whatever came later', async () => {
    const then = await at('2022-12-31', '2023-03-01');
    expect(then.get('t1.4')).toMatchObject({ now: 'breached', observed: 318 });
    const early = file('early.csv', [HEAD, ...lines.filter((line) => !line.includes(',2024-02-01,')), ''].join('\n'));
    expect(await at('2022-12-31', '2023-03-01', early)).toEqual(then);
  });
  test('does not look at the order of rows', async () => {
    const shuffled = file('shuffled.csv', [HEAD, ...lines.toReversed(), ''].join('\n'));
    expect(await at('2023-12-31', '2024-03-01', shuffled)).toEqual(await at('2023-12-31', '2024-03-01'));
  });
  test('asks for what is overdue today where no known day is given', async () => {
    const { out } = await assess('--observations', figures, '--as-of', '2025-12-31');
    expect(JSON.parse(out)).toMatchObject({ known: new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date()) });
  });
  test('prints a table to read, exceptions first and columns under one another', async () => {
    const { out } = await assess('--observations', figures, '--as-of', '2023-12-31', '--known', '2024-03-01', '--format', 'text');
    expect(out).toContain('截至 2023-12-31 的情况，按 2024-03-01 已知的数据');
    expect(out).toContain('现状：▼ 滞后 3 · ◐ 基本达到 1 · ○ 待下达 1 · ● 达到时序 1');
    const rows = out.split('\n').filter((line) => /^ {2} {3}\d {2}/.test(line));
    expect(rows).toHaveLength(6);
    expect(new Set(rows.map((line) => displayWidth(line.slice(0, line.search(/[⇑↑↗↓?] (?:可|需|难|无)/))))).size).toBe(1);
    const english = await assess('--observations', figures, '--as-of', '2023-12-31', '--known', '2024-03-01', '--format', 'text', '--language', 'en');
    expect(english.out).toContain('as of 2023-12-31, by what was known on 2024-03-01');
  });
  test('reads observations with Chinese heads and full-width figures', async () => {
    const chinese = file(
      'chinese.csv',
      '指标,时期,口径,数值,单位,状态,公布日,来源\n地区生产总值年均增速,2021年,同比增速,３.０,％,最终核实,2022年2月1日,公报\n',
    );
    expect((await at('2021-12-31', '2022-03-01', chinese)).get('t1.1')).toMatchObject({ observed: 3 });
  });
  test('has nothing to judge in a plan without targets, and says so', async () => {
    const bare = join(folder, 'bare.json');
    await yidu([
      'compile',
      file('bare.txt', '白沙区国民经济和社会发展第十四个五年规划纲要\n第一章 总体要求\n第一节 基础\n到2025年，规上工业企业达到180家。\n'),
      '--out',
      bare,
    ]);
    const { status, out, err } = await yidu(['assess', bare, '--observations', file('none.csv', `${HEAD}\n`), '--as-of', '2023-12-31']);
    expect({ status, standings: standingsOf(out) }).toEqual({ status: 0, standings: [] });
    expect(err).toContain('nothing to judge');
  });
});

test('yidu assess --help teaches with examples', async () => {
  const { status, out } = await yidu(['assess', '--help']);
  expect(status).toBe(0);
  expect(out).toMatch(/^yidu assess PLAN.json/);
  expect(out.match(/^ {2}yidu assess/gm)?.length).toBeGreaterThan(1);
  expect((await yidu(['--help'])).out).toContain('  yidu assess');
});

test('judges without loading what only other commands need', () => {
  const trace = spawnSync(
    process.execPath,
    [join(import.meta.dirname, '..', '..', '..', 'bin', 'yidu.js'), 'assess', plan, '--observations', figures, '--as-of', '2023-12-31'],
    { encoding: 'utf8', env: { ...process.env, NODE_DEBUG: 'esm' }, maxBuffer: 1 << 28 },
  );
  expect(trace.stderr).toContain('apps/cli/commands/assess.ts');
  const heavy = ['exceljs', 'hono', 'kysely', '@electric-sql/pglite', 'pg', 'parse5', 'saxes', 'unpdf'];
  expect(heavy.filter((name) => trace.stderr.includes(`node_modules/${name}/`))).toEqual([]);
});

describe('a table with faults is told row by row, and nothing is judged', () => {
  test.each([
    ['an indicator that is not there', 't9.9,2021,growth,3,%,final,2022-02-01,公报', ':2: indicator: There is no indicator “t9.9”'],
    ['a period that is none', 't1.1,2021Q5,growth,3,%,final,2022-02-01,公报', ':2: period: '],
    ['a period outside the plan', 't1.1,2019,growth,3,%,final,2022-02-01,公报', ':2: period: Period 2019 lies outside the plan'],
    ['a year after it', 't1.1,2031,growth,3,%,final,2032-02-01,公报', ':2: period: Period 2031 lies outside the plan (2020–2025, '],
    ['a measure that is none', 't1.1,2021,speed,3,%,final,2022-02-01,公报', ':2: measure: '],
    ['text for a value', 't1.1,2021,growth,三左右偏高,%,final,2022-02-01,公报', ':2: value: '],
    ['no value', 't1.1,2021,growth,,%,final,2022-02-01,公报', ':2: value: '],
    ['a unit of something else', 't1.3,2021,level,3,公里,final,2022-02-01,公报', ':2: unit: '],
    ['a status that is none', 't1.1,2021,growth,3,%,sure,2022-02-01,公报', ':2: status: '],
    ['a day that is none', 't1.1,2021,growth,3,%,final,2022-02-30,公报', ':2: known: '],
    ['a day before the period', 't1.1,2021,growth,3,%,final,2020-02-01,公报', ':2: known: '],
    ['the same figure twice', 't1.1,2021,growth,3,%,final,2022-02-01,公报\nt1.1,2021,growth,4,%,final,2022-02-01,公报', ':3: '],
    ['more cells than heads', 't1.1,2021,growth,3,%,final,2022-02-01,公报,more', ':2: '],
  ])('%s', async (_, row, message) => {
    const table = file('faulty.csv', `${HEAD}\n${row}\n`);
    const { status, out, err } = await assess('--observations', table, '--as-of', '2023-12-31');
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(`${table}${message}`);
    expect(err).toContain('nothing was judged');
  });
  test('in Chinese where the terminal is Chinese', async () => {
    const table = file('faulty.csv', `${HEAD}\nt9.9,2021,growth,3,%,final,2022-02-01,公报\n`);
    const { err } = await yidu(['assess', plan, '--observations', table, '--as-of', '2023-12-31'], { LANG: 'zh_CN.UTF-8' });
    expect(err).toContain('没有指标“t9.9”');
    expect(err).toContain('没有作出判断');
  });
  test('without commanding the terminal, and without end', async () => {
    const table = file('wild.csv', `${HEAD}\n${`t9\u001b[2J${'x'.repeat(5000)},2021,growth,3,%,final,2022-02-01,公报\n`.repeat(80)}`);
    const { status, err } = await assess('--observations', table, '--as-of', '2023-12-31');
    expect(status).toBe(2);
    expect(err.split('\n').filter((line) => line !== '')).toHaveLength(52);
    expect(err.replaceAll('\n', '')).toMatch(/^\P{Cc}+$/u);
    expect(Math.max(...err.split('\n').map((line) => line.length))).toBeLessThan(800);
  });
  test('a column that is missing refuses the whole table; one that is unknown is only told', async () => {
    const missing = file('missing.csv', 'indicator,period,measure,unit,status,known\nt1.1,2021,growth,%,final,2022-02-01\n');
    expect(await assess('--observations', missing, '--as-of', '2023-12-31')).toMatchObject({ status: 2, out: '' });
    const more = file('more.csv', `${HEAD},mood\nt1.1,2021,growth,3,%,final,2022-02-01,公报,good\n`);
    const { status, err } = await assess('--observations', more, '--as-of', '2021-12-31', '--known', '2022-03-01');
    expect({ status, err }).toEqual({ status: 0, err: expect.stringContaining('mood') as string });
  });
});

describe('every refusal is status 2, one line on standard error, and nothing on standard output', () => {
  test.each([
    ['no plan', () => ['assess'], 'name one file of Plan JSON'],
    ['no observations', () => ['assess', plan, '--as-of', '2023-12-31'], '--observations'],
    ['no day', () => ['assess', plan, '--observations', figures], '--as-of'],
    ['a day that is none', () => ['assess', plan, '--observations', figures, '--as-of', '2023-02-30'], '--as-of is a day'],
    ['a known day that is none', () => ['assess', plan, '--observations', figures, '--as-of', '2023-12-31', '--known', 'today'], '--known is a day'],
    ['a format that is none', () => ['assess', plan, '--observations', figures, '--as-of', '2023-12-31', '--format', 'xml'], 'json or text'],
    ['both from standard input', () => ['assess', '-', '--observations', '-', '--as-of', '2023-12-31'], 'standard input'],
    ['a plan that is not there', () => ['assess', 'no-such.json', '--observations', figures, '--as-of', '2023-12-31'], 'there is no such file'],
    ['observations that are not there', () => ['assess', plan, '--observations', 'no-such.csv', '--as-of', '2023-12-31'], 'there is no such file'],
    ['a plan that is no JSON', () => ['assess', file('text.json', text), '--observations', figures, '--as-of', '2023-12-31'], 'not JSON'],
    ['JSON that is no plan', () => ['assess', file('list.json', '[1]'), '--observations', figures, '--as-of', '2023-12-31'], 'not Plan JSON'],
    [
      'a plan with a wrong field',
      () => ['assess', file('wrong.json', wrongPlan()), '--observations', figures, '--as-of', '2023-12-31'],
      'indicators[0].target.value',
    ],
  ])('%s', async (_, args, message) => {
    const { status, out, err } = await yidu(args());
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(message);
    expect(err).toMatch(/^yidu: [^\p{Cc}]+\n$/u);
  });
});

const wrongPlan = (): string => {
  const value = JSON.parse(readFileSync(plan, 'utf8')) as { indicators: { target: { value: unknown } }[] };
  value.indicators[0]!.target.value = 'six';
  return JSON.stringify(value);
};

const reference = fileURLToPath(new URL('../../../../shared/seed/plan.txt', import.meta.url));

describe.skipIf(!existsSync(reference))('the reference plan', () => {
  /** Every indicator exactly on schedule at each year end, as its table prints it. */
  const onSchedule = (id: string, k: number): string[] => {
    const { kind, target = 0, baseline } = compiled.get(id)!;
    const row = (year: number, measure: string, value: number, unit: string): string => `${id},${year},${measure},${value},${unit},final,${year + 1}-02-01,`;
    const unit = units.get(id) ?? '';
    return Array.from({ length: k }, (_, i) => i + 1).flatMap((i) => {
      if (kind === 'text') return [];
      if (kind === 'avg_annual_growth') return [row(2020 + i, 'growth', target, '%')];
      if (kind === 'cumulative_reduction') return [row(2020 + i, 'flow', 100 * (1 - (1 - target / 100) ** 0.2), '%')];
      // Below 80: the last year of a ceiling that may not be met ends one below it.
      if (kind === 'cumulative') return [row(2020 + i, 'flow', id === 't2.31' && i === 5 ? target / 5 - 1 : target / 5, unit)];
      const held = id === 't2.20' || baseline === target;
      return [row(2020 + i, 'level', held ? target : baseline === undefined ? target - (5 - i) / 10 : baseline + ((target - baseline) * i) / 5, unit)];
    });
  };
  type Compiled = {
    readonly id: string;
    readonly table: number;
    readonly unit?: string;
    readonly baseline?: { readonly value: number };
    readonly target: { readonly value?: number; readonly kind: string };
  };
  const compiled = new Map<string, { kind: string; target?: number; baseline?: number }>();
  const units = new Map<string, string>();
  let path = '';
  beforeAll(async () => {
    path = join(folder, 'reference.json');
    await yidu(['compile', reference, '--out', path]);
    const { indicators } = JSON.parse(readFileSync(path, 'utf8')) as { indicators: readonly Compiled[] };
    for (const { id, table, unit, baseline, target } of indicators) {
      if (table !== 2) continue;
      compiled.set(id, {
        kind: target.kind,
        ...(target.value === undefined ? {} : { target: target.value }),
        ...(baseline === undefined ? {} : { baseline: baseline.value }),
      });
      if (unit !== undefined) units.set(id, unit);
    }
  });
  test.each([1, 2, 3, 4, 5])('all 31 are on schedule after year %d where they are set so', async (k) => {
    const year = 2020 + k;
    const table = file('reference.csv', [HEAD, ...[...compiled.keys()].flatMap((id) => onSchedule(id, k)), ''].join('\n'));
    const { out } = await yidu(['assess', path, '--observations', table, '--as-of', `${year}-12-31`, '--known', `${year + 1}-03-01`]);
    const standings = standingsOf(out);
    expect(standings).toHaveLength(31);
    const expected = (id: string): string => (id === 't2.18' ? 'awaiting_target' : k === 5 ? 'achieved' : id === 't2.26' ? 'not_assessable' : 'on_schedule');
    expect(standings.filter(({ indicator, now }) => now !== expected(indicator))).toEqual([]);
  });
});
