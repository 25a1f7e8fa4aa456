import { daysInMonth, plainDate, type PlainDate, type Span } from '../basis/index.ts';
import type { Plan } from '../plan/index.ts';
import { headingsOf } from './planned-item-heading.ts';
import { dayWords, divisionBracket, divisionLabel, isLeadLabel, itemNumber, unitSeparators, unitTails } from './words/division-columns.ts';

/** A line of a document or table that divides work (任务分工方案): what, who leads, who supports, as it is written. What is absent says nothing. */
export type DivisionEntry = {
  /** Where it stands, for a person to find it: a row, or a place in the text. */
  readonly place: string;
  readonly ref?: string;
  readonly words: string;
  readonly heading?: string;
  readonly lead?: readonly string[];
  readonly support?: readonly string[];
  readonly person?: string;
  readonly begins?: string;
  readonly due?: string;
  readonly acceptance?: string;
};

/** Names of units in a cell. */
export const unitNamesIn = (text: string): readonly string[] =>
  text
    .split(unitSeparators)
    .map((name) => name.trim().replace(unitTails, '').trim())
    .filter((name) => name !== '');

/** A day as a cell has it; a year means its last day, a month its last. */
export const dayIn = (text: string): PlainDate | undefined => {
  const parts = dayWords.exec(text.normalize('NFKC'));
  if (parts === null) return undefined;
  const [year, month, day] = parts.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  if (month === undefined) return plainDate(year!, 12, 31);
  return month < 1 || month > 12 ? undefined : plainDate(year!, month, day ?? daysInMonth(year!, month));
};

const withoutNumber = (words: string): string => words.replace(itemNumber, '').trim();

/** 责任单位：甲；完成时限：2025年底: what is read as a name and is none has a colon or is long. */
const isName = (name: string): boolean => name.length <= 30 && !/[：:]/.test(name);

type Note = { readonly span: Span; readonly from: number; readonly lead: readonly string[]; readonly support: readonly string[] };

/** The notes that the plan's own grammar read; several of one place speak of what it commits to from `from` on. */
const readNotes = (document: Plan): readonly Note[] => {
  const committed = new Map([...document.measures, ...document.targets].map(({ id, span }) => [id, span[0]]));
  const notes = new Map<number, Note>();
  for (const { of, lead, support, span } of document.assignments) {
    const from = Math.min(committed.get(of) ?? Infinity, notes.get(span[0])?.from ?? Infinity);
    notes.set(span[0], { span, from, lead, support });
  }
  return [...notes.values()];
};

/** Labelled brackets in what the grammar takes for a heading, as it does with short numbered lines. */
const bracketsBeside = (text: string, known: readonly Note[]): readonly Note[] => {
  const taken = known.toSorted((a, b) => a.span[0] - b.span[0]);
  let at = 0;
  return [...text.matchAll(divisionBracket)].flatMap((found): readonly Note[] => {
    const span: Span = [found.index, found.index + found[0].length];
    while (at < taken.length && taken[at]!.span[1] <= span[0]) at++;
    if (at < taken.length && taken[at]!.span[0] < span[1]) return [];
    const lists = [...found[1]!.matchAll(divisionLabel)].map(([, label, names]) => ({ leads: isLeadLabel.test(label!), names: unitNamesIn(names!) }));
    const [lead, others] = [true, false].map((leads) => lists.filter((list) => list.leads === leads).flatMap(({ names }) => names));
    const support = lead!.length > 0 ? others! : others!.slice(1);
    return [{ span, from: Infinity, lead: lead!.length > 0 ? lead! : others!.slice(0, 1), support }];
  });
};

/**
 * What a compiled document says about who leads and supports, note by note: each with the words before it in its paragraph, or of the paragraph before where
 * it stands on a line of its own.
 */
export const notesAsEntries = (document: Plan, text: string): readonly DivisionEntry[] => {
  const headingAt = headingsOf(document.outline.filter(({ span }) => !/[：:]/.test(text.slice(span[0], span[1]))));
  const read = readNotes(document);
  let last = 0;
  return [...read, ...bracketsBeside(text, read)]
    .toSorted((a, b) => a.span[0] - b.span[0])
    .flatMap(({ span, from, lead, support }): readonly DivisionEntry[] => {
      const line = text.lastIndexOf('\n', span[0] - 1) + 1;
      let start = Math.max(last, Math.min(line, from));
      let words = withoutNumber(text.slice(start, span[0]));
      if (words === '') {
        const before = text.slice(last, line).trimEnd();
        start = last + before.lastIndexOf('\n') + 1;
        words = withoutNumber(before.slice(before.lastIndexOf('\n') + 1));
      }
      last = span[1];
      const heading = headingAt(span[0])?.title;
      const place = text
        .slice(start, start + 24)
        .replace(/\s+/g, ' ')
        .trim();
      return words === '' ? [] : [{ place, words, ...(heading === undefined ? {} : { heading }), lead: lead.filter(isName), support: support.filter(isName) }];
    });
};
