import { conversionText } from '../ledger/index.ts';
import type { Input } from './standing.ts';
import { reasonEn } from './words/reason-en.ts';
import { reasonZh } from './words/reason-zh.ts';
import type { Language } from './words/standing-words.ts';

/** How a figure was made of what was reported (换算), as part of a sentence; undefined where it entered as it was. */
export const conversionOf = ({ conversion, details = {} }: Pick<Input, 'conversion' | 'details'>, language: Language): string | undefined => {
  if (conversion === undefined) return undefined;
  const words = language === 'zh' ? reasonZh : reasonEn;
  if (conversion === 'increase_from_baseline')
    return words.increaseFromBaseline(String(details['baseline']), String(details['value']), String(details['unit']));
  if (conversion !== 'reduction_from_levels') return conversionText({ code: conversion, details }, language);
  return words.reductionFromLevels(String(details['previous']), String(details['value']), String(details['unit']));
};
