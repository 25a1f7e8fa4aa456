import type { FC } from 'hono/jsx';
import type { Span } from '../../../src/basis/index.ts';
import { readLink } from '../layout/entry-links.ts';
import type { StoredPlan } from '../plan-store.ts';
import { outlineOf } from '../reading/outline-index.ts';
import { sentenceAnchor } from '../reading/sentence-anchor.ts';
import type { Words } from '../words/index.ts';

const MOST = 6;

/** The first places where a word is used, named by their section, as links into the text. */
export const UseLinks: FC<{ stored: StoredPlan; words: Words; spans: readonly Span[] }> = ({ stored, words, spans }) => {
  const outline = outlineOf(stored.plan);
  const seen = new Set<string>();
  const first = spans.filter(([start]) => {
    const id = outline.at(start)?.node.id ?? '0';
    return !seen.has(id) && seen.add(id);
  });
  return (
    <span class="uses">
      {first.slice(0, MOST).map((span) => {
        const branch = outline.at(span[0]);
        return (
          <a href={readLink(stored, span, sentenceAnchor(stored, span[0]))} title={branch?.node.title}>
            {branch?.node.id ?? (span[0] < outline.start ? words.findings.opening : words.reading.glossary)}
          </a>
        );
      })}
      {first.length > MOST && <span>…</span>}
    </span>
  );
};
