import { describe, expect, test } from 'vitest';
import { conversionText, refusalText } from './sentence.ts';
import { conversions } from './words/conversions.ts';
import { refusals } from './words/refusals.ts';

const details = {
  period: '2023Q2',
  previousPeriod: '2022',
  parts: '2023Q1 2023Q2+',
  values: '5 11.2',
  less: '2023-03+',
  lessValues: '5',
  given: '220300',
  from: '万元',
  to: '亿元',
  value: '8',
  previous: '7.05',
  basis: '2020',
  bases: '2020 current',
  wanted: 'comparable',
  bound: '>=',
  reason: '未公布',
  until: '2023-12',
  unit: '亿元',
};
const languages = ['zh', 'en'] as const;

describe.each(languages)('in %s', (language) => {
  test.each(Object.keys(conversions))('the conversion %s is said in full', (code) => {
    expect(conversionText({ code, details }, language)).not.toMatch(/undefined|NaN|_| {2}|^$/);
  });

  test.each(Object.keys(refusals))('the refusal %s is a sentence, with details and without', (code) => {
    expect(refusalText({ code, period: '2023', details }, language)).toMatch(language === 'zh' ? /^[^a-z_]+。$/ : /^[A-Z0-9].*\.$/);
    expect(refusalText({ code, period: '2023' }, language)).not.toMatch(/undefined|NaN|_/);
  });

  test('a code nobody knows is shown as it is', () => {
    expect(conversionText({ code: 'later' }, language)).toBe('later');
    expect(refusalText({ code: 'toString' }, language)).toBe('toString');
  });
});

test('how a figure was made reads with its numbers', () => {
  expect(conversionText({ code: 'sum_of_parts', details: { parts: '2023H1 2023Q3', values: '7 4', from: '万元', to: '亿元' } }, 'zh')).toBe(
    '各期相加：2023年上半年 7 + 2023年三季度 4（由万元换算为亿元）',
  );
  expect(conversionText({ code: 'ytd_of_period', details: { period: '2023-12' } }, 'zh')).toBe('取2023年1—12月累计数');
});
