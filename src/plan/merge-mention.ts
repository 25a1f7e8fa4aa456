import type { Span } from '../basis/index.ts';
import { sourceSpan } from '../syntax/index.ts';
import { chineseCount, closingMarks } from './enumeration.ts';
import { opensWith } from './enumeration-match.ts';
import { readItems } from './item.ts';
import type { Passage } from './passage.ts';
import { allPlaceNamesOf } from './place-name.ts';
import type { Plan } from './schema.ts';
import { buildingWord, countCharacters, projectNouns } from './words/enumeration.ts';

/** A name where it stands. `context` is the box or the section; names of one `list` are different things; `isItem`: a box lists it. */
export type Mention = {
  readonly name: string;
  readonly plain: string;
  readonly span: Span;
  readonly context: string;
  readonly list: string;
  readonly isItem: boolean;
  readonly kind?: string;
};

const MIN_NAME = 4;
const MARKS = '“”‘’"《》·　 ';

const isCountCharacter = (mark: string | undefined): boolean => mark !== undefined && countCharacters.includes(mark);

/** 三十七中学 as 37中学: a number of two or more characters in digits. */
const withDigits = (name: string): string => {
  let out = '';
  for (let at = 0; at < name.length; ) {
    let end = at;
    while (isCountCharacter(name[end])) end++;
    const value = end - at > 1 ? chineseCount(name.slice(at, end)) : Number.NaN;
    out += Number.isNaN(value) ? name.slice(at, Math.max(end, at + 1)) : String(value);
    at = Math.max(end, at + 1);
  }
  return out;
};

/** A name without marks and without the words that any project may bear behind it (工程, 项目, 建设). */
export const plainName = (name: string): string => {
  let plain = '';
  for (const mark of name) if (!MARKS.includes(mark)) plain += mark;
  for (;;) {
    const tail = [...projectNouns, buildingWord].find((word) => plain.endsWith(word) && plain.length - word.length >= MIN_NAME);
    if (tail === undefined) return withDigits(plain);
    plain = plain.slice(0, -tail.length);
  }
};

const boxMentions = (plan: Pick<Plan, 'boxes'>): Mention[] =>
  plan.boxes.flatMap((box, b) =>
    box.groups.flatMap((group, g) =>
      group.items.map(({ name, span }): Mention => ({ name, plain: plainName(name), span, context: `box ${box.no ?? b}`, list: `${b}.${g}`, isItem: true })),
    ),
  );

const listMentions = (passages: readonly Passage[]): Mention[] =>
  passages.flatMap(({ flow, role, section }, p) => {
    if (role !== 'body' || flow.text === '') return [];
    const { items } = readItems(flow, closingMarks(flow.text), 0, flow.text.length);
    return items.map(({ name, span }): Mention => ({ name, plain: plainName(name), span, context: section, list: `p${p}`, isItem: false }));
  });

/** Where the running text names, outside a list, what a box lists. */
const proseMentions = (passages: readonly Passage[], names: ReadonlySet<string>): Mention[] => {
  const nameAt = opensWith(names);
  return passages.flatMap(({ flow, role, section }, p) => {
    if (role !== 'body') return [];
    const found: Mention[] = [];
    for (let at = 0; at < flow.text.length; at++) {
      const length = nameAt(flow.text, at);
      if (length === 0) continue;
      const name = flow.text.slice(at, at + length);
      found.push({ name, plain: plainName(name), span: sourceSpan(flow, at, at + length), context: section, list: `p${p}`, isItem: false });
      at += length - 1;
    }
    return found;
  });
};

/** A quoted name with what stands before it (跳磴河“清水绿岸”): the core under which one matter goes on in several works. */
export const quotedCore = (name: string): string => {
  const close = name.indexOf('”');
  return name.indexOf('“') > 1 && close > 5 ? name.slice(0, close + 1) : '';
};

/** Every place where the plan names a project: the lists of the boxes, those of the running text, and names met outside lists. */
export const mentionsOf = (plan: Pick<Plan, 'boxes'>, passages: readonly Passage[]): Mention[] => {
  const boxed = boxMentions(plan).filter(({ plain }) => plain.length >= MIN_NAME);
  const names = new Set(boxed.flatMap(({ name }) => [name, quotedCore(name)]).filter((name) => name.length >= MIN_NAME));
  const all = [...boxed, ...listMentions(passages), ...proseMentions(passages, names)].filter(({ plain }) => plain.length >= MIN_NAME);
  const seen = new Set<string>();
  return all
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
    .filter(({ span, plain }) => {
      const key = `${span[0]} ${plain}`;
      return !seen.has(key) && seen.add(key);
    });
};

/** Every place the text names, also inside longer names (陈庾路 in 陈庾路公交站场); two places of one paragraph are two. */
export const placeMentions = (passages: readonly Passage[]): Mention[] =>
  passages.flatMap(({ flow, role, section }, p) =>
    role !== 'body' && role !== 'box'
      ? []
      : allPlaceNamesOf(flow.text).map(
          ({ name, kind, start, end }): Mention => ({
            name,
            plain: plainName(name),
            span: sourceSpan(flow, start, end),
            context: section,
            list: `p${p}`,
            isItem: false,
            kind,
          }),
        ),
  );
