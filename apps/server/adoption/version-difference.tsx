import type { FC } from 'hono/jsx';
import { difference, type Compared, type Plan } from '../../../src/plan/index.ts';
import { adoptionWords } from './words/index.ts';
import type { Language } from '../words/index.ts';

/** Entries of one kind that are named; the library's page of differences shows all of two files. */
const MOST = 12;
const LONGEST = 60;

const label = ({ label: text, key }: Compared): string => {
  const whole = text || key;
  return whole.length > LONGEST ? `${whole.slice(0, LONGEST)}…` : whole;
};

const Entries: FC<{ title: string; entries: readonly Compared[]; language: Language; sign: string }> = ({ title, entries, language, sign }) =>
  entries.length === 0 ? null : (
    <div class={`difference ${sign}`}>
      <h4>
        {title} <small>{entries.length}</small>
      </h4>
      <ul lang="zh-CN">
        {entries.slice(0, MOST).map((entry) => (
          <li>{label(entry)}</li>
        ))}
      </ul>
      {entries.length > MOST && <p class="faint">{adoptionWords(language).more(entries.length - MOST)}</p>}
    </div>
  );

/** What one version of a plan says otherwise than the one before. */
export const VersionDifference: FC<{ before: Plan; after: Plan; language: Language }> = ({ before, after, language }) => {
  const words = adoptionWords(language);
  const lists = difference(before, after);
  if (lists.length === 0) return <p class="faint">{words.changeNone}</p>;
  return (
    <>
      {lists.map(({ list, added, removed, changed }) => (
        <details class="difference-list">
          <summary>
            {words.lists[list] ?? list}{' '}
            <small>
              {[[words.changed, changed.length] as const, [words.added, added.length] as const, [words.removed, removed.length] as const]
                .filter(([, count]) => count > 0)
                .map(([what, count]) => `${what} ${count}`)
                .join(' · ')}
            </small>
          </summary>
          <Entries title={words.changed} entries={changed.map(({ after: entry }) => entry)} language={language} sign="changed" />
          <Entries title={words.added} entries={added} language={language} sign="added" />
          <Entries title={words.removed} entries={removed} language={language} sign="removed" />
        </details>
      ))}
    </>
  );
};
