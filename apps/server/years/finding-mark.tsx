import type { FC } from 'hono/jsx';
import type { YearFinding } from '../../../src/delivery/index.ts';
import type { Language } from '../words/index.ts';
import { yearPageWords } from './words/index.ts';

/** What the years of an item come to: a mark, a word and the sentence with its numbers. */
export const Findings: FC<{ findings: readonly YearFinding[]; language: Language }> = ({ findings, language }) => {
  const words = yearPageWords(language);
  return (
    <>
      {findings.map(({ code, level, said }) => (
        <p class={`year-finding ${level}`}>
          <b>
            <span aria-hidden="true">{words.marks[level]}</span> {words.findings[code]}
          </b>{' '}
          {said[language]}
        </p>
      ))}
    </>
  );
};
