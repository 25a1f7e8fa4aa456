import { readPeriod } from '../../basis/index.ts';
import { namedItems, namedPeriod } from '../sentence.ts';
import { findings } from '../words/findings.ts';
import type { FindingCase } from '../words/findings.ts';
import type { RuleKind, ValidationFinding } from './validation-rule.ts';

type Details = ValidationFinding['details'];

const KINDS = new Set<string>(['range', 'jump', 'sum', 'monotone', 'mirror', 'slip', 'repeat'] satisfies RuleKind[]);

const caseOf = (kind: RuleKind, details: Details): FindingCase => {
  switch (kind) {
    case 'range':
      return details['most'] === undefined ? 'range_below' : 'range_above';
    case 'jump':
      return details['usual'] === undefined ? 'jump_alone' : 'jump';
    case 'sum':
      return details['wholeIndicator'] === undefined ? 'sum_of_year' : 'sum_of_parts';
    case 'monotone':
      return details['order'] === 'earlier' ? 'monotone_below' : 'monotone_above';
    case 'slip':
      return details['suggestedUnit'] === undefined ? 'slip_of_point' : 'slip_of_unit';
    case 'mirror':
    case 'repeat':
      return kind;
  }
};

const rounded = (value: number, places: number): string => String(Number(value.toFixed(places)));

/**
 * The finding as a question to the sender, with the numbers that fired it; a contradiction (`refuse`) as what is to be put right. Series appear by their id
 * unless `nameOf` knows better.
 */
export const findingText = (
  { rule, period, details }: Pick<ValidationFinding, 'rule' | 'period' | 'details'>,
  language: 'zh' | 'en',
  nameOf: (indicator: string) => string = (indicator) => indicator,
): string => {
  const kind = rule.slice(0, Math.max(0, rule.indexOf('.')));
  if (!KINDS.has(kind)) return rule;
  const running = details['measure'] === 'ytd' ? '+' : '';
  const said = (key: string): string => {
    const value = details[key] ?? '';
    if (key === 'at') return namedPeriod(period + running, language);
    if (key === 'items') {
      const of = (names: unknown, values: unknown): readonly string[] =>
        details['wholeIndicator'] === undefined ? namedItems(names, values, language) : namedItems(names, values, language, nameOf);
      const plus = of(details['parts'], details['values']).join(' + ');
      return [plus, ...(details['less'] === undefined ? [] : of(details['less'], details['lessValues']))].join(' − ');
    }
    if (key === 'wholeIndicator' || key === 'mirror') return nameOf(String(value));
    if (key === 'change' || key === 'usual' || key === 'limit')
      return details['terms'] === 'points' ? rounded(Number(value), 2) : `${rounded(Number(value) * 100, 1)}%`;
    if (key === 'tolerance') return `${rounded(Number(value) * 100, 2)}%`;
    if (/Period$/.test(key)) {
      const text = String(value);
      return namedPeriod(readPeriod(text) === undefined ? text : text + (key === 'wholePeriod' ? '' : running), language);
    }
    return String(value);
  };
  return findings[caseOf(kind as RuleKind, details)][language](said);
};
