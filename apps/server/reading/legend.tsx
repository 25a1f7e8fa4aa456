import type { FC } from 'hono/jsx';
import { withQuery } from '../layout/links.ts';
import type { StoredPlan } from '../plan-store.ts';
import type { Words } from '../words/index.ts';
import { entriesOfPlan, type EntryKind } from './entries.ts';

/** Kinds whose words are marked in the text, in the order of the legend. */
export const MARKED_KINDS = ['target', 'fact', 'item', 'term', 'place', 'standard', 'finding'] as const satisfies readonly EntryKind[];

/** Reads `?hide=place,term`; names that are no kind count as none. */
export const hiddenKinds = (hide: string): readonly EntryKind[] => MARKED_KINDS.filter((kind) => hide.split(',').includes(kind));

/** The marks with their counts; each shows or hides its kind, and the address keeps the choice. */
export const Legend: FC<{ stored: StoredPlan; words: Words; hidden: readonly EntryKind[]; url: URL }> = ({ stored, words, hidden, url }) => {
  const entries = entriesOfPlan(stored.plan);
  return (
    <ul class="legend" aria-label={`${words.reading.legend}${words.colon}${words.reading.legendHelp}`}>
      {MARKED_KINDS.map((kind) => {
        const shown = !hidden.includes(kind);
        const next = shown ? [...hidden, kind] : hidden.filter((other) => other !== kind);
        return (
          <li>
            <a
              href={withQuery(url.pathname, url.searchParams, {
                hide: next.length === 0 ? undefined : MARKED_KINDS.filter((name) => next.includes(name)).join(','),
              })}
              role="button"
              aria-pressed={shown ? 'true' : 'false'}
              data-kind={kind}
              rel="nofollow"
            >
              <span class={`m k-${kind}`}>{words.kinds[kind]}</span>
              <small>{entries.of(kind).length}</small>
            </a>
          </li>
        );
      })}
    </ul>
  );
};
