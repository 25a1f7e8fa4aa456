import { chineseCount, closingMarks } from '../enumeration.ts';
import type { Flow } from '../../syntax/index.ts';
import { listClassifiers, listCloser, listJoins } from './words/counted-lists.ts';

/** A list with the number that stands behind it: A、B、C等3所学校, 空间、规模、产业三大结构. Indexes count in the flow's text. */
export type CountedList = {
  readonly start: number;
  readonly end: number;
  readonly declared: number;
  readonly unit: string;
  /** Members by the marks between them; with the last 和 counted too where it may part two. */
  readonly listed: number;
  readonly listedWithJoin: number;
  /** 等 stands between list and number: the list need not be complete. */
  readonly open: boolean;
  readonly inWords: boolean;
};

const classifiers = listClassifiers.join('|');
const count = new RegExp(
  `[“"]?(?:(?<![\\d.第])(\\d{1,3})|(?<![第一二两三四五六七八九十百])([两三四五六七八九十]{1,3}))\\s?(${classifiers})(?![月日年度分线级化])`,
  'gu',
);
/** 等 that closes the list, with at most a noun between it and the number (等普惠性幼儿园16所). */
const closer = new RegExp(`${listCloser}(?:(?![和与及])[\\p{Script=Han}（）]){0,12}$`, 'u');
const clauseEnd = /[，。；：！？\n——]/;

/** Where the list before `end` starts: the clause's start or the end of the count before. */
const listStart = (text: string, closers: ReadonlyMap<number, number>, end: number, floor: number): number => {
  let at = end;
  while (at > floor) {
    const open = closers.get(at - 1);
    if (open !== undefined && open >= floor) at = open;
    else if (clauseEnd.test(text[at - 1]!)) break;
    else at--;
  }
  return at;
};

function* read({ text }: Flow): Iterable<CountedList> {
  const closes = closingMarks(text);
  const closers = new Map<number, number>();
  for (let i = 0; i < closes.length; i++) if (closes[i]! > 0) closers.set(closes[i]!, i);
  let floor = 0;
  for (const match of text.matchAll(count)) {
    const [all, digits, words, unit] = match;
    const end = match.index + all.length;
    const closed = closer.exec(text.slice(Math.max(floor, match.index - 16), match.index));
    const open = closed !== null;
    /* Without 等 the number follows the last member at once. */
    const listEnd = open ? match.index - closed[0].length : match.index;
    const start = listStart(text, closers, listEnd, floor);
    let listed = 1;
    for (let i = start; i < listEnd; i++) {
      if (closes[i]! > 0 && closes[i]! < listEnd) i = closes[i]!;
      else if (text[i] === '、') listed++;
    }
    if (listed > 1) {
      const joins = text.slice(text.lastIndexOf('、', listEnd) + 1, listEnd).match(listJoins)?.length ?? 0;
      const declared = digits === undefined ? chineseCount(words!) : Number(digits);
      yield { start, end, declared, unit: unit!, listed, listedWithJoin: listed + joins, open, inWords: digits === undefined };
    }
    floor = end;
  }
}

const cache = new WeakMap<Flow, readonly CountedList[]>();

/** Every counted list of a paragraph. */
export const countedLists = (flow: Flow): readonly CountedList[] => {
  const known = cache.get(flow) ?? [...read(flow)];
  cache.set(flow, known);
  return known;
};
