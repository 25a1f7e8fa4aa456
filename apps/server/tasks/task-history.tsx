import type { FC } from 'hono/jsx';
import type { Changed, Kept } from '../../../src/database/index.ts';
import { readableInstant } from '../library/instant.ts';
import type { Language } from '../words/index.ts';
import { differences } from './import-page.tsx';
import { taskPageWords } from './words/index.ts';
import { actorName } from '../words/actor-names.ts';

type Props = { history: readonly Changed<'task'>[]; units: ReadonlyMap<string, Kept<'unit'>>; language: Language };

/** Every change of a task, newest first: who, when, by what document, what it was before and after. */
export const TaskHistory: FC<Props> = ({ history, units, language }) => {
  const words = taskPageWords(language);
  return (
    <table class="data task-history">
      <caption class="unseen">{words.history}</caption>
      <thead>
        <tr>
          {[words.when2, words.by, words.what, words.why].map((label) => (
            <th scope="col">{label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {history.toReversed().map(({ at, by, before, after, document, reason }) => (
          <tr>
            <td class="short" data-label={words.when2}>
              {readableInstant(at)}
            </td>
            <td data-label={words.by}>{actorName(by, language)}</td>
            <td class="wide" data-label={words.what}>
              {after === null && words.removed}
              {before === null && <p>{words.made}</p>}
              {after !== null &&
                before !== null &&
                differences(before, after, units, language).map(({ field, from, to }) => (
                  <p>
                    <small class="faint">{field}</small> {from === '' ? '—' : from} → {to === '' ? '—' : to}
                  </p>
                ))}
            </td>
            <td data-label={words.why}>{[document, reason].filter(Boolean).join(' · ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
