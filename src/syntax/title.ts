import type { Span } from '../basis/index.ts';
import type { HeadingStyle } from './heading-mark.ts';
import type { Line } from './line.ts';

/** Where a heading's title stands on its line, and where the paragraph that it opens begins (absent when it opens none). */
export type TitlePlace = { readonly title: Span; readonly rest?: number };

const LONGEST_OWN_LINE = 60;
const LONGEST_RUN_IN = 36;
const LONGEST_BEFORE_COLON = 24;

const isOpening = (unit: string): boolean => '“‘「『（(《【〈'.includes(unit);
const isClosing = (unit: string): boolean => '”’」』）)》】〉'.includes(unit);

/** First 。 or ：（outside quotes and brackets) of `text[start, end)`, or -1. */
const firstStop = (text: string, start: number, end: number, stops: string): number => {
  let depth = 0;
  for (let i = start; i < end; i++) {
    const unit = text[i]!;
    if (isOpening(unit)) depth++;
    else if (isClosing(unit)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && stops.includes(unit)) return i;
  }
  return -1;
};

const strip = (text: string, start: number, end: number): Span => {
  let from = start;
  let to = end;
  const isEdge = (unit: string): boolean => unit === '*' || unit === ' ' || unit === '　' || unit === '\t' || unit === '_' || unit === '#';
  while (from < to && isEdge(text[from]!)) from++;
  while (to > from && (isEdge(text[to - 1]!) || '。：:'.includes(text[to - 1]!))) to--;
  return [from, to];
};

/** Skips closing bold marks and spaces after a run-in title. */
const afterTitle = (text: string, from: number, end: number): number => {
  let at = from;
  while (at < end && (text[at] === '*' || text[at] === ' ' || text[at] === '　')) at++;
  return at;
};

/** A list entry says something whole; a title names. */
const isSentence = (title: string): boolean =>
  /[；;]/.test(title) || title.length > LONGEST_OWN_LINE || !/[\u4e00-\u9fff]{2}|[A-Za-z]{3}|[\u4e00-\u9fff][ \u3000]+[\u4e00-\u9fff]/.test(title);

/** 「1. 《城市绿化条例》（2017年修订）」 lists a document. */
const isCitation = (title: string): boolean => /^《[^》]*(?:》|$)/.test(title);

/** 章 and 节 stand on lines of their own; the lower levels may open a paragraph. */
export const standsAlone = (style: HeadingStyle): boolean => style === 'part' || style === 'chapter' || style === 'section';

/**
 * The title after a heading mark: the whole line when it is short and no sentence, else the first sentence when that is
 * short (`——主题。正文`, `（一）主题：正文`). Undefined when the line is running text that only begins like a heading.
 */
export const titleAfter = (text: string, line: Line, titleStart: number, style: HeadingStyle): TitlePlace | undefined => {
  const { end } = line;
  if (titleStart >= end) return undefined;
  const full = firstStop(text, titleStart, end, '。！？');
  if (full < 0) {
    const colon = firstStop(text, titleStart, end, '：:');
    if (colon > 0 && colon < end - 1 && colon - titleStart <= LONGEST_BEFORE_COLON && !standsAlone(style)) {
      return { title: strip(text, titleStart, colon), rest: afterTitle(text, colon + 1, end) };
    }
    const whole = strip(text, titleStart, end);
    const title = text.slice(whole[0], whole[1]);
    if (title === '' || isSentence(title) || isCitation(title) || /[，、；,;]$/.test(title)) return undefined;
    return { title: whole };
  }
  const lone = afterTitle(text, full + 1, end) >= end;
  const colon = firstStop(text, titleStart, full, '：:');
  // 「（一）总体目标：到2025年，…。」: what says something after the colon is text, however short.
  const says = full - titleStart > LONGEST_RUN_IN || (lone && /[0-9０-９，]/.test(text.slice(colon, full)));
  const stop = colon > 0 && colon - titleStart <= LONGEST_BEFORE_COLON && says ? colon : full;
  const place = strip(text, titleStart, stop);
  const title = text.slice(place[0], place[1]);
  if (title === '' || title.length > LONGEST_RUN_IN || isSentence(title) || isCitation(title)) return undefined;
  if (lone && stop === full) {
    // 「1. 建成绿道20公里。」 is an entry of a list; 「（一）指导思想。」 is a title.
    return style !== 'dash' && (/[0-9０-９]/.test(title) || title.length > LONGEST_BEFORE_COLON) ? undefined : { title: place };
  }
  return { title: place, rest: afterTitle(text, stop + 1, end) };
};

/** Titles printed with spaces between the characters (总　则) are read without them. */
export const titleText = (text: string, at: Span): string => {
  const raw = text.slice(at[0], at[1]).replace(/\*\*|[\r\n\f​‌‍﻿]/g, '');
  return raw.replace(/(?<=[^\x21-\x7e])[ \t　 ]+|[ \t　 ]+(?=[^\x21-\x7e])/g, '').trim();
};
