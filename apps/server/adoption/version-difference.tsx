import type { FC } from 'hono/jsx';
import { aimText, differenceWords, type ItemChange, type Plan } from '../../../src/plan/index.ts';
import { sidesDifference } from '../amendments/difference-sides.ts';
import type { Language } from '../words/index.ts';
import { adoptionWords } from './words/index.ts';

/** Changes of one list that are named; the page of the difference shows all. */
const MOST = 12;
const LONGEST = 80;

const nameOf = ({ before, after }: ItemChange): string => {
  const text = (after ?? before)!.label || (after ?? before)!.id;
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
};

const Line: FC<{ change: ItemChange; language: Language }> = ({ change, language }) => {
  const words = differenceWords(language);
  const { what, aim, before, after, binding } = change;
  return (
    <li lang="zh-CN">
      <span class={`difference-sign is-${aim ?? what}`}>{aim === undefined ? words.what[what] : words.aims[aim]}</span> {nameOf(change)}
      {binding && <small class="binding"> {words.binding}</small>}
      {aim !== undefined && before !== undefined && after !== undefined && (
        <>
          {' '}
          <del>{aimText(before.fields)}</del> → <ins>{aimText(after.fields)}</ins>
        </>
      )}
    </li>
  );
};

type Side = { readonly plan: Plan; readonly text: string };

/** What one version of a plan says otherwise than the one before, in short, with the way to the whole. */
export const VersionDifference: FC<{ before: Side; after: Side; language: Language; href: string }> = ({ before, after, language, href }) => {
  const words = adoptionWords(language);
  const plan = differenceWords(language);
  const found = sidesDifference(before, after);
  const items = found.items.filter(({ list }) => list !== 'diagnostics');
  if (items.length + found.headings.length + found.sentences.length === 0) return <p class="faint">{words.changeNone}</p>;
  const counted = (changes: readonly { readonly what: string }[]): string =>
    (['changed', 'moved', 'added', 'removed'] as const)
      .map((what) => [plan.what[what], changes.filter((change) => change.what === what).length] as const)
      .filter(([, count]) => count > 0)
      .map(([what, count]) => `${what} ${count}`)
      .join(' · ');
  return (
    <>
      {[...Map.groupBy(items, ({ list }) => list)].map(([list, changes]) => (
        <details class="difference-list" open={list === 'indicators'}>
          <summary>
            {plan.lists[list]} <small>{counted(changes)}</small>
          </summary>
          <ul>
            {changes.slice(0, MOST).map((change) => (
              <Line change={change} language={language} />
            ))}
          </ul>
          {changes.length > MOST && <p class="faint">{words.more(changes.length - MOST)}</p>}
        </details>
      ))}
      {found.sentences.length > 0 && (
        <p>
          {plan.sentences} <small>{counted(found.sentences)}</small>
        </p>
      )}
      <p>
        <a href={href}>{words.full}</a>
      </p>
    </>
  );
};
