import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrange, ListQuery } from './arrange.ts';

type Row = { key: string; value?: number; name: string };
const columns = [{ name: 'value', sort: (row: Row) => row.value }, { name: 'name', sort: (row: Row) => row.name }, { name: 'text' }];
const rows: Row[] = [
  { key: 'a', value: 30, name: '重庆' },
  { key: 'b', name: '北京' },
  { key: 'c', value: 4, name: '安徽' },
];
const keys = (query: Record<string, string>, size = 10) =>
  arrange(rows, columns, ListQuery.parse(query), ({ key }) => key, size)
    .rows.map(({ key }) => key)
    .join('');

describe('arrange', () => {
  it('keeps the order of the text unless asked', () => expect(keys({})).toBe('abc'));
  it('sorts numbers as numbers, rows without a value last', () => expect(keys({ sort: 'value' })).toBe('cab'));
  it('keeps rows without a value last when descending', () => expect(keys({ sort: 'value', dir: 'desc' })).toBe('acb'));
  it('sorts names by sound', () => expect(keys({ sort: 'name' })).toBe('cba'));
  it('takes an unknown column, direction or page as none', () => expect(keys({ sort: 'text', dir: 'up', page: 'x' })).toBe('abc'));
  it('shows one page', () => expect([keys({ page: '1' }, 2), keys({ page: '2' }, 2), keys({ page: '9' }, 2)]).toEqual(['ab', 'c', 'c']));
  it('opens at the page of a row', () => expect(keys({ at: 'c' }, 2)).toBe('c'));
  it('loses and invents no row', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ value: fc.option(fc.integer(), { nil: undefined }) })),
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom('asc', 'desc'),
        (values, size, dir) => {
          const all = values.map(({ value }, i): Row => ({ key: String(i), name: '', ...(value === undefined ? {} : { value }) }));
          const seen: string[] = [];
          for (let page = 1; ; page++) {
            const part = arrange(all, columns, ListQuery.parse({ sort: 'value', dir, page: String(page) }), ({ key }) => key, size);
            seen.push(...part.rows.map(({ key }) => key));
            if (page >= part.pages) break;
          }
          expect(seen.sort()).toEqual(all.map(({ key }) => key).sort());
        },
      ),
    );
  });
});
