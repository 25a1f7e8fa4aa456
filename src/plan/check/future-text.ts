import { ancestorsOf } from './outline-path.ts';
import { plainText } from './indicator-name.ts';
import { readingOf } from './reading.ts';
import type { CheckInput } from './rule.ts';
import { retrospectiveTitles, settingTitles } from './words/chapters.ts';

const lookingBack = new RegExp(retrospectiveTitles);
const setting = new RegExp(settingTitles);

/** Does the place stand under a heading that looks back or surveys? */
export const isRetrospective = ({ plan }: CheckInput, position: number): boolean => {
  const titles = ancestorsOf(plan.outline, position).map(({ title }) => title);
  const last = titles.findLastIndex((title) => lookingBack.test(title));
  return last >= 0 && !titles.slice(last).some((title) => setting.test(title));
};

const texts = new WeakMap<CheckInput, string>();

/** Everything the plan says of what is to come, tables left out, in plain names (see `plainText`). */
export const futureTextOf = (input: CheckInput): string => {
  const known = texts.get(input);
  if (known !== undefined) return known;
  const { text, segments, sourceSpan } = readingOf(input);
  const sections = new Map<string, boolean>();
  const parts: string[] = [];
  for (const { kind, start, end, section } of segments) {
    if (kind !== 'body' && kind !== 'box' && kind !== 'heading' && kind !== 'box-title') continue;
    const key = section === '' ? String(start) : section;
    const past = sections.get(key) ?? isRetrospective(input, sourceSpan(start, end)[0]);
    sections.set(key, past);
    if (!past) parts.push(text.slice(start, end));
  }
  const future = plainText(parts.join('\n').replace(/[（()）]/g, ' '));
  texts.set(input, future);
  return future;
};
