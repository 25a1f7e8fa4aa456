import type { FC } from 'hono/jsx';
import { type Compared, difference, type FieldChange, type ListDifference } from '../../../src/plan/index.ts';
import type { PageContext } from '../app-state.ts';
import { planLink } from '../layout/links.ts';
import { EmptyState } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import type { PlanSummary, StoredPlan } from '../plan-store.ts';
import { sentenceAnchor } from '../reading/sentence-anchor.ts';
import { readLink } from '../layout/entry-links.ts';
import { fieldName, fieldValue } from '../review/field-words.ts';
import { readableInstant } from './instant.ts';
import type { Library } from './library.ts';
import { libraryWords, type LibraryWords } from './words/index.ts';

/** Entries of one list that are shown; a longer list says how many more there are. */
const MOST = 300;
/** Characters of an unchanged wording that are shown on each side of a change, and of an entry in a list. */
const AROUND = 16;
const LONGEST = 90;

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** A version as it is told from others: its file and when it came. */
const versionName = (c: PageContext, { embedded, name, uploadedAt }: Pick<PlanSummary, 'embedded' | 'name' | 'uploadedAt'>): string =>
  embedded ? c.var.words.plans.embedded : uploadedAt === undefined ? name : libraryWords(c.var.language).difference.version(name, readableInstant(uploadedAt));

/** Where two wordings part and meet again, with some words around: a long sentence is not shown twice for one figure. */
const around = (before: string, after: string): readonly [string, string] => {
  const shortest = Math.min(before.length, after.length);
  let same = 0;
  while (same < shortest && before[same] === after[same]) same++;
  let tail = 0;
  while (tail < shortest - same && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const cut = (text: string): string => {
    const [from, to] = [Math.max(0, same - AROUND), Math.min(text.length, text.length - tail + AROUND)];
    return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
  };
  return [cut(before), cut(after)];
};

type Sides = { readonly before: StoredPlan; readonly after: StoredPlan };

const sentenceLink = (stored: StoredPlan, { span }: Compared): string => readLink(stored, span, sentenceAnchor(stored, span[0]));

const Plain: FC<{ stored: StoredPlan; entries: readonly Compared[]; title: string; words: LibraryWords; sign: string }> = ({
  stored,
  entries,
  title,
  words,
  sign,
}) =>
  entries.length === 0 ? (
    <></>
  ) : (
    <section class={`difference ${sign}`}>
      <h3>
        {title} <small>{words.difference.count(entries.length)}</small>
      </h3>
      <ul>
        {entries.slice(0, MOST).map((entry) => (
          <li lang="zh-CN">
            <a href={sentenceLink(stored, entry)}>{shortened(entry.label || entry.key)}</a>
          </li>
        ))}
      </ul>
      {entries.length > MOST && <p class="faint">… {words.difference.count(entries.length - MOST)}</p>}
    </section>
  );

const Fields: FC<{ c: PageContext; fields: readonly FieldChange[]; words: LibraryWords }> = ({ c, fields, words }) => (
  <dl class="field-changes">
    {fields.map(({ path, before, after }) => {
      const [was, is] = [before, after].map((value) => (value === undefined ? words.difference.absent : fieldValue(path, value, c.var.words))) as [
        string,
        string,
      ];
      const [shownBefore, shownAfter] = before === undefined || after === undefined ? [was, is] : around(was, is);
      return (
        <div>
          <dt>{fieldName(path, c.var.words)}</dt>
          <dd lang="zh-CN">
            <del>{shownBefore}</del> → <ins>{shownAfter}</ins>
          </dd>
        </div>
      );
    })}
  </dl>
);

const ListSection: FC<{ c: PageContext; sides: Sides; found: ListDifference; words: LibraryWords }> = ({ c, sides, found, words }) => (
  <section class="difference-list" aria-labelledby={`list-${found.list}`}>
    <h2 id={`list-${found.list}`}>{words.difference.lists[found.list]}</h2>
    {found.changed.length > 0 && (
      <section class="difference changed">
        <h3>
          {words.difference.changed} <small>{words.difference.count(found.changed.length)}</small>
        </h3>
        <ul>
          {found.changed.slice(0, MOST).map(({ after, fields }) => (
            <li lang="zh-CN">
              <a href={sentenceLink(sides.after, after)}>{shortened(after.label || after.key)}</a>
              <Fields c={c} fields={fields} words={words} />
            </li>
          ))}
        </ul>
        {found.changed.length > MOST && <p class="faint">… {words.difference.count(found.changed.length - MOST)}</p>}
      </section>
    )}
    <Plain stored={sides.after} entries={found.added} title={words.difference.added} words={words} sign="added" />
    <Plain stored={sides.before} entries={found.removed} title={words.difference.removed} words={words} sign="removed" />
  </section>
);

const Choice: FC<{ c: PageContext; plans: readonly PlanSummary[]; current: StoredPlan; other: StoredPlan | undefined; words: LibraryWords }> = ({
  c,
  plans,
  current,
  other,
  words,
}) => (
  <form class="filters" method="get" action={`/plans/${current.id}/difference`} data-autosubmit>
    <label>
      <span>{words.difference.compare}</span>
      <select name="with">
        {plans
          .filter(({ id }) => id !== current.id)
          .map((plan) => (
            <option value={plan.id} selected={plan.id === other?.id}>
              {`${versionName(c, plan)}${plan.title === current.plan.document.title ? '' : ` ${plan.title}`}`}
            </option>
          ))}
      </select>
    </label>
    <button type="submit">{words.difference.apply}</button>
  </form>
);

/** What a plan says otherwise than the version before it, or than another plan named by `?with=`. */
export const differencePage = async (c: PageContext, library: Library, after: StoredPlan): Promise<Response> => {
  const words = libraryWords(c.var.language);
  const plans = await library.list();
  const other = c.req.query('with') ?? (await library.previousOf(after.id))?.id;
  const before = other === undefined || other === after.id ? undefined : await library.get(other);
  const found = before === undefined ? [] : difference(before.compiled.plan, after.compiled.plan);
  const carried = before === undefined ? 0 : before.corrections.filter(({ id }) => !after.corrections.some((mine) => mine.id === id)).length;
  return renderPage(
    c,
    { title: words.difference.title, plan: after },
    <section class="listing differences">
      <header class="page-head">
        <div>
          <h1>{words.difference.title}</h1>
          {before && <p>{words.difference.lede(versionName(c, after), versionName(c, before))}</p>}
        </div>
        <p>
          <a class="button" href={planLink(after.id)}>
            {words.difference.read}
          </a>
        </p>
      </header>
      {plans.length > 1 && <Choice c={c} plans={plans} current={after} other={before} words={words} />}
      {carried > 0 && c.var.mayWrite && (
        <form class="carry" method="post" action={`/plans/${after.id}/corrections/carry`}>
          <input type="hidden" name="from" value={before!.id} />
          <button type="submit">{words.difference.carry(carried)}</button> <span class="faint">{words.difference.carryHelp}</span>
        </form>
      )}
      {before === undefined && <EmptyState title={words.difference.noOther} help={words.difference.noOtherHelp} />}
      {before !== undefined && found.length === 0 && <EmptyState title={words.difference.none} help={words.difference.noneHelp} />}
      {found.length > 0 && (
        <ul class="difference-summary">
          {found.map(({ list, changed, added, removed }) => (
            <li>
              <a href={`#list-${list}`}>{words.difference.lists[list]}</a>
              {[
                [words.difference.changed, changed.length] as const,
                [words.difference.added, added.length] as const,
                [words.difference.removed, removed.length] as const,
              ]
                .filter(([, count]) => count > 0)
                .map(([what, count]) => (
                  <small>
                    {what} {count}
                  </small>
                ))}
            </li>
          ))}
        </ul>
      )}
      {before !== undefined && found.map((list) => <ListSection c={c} sides={{ before, after }} found={list} words={words} />)}
    </section>,
  );
};
