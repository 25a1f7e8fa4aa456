import type { FC } from 'hono/jsx';
import { differences, type AccountChanged, type Changed } from '../../../src/database/index.ts';
import type { AccountWords } from './words/index.ts';

/** Records of an entry that are told; `yidu audit show --entry` tells all. */
const SHOWN = 20;
const LONGEST = 300;

const shown = (value: unknown): string => {
  if (value === undefined || value === null) return '∅';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
};

const Change: FC<{ words: AccountWords; isOpen: boolean; change: Changed | AccountChanged }> = ({ words: { audit: words }, isOpen, change }) => {
  const { kind, id, before, after } = change;
  const { version, document, reason }: Partial<Pick<Changed, 'version' | 'document' | 'reason'>> = 'version' in change ? change : {};
  return (
    <details open={isOpen}>
      <summary>
        <code class="subject">
          {kind}/{id}
        </code>{' '}
        <span class="faint">{before === null ? words.made : after === null ? words.removed : version !== undefined && words.version(version)}</span>
      </summary>
      {(document ?? reason) !== undefined && <p>{[document, reason].filter((note) => note !== undefined).join(' · ')}</p>}
      <table class="data changes">
        <thead>
          <tr>
            <th scope="col">{words.place}</th>
            {before !== null && <th scope="col">{words.before}</th>}
            <th scope="col">{words.after}</th>
          </tr>
        </thead>
        <tbody>
          {differences(before, after).map(({ path, before: was, after: is }) => (
            <tr>
              <td data-label={words.place}>
                <code class="subject">{path}</code>
              </td>
              {before !== null && <td data-label={words.before}>{shown(was)}</td>}
              <td data-label={words.after}>{shown(is)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
};

/** What an entry changed in the records that the visitor may read: every place, before and after. */
export const EntryChanges: FC<{ words: AccountWords; number: number; changes: readonly (Changed | AccountChanged)[] }> = ({ words, number, changes }) => (
  <section class="entry-changes" id="entry">
    <h2>{words.audit.entry(number)}</h2>
    {changes.length === 0 ? (
      <p class="faint">{words.audit.noChanges}</p>
    ) : (
      changes.slice(0, SHOWN).map((change) => <Change words={words} isOpen={changes.length === 1} change={change} />)
    )}
    {changes.length > SHOWN && <p class="faint">{words.audit.moreChanges(changes.length - SHOWN, number)}</p>}
  </section>
);
