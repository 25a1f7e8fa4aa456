import { aspectMark, inlineNumber, noAspect, numberings, titleEnd } from './words/followup-numbering.ts';

/** An aspect as it was read from the text of an opinion, before it has ids. */
export type OpinionPart = { readonly title: string; readonly text?: string; readonly problems: readonly string[] };

/** Longest heading that is taken for a title; a longer line is a title up to its first full stop, and text. */
const LONGEST_TITLE = 80;

type Line = { readonly level: number | undefined; readonly text: string };

const INLINE = numberings.length - 1;

const lineOf = (text: string): Line => {
  const level = numberings.findIndex((pattern) => pattern.test(text));
  return level === -1 ? { level: undefined, text } : { level, text: text.replace(numberings[level]!, '') };
};

/** Lines of the text; a run of 一是…二是… inside one becomes lines of its own. */
const linesOf = (text: string): readonly Line[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/g, ''))
    .flatMap((line) => {
      const [head = '', ...runs] = line.split(inlineNumber).map((part) => part.trim());
      // One mark alone is no run: it stays where it stands.
      return runs.length < 2 && !(runs.length === 1 && numberings[INLINE]!.test(head)) ? [line] : [head, ...runs];
    })
    .filter((line) => line !== '')
    .map(lineOf);

const ended = (text: string): string => text.replace(/[；;，,、：:]$/, '').trim();

/** Title and what follows it in the same line. */
const headOf = (line: string): { readonly title: string; readonly rest: string } => {
  const at = line.search(titleEnd);
  const title = at === -1 ? line : line.slice(0, at);
  if (title.length > LONGEST_TITLE) return { title: `${line.slice(0, LONGEST_TITLE - 1)}…`, rest: line };
  return { title, rest: at === -1 ? '' : line.slice(at + 1).trim() };
};

/** One aspect of its lines: the shallowest level that it numbers by gives its problems, what is deeper stays inside them. */
const partOf = (title: string, rest: string, lines: readonly Line[]): OpinionPart => {
  const inner = lines.reduce<number>((least, { level }) => Math.min(least, level ?? Infinity), Infinity);
  const text: string[] = rest === '' ? [] : [rest];
  const problems: string[][] = [];
  for (const line of lines) {
    if (line.level === inner) problems.push([line.text]);
    else (problems.at(-1) ?? text).push(line.text);
  }
  const said = text.join('').trim();
  const found = problems.map((all) => ended(all.join(''))).filter((problem) => problem !== '');
  // An aspect that numbers nothing is itself the problem.
  if (found.length === 0) return { title, problems: [ended(said === '' ? title : said)] };
  return { title, problems: found, ...(said === '' ? {} : { text: said }) };
};

/**
 * Aspects and problems of an opinion's text by its own numbering (一、（一）1.（1）一是…): the outermost level that is used gives aspects, the next one problems,
 * what is deeper stays inside its problem. What stands before the first number is the opinion's greeting and is left out, unless nothing is numbered at all:
 * then every paragraph is a problem. A person checks what was read.
 */
export const opinionParts = (text: string): readonly OpinionPart[] => {
  const lines = linesOf(text);
  if (lines.length === 0) return [];
  const outer = lines.reduce<number>((least, { level }) => Math.min(least, level ?? Infinity), Infinity);
  // Nothing is numbered: every paragraph is a problem. Only problems are: they stand under no aspect.
  if (outer === Infinity) return [{ title: noAspect, problems: lines.map((line) => ended(line.text)) }];
  const first = lines.findIndex(({ level }) => level === outer);
  if (outer === INLINE) return [partOf(noAspect, '', lines.slice(first))];
  // A problem that is numbered before the first aspect is not lost.
  const early = lines.slice(0, first).findIndex(({ level }) => level !== undefined);
  const parts: OpinionPart[] = early === -1 ? [] : [partOf(noAspect, '', lines.slice(early, first))];
  for (let at = first; at < lines.length; ) {
    const next = lines.findIndex(({ level }, i) => i > at && level === outer);
    const end = next === -1 ? lines.length : next;
    const { title, rest } = headOf(lines[at]!.text);
    parts.push(partOf(title, rest, lines.slice(at + 1, end)));
    at = end;
  }
  return parts;
};

/** The parts as text that reads back into the same parts: what a person checks and edits. */
export const opinionText = (parts: readonly OpinionPart[]): string =>
  parts
    .map(({ title, text, problems }, i) =>
      [`${aspectMark(i + 1)}${title}`, ...(text === undefined ? [] : [text]), ...problems.map((problem, n) => `${n + 1}. ${problem}`)].join('\n'),
    )
    .join('\n\n');
