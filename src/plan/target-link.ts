import type { Indicator, Target } from './schema.ts';
import type { UnlinkedTarget } from './target.ts';
import { fallMarks, linkParticles, linkSynonyms, paceMarks, shareMarks } from './words/link-words.ts';
import { multiplierCharacters } from './words/numeral-words.ts';

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

const measuredTarget = (target: UnlinkedTarget): Measured => {
  const said = measuredBy(target.subject);
  if (target.kind === 'avg_annual_growth') return { ...said, measure: 'pace' };
  return target.kind === 'cumulative_reduction' ? { ...said, measure: 'fall' } : said;
};

/** Share of characters two names have in common, whatever their order (1 = the same characters). */
const likeness = (a: string, b: string): number => {
  if (a === b) return 1;
  const counts = new Map<string, number>();
  for (const character of a) counts.set(character, (counts.get(character) ?? 0) + 1);
  let common = 0;
  for (const character of b) {
    const left = counts.get(character) ?? 0;
    if (left === 0) continue;
    counts.set(character, left - 1);
    common++;
  }
  return (2 * common) / (a.length + b.length);
};

/** One odd character in thirty is a slip; a different head (数字服务业 and 服务业) is another measure. */
const LIKE = 0.97;

const MULTIPLIERS = new RegExp(`^[${multiplierCharacters}]+`, 'u');

/** 万家 and 家 count the same things; a rate and a count never do. */
const sameUnit = (a: string, b: string | undefined): boolean => {
  if (b === undefined || b === '' || a === '') return true;
  const bare = (unit: string): string => unit.replace(MULTIPLIERS, '').replaceAll('／', '/').replaceAll('％', '%');
  return bare(a) === bare(b) || bare(a).endsWith(bare(b)) || bare(b).endsWith(bare(a));
};

/** Links commitments that repeat a row of a table of targets (同一指标), tolerant to particles and word order. */
export const linkIndicators = (targets: readonly UnlinkedTarget[], indicators: readonly Indicator[]): Target[] => {
  const rows = indicators.filter((indicator) => indicator.target !== undefined).map((indicator) => ({ indicator, said: measuredBy(indicator.name) }));
  const latest = Math.max(0, ...rows.map(({ indicator }) => indicator.target!.year ?? 0));
  return targets.map((target) => {
    const said = measuredTarget(target);
    const year = target.deadline ?? target.inheritedDeadline ?? latest;
    const row = rows.findLast(
      ({ indicator, said: own }) =>
        own.measure === said.measure &&
        (indicator.target!.year ?? year) === year &&
        sameUnit(target.unit, indicator.unit) &&
        likeness(said.core, own.core) >= LIKE,
    );
    return row === undefined ? target : { ...target, indicator: row.indicator.id };
  });
};
