import { Decimal, frequencyOf, isShareUnit, quantityOf, startOf, type Period, type PlainDate, type Span } from '../basis/index.ts';
import type { Bound, MeasureKind, ObservationStatus } from '../ledger/index.ts';
import { areaReader } from './bulletin-area.ts';
import { isClauseEnd, numbersIn, plain, stretches, unitAt } from './bulletin-text.ts';
import { assumedTime, inherited, timeReader, type SaidTime, type When } from './bulletin-time.ts';
import {
  ageGroup,
  asideTime,
  averageGrowth,
  boundAfter,
  boundBefore,
  changeUnit,
  comparableSubjects,
  falls,
  growthPhrase,
  innerVerb,
  leadWords,
  linkVerbs,
  noFigure,
  nominal,
  plannedWords,
  reachedPhrase,
  sentenceEnd,
  shareName,
  shareOf,
  statusPhrases,
  subjectEdges,
  yearReached,
  yearUnit,
} from './words/bulletin-grammar.ts';

/** A figure that a bulletin (统计公报) states, with the words it stands in. Offsets are those of the pasted text. */
export type BulletinFact = {
  readonly id: string;
  /** What the figure is of, as written; that of the clause before where the clause has no subject of its own. */
  readonly subject: string;
  readonly figure: {
    readonly period: Period;
    readonly measure: MeasureKind;
    readonly accumulated?: boolean;
    readonly value: Decimal;
    readonly bound?: Bound;
    readonly unit: string;
    readonly priceBasis?: string;
    readonly status: ObservationStatus;
  };
  readonly span: Span;
  readonly sentence: Span;
  /** About so much (约、近): said, and no figure to keep. */
  readonly about?: true;
  /** Said of a wider area (全市) than a district. */
  readonly wider?: true;
  /** A target or a hope, and no figure of what was. */
  readonly planned?: true;
  /** The sentence does not say of when it is, and what was said before may not hold for it. */
  readonly assumed?: true;
  /** The fact of the same subject that stands beside it: its growth, or the amount that grew. */
  readonly beside?: string;
  /** Growth or fall against this year, not against the year before. */
  readonly since?: number;
  /** It fell. */
  readonly falling?: true;
};

export type FactOptions = { readonly known: PlainDate; readonly region?: string; readonly year?: number; readonly status?: ObservationStatus };

type Before = { readonly words: string; readonly bound?: Bound | '~' };

/** Takes a limiting word off the end of what stands before a number. */
const bounded = (words: string): Before => {
  const trimmed = words.trimEnd();
  const found = boundBefore.find(([word]) => trimmed.endsWith(word));
  return found === undefined ? { words: trimmed } : { words: trimmed.slice(0, -found[0].length), bound: found[1] };
};

const subjectOf = (words: string): string => words.replace(linkVerbs, '').replace(innerVerb, '').replace(leadWords, '').replace(subjectEdges, '').trim();

type Said = {
  readonly measure: 'amount' | 'growth' | 'fall';
  readonly subject: string;
  readonly since?: number;
  readonly priceBasis?: string;
};

/** What the words before a figure make of it; undefined where it is a change, an average or a comparison and no figure of a period. */
const saidOf = (words: string, unit: string): Said | undefined => {
  const share = isShareUnit(unit);
  const reached = reachedPhrase.exec(words);
  if (reached !== null) return { measure: 'amount', subject: subjectOf(words.slice(0, reached.index)) };
  const growth = growthPhrase.exec(words);
  if (growth === null) return { measure: 'amount', subject: subjectOf(words) };
  const { comparable, since, basis, verb } = growth.groups!;
  const before = words.slice(0, growth.index);
  if (!share || averageGrowth.test(before)) return undefined;
  const subject = subjectOf(before);
  const priceBasis = basis === nominal ? 'current' : comparable !== undefined || comparableSubjects.test(subject) ? 'comparable' : undefined;
  return {
    measure: falls.test(verb!) ? 'fall' : 'growth',
    subject,
    ...(since === undefined ? {} : { since: Number(since) }),
    ...(priceBasis === undefined ? {} : { priceBasis }),
  };
};

/** Amounts of a part of the year are its own or add up from January; shares and stocks stand at its end. */
const amountMeasure = ({ period, ytd, stock }: When, unit: string): MeasureKind => {
  if (isShareUnit(unit)) return 'level';
  if (ytd) return 'ytd';
  if (period === undefined || frequencyOf(period) === 'year' || stock) return 'level';
  return startOf(period).endsWith('-01-01') ? 'ytd' : 'flow';
};

/** What carries over from clause to clause in a sentence. */
type Carried = { subject: string; isShare: boolean; last?: number };

/** Reads one number with its unit in a clause; undefined where it is no figure of a period. `carried` moves on. */
const factAt = (
  words: string,
  lead: string,
  at: number,
  end: number,
  unit: string,
  when: When,
  carried: Carried,
):
  | (Omit<BulletinFact, 'sentence' | 'figure'> & {
      readonly figure: Omit<BulletinFact['figure'], 'status' | 'value'>;
      readonly own: boolean;
    })
  | undefined => {
  const { words: before, bound: limit } = bounded(lead);
  if (unit === '' || changeUnit.test(unit) || noFigure.test(before)) return undefined;
  const said = saidOf(before, unit);
  const share = shareOf.exec(before.trim());
  if (said === undefined) return undefined;
  const own = share === null ? said.subject : shareName(carried.subject, share.groups!['whole']!);
  const growing = said.measure !== 'amount';
  // 79家商贸单位: a bare number before a noun counts that noun, and goes on about nothing.
  if (before.trim() === '' || (own === '' && carried.subject === '')) return undefined;
  if (own !== '' && share === null) carried.subject = own;
  // A share that rose by 0.12% rose by points, whatever the words.
  if (growing && own === '' && carried.isShare) return undefined;
  if (!growing) carried.isShare = share === null && isShareUnit(unit);
  const { period } = when;
  if (period === undefined) return undefined;
  const tail = boundAfter.find(([word]) => words.startsWith(word, end))?.[1];
  const bound = limit ?? tail;
  const isComparable = comparableSubjects.test(carried.subject) ? 'comparable' : undefined;
  const priceBasis = growing ? (said.priceBasis ?? isComparable) : quantityOf(unit) === 'money' ? 'current' : undefined;
  const measure = !growing ? amountMeasure(when, unit) : said.since === undefined ? 'growth' : 'since_start';
  return {
    id: `b${at.toString(36)}`,
    subject: own === '' ? carried.subject : own,
    figure: {
      period,
      measure,
      ...(measure === 'growth' && when.ytd ? { accumulated: true } : {}),
      ...(bound === undefined || bound === '~' ? {} : { bound }),
      unit,
      ...(priceBasis === undefined ? {} : { priceBasis }),
    },
    span: [at, end],
    ...(bound === '~' ? { about: true } : {}),
    // Growth goes on over the same months from sentence to sentence; a stock or a count of the year may not.
    ...(when.assumed === true || when.inherited === 'far' || (when.inherited === 'near' && !growing) ? { assumed: true } : {}),
    ...(said.since === undefined ? {} : { since: said.since }),
    ...(said.measure === 'fall' ? { falling: true } : {}),
    own: own !== '' && share === null,
  };
};

/** A number that is a date, a length of time or an age group, and no figure. */
const isPartOfWords = (number: string, unit: string, before: string, after: string): boolean => {
  if (unit === yearUnit) return /^(?:19|20)\d{2}$/.test(number) || !(number.includes('.') || yearReached.test(before.trimEnd()));
  return ageGroup.test(after);
};

/** Every figure that the text states of a period, in its order. Years, ranks, changes in 个百分点 and averages over years are none. */
export const bulletinFacts = (text: string, options: FactOptions): BulletinFact[] => {
  const words = plain(text);
  const readTimes = timeReader(options.known, options.year);
  const area = areaReader(options.region);
  let scanned = 0;
  const facts: BulletinFact[] = [];
  let when = assumedTime(options);
  for (const sentence of stretches(0, words.length, (at) => sentenceEnd.test(words[at]!))) {
    const whole = words.slice(sentence.start, sentence.end);
    const status = statusPhrases.find(([phrase]) => phrase.test(whole))?.[1] ?? options.status ?? 'preliminary';
    const times = readTimes(whole, sentence.start);
    let nextTime = 0;
    const planned = plannedWords.test(whole);
    const carried: Carried = { subject: '', isShare: false };
    when = inherited(when, /[\n\r]/.test(words[sentence.start - 1] ?? ''));
    let next = when;
    for (const clause of stretches(sentence.start, sentence.end, (at) => isClauseEnd(words, at))) {
      const inClause: SaidTime[] = [];
      for (; nextTime < times.length && times[nextTime]!.start < clause.end; nextTime++) inClause.push(times[nextTime]!);
      const said = inClause.findLast(({ end }) => end <= clause.end);
      if (said !== undefined) when = said;
      if (said !== undefined && said.last !== true && !asideTime.test(words.slice(clause.start, clause.end))) next = said;
      let cursor = said?.end ?? clause.start;
      for (const match of numbersIn(words, clause)) {
        const at = match.index;
        if (at < cursor || inClause.some(({ start, end }) => at >= start && at < end)) continue;
        const unit = unitAt(words.slice(0, clause.end), at + match[0].length);
        if (isPartOfWords(match[0], unit, words.slice(cursor, at), words.slice(at + match[0].length, at + match[0].length + 4))) continue;
        const end = at + match[0].length + unit.length;
        const wider = area.isWider(words.slice(scanned, at));
        scanned = at;
        const read = factAt(words, words.slice(cursor, at), at, end, unit, when, carried);
        if (unit !== '') cursor = end;
        if (read === undefined) continue;
        const { own, figure, ...rest } = read;
        const growing = figure.measure === 'growth' || figure.measure === 'since_start';
        const value = new Decimal(match[0].replaceAll(',', '')).times(rest.falling === true && rest.since === undefined ? -1 : 1);
        const beside = growing && !own && carried.last !== undefined ? facts[carried.last] : undefined;
        if (beside !== undefined) facts[carried.last!] = { ...beside, beside: rest.id };
        if (!growing && own) carried.last = facts.length;
        else if (own) delete carried.last;
        facts.push({
          ...rest,
          ...(wider ? { wider: true } : {}),
          ...(planned ? { planned: true } : {}),
          figure: { ...figure, value, status },
          sentence: [sentence.start, Math.min(words.length, sentence.end + 1)],
          ...(beside === undefined ? {} : { beside: beside.id }),
        });
      }
    }
    when = next;
    area.isWider(words.slice(scanned, sentence.end));
    area.turn();
    scanned = sentence.end;
  }
  return facts;
};
