import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../syntax/index.ts';
import { readOutline } from './outline.ts';
import { placePassages } from './passages.ts';
import { readPlaces } from './place.ts';
import type { Place } from './schema.ts';

const cases = join(import.meta.dirname, '../../fixtures/cases/place');
const seed = join(import.meta.dirname, '../../../shared/seed/plan.txt');

const placesOf = (text: string): Place[] => {
  const tree = parse(text);
  return readPlaces(placePassages(tree, readOutline(tree)).passages);
};

describe('a text names as places', () => {
  for (const name of readdirSync(cases)) {
    it(name.replaceAll('-', ' '), () => {
      const input = readFileSync(join(cases, name, 'input.txt'), 'utf8');
      const golden = join(cases, name, 'expected.json');
      const read = placesOf(input).map((place) => `${place.kind} ${place.name}`);
      if (process.env['UPDATE'] === '1' && process.env['CI'] === undefined) writeFileSync(golden, `${JSON.stringify(read, undefined, 2)}\n`);
      expect(read).toEqual(JSON.parse(readFileSync(golden, 'utf8')));
    });
  }
});

describe('every place', () => {
  const scrap = fc.constantFrom(
    '长江',
    '钓鱼嘴',
    '片区',
    '大道',
    '和平',
    '、',
    '，',
    '。',
    '建设',
    '完善',
    '公园',
    'K40-2-2',
    'M36',
    '地块',
    '山',
    '镇',
    '环',
    '区',
    '至',
    'A',
    '12',
    '/',
    '-',
    '\n',
    '（',
    '）',
  );
  it('is found where a line ends in a number and the next begins with a letter', () => {
    const text = '第一章 建设\n\n长江长江长江长江，长江K40-2-2\nK40-2-2钓鱼嘴';
    expect(placesOf(text).map(({ span }) => text.slice(span[0], span[1]))).toEqual(['长江', 'K40-2-2', '钓鱼嘴']);
  });
  it('is named once, by its own words', () => {
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 60 }), (parts) => {
        const text = `第一章 建设\n\n${parts.join('')}`;
        const places = placesOf(text);
        expect(new Set(places.map((place) => place.name)).size).toBe(places.length);
        for (const place of places) expect(text.slice(place.span[0], place.span[1]).replace(/\s/g, '')).toBe(place.name.replace(/\s/g, ''));
        expect(placesOf(text)).toEqual(places);
      }),
      { numRuns: 300 },
    );
  });
});

describe.skipIf(!existsSync(seed))('the reference plan', () => {
  it('names its roads, its bay and its parcels', () => {
    const names = placesOf(readFileSync(seed, 'utf8')).map((place) => `${place.kind} ${place.name}`);
    for (const name of [
      'area 钓鱼嘴',
      'area 长江文化艺术湾区',
      'road 内环快速路',
      'bridge 白居寺长江大桥',
      'river 跳磴河',
      'hill 中梁山',
      'park 飞羽公园',
      'station 重庆西站',
      'parcel N10-1地块',
      'parcel I15-2/05',
      'parcel K40-2-2',
    ]) {
      expect(names).toContain(name);
    }
  });
});
