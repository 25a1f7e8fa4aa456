import { describe, expect, it } from 'vitest';
import { Decimal, type Period, type PlainDate } from '../basis/index.ts';
import type { Observation } from '../ledger/index.ts';
import { assess, warningHistory, type Monitored } from '../monitoring/index.ts';
import { isNewRed, lightOfItem, openRedItem, redRulesOf, relit, type Lit } from './red-item.ts';
import type { Whistle } from './whistle.ts';
import { MONDAY, timing } from './whistle-sample.ts';

/** 0 to 100 over five years: twenty points a year are on schedule. */
const item: Monitored = {
  id: 't1',
  series: '14/t1',
  list: 'indicator',
  name: '公园建成数',
  unit: '个',
  kind: 'level',
  comparator: '=',
  lowerIsBetter: false,
  base: 2020,
  due: 2025,
  nature: 'expected',
  baseline: new Decimal(0),
  target: new Decimal(100),
  span: [0, 1],
};
const rowsOf = (values: readonly number[]): readonly Observation[] =>
  values.map((value, i) => ({
    id: `o${i}`,
    region: '999901',
    indicator: item.series,
    period: String(2021 + i) as Period,
    measure: 'level',
    value: new Decimal(value),
    unit: '个',
    status: 'final',
    source: { document: '年报' },
    known: `${2022 + i}-02-20` as PlainDate,
    recorded: '2026-01-05T02:00:00.000Z',
  }));

/** The light on the last of March after each year, under a set of rules. */
const lights = (rules: string, values: readonly number[]): readonly (Lit | undefined)[] =>
  values.map((_, i) => {
    const day = `${2022 + i}-03-31` as PlainDate;
    const rows = rowsOf(values.slice(0, i + 1));
    const moment = { asOf: day, known: day };
    return lightOfItem(item, assess(item, rows, [], moment), warningHistory([item], rows, [], moment, redRulesOf({ rules }).rules));
  });
const colours = (rules: string, values: readonly number[]) => lights(rules, values).map((lit) => lit?.light);

describe('the light of an indicator', () => {
  it('goes back by one where the gap is made good, after 瓯海', () => {
    expect(colours('ouhai', [2, 5, 50, 78])).toEqual(['yellow', 'red', 'yellow', 'green']);
  });
  it('is red for two yellows in a row, after 海口', () => {
    expect(colours('haikou', [5, 25, 62])).toEqual(['yellow', 'red', 'green']);
    expect(colours('ouhai', [5, 25, 62])).toEqual(['yellow', 'yellow', 'green']);
  });
  it('is unknown without a figure, and missing data are no red', () => {
    const day = '2023-06-30' as const;
    const moment = { asOf: day, known: day };
    expect(lightOfItem(item, assess(item, [], [], moment), warningHistory([item], [], [], moment))).toBeUndefined();
  });
  it('says why in both languages, and by which value it is back inside', () => {
    const [, red, , green] = lights('ouhai', [2, 5, 50, 78]);
    expect(red!.said.zh).toMatch(/5个/);
    expect(red!.said.en).toMatch(/5/);
    expect(green!.recovery!.value).toBe('2024 78个');
    expect(red!.recovery).toBeUndefined();
  });
  it('goes by the program’s own rules where a region chose none, or one that is not there', () => {
    expect(redRulesOf(undefined).id).toBe('yidu');
    expect(redRulesOf({ rules: 'none' }).id).toBe('yidu');
  });
});

describe('the record of a red thing', () => {
  const lit = (light: Lit['light']): Lit => ({
    about: { kind: 'indicator', ref: 't1', title: '公园建成数' },
    light,
    said: { zh: `${light}。`, en: `${light}.` },
  });
  const record = openRedItem('14', lit('red'), ['housing'], MONDAY, timing);
  const closed = (light: Lit['light']): Whistle => ({ ...record, state: 'closed', light });

  it('has its fact, its owner and the time to explain it', () => {
    expect(record).toMatchObject({
      origin: 'red',
      fact: 'red。',
      owner: 'housing',
      answerBy: '2024-06-24T16:00:00.000Z',
      called: [{ unit: 'housing', due: '2024-06-24T16:00:00.000Z' }],
    });
    expect(openRedItem('14', lit('red'), [], MONDAY, timing).owner).toBeUndefined();
  });
  it('is opened once while it is open, and not again while a closed one stays red', () => {
    expect(isNewRed(lit('red'), [])).toBe(true);
    expect(isNewRed(lit('yellow'), [])).toBe(false);
    expect(isNewRed(lit('red'), [record])).toBe(false);
    expect(isNewRed(lit('red'), [closed('red')])).toBe(false);
    expect(isNewRed(lit('red'), [closed('green')])).toBe(true);
  });
  it('tells each change of its light once', () => {
    const yellow = relit(record, lit('yellow'), MONDAY)!;
    expect(yellow.steps.at(-1)).toMatchObject({ what: 'light', automatic: true, said: { zh: '红灯转黄灯：yellow。', en: 'red → yellow: yellow.' } });
    expect(relit(yellow, lit('yellow'), MONDAY)).toBeUndefined();
    expect(relit(closed('red'), lit('green'), MONDAY)!.light).toBe('green');
    expect(relit(closed('green'), lit('red'), MONDAY)).toBeUndefined();
  });
});
