import type { FC } from 'hono/jsx';
import type { Span } from '../../../src/basis/index.ts';
import { flowOf } from '../../../src/syntax/index.ts';
import { flowIndex } from '../reading/marked-text.ts';

/** Furthest to look for where a sentence begins and ends, in characters. */
const REACH = 240;
const BREAK = /[。！？!?]|\n\s*\n/g;

/** The sentence around a span: from the last full stop or blank line before it to the next one after. */
export const sentenceAround = (text: string, span: Span): Span => {
  const from = Math.max(0, span[0] - REACH);
  const last = [...text.slice(from, span[0]).matchAll(BREAK)].at(-1);
  const next = /[。！？!?]|\n\s*\n|$/.exec(text.slice(Math.max(span[0], span[1] - 1), span[1] + REACH));
  const end = Math.max(span[1], Math.max(span[0], span[1] - 1) + next!.index + (next![0].trim() === '' ? 0 : next![0].length));
  return [last === undefined ? from : from + last.index + last[0].length, Math.min(text.length, end)];
};

/** The row of a table an entry was read from, cell by cell. */
export const RowContext: FC<{ text: string; span: Span }> = ({ text, span }) => (
  <p class="context row" lang="zh-CN">
    {text
      .slice(span[0], span[1])
      .split(/[\t\n|]+| {2,}/)
      .filter((cell) => cell.trim() !== '')
      .map((cell) => (
        <span>{cell.trim()}</span>
      ))}
  </p>
);

/** The sentence an entry was read from, with its words marked. */
export const SentenceContext: FC<{ text: string; span: Span }> = ({ text, span }) => {
  const [start, end] = sentenceAround(text, span);
  const flow = flowOf(text, start, end);
  const from = flowIndex(flow, span[0]);
  const to = flowIndex(flow, span[1]);
  return (
    <p class="context" lang="zh-CN">
      {flow.text.slice(0, from)}
      <mark>{flow.text.slice(from, to)}</mark>
      {flow.text.slice(to)}
    </p>
  );
};
