import type { FC } from 'hono/jsx';
import type { Span } from '../../../src/basis/index.ts';
import { sidesDifference } from '../amendments/difference-sides.ts';
import { DifferenceView } from '../amendments/difference-view.tsx';
import type { PageContext } from '../app-state.ts';
import { planLink } from '../layout/links.ts';
import { EmptyState } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import type { PlanSummary, StoredPlan } from '../plan-store.ts';
import { readLink } from '../layout/entry-links.ts';
import { sentenceAnchor } from '../reading/sentence-anchor.ts';
import { readableInstant } from './instant.ts';
import type { Library } from './library.ts';
import { libraryWords, type LibraryWords } from './words/index.ts';

/** A version as it is told from others: its file and when it came. */
const versionName = (c: PageContext, { embedded, name, uploadedAt }: Pick<PlanSummary, 'embedded' | 'name' | 'uploadedAt'>): string =>
  embedded ? c.var.words.plans.embedded : uploadedAt === undefined ? name : libraryWords(c.var.language).difference.version(name, readableInstant(uploadedAt));

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
  const side = (stored: StoredPlan) => ({ plan: stored.compiled.plan, text: stored.compiled.tree.text });
  const found = before === undefined ? undefined : sidesDifference(side(before), side(after));
  const link =
    (stored: StoredPlan) =>
    (span: Span): string =>
      readLink(stored, span, sentenceAnchor(stored, span[0]));
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
      {before !== undefined && found !== undefined && (
        <DifferenceView
          found={found}
          sides={{ before: before.compiled.plan, after: after.compiled.plan }}
          language={c.var.language}
          url={new URL(c.req.url)}
          link={{ before: link(before), after: link(after) }}
        />
      )}
    </section>,
  );
};
