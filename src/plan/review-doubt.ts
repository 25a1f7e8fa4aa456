import { overlaps } from '../basis/index.ts';
import type { CorrectedEntry } from './correction-layer.ts';
import type { Fields } from './correction.ts';
import type { Plan } from './schema.ts';

/**
 * 疑点: a reason to look at an entry again. `value-elsewhere` and `unit-elsewhere`: the figure or its unit does not stand in
 * the words quoted; `several`: the name may be more than one; `unbalanced`: a bracket or quotation mark without its other half.
 */
export type Doubt =
  | 'value-elsewhere'
  | 'unit-elsewhere'
  | 'subject-missing'
  | 'name-long'
  | 'several'
  | 'unbalanced'
  | 'verb-missing'
  | 'deadline-missing'
  | 'unit-missing'
  | 'baseline-missing'
  | 'target-missing'
  | 'nature-irregular'
  | 'finding';

/** How much each doubt takes from the confidence. */
const WEIGHTS: Readonly<Record<Doubt, number>> = {
  'value-elsewhere': 0.4,
  'subject-missing': 0.4,
  unbalanced: 0.3,
  several: 0.3,
  'nature-irregular': 0.3,
  'target-missing': 0.2,
  'unit-elsewhere': 0.15,
  'unit-missing': 0.15,
  'name-long': 0.15,
  finding: 0.15,
  'verb-missing': 0.1,
  'deadline-missing': 0.1,
  'baseline-missing': 0.1,
};

const LONG = 40;
const PAIRS = ['（）', '()', '“”', '《》', '【】', '[]', '〔〕'];

const plain = (words: string): string => words.normalize('NFKC').replace(/[\s,]/g, '');

const unbalanced = (words: string): boolean => PAIRS.some(([open, close]) => words.split(open!).length !== words.split(close!).length);

const withoutBrackets = (words: string): string => words.replace(/（[^）]*）|\([^)]*\)|“[^”]*”|《[^》]*》/g, '');

const textOf = (fields: Fields, name: string): string => (typeof fields[name] === 'string' ? fields[name] : '');

/** 33万农民工 is read as 33 万人: a unit stands in words that have a part of it. */
const stands = (quote: string, unit: string): boolean => quote.includes(unit) || [...unit].some((character) => quote.includes(character));

const statementDoubts = (fields: Fields): Doubt[] => {
  const quote = plain(textOf(fields, 'quote'));
  const doubts: Doubt[] = [];
  if (textOf(fields, 'subject').trim() === '') doubts.push('subject-missing');
  if (/\d/.test(quote) && fields['kind'] !== 'ratio' && !quote.includes(String(fields['value']))) doubts.push('value-elsewhere');
  if (textOf(fields, 'unit') === '') doubts.push('unit-missing');
  else if (!stands(quote, plain(textOf(fields, 'unit')))) doubts.push('unit-elsewhere');
  return doubts;
};

const nameDoubts = (name: string): Doubt[] => [...(name.length > LONG ? (['name-long'] as const) : []), ...(unbalanced(name) ? (['unbalanced'] as const) : [])];

const ownDoubts = ({ list, fields }: CorrectedEntry): Doubt[] => {
  switch (list) {
    case 'targets':
      return [
        ...statementDoubts(fields),
        ...nameDoubts(textOf(fields, 'subject')),
        ...(fields['deadline'] === undefined && fields['inheritedDeadline'] === undefined ? (['deadline-missing'] as const) : []),
      ];
    case 'facts':
      return [...statementDoubts(fields), ...nameDoubts(textOf(fields, 'subject'))];
    case 'items':
      return [...nameDoubts(textOf(fields, 'name')), ...(/[、，；]/.test(withoutBrackets(textOf(fields, 'name'))) ? (['several'] as const) : [])];
    case 'indicators': {
      const { target, natureRaw, baseline, actual, unit, name } = fields as {
        target?: { kind: string };
        natureRaw?: string;
        baseline?: object;
        actual?: object;
        unit?: string;
        name: string;
      };
      return [
        ...nameDoubts(name),
        ...(natureRaw === undefined ? [] : (['nature-irregular'] as const)),
        ...(target === undefined || target.kind === 'none' ? (['target-missing'] as const) : []),
        ...(baseline === undefined && actual === undefined ? (['baseline-missing'] as const) : []),
        ...(unit === undefined ? (['unit-missing'] as const) : []),
      ];
    }
    case 'measures':
      return Array.isArray(fields['verbs']) && fields['verbs'].length > 0 ? [] : ['verb-missing'];
    default:
      return [];
  }
};

/** Findings sorted by where they start, for asking which of them touch an entry. */
export type Findings = { readonly sorted: Plan['diagnostics']; readonly longest: number };

export const findingsOf = (diagnostics: Plan['diagnostics']): Findings => {
  const grave = diagnostics.filter(({ severity }) => severity !== 'info');
  return { sorted: grave.toSorted((a, b) => a.span[0] - b.span[0]), longest: grave.reduce((most, { span }) => Math.max(most, span[1] - span[0]), 0) };
};

const touched = ({ sorted, longest }: Findings, { span }: CorrectedEntry): boolean => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.span[0] < span[0] - longest) low = middle + 1;
    else high = middle;
  }
  for (; low < sorted.length && sorted[low]!.span[0] < span[1]; low++) if (overlaps(sorted[low]!.span, span)) return true;
  return false;
};

/** Why an entry deserves a second look; empty where nothing speaks against it. */
export const doubtsOf = (entry: CorrectedEntry, findings: Findings): Doubt[] => [
  ...ownDoubts(entry),
  ...(touched(findings, entry) ? (['finding'] as const) : []),
];

/** 0 to 1: the extractor's own confidence where it gave one, less what each doubt weighs. A person's word is certain. */
export const confidenceOf = ({ state, fields }: CorrectedEntry, doubts: readonly Doubt[]): number => {
  if (state !== 'open') return 1;
  const own = typeof fields['confidence'] === 'number' ? fields['confidence'] : 0.95;
  return Math.max(
    0.05,
    doubts.reduce((left, doubt) => left - WEIGHTS[doubt], own),
  );
};
