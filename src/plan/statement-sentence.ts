import { markAfter, type TimeFrame, type TimeMark, timeMarksIn } from './deadline-mark.ts';
import { type Reading, readPhrase } from './statement-phrase.ts';
import type { Context } from './statement-context.ts';
import { type Enclosed, phrasesOf, quantitiesIn, type Range } from '../syntax/index.ts';
import { headVerb } from './statement-verb.ts';
import { bareSubject, countedNoun } from './subject.ts';
import { commentOpeners, doingTails, listMark, predicateStarters, quoteClose, quoteOpen, rateEnds } from './words/subject-words.ts';
import { timeJoins } from './words/time-words.ts';

/** A reading with the words of time that hold for it. */
export type TimedReading = Reading & { readonly sentence: Range; readonly phrase: Range; readonly time?: TimeMark };

const HOLDS = new Set(['by', 'in', 'asof']);

/** The last time said before a place holds there; comparisons (较 2020 年) and starts hold for nothing after them. */
const timeAt = (holding: readonly TimeMark[], at: number): TimeMark | undefined => holding[markAfter(holding, at) - 1] ?? undefined;

/** The end of a mark that opens a phrase. */
const openedBy = (marks: readonly TimeMark[], start: number): number | undefined => {
  const mark = marks[markAfter(marks, start)];
  return mark !== undefined && mark.start === start ? mark.end : undefined;
};

const subjectOf = (text: string, [start, end]: Range, marks: readonly TimeMark[]): string | undefined => {
  if (commentOpeners.some((opener) => text.startsWith(opener, start))) return undefined;
  const from = openedBy(marks, start) ?? start;
  const words = text.slice(from, Math.min(end, from + 60));
  let cut = -1;
  for (const starter of predicateStarters) {
    const at = words.indexOf(starter);
    if (at >= 2 && (cut < 0 || at < cut)) cut = at;
  }
  const subject = cut < 0 ? '' : bareSubject(words.slice(0, cut));
  return subject.length >= 2 && subject.length <= 40 ? subject : undefined;
};

/** What the verb of an earlier phrase acts on: 聚焦发展“四大支柱产业”，增加值占… speaks of those. */
const objectOf = (text: string, [start, end]: Range): string | undefined => {
  const words = text.slice(start, end);
  const head = headVerb(words);
  if (head === undefined) return undefined;
  const quoted = words.endsWith(quoteClose) ? words.lastIndexOf(quoteOpen) : -1;
  const object = quoted > 0 ? words.slice(quoted) : words.slice(head.end);
  if (object.includes(listMark) || object.length > 30) return undefined;
  const tail = doingTails.find((doing) => object.endsWith(doing) && object.length > doing.length + 1);
  return countedNoun(tail === undefined ? object : object.slice(0, -tail.length));
};

/** 到2022年、2025年，…分别达到20万亩、30万亩: as many years in a row as figures of one subject; each has its own. */
const timesInTurn = (text: string, readings: readonly Reading[], holding: readonly TimeMark[]): readonly TimeMark[] | undefined => {
  const first = readings[0];
  if (first === undefined || readings.length < 2 || readings.some(({ subject, start }) => subject !== first.subject || start !== first.start)) return undefined;
  const last = markAfter(holding, first.quantity.start);
  const marks = holding.slice(Math.max(0, last - readings.length), last);
  const joined = marks.every((mark, i) => i === 0 || timeJoins.includes(text.slice(marks[i - 1]!.end, mark.start)));
  return marks.length === readings.length && joined ? marks : undefined;
};

/** 年均增长6%以上，力争达到6.5%: the aim beyond a pace is a pace. */
const pacedAs = (before: Reading | undefined, reading: Reading): Reading =>
  before !== undefined &&
  reading.carried &&
  reading.subject === before.subject &&
  before.result === 'growth' &&
  (reading.result === 'level' || reading.commit === 'reach') &&
  before.quantity.unitClass === 'percent' &&
  reading.quantity.unitClass === 'percent' &&
  !rateEnds.includes(reading.subject.at(-1) ?? ' ')
    ? { ...reading, result: 'growth', manner: before.manner }
    : reading;

/** Reads the figures of one sentence with their times; `owner` is what an aside is about. A semicolon ends what a verb governs, not what a deadline holds for. */
export const readSentence = (text: string, sentence: Range, enclosed: Enclosed, frame: TimeFrame, owner?: string): TimedReading[] => {
  const marks = timeMarksIn(text, sentence, enclosed, frame);
  // 5年内: the number belongs to the time.
  const quantities = quantitiesIn(text, sentence[0], sentence[1], enclosed).filter(({ start, end }) => (marks[markAfter(marks, start)]?.start ?? end) >= end);
  if (quantities.length === 0) return [];
  const holding = marks.filter(({ role }) => HOLDS.has(role));
  const phrases = phrasesOf(text, sentence, enclosed);
  const out: TimedReading[] = [];
  let subjects: readonly string[] = owner === undefined ? [] : [owner];
  let recent: readonly string[] = [];
  let unit: string | undefined;
  let whole: ReadonlyMap<string, string> = new Map();
  let governing: Pick<Context, 'commit' | 'manner'> = { commit: undefined, manner: undefined };
  let next = 0;
  for (let i = 0; i < phrases.length && next < quantities.length; i++) {
    const phrase = phrases[i]!;
    const from = next;
    while (next < quantities.length && quantities[next]!.start < phrase[1]) next++;
    const separator = text[phrase[0] - 1];
    if (separator !== '，') governing = { commit: undefined, manner: undefined };
    if (next === from) {
      if (separator !== '，') subjects = [];
      governing = { commit: undefined, manner: undefined };
      continue;
    }
    const earlier = i;
    const lapsed = out.length === 0 || out[out.length - 1]!.phrase !== phrases[i - 1];
    const fallback = (): string | undefined => {
      for (let j = earlier - 1; j >= 0 && j >= earlier - 3; j--) {
        // 生产总值100亿元，居全省第4位，增长5%: what had a figure before the comment goes on.
        if (subjects.length > 0 && out[out.length - 1]?.phrase === phrases[j]) return undefined;
        const found = subjectOf(text, phrases[j]!, marks);
        if (found !== undefined) return found;
      }
      return undefined;
    };
    const nearer = lapsed ? fallback() : undefined;
    const object = (): string | undefined => (lapsed && i > 0 ? objectOf(text, phrases[i - 1]!) : undefined);
    const context: Context = { subjects: nearer === undefined ? subjects : [nearer], whole, ...governing, recent, unit, fallback, object };
    const readings = readPhrase(text, phrase, quantities.slice(from, next), enclosed, marks, context).map((reading) => pacedAs(out[out.length - 1], reading));
    recent = [...new Set(readings.map(({ subject }) => subject))];
    const inTurn = timesInTurn(text, readings, holding);
    for (const [k, reading] of readings.entries()) {
      const time = inTurn?.[k] ?? timeAt(holding, reading.quantity.start);
      out.push(time === undefined ? { ...reading, sentence, phrase } : { ...reading, sentence, phrase, time });
    }
    subjects = context.subjects;
    whole = context.whole;
    unit = context.unit;
    governing = { commit: context.commit, manner: context.manner };
  }
  return out;
};
