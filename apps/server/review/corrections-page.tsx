import type { FC } from 'hono/jsx';
import { type Applied, type Correction, labelOf, layer, type Orphaned } from '../../../src/plan/index.ts';
import type { PageContext } from '../app-state.ts';
import { readLink } from '../layout/entry-links.ts';
import { planLink } from '../layout/links.ts';
import { EmptyState } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import type { StoredPlan } from '../plan-store.ts';
import { sentenceAnchor } from '../reading/sentence-anchor.ts';
import { fieldName, fieldValue } from './field-words.ts';
import { readableInstant } from '../library/instant.ts';
import { reviewWords } from './words/index.ts';
import { actorName } from '../words/actor-names.ts';

const MOST = 2000;

type Props = {
  readonly c: PageContext;
  readonly stored: StoredPlan;
  readonly correction: Correction;
  readonly applied: Applied | undefined;
  readonly orphaned: Orphaned | undefined;
};

const Changes: FC<Pick<Props, 'c' | 'correction'>> = ({ c, correction: { entries = [], was = {}, action, list } }) => {
  const { words } = c.var;
  if (action === 'split')
    return (
      <ul>
        {entries.map((entry) => (
          <li lang="zh-CN">{labelOf(list, entry) || fieldValue('', entry, words)}</li>
        ))}
      </ul>
    );
  return (
    <dl class="field-changes">
      {Object.entries(entries[0] ?? {}).map(([path, now]) => (
        <div>
          <dt>{fieldName(path, words)}</dt>
          <dd lang="zh-CN">
            {was[path] !== undefined && (
              <>
                <del>{fieldValue(path, was[path], words)}</del> →{' '}
              </>
            )}
            <ins>{fieldValue(path, now, words) || '—'}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
};

const Row: FC<Props> = ({ c, stored, correction, applied, orphaned }) => {
  const say = reviewWords(c.var.language);
  const { id, at, by, action, list, quote, span, note } = correction;
  const outcome = orphaned?.message[c.var.language] ?? (applied?.drift === undefined ? say.corrections.applied : say.corrections[applied.drift]);
  return (
    <tr class={orphaned === undefined ? (applied?.drift === 'differs' ? 'drifted' : undefined) : 'orphaned'}>
      <td class="short">
        <time datetime={at}>{readableInstant(at)}</time>
        {by !== undefined && <small> {actorName(by, c.var.language)}</small>}
      </td>
      <td class="short">{say.actions[action]}</td>
      <td class="wide" lang="zh-CN">
        <small>{say.lists[list]}</small>{' '}
        {orphaned === undefined ? <a href={readLink(stored, span, sentenceAnchor(stored, span[0]))}>{quote.slice(0, 80)}</a> : quote.slice(0, 80)}
        <Changes c={c} correction={correction} />
        {note !== undefined && <p class="faint">{note}</p>}
      </td>
      <td class={orphaned === undefined ? '' : 'fault'}>{outcome}</td>
      <td class="short">
        {c.var.mayWrite && (
          <form method="post" action={`/plans/${stored.id}/corrections/undo`}>
            <input type="hidden" name="correction" value={id} />
            <input type="hidden" name="next" value={`/plans/${stored.id}/corrections`} />
            <button type="submit" class="quiet">
              {say.corrections.withdraw}
            </button>
          </form>
        )}
      </td>
    </tr>
  );
};

/** 更正记录: what persons have said of this plan, what could not be placed first, each to be withdrawn. */
export const correctionsPage = (c: PageContext, stored: StoredPlan, told?: string, fault = false): Promise<Response> => {
  const { language, mayWrite } = c.var;
  const say = reviewWords(language);
  const { applied, orphaned } = layer(stored.compiled.plan, stored.corrections, stored.compiled.tree.text);
  const appliedById = new Map(applied.map((one) => [one.correction.id, one]));
  const orphanedById = new Map(orphaned.map((one) => [one.correction.id, one]));
  const newestFirst = stored.corrections.toReversed().toSorted((a, b) => Number(orphanedById.has(b.id)) - Number(orphanedById.has(a.id)));
  return renderPage(
    c,
    { title: say.corrections.title, plan: stored, view: 'review', status: fault ? 422 : 200 },
    <section class="listing corrections">
      <header class="page-head">
        <div>
          <h1>{say.corrections.title}</h1>
          <p>{say.corrections.lede}</p>
        </div>
        <p class="review-links">
          <a href={planLink(stored.id, 'review')}>{say.title}</a>
          {stored.corrections.length > 0 && (
            <a href={`/plans/${stored.id}/corrections.json`} download>
              {say.corrections.export}
            </a>
          )}
        </p>
      </header>
      {told !== undefined && (
        <p class={fault ? 'told fault' : 'told'} role={fault ? 'alert' : 'status'}>
          {told}
        </p>
      )}
      {newestFirst.length === 0 ? (
        <EmptyState title={say.corrections.empty} help={say.corrections.emptyHelp} />
      ) : (
        <>
          <p class="faint">
            {say.corrections.count(newestFirst.length)}
            {orphaned.length > 0 && `，${say.corrections.orphaned} ${orphaned.length}`}
          </p>
          <div class="table-scroll">
            <table class="printed">
              <thead>
                <tr>
                  <th scope="col">{say.corrections.when}</th>
                  <th scope="col">{say.corrections.what}</th>
                  <th scope="col">{say.corrections.whom}</th>
                  <th scope="col">{say.corrections.outcome}</th>
                  <td></td>
                </tr>
              </thead>
              <tbody>
                {newestFirst.slice(0, MOST).map((correction) => (
                  <Row c={c} stored={stored} correction={correction} applied={appliedById.get(correction.id)} orphaned={orphanedById.get(correction.id)} />
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      {mayWrite && (
        <form class="import" method="post" action={`/plans/${stored.id}/corrections/import`} enctype="multipart/form-data">
          <h2>{say.corrections.import}</h2>
          <p class="faint">{say.corrections.importHelp}</p>
          <label class="file">
            <span>{say.corrections.importChoose}</span>
            <input type="file" name="file" accept=".json,application/json" required />
          </label>
          <button type="submit">{say.corrections.importSubmit}</button>
        </form>
      )}
    </section>,
  );
};
