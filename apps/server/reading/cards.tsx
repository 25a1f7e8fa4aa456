import type { FC } from 'hono/jsx';
import { correctLink, rowLink } from '../layout/entry-links.ts';
import type { StoredPlan } from '../plan-store.ts';
import type { Words } from '../words/index.ts';
import { entriesOfPlan, type Entry, type EntryKind } from './entries.ts';
import { fieldsOf, headline } from './fields.tsx';
import type { ReadingPage } from './reading-pages.ts';

type Shared = { readonly stored: StoredPlan; readonly words: Words };

/** Kinds the review queue has. */
const REVIEWED: ReadonlySet<EntryKind> = new Set(['indicator', 'target', 'fact', 'item', 'measure']);

/** What a reader looks for first in what a sentence became. */
const ORDER: readonly EntryKind[] = ['indicator', 'target', 'fact', 'item', 'standard', 'measure', 'finding', 'term', 'place'];

/** One entry explained: what it is, its fields, the way to its row. */
export const Card: FC<Shared & { entry: Entry }> = ({ stored, words, entry }) => (
  <article
    class={`card k-${entry.kind}${entry.kind === 'finding' ? ` v-${entry.value.severity}` : ''}`}
    data-key={entry.key}
    data-s={entry.span[0]}
    data-e={entry.span[1]}
  >
    <h3>
      <span class="kind">{words.kinds[entry.kind]}</span>
      {headline(entry, words.lang === 'en' ? 'en' : 'zh')}
    </h3>
    <dl>
      {fieldsOf({ stored, words }, entry).map(([label, value]) => (
        <div>
          {label !== '' && <dt>{label}</dt>}
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
    <p class="ways">
      <a href={rowLink(stored, entry)}>{words.reading.toRow}</a>
      {REVIEWED.has(entry.kind) && <a href={correctLink(stored, entry.key)}>{words.reading.correct}</a>}
    </p>
  </article>
);

/** All cards of a page of the text, for the script to show on hover, focus and tap. `keys` are those its marks name: terms and places are used far from where they are explained. */
export const Cards: FC<Shared & { page: ReadingPage; keys: ReadonlySet<string> }> = ({ page, keys, ...shared }) => {
  const entries = entriesOfPlan(shared.stored.plan);
  const here = entries.within([page.start, page.end]);
  const far = [...keys].flatMap((key) => entries.byKey.get(key) ?? []).filter(({ span: [start] }) => start < page.start || start >= page.end);
  const shown = [...here, ...far].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  return (
    <>
      {shown.map((entry) => (
        <Card {...shared} entry={entry} />
      ))}
    </>
  );
};
