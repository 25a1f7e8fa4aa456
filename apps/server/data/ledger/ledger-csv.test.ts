import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../../../src/basis/index.ts';
import { readObservationCsv } from '../../../../src/intake/index.ts';
import type { Observation } from '../../../../src/ledger/index.ts';
import { SAMPLE_REGION, sampleContext, written } from '../data-sample.ts';
import { observationOf, writtenOf, type WrittenFigure } from '../draft/candidate.ts';
import { compare } from '../draft/comparison.ts';
import { ledgerCsv } from './ledger-csv.ts';

let n = 0;
const row = (figure: WrittenFigure): Observation => ({
  ...observationOf(figure, '14'),
  id: `id-${String(n++).padStart(4, '0')}`,
  region: SAMPLE_REGION,
  recorded: '2024-06-01T00:00:00.000Z',
});

const text = fc
  .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
  .map((words) => words.trim())
  .filter((words) => words !== '' && !/[\r\n]/.test(words) && !words.startsWith("'") && !/[\p{Cc}\p{Zs}\p{Cf}]/u.test(words));
const figure = fc.record({
  indicator: fc.constantFrom('t1.1', 't1.2'),
  period: fc.constantFrom('2021', '2022Q2', '2023H1', '2023-06'),
  measure: fc.constantFrom('level', 'flow', 'ytd'),
  value: fc.integer({ min: -1_000_000, max: 1_000_000 }).map((value) => new Decimal(value).div(1000).toFixed()),
  status: fc.constantFrom('preliminary', 'verified', 'final'),
  authority: fc.constantFrom('statistics', 'unit', 'press'),
  document: text,
  note: text,
});

describe('the ledger as CSV', () => {
  it('comes back as it went out, so that sending it again changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(figure, { maxLength: 8, selector: ({ indicator, period, measure, authority }) => [indicator, period, measure, authority].join() }),
        async (figures) => {
          const rows = figures.map(({ document, note, ...rest }) =>
            row(
              written(rest.indicator, rest.value, {
                ...rest,
                unit: rest.indicator === 't1.1' ? '亿元' : '家',
                source: { document },
                note,
              } as Partial<WrittenFigure>),
            ),
          );
          const context = sampleContext(rows);
          const items = context.items.map(({ id, series, name, kind, unit }) => ({ id, series, name, kind, ...(unit === undefined ? {} : { unit }) }));
          const { rows: read, faults } = await readObservationCsv(ledgerCsv(rows), { items });
          expect(faults.filter(({ code }) => code !== 'no_rows')).toEqual([]);
          const candidates = read.map(({ observation }) => ({ place: '', figure: writtenOf(observation) }));
          expect(candidates.length).toBe(rows.length);
          expect(compare(context, candidates).map(({ change }) => change)).toEqual(rows.map(() => 'repeated'));
        },
      ),
      { numRuns: 60 },
    );
  });
  it('lists every revision, and cannot be taken for a formula', () => {
    const csv = ledgerCsv([row(written('t1.1', '390', { unit: '亿元' })), row(written('t1.1', '391', { unit: '亿元', known: '2024-03-01', reason: '=1+1' }))]);
    expect(csv.split('\r\n').length).toBe(4);
    expect(ledgerCsv([row({ ...written('t1.1', '1'), unit: '=1+1' })])).toContain(",'=1+1,");
    expect(csv).toContain(",'=1+1");
    expect(csv.startsWith('\uFEFFindicator,period,measure,value,unit,status,known,source')).toBe(true);
  });
});
