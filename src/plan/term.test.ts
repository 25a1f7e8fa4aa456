import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowOf, parse, type Glossary, type Paragraph } from '../syntax/index.ts';
import type { Term } from './schema.ts';
import { readTerms } from './term.ts';

const cases = join(import.meta.dirname, '../../fixtures/cases/term');
const seed = join(import.meta.dirname, '../../../shared/seed/plan.txt');

const termsOf = (text: string): Term[] =>
  parse(text)
    .blocks.filter((block): block is Glossary => block.type === 'glossary')
    .flatMap(readTerms);

const glossaryOf = (entries: readonly string[]): { text: string; glossary: Glossary } => {
  const text = entries.join('\n');
  let at = 0;
  const paragraphs = entries.map((entry): Paragraph => {
    const start = at;
    at += entry.length + 1;
    return { type: 'paragraph', role: 'body', span: [start, start + entry.length], flow: flowOf(text, start, start + entry.length) };
  });
  return { text, glossary: { type: 'glossary', span: [0, text.length], headingSpan: [0, 0], entries: paragraphs } };
};

describe('a glossary gives', () => {
  for (const name of readdirSync(cases)) {
    it(name.replaceAll('-', ' '), () => {
      const input = readFileSync(join(cases, name, 'input.txt'), 'utf8');
      const golden = join(cases, name, 'expected.json');
      const read = termsOf(input).map(({ terms, definition, members }) => ({ terms, definition, ...(members && { members }) }));
      if (process.env['UPDATE'] === '1' && process.env['CI'] === undefined) writeFileSync(golden, `${JSON.stringify(read, undefined, 2)}\n`);
      expect(read).toEqual(JSON.parse(readFileSync(golden, 'utf8')));
    });
  }
  it('a term whose head is tied to its explanation without a colon', () => {
    const { glossary } = glossaryOf(['清洁生产，是指从源头减少污染。', '云仓——网上管理的共享仓库。', '【数字孪生】：指与实物对应的数字模型。']);
    expect(readTerms(glossary).map(({ terms, definition }) => [terms, definition])).toEqual([
      [['清洁生产'], '从源头减少污染。'],
      [['云仓'], '网上管理的共享仓库。'],
      [['数字孪生'], '指与实物对应的数字模型。'],
    ]);
  });
  it('a paragraph without a head to the entry before it', () => {
    const { glossary, text } = glossaryOf(['碳汇：森林吸收的二氧化碳。', '以吨计。']);
    const [term, ...others] = readTerms(glossary);
    expect(term!.definition).toBe('森林吸收的二氧化碳。以吨计。');
    expect(text.slice(term!.span[0], term!.span[1])).toBe(text);
    expect(others).toEqual([]);
  });
});

describe('every term stands in its entry', () => {
  const scrap = fc.constantFrom(
    '四大产业',
    '：',
    ':',
    '、',
    '“',
    '”',
    '（',
    '）',
    '指',
    '即',
    '三横',
    '两纵',
    '甲路',
    '乙路',
    '和',
    '，',
    '。',
    '；',
    '等',
    '【',
    '】',
    '七大领域',
    '以',
    '1.',
    '——',
  );
  it('whatever is written', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.array(scrap, { maxLength: 20 }).map((parts) => parts.join('')),
          { maxLength: 5 },
        ),
        (entries) => {
          const { text, glossary } = glossaryOf(entries);
          for (const term of readTerms(glossary)) {
            expect(term.terms.every((head) => head !== '' && text.slice(term.span[0], term.span[1]).includes(head))).toBe(true);
            expect(term.definition).not.toBe('');
            expect(term.members?.every((member) => member !== '') ?? true).toBe(true);
          }
          expect(readTerms(glossary)).toEqual(readTerms(glossary));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe.skipIf(!existsSync(seed))('the reference plan', () => {
  it('explains 36 terms in 35 entries, 17 of them by what they comprise', () => {
    const terms = termsOf(readFileSync(seed, 'utf8'));
    expect(terms).toHaveLength(35);
    expect(terms.flatMap((term) => term.terms)).toHaveLength(36);
    expect(terms.filter((term) => term.members !== undefined)).toHaveLength(17);
  });
});
