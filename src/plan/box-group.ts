import { isAccount } from './box-line.ts';
import { isSentenceEnd, split } from './enumeration.ts';
import { closesWith } from './enumeration-match.ts';
import { afterListMark } from './item.ts';
import { governingVerb } from './item-verb.ts';
import { groupStops, workNouns } from './words/enumeration.ts';

/** A piece of a box's paragraph: what a head names, or what stands without a head. `name` is empty where there is none. */
export type Piece = { readonly name: string; readonly start: number; readonly bodyStart: number; readonly end: number };

const MAX_HEAD = 40;
const MAX_LIST_HEAD = 8;
const workEndsAt = closesWith(workNouns);
const stops = new Set(groupStops);

/** Where a head that opens at `start` ends before its colon; -1 when none does. */
const colonHead = (text: string, closes: Int32Array, start: number, end: number): number => {
  for (let i = start; i < end && i < start + MAX_HEAD; i++) {
    const close = closes[i]!;
    if (close > 0 && close < end) i = close;
    else if (text[i] === '：' || (text[i] === ':' && !/\d/.test(text[i + 1] ?? ''))) return i > start && !stops.has(text.slice(start, i)) ? i : -1;
    else if ('，。；,;！？'.includes(text[i]!)) return -1;
  }
  return -1;
};

const isSemicolon = (text: string, at: number): boolean => text[at] === '；' || text[at] === ';';

/** 续建：甲、乙；新建：丙、丁: where a short head of a further list ends behind a semicolon; -1 where sentences or particulars (总投资：3亿元) follow. */
const listHead = (text: string, closes: Int32Array, start: number, end: number): number => {
  const colon = colonHead(text, closes, start, Math.min(end, start + MAX_LIST_HEAD + 1));
  return colon < 0 || isAccount(text, start) || text.slice(colon, end).includes('，') || /^\s*[0-9]/.test(text.slice(colon + 1, end)) ? -1 : colon;
};

/** 某某工程。包括…; 1. 完善某某体系。全面…: a first sentence that is a name. `isMarked`: it carries a number or a dash. */
const sentenceHead = (text: string, closes: Int32Array, start: number, end: number, isMarked: boolean): number => {
  for (let i = start; i < end && i < start + MAX_HEAD; i++) {
    const close = closes[i]!;
    if (close > 0 && close < end) i = close;
    else if (text[i] === '。') return i > start + (isMarked ? 1 : 2) && (isMarked || workEndsAt(text, i) > 0) ? i : -1;
    else if ('，；：、,;:！？'.includes(text[i]!)) return -1;
  }
  return -1;
};

/** Splits a paragraph of a box at the heads inside it (in one-line documents several groups stand in one paragraph). */
export const piecesOf = (text: string, closes: Int32Array): Piece[] => {
  const pieces: Piece[] = [];
  const open = (name: string, start: number, bodyStart: number): void => {
    const last = pieces[pieces.length - 1];
    if (last !== undefined) pieces[pieces.length - 1] = { ...last, end: start };
    pieces.push({ name, start, bodyStart, end: text.length });
  };
  for (const sentence of split(text, closes, 0, text.length, isSentenceEnd)) {
    const start = afterListMark(text, sentence.start, sentence.end);
    const isFirst = pieces.length === 0;
    const colon = colonHead(text, closes, start, sentence.end);
    if (colon >= 0) {
      open(text.slice(start, colon), sentence.start, colon + 1);
      for (const part of split(text, closes, colon + 1, sentence.end, isSemicolon).slice(1)) {
        const next = listHead(text, closes, part.start, part.end);
        if (next >= 0) open(text.slice(part.start, next), part.start, next + 1);
      }
      continue;
    }
    const isMarked = start > sentence.start;
    const stop = isFirst || isMarked || workEndsAt(text, sentence.end) > 0 ? sentenceHead(text, closes, start, text.length, isMarked) : -1;
    const isHead = stop >= 0 && (isMarked || governingVerb(text, start, stop) === undefined) && (isFirst || isMarked || stop - start < 20);
    if (isHead) open(text.slice(start, stop), sentence.start, stop + 1);
    else if (isFirst) open('', sentence.start, start);
  }
  return pieces;
};
