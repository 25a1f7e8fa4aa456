import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal, type Period } from '../basis/index.ts';
import type { MeasureKind, Observation } from '../ledger/index.ts';
import { assessAll, type Monitored } from '../monitoring/index.ts';
import { columnLetters, type SheetCell, type Workbook } from './sheet.ts';
import { standingWorkbook, type StandingEdition } from './standing-workbook.ts';
import { workbookFile } from './workbook-file.ts';

const span = [0, 1] as const;
const item = (id: string, more: Partial<Monitored>): Monitored => ({
  id,
  series: id,
  list: 'indicator',
  no: id.slice(1),
  name: `指标${id}`,
  unit: '%',
  kind: 'level',
  comparator: '=',
  lowerIsBetter: false,
  base: 2020,
  due: 2025,
  span,
  ...more,
});
const at = (value: number): Decimal => new Decimal(value);

const items: readonly Monitored[] = [
  item('g1', { kind: 'avg_annual_growth', target: at(6), name: '生产总值年均增速' }),
  item('g2', { unit: '万元', baseline: at(7.05), target: at(10) }),
  item('g3', { unit: '万元', baseline: at(7.05), target: at(10), geometric: true }),
  item('g4', { kind: 'cumulative', unit: '亿元', comparator: '>=', target: at(100) }),
  item('g5', { kind: 'cumulative_reduction', target: at(15), nature: 'binding' }),
  item('g6', { kind: 'hold', unit: '天', comparator: '>=', baseline: at(323), target: at(320), nature: 'binding' }),
  item('g7', { kind: 'cap', unit: '人', comparator: '<', target: at(80), nature: 'binding', lowerIsBetter: true }),
  item('g8', { kind: 'awaiting' }),
  item('g9', { unit: '年', target: at(12) }),
];

const rowsOf = (values: Readonly<Record<string, readonly [MeasureKind, string, ...number[]]>>): Observation[] =>
  Object.entries(values).flatMap(([indicator, [measure, unit, ...figures]]) =>
    figures.map(
      (value, i): Observation => ({
        id: `${indicator}-${2021 + i}`,
        region: '999901',
        indicator,
        period: `${2021 + i}` as Period,
        measure,
        value: at(value),
        unit,
        ...(measure === 'growth' ? { priceBasis: 'comparable' } : {}),
        status: 'verified',
        source: { document: '示例公报（模拟）' },
        known: `${2022 + i}-03-01` as Observation['known'],
        recorded: `${2022 + i}-03-02T00:00:00Z`,
      }),
    ),
  );

const rows = rowsOf({
  g1: ['growth', '%', 3, 4, 5],
  g2: ['level', '万元', 7.4, 8, 8.5],
  g3: ['level', '万元', 7.4, 8, 8.5],
  g4: ['flow', '万元', 151000, 182000, 203000],
  g5: ['flow', '%', 3, 2, 4],
  g6: ['level', '天', 326, 318, 321],
  g7: ['flow', '人', 20, 17, 15],
  g9: ['level', '年', 11.2, 11.4, 11.5],
});

const moment = { asOf: '2023-12-31', known: '2024-03-31' } as const;
const edition = (more: Partial<StandingEdition> = {}): StandingEdition => ({
  region: { name: '示例区', code: '999901', simulated: true },
  plan: '示例规划',
  items,
  standings: assessAll(items, rows, [], moment),
  rows,
  moment,
  ...more,
});

type Value = readonly number[];

const FUNCTIONS: Readonly<Record<string, (...args: readonly Value[]) => Value>> = {
  LN: (x) => x!.map(Math.log),
  EXP: (x) => x!.map(Math.exp),
  SIGN: (x) => x!.map(Math.sign),
  MAX: (...xs) => [Math.max(...xs.flat())],
  SUM: (...xs) => [xs.flat().reduce((sum, x) => sum + x, 0)],
  SUMPRODUCT: (x) => [x!.reduce((sum, value) => sum + value, 0)],
};

const OPERATORS: Readonly<Record<string, readonly [rank: number, apply: (a: number, b: number) => number]>> = {
  '+': [1, (a, b) => a + b],
  '-': [1, (a, b) => a - b],
  '*': [2, (a, b) => a * b],
  '/': [2, (a, b) => a / b],
  '^': [3, (a, b) => a ** b],
};

/** Works a formula out as a spreadsheet does, columns element by element; `read` gives the cells of a reference. */
const calculate = (formula: string, read: (reference: string) => Value): number => {
  const tokens = formula.match(/'[^']+'![$A-Z\d:]+|[A-Z]+(?=\()|\d+(?:\.\d+)?|[-+*/^(),]/g) ?? [];
  let at = 0;
  const atom = (): Value => {
    const token = tokens[at++]!;
    if (token === '-') return atom().map((x) => -x);
    if (token.startsWith("'")) return read(token);
    if (/^\d/.test(token)) return [Number(token)];
    const args: Value[] = [];
    if (token !== '(') at++;
    do args.push(expression(1));
    while (tokens[at++] === ',');
    return token === '(' ? args[0]! : FUNCTIONS[token]!(...args);
  };
  const expression = (rank: number): Value => {
    let left = atom();
    for (;;) {
      const operator = OPERATORS[tokens[at] ?? ''];
      if (operator === undefined || operator[0] < rank) return left;
      at++;
      const [a, b] = [left, expression(operator[0] + 1)];
      left = Array.from({ length: Math.max(a.length, b.length) }, (_, i) => operator[1](a[a.length === 1 ? 0 : i]!, b[b.length === 1 ? 0 : i]!));
    }
  };
  const [value, ...more] = expression(1);
  if (at !== tokens.length || more.length > 0) throw new Error(`cannot work out ${formula}`);
  return value!;
};

/** The number of a cell, formulas worked out from those they lead to. */
const evaluator = (book: Workbook): ((cell: SheetCell) => number) => {
  const sheets = new Map(book.sheets.map((sheet) => [sheet.name, sheet]));
  const column = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const read = (reference: string): Value => {
    const [, sheet, from, first, to = from, last = first] = /^'([^']+)'!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?$/.exec(reference)!;
    const found: number[] = [];
    for (let row = Number(first); row <= Number(last); row++)
      for (let c = column(from!); c <= column(to!); c++) found.push(evaluate(sheets.get(sheet!)!.rows[row - 1]![c - 1]));
    return found;
  };
  const evaluate = (cell: SheetCell): number => {
    if (typeof cell === 'number') return cell;
    if (typeof cell !== 'object') throw new Error(`no number: ${cell}`);
    return cell.formula === undefined ? Number(cell.value) : calculate(cell.formula, read);
  };
  return evaluate;
};

const formulasOf = (book: Workbook) =>
  book.sheets.flatMap(({ name, rows: lines }) =>
    lines.flatMap((line, r) =>
      line.flatMap((cell, c) => (typeof cell === 'object' && cell.formula !== undefined ? [{ at: `${name} ${columnLetters(c + 1)}${r + 1}`, cell }] : [])),
    ),
  );

describe('standingWorkbook', () => {
  it('has formulas for what was worked out, and each gives the number the program gave', () => {
    const book = standingWorkbook(edition(), 'zh');
    const evaluate = evaluator(book);
    const found = formulasOf(book);
    expect(found.length).toBeGreaterThan(60);
    for (const { at: place, cell } of found) expect(evaluate(cell), place).toBeCloseTo(Number(cell.value), 9);
  });

  it('leads from the table over the steps to the inputs', () => {
    const [table, steps, inputs] = standingWorkbook(edition(), 'zh').sheets;
    const done = table!.rows[3]![13];
    expect(done).toMatchObject({ formula: expect.stringMatching(/^'计算'!\$D\$\d+$/) });
    const product = steps!.rows.flat().find((cell) => typeof cell === 'object' && cell.formula?.startsWith('EXP('));
    expect(product).toMatchObject({ formula: "EXP(SUMPRODUCT(LN(1+'数据'!$D$4:$D$6/100)))" });
    expect(inputs!.rows[3]).toEqual(expect.arrayContaining([3, '示例公报（模拟）', 'g1-2021']));
  });

  it('follows when an input is changed', () => {
    const book = standingWorkbook(edition(), 'zh');
    const inputs = book.sheets[2]!.rows[3] as SheetCell[];
    expect(inputs[3]).toBe(3);
    const changed = { ...book, sheets: book.sheets.map((sheet, i) => (i === 2 ? { ...sheet, rows: sheet.rows.with(3, inputs.with(3, 6)) } : sheet)) };
    const lead = book.sheets[0]!.rows[3]![14];
    expect(evaluator(book)(lead)).toBeCloseTo(-19.65, 2);
    expect(evaluator(changed)(lead)).toBeGreaterThan(-12);
  });

  it('leaves empty what does not exist, and says simulated on every sheet', () => {
    const { sheets } = standingWorkbook(edition(), 'zh');
    expect(sheets[0]!.rows[3 + 7]!.slice(11, 15)).toEqual([undefined, undefined, undefined, undefined]);
    for (const sheet of sheets) expect(JSON.stringify([sheet.rows, sheet.mark])).toContain('模拟');
    const real = standingWorkbook(edition({ region: { name: '临江区' }, rows: [] }), 'zh');
    expect(JSON.stringify(real.sheets.map(({ rows: lines, mark }) => [lines.slice(0, 2), mark]))).not.toContain('模拟');
  });

  it('is the same in English, sheet by sheet', () => {
    const [zh, en] = (['zh', 'en'] as const).map((language) => standingWorkbook(edition(), language));
    expect(en!.sheets.map(({ rows: lines }) => lines.length)).toEqual(zh!.sheets.map(({ rows: lines }) => lines.length));
    expect(en!.sheets.map(({ name }) => name)).toEqual(['Standings', 'Working', 'Inputs', 'About']);
  });

  it('holds for any figures', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -20, max: 30, noNaN: true }), { minLength: 1, maxLength: 5 }), (figures) => {
        const values = figures.map((figure) => Math.round(figure * 100) / 100);
        const own = rowsOf({ g1: ['growth', '%', ...values], g2: ['level', '万元', ...values], g4: ['flow', '亿元', ...values], g5: ['flow', '%', ...values] });
        const day = { asOf: '2025-12-31', known: '2026-12-31' } as const;
        const book = standingWorkbook(edition({ rows: own, moment: day, standings: assessAll(items, own, [], day) }), 'zh');
        const evaluate = evaluator(book);
        for (const { at: place, cell } of formulasOf(book)) {
          const [given, worked] = [Number(cell.value), evaluate(cell)];
          expect(Math.abs(given - worked), place).toBeLessThan(1e-8 * Math.max(1, Math.abs(given)));
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('workbookFile', () => {
  it('opens as a workbook with the same cells', async () => {
    const book = standingWorkbook(edition(), 'zh');
    const opened = new ExcelJS.Workbook();
    await opened.xlsx.load(workbookFile(book).buffer as ArrayBuffer);
    expect(opened.worksheets.map(({ name }) => name)).toEqual(book.sheets.map(({ name }) => name));
    for (const { name, rows: lines } of book.sheets) {
      for (const [r, line] of lines.entries()) {
        for (const [c, cell] of line.entries()) {
          const read = opened.getWorksheet(name)!.getCell(r + 1, c + 1);
          const { value, formula } = typeof cell === 'object' ? cell : { value: cell, formula: undefined };
          if (formula !== undefined) expect(read.value).toMatchObject({ formula, result: value });
          else expect(read.value ?? '').toEqual(value ?? '');
        }
      }
    }
  });

  it('is the same bytes for the same workbook, whatever stands in its cells', () => {
    const book: Workbook = {
      title: '甲',
      sheets: [{ name: "乙's", widths: [10], head: 1, rows: [['=1+1 & <b> \u0001'], [{ value: 2, formula: "'乙''s'!$A$1" }]] }],
    };
    expect(workbookFile(book)).toEqual(workbookFile(book));
  });
});
