import { sourceSpan, enclosedIn, numeralAt, TITLED, wordSet } from '../syntax/index.ts';
import type { Passage } from './passage.ts';
import type { Standard } from './schema.ts';
import {
  ageUnits,
  bufferEnds,
  bufferOpeners,
  circleEnds,
  circleUnits,
  distanceUnits,
  halfSign,
  limitMarks,
  placeOpeners,
  standardDigits,
  standardWords,
} from './words/standards.ts';

/**
 * Distances, service circles and limits that a plan repeats from law or custom (15分钟健身圈, 岸线1公里范围内): standards (标准), which
 * nobody is to reach by the plan's last year.
 */
type Found = { readonly start: number; readonly end: number; readonly kind: Standard['kind'] };

const BUFFERS = wordSet(bufferOpeners);
const isNumber = new RegExp(`[0-9${standardDigits}${halfSign}]`, 'g');
const STOP = /[，。；：、！？]/;

const unitAt = (text: string, at: number, units: readonly string[]): number => units.find((unit) => text.startsWith(unit, at))?.length ?? 0;

/** The words that may stand between a figure and what closes the standard. */
const REACH = 18;

const circleAt = (text: string, start: number, at: number): Found | undefined => {
  const unit = unitAt(text, at, circleUnits);
  if (unit === 0) return undefined;
  for (let i = at + unit; i < text.length && i < at + unit + REACH && !STOP.test(text[i]!); i++) {
    const close = circleEnds.find((end) => text.startsWith(end, i));
    if (close !== undefined) return { start, end: i + close.length, kind: 'service-circle' };
  }
  return undefined;
};

/** Back to where the place before a distance starts (长江岸线|1公里范围内). */
const placeStart = (text: string, start: number): number => {
  let at = start;
  while (
    at > 0 &&
    start - at < 12 &&
    !STOP.test(text[at - 1]!) &&
    !placeOpeners.some((opener) => text.endsWith(opener, at) || text.slice(0, at).endsWith(opener))
  )
    at--;
  return at;
};

const bufferAt = (text: string, start: number, at: number): Found | undefined => {
  const unit = unitAt(text, at, distanceUnits);
  if (unit === 0) return undefined;
  const close = bufferEnds.find((end) => text.startsWith(end, at + unit));
  if (close === undefined) {
    const sides = BUFFERS.before(text, start);
    return sides === undefined ? undefined : { start: start - sides.word.length, end: at + unit, kind: 'buffer' };
  }
  const place = placeStart(text, start);
  return { start: place, end: at + unit + close.length, kind: place < start ? 'buffer' : 'limit' };
};

const ageAt = (text: string, start: number, at: number): Found | undefined => {
  const unit = unitAt(text, at, ageUnits);
  if (unit === 0) return undefined;
  const mark = limitMarks.find((word) => text.startsWith(word, at + unit));
  return { start, end: at + unit + (mark?.length ?? 0), kind: 'limit' };
};

const wordAt = (text: string, start: number, at: number): Found | undefined => {
  const word = standardWords.find((entry) => text.startsWith(entry, at));
  return word === undefined ? undefined : { start, end: at + word.length, kind: 'other' };
};

/** Where the next character that may open a numeral stands, or -1. */
const numberFrom = (text: string, from: number): number => {
  if (from >= text.length) return -1;
  isNumber.lastIndex = from;
  return isNumber.exec(text)?.index ?? -1;
};

/** The standards of a document's passages, in reading order. */
export const readStandards = (passages: readonly Passage[]): Standard[] => {
  const out: Standard[] = [];
  for (const { flow, role } of passages) {
    if (role === 'glossary' || role === 'note') continue;
    const { text } = flow;
    let enclosed: ReturnType<typeof enclosedIn> | undefined;
    for (let i = numberFrom(text, 0); i >= 0; i = numberFrom(text, i + 1)) {
      enclosed ??= enclosedIn(text);
      if (enclosed[i] === TITLED) continue;
      const half = text[i] === halfSign;
      const numeral = half ? { end: i + halfSign.length } : numeralAt(text, i);
      if (numeral === undefined) continue;
      const circle = circleAt(text, i, numeral.end);
      const found = circle ?? (half ? undefined : (bufferAt(text, i, numeral.end) ?? ageAt(text, i, numeral.end) ?? wordAt(text, i, numeral.end)));
      if (found !== undefined) {
        const span = sourceSpan(flow, found.start, found.end);
        out.push({ text: text.slice(found.start, found.end), kind: found.kind, span: [span[0], span[1]] });
      }
      i = Math.max(i, (found?.end ?? numeral.end) - 1);
    }
  }
  return out;
};
