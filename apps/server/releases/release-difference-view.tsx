import type { FC } from 'hono/jsx';
import type { ReleaseDifference } from '../../../src/publication/index.ts';
import type { Language } from '../words/index.ts';
import { releaseWords } from './words/index.ts';

/** Files of one sort that are named. */
const NAMED = 60;

const Paths: FC<{ language: Language; title: string; paths: readonly string[] }> = ({ language, title, paths }) =>
  paths.length === 0 ? null : (
    <details class="more">
      <summary>
        {title} <small>{paths.length}</small>
      </summary>
      <ul>
        {paths.slice(0, NAMED).map((path) => (
          <li>
            <code>{path}</code>
          </li>
        ))}
      </ul>
      {paths.length > NAMED && <p>{releaseWords(language).page.more(paths.length - NAMED)}</p>}
    </details>
  );

/** What changed since another release: figures in words, then files. */
export const DifferenceView: FC<{ language: Language; number: number; difference: ReleaseDifference }> = ({ language, number, difference }) => {
  const words = releaseWords(language).page;
  const { said, added, removed, changed, same } = difference;
  return (
    <section>
      <h2>{words.compare(number)}</h2>
      {said.length === 0 ? (
        <p>{words.same}</p>
      ) : (
        <ul class="release-changes">
          {said.map((one) => (
            <li>{one[language]}</li>
          ))}
        </ul>
      )}
      <p class="faint">{words.fileCounts(added.length, removed.length, changed.length, same)}</p>
      <Paths language={language} title={words.added} paths={added} />
      <Paths language={language} title={words.removed} paths={removed} />
      <Paths language={language} title={words.changed} paths={changed} />
    </section>
  );
};
