import type { Indicator, Target } from './schema.ts';
import type { UnlinkedTarget } from './target.ts';
import { fallMarks, linkParticles, linkSynonyms, paceEnds, paceMarks, shareMarks } from './words/link-words.ts';
import { multiplierCharacters } from './words/numeral-words.ts';
import { newWord } from './words/result-verbs.ts';

/** What a name measures, and its bare words without particles and the words that only say how it is measured. */
type Measured = { readonly measure: 'pace' | 'fall' | 'share' | 'plain'; readonly core: string };

const BRACKETS = /[（(][^）)]*[）)]|[“”"'、，\s·\-—]/gu;

const take = (words: string, marks: readonly string[]): string | undefined => {
  const found = marks.find((mark) => words.includes(mark));
  return found === undefined ? undefined : words.replace(found, '');
};

const measuredBy = (name: string): Measured => {
  let words = name.replace(BRACKETS, '');
  for (const [from, to] of linkSynonyms) words = words.replaceAll(from, to);
  const pace = take(words, paceMarks);
  const fall = pace === undefined ? take(words, fallMarks) : undefined;
  const measure = pace !== undefined ? 'pace' : fall !== undefined ? 'fall' : shareMarks.some((mark) => words.includes(mark)) ? 'share' : 'plain';
  words = pace ?? fall ?? words;
  for (const particle of linkParticles) words = words.replaceAll(particle, '');
  return { measure, core: words };
};

/** 地区生产总值增长 with a pace for its target measures the pace of what it names. */
const measuredRow = ({ name, target }: Indicator): Measured => {
  const said = measuredBy(name);
  if (target?.kind !== 'avg_annual_growth' || said.measure !== 'plain') return said;
  const end = paceEnds.find((word) => said.core.endsWith(word));
  return { measure: 'pace', core: end === undefined ? said.core : said.core.slice(0, -end.length) };
};

const measuredTarget = (target: UnlinkedTarget): Measured => {
  const said = measuredBy(target.subject);
  if (target.kind === 'avg_annual_growth') return { ...said, measure: 'pace' };
  return target.kind === 'cumulative_reduction' ? { ...said, measure: 'fall' } : said;
};

/** Two names of the same characters, whatever their order, say the same; a different head (数字服务业 and 服务业) is another measure. */
const keyOf = ({ measure, core }: Measured): string => `${measure}|${[...core].sort().join('')}`;

const MULTIPLIERS = new RegExp(`^[${multiplierCharacters}]+`, 'u');

/** 万家 and 家 count the same things; a rate and a count never do. */
const sameUnit = (a: string, b: string | undefined): boolean => {
  if (b === undefined || b === '' || a === '') return true;
  const bare = (unit: string): string => unit.replace(MULTIPLIERS, '').replaceAll('／', '/').replaceAll('％', '%');
  return bare(a) === bare(b) || bare(a).endsWith(bare(b)) || bare(b).endsWith(bare(a));
};

type Row = { readonly unit: string | undefined; readonly year: number | undefined; readonly id: string };

const rowsByKey = (indicators: readonly Indicator[]): ReadonlyMap<string, readonly Row[]> => {
  const rows = new Map<string, Row[]>();
  for (const indicator of indicators) {
    const { id, unit, target } = indicator;
    if (target === undefined) continue;
    const key = keyOf(measuredRow(indicator));
    const row = { id, unit, year: target.year };
    const known = rows.get(key);
    if (known === undefined) rows.set(key, [row]);
    else known.push(row);
  }
  return rows;
};

/** Links commitments that repeat a row of a table of targets (同一指标), tolerant to particles and word order. */
export const linkIndicators = (targets: readonly UnlinkedTarget[], indicators: readonly Indicator[]): Target[] => {
  const rows = rowsByKey(indicators);
  let latest = 0;
  for (const { target } of indicators) latest = Math.max(latest, target?.year ?? 0);
  return targets.map((target) => {
    const year = target.deadline ?? target.inheritedDeadline ?? latest;
    const fits = (own: Row): boolean => (own.year ?? year) === year && sameUnit(target.unit, own.unit);
    const added =
      target.kind === 'increase' && !target.subject.startsWith(newWord) ? rows.get(keyOf(measuredBy(newWord + target.subject)))?.findLast(fits) : undefined;
    const row = added ?? rows.get(keyOf(measuredTarget(target)))?.findLast(fits);
    return row === undefined ? target : { ...target, indicator: row.id };
  });
};
