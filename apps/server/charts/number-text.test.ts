import { expect, it } from 'vitest';
import { numberShown, withUnit } from './number-text.ts';

it('shows no digit that says nothing, and none beyond what was asked', () => {
  expect(numberShown(8.82)).toBe('8.82');
  expect(numberShown(3.99678)).toBe('4');
  expect(numberShown(3.99678, 4)).toBe('3.9968');
  expect(numberShown(40000)).toBe('40000');
  expect(numberShown(100, 0)).toBe('100');
  expect(numberShown(-2.7)).toBe('-2.7');
});

it('never lets a small figure read as zero', () => {
  expect(numberShown(0.00042)).toBe('0.00042');
  expect(numberShown(-0.001)).toBe('-0.001');
  expect(numberShown(0)).toBe('0');
  expect(numberShown(-0)).toBe('0');
});

it('writes the unit behind', () => {
  expect(withUnit(266.5, '亿元')).toBe('266.5亿元');
});
