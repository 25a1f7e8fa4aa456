import {
  differenceWords,
  idBreakText,
  toldChanges,
  type HeadingChange,
  type ItemChange,
  type Plan,
  type PlanDifference,
  type SentenceChange,
  type Tally,
} from '../../src/plan/index.ts';
import { compareWords } from './words/compare-words.ts';

type Language = 'zh' | 'en';

/** Words of one entry that are shown; the JSON has all. */
const LONGEST = 80;
const short = (text: string): string => {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST)}…`;
};

const CHANGES = ['changed', 'moved', 'added', 'removed'] as const;

const headingLine = ({ what, before, after }: HeadingChange, language: Language): string => {
  const told = (nodes: HeadingChange['before']): string => nodes.map(({ id, title }) => `${id} ${short(title)}`).join(' + ');
  return `  ${differenceWords(language).what[what]} ${[told(before), told(after)].filter(Boolean).join(compareWords(language).arrow)}`;
};

const itemLine = (change: ItemChange, language: Language): string => {
  const words = differenceWords(language);
  const { what, before, after, aim, binding } = change;
  const marks = [words.what[what], ...(aim === undefined ? [] : [words.aims[aim]]), ...(binding === true ? [words.binding] : [])].join(' · ');
  const lines = toldChanges(change, language).map(
    ({ field, before: was, after: is }) => `\n      ${field} ${short(was)}${compareWords(language).arrow}${short(is)}`,
  );
  return `  ${marks}  ${(after ?? before)!.id} ${short((after ?? before)!.label)}${lines.join('')}`;
};

const sentenceLine = ({ what, before, after, marks }: SentenceChange, language: Language): string => {
  const words = compareWords(language);
  const text =
    marks === undefined
      ? short((after ?? before)!.text)
      : marks
          .map((mark) =>
            mark.what === 'same'
              ? mark.text.length > 24
                ? `${mark.text.slice(0, 10)}…${mark.text.slice(-10)}`
                : mark.text
              : words.marks[mark.what](mark.text),
          )
          .join('');
  const place = what === 'moved' ? ` (${before.section}${words.arrow}${after.section})` : '';
  return `  ${differenceWords(language).what[what]}${place}  ${text}`;
};

const tallyLine = (name: string, tally: Tally, language: Language): string => {
  const [words, say] = [differenceWords(language), compareWords(language)];
  const parts = [...CHANGES.filter((what) => tally[what] > 0).map((what) => say.part(words.what[what], tally[what])), say.part(words.same, tally.same)];
  return say.tally(name, tally.before, tally.after, parts.join(' · '));
};

/** The difference of two plans as a page of plain text: broken ids and targets first, then every list. */
export const compareText = (found: PlanDifference, plans: { readonly before: Plan; readonly after: Plan }, language: Language): string => {
  const [words, say] = [differenceWords(language), compareWords(language)];
  const lines = [say.head(plans.before.document.title, plans.after.document.title), ''];
  if (found.isOtherPeriod) lines.push(say.otherPeriod, '');
  const items = found.items.filter(({ list }) => list !== 'diagnostics');
  if (items.length + found.headings.length + found.sentences.length === 0) return `${[...lines, say.none].join('\n')}\n`;
  if (found.ids.length > 0) lines.push(say.ids, ...found.ids.map((one) => `  ${idBreakText(one, language)}`), '');
  const aims = items.filter(({ aim }) => aim !== undefined);
  if (aims.length > 0) lines.push(say.aims, ...aims.map((change) => itemLine(change, language)), '');
  if (found.headings.length > 0) lines.push(`${words.headings} ${found.headings.length}`, ...found.headings.map((change) => headingLine(change, language)), '');
  for (const [list, tally] of Object.entries(found.counts.items)) {
    const own = items.filter((change) => change.list === list && change.aim === undefined);
    if (list === 'diagnostics' || tally.before + tally.after === tally.same * 2) continue;
    lines.push(tallyLine(words.lists[list as keyof typeof words.lists], tally, language), ...own.map((change) => itemLine(change, language)), '');
  }
  if (found.sentences.length > 0)
    lines.push(tallyLine(words.sentences, found.counts.sentences, language), ...found.sentences.map((change) => sentenceLine(change, language)), '');
  return `${lines.join('\n').trimEnd()}\n`;
};
