import type { Span } from '../basis/index.ts';
import type { Tree } from '../syntax/index.ts';
import { enclosedIn, numeralAt, QUOTED, sourceSpan, TITLED } from '../syntax/index.ts';
import { type NumeralToken, numeralTokens } from './numeral-token.ts';
import { type NumeralPart, roleOfNumeral } from './numeral-role.ts';
import type { Passage } from './passage.ts';
import type { Plan } from './schema.ts';
import { sideMarks } from './words/numeral-words.ts';

/** `of` is the id of the commitment, fact or indicator row, or the words of the name, term or standard. */
export type AccountedNumeral = { readonly text: string; readonly span: Span; readonly part: NumeralPart; readonly of?: string };

export type NumeralAccount = { readonly numerals: readonly AccountedNumeral[]; readonly unexplained: number };

type Owner = { readonly span: Span; readonly part: NumeralPart; readonly of?: string; readonly values?: readonly number[] };

/** The innermost owner whose words hold a place; owners are sorted by start. */
const ownerAt = (owners: readonly Owner[], at: number, values: readonly number[] | undefined): Owner | undefined => {
  let found: Owner | undefined;
  for (const owner of owners) {
    if (owner.span[0] > at) break;
    if (at >= owner.span[1]) continue;
    if (owner.values !== undefined && (values === undefined || !values.some((value) => owner.values!.includes(value)))) continue;
    if (found === undefined || owner.span[1] - owner.span[0] <= found.span[1] - found.span[0]) found = owner;
  }
  return found;
};

const bySpan = (a: Owner, b: Owner): number => a.span[0] - b.span[0];

const statementOwners = (plan: Plan): Owner[] => [
  ...plan.targets.map((target): Owner => ({ span: target.span, part: 'target', of: target.id, values: [target.value, target.upper ?? target.value] })),
  ...plan.facts.map((fact): Owner => ({ span: fact.span, part: 'fact', of: fact.id, values: [fact.value, fact.upper ?? fact.value] })),
];

const namedOwners = (plan: Plan): Owner[] => [
  ...plan.standards.map((standard): Owner => ({ span: standard.span, part: 'standard', of: standard.text })),
  ...plan.places.map((place): Owner => ({ span: place.span, part: 'name', of: place.name })),
  ...plan.boxes.flatMap((box) => box.groups.flatMap((group) => group.items.map((item): Owner => ({ span: item.span, part: 'name', of: item.name })))),
];

/** Owners cut into pages, so that a look-up reads the few that can hold its place. */
const paged = (owners: readonly Owner[]): ((at: number) => readonly Owner[]) => {
  const PAGE = 2048;
  const pages = new Map<number, Owner[]>();
  for (const owner of [...owners].sort(bySpan)) {
    for (let page = Math.floor(owner.span[0] / PAGE); page <= Math.floor(owner.span[1] / PAGE); page++) {
      const list = pages.get(page);
      if (list === undefined) pages.set(page, [owner]);
      else list.push(owner);
    }
  }
  return (at) => pages.get(Math.floor(at / PAGE)) ?? [];
};

/** The value of the figure a number belongs to; the far side of 2.35∶1 or 1-2 belongs to the figure that starts before it. */
const valuesOf = (text: string, token: NumeralToken, last: NumeralToken | undefined): readonly number[] => {
  const joined = last !== undefined && last.end + 1 === token.start && sideMarks.includes(text[last.end]!);
  const own = numeralAt(text, token.start);
  const numeral = joined ? numeralAt(text, last.start) : own;
  return [...(numeral === undefined ? [] : [numeral.value]), ...(joined && own !== undefined ? [own.value] : [])];
};

/** Every number of a stretch of source text that is one thing as a whole (a heading, a table, the contents). */
const wholesale = (source: string, span: Span, part: NumeralPart, of?: (at: number) => string | undefined): AccountedNumeral[] =>
  numeralTokens(source.slice(span[0], span[1])).map(({ start, end }) => {
    const owner = of?.(span[0] + start);
    return { text: source.slice(span[0] + start, span[0] + end), span: [span[0] + start, span[0] + end], part, ...(owner === undefined ? {} : { of: owner }) };
  });

/**
 * Accounts for every number, Arabic or Chinese, of a document (数字清点): what is it part of? Numbers that nothing explains are
 * counted; a reader should see none.
 */
export const accountForNumerals = (tree: Tree, plan: Plan, passages: readonly Passage[]): NumeralAccount => {
  const source = tree.text;
  const statements = paged(statementOwners(plan));
  const named = paged(namedOwners(plan));
  const rows = paged(plan.indicators.map((indicator): Owner => ({ span: indicator.span, part: 'indicator', of: indicator.id })));
  const terms = paged(plan.terms.map((term): Owner => ({ span: term.span, part: 'term', of: term.terms[0] ?? '' })));
  const termNames = new Set(plan.terms.flatMap((term) => term.terms.map((name) => name.replace(/[“”]/g, ''))));
  const numerals: AccountedNumeral[] = [];

  const visit = (blocks: Tree['blocks']): void => {
    for (const block of blocks) {
      if (block.type === 'heading' || block.type === 'caption') numerals.push(...wholesale(source, block.span, 'heading'));
      else if (block.type === 'contents') numerals.push(...wholesale(source, block.span, 'contents'));
      else if (block.type === 'table') numerals.push(...wholesale(source, block.span, 'indicator', (at) => ownerAt(rows(at), at, undefined)?.of));
      else if (block.type === 'glossary') numerals.push(...wholesale(source, block.span, 'term', (at) => ownerAt(terms(at), at, undefined)?.of));
      else if (block.type === 'box') {
        numerals.push(...wholesale(source, [block.span[0], block.titleSpan[1]], 'heading'));
        visit(block.blocks);
      }
    }
  };
  visit(tree.blocks);

  for (const { flow, role } of passages) {
    if (role === 'glossary' || role === 'note') continue;
    const { text } = flow;
    const enclosed = enclosedIn(text);
    let last: NumeralToken | undefined;
    for (const token of numeralTokens(text)) {
      const span = sourceSpan(flow, token.start, token.end);
      const place = { text: source.slice(span[0], span[1]), span };
      const stated = ownerAt(statements(span[0]), span[0], valuesOf(text, token, last)) ?? ownerAt(named(span[0]), span[0], undefined);
      last = token;
      if (stated !== undefined) {
        numerals.push({ ...place, part: stated.part, ...(stated.of === undefined ? {} : { of: stated.of }) });
        continue;
      }
      const role = enclosed[token.start] === TITLED ? { part: 'reference' as const } : roleOfNumeral(text, token, enclosed[token.start] === QUOTED, termNames);
      numerals.push({ ...place, ...role });
    }
  }
  numerals.sort((a, b) => a.span[0] - b.span[0]);
  return { numerals, unexplained: numerals.filter(({ part }) => part === 'unexplained').length };
};
