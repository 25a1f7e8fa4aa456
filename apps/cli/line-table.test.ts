import { expect, test } from 'vitest';
import { LineTable } from './line-table.ts';

test('lines end at LF, CR LF and CR alike; columns count from 1', () => {
  const lines = new LineTable('一\r\n二三\r四\n');
  expect([0, 1, 3, 4, 6, 8].map((offset) => lines.position(offset))).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 2 },
    { line: 2, column: 1 },
    { line: 2, column: 2 },
    { line: 3, column: 1 },
    { line: 4, column: 1 },
  ]);
  expect(lines.extent(2)).toEqual({ start: 3, end: 5 });
  expect(lines.extent(4)).toEqual({ start: 8, end: 8 });
});
