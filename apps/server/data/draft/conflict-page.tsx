import { knownAt, figureKey } from '../../../../src/ledger/index.ts';
import type { PageContext } from '../../app-state.ts';
import { loadRegion, type RegionContext } from '../../region/index.ts';
import { dataPath, renderData } from '../data-page.tsx';
import { figureText } from '../figure-text.ts';
import { itemName, periodOf } from '../names.ts';
import { dataWords } from '../words/index.ts';
import type { Draft } from './draft.ts';
import { actorName } from '../../words/actor-names.ts';
import { HeadRow } from '../../listing/head-row.tsx';

/** Somebody else changed a figure between the dry run and its confirmation: what moved on, and how to go on. Nothing was written. */
export const conflictPage = async (c: PageContext, context: RegionContext, draft: Draft, keys: readonly string[]): Promise<Response> => {
  const { language } = c.var;
  const words = dataWords(language);
  const now = (await loadRegion(await c.var.state.database(), context.region.code, context.plan.id, context.moment, context.today)) ?? context;
  const items = new Map(now.items.map((item) => [item.series, item]));
  const heads = keys.flatMap((key) => {
    const line = now.rows.filter((row) => figureKey(row) === key);
    const head = knownAt(line, { known: now.today })[0];
    const seen = line.find(({ id }) => id === draft.body.seen[key]);
    return head === undefined ? [] : [{ head, seen }];
  });
  return renderData(
    c,
    context,
    { title: words.dry.conflictTitle, lede: words.dry.conflictHelp, status: 409 },
    <>
      <table class="data">
        <caption class="unseen">{words.dry.conflictTitle}</caption>
        <HeadRow
          columns={[
            { label: words.dry.item, name: 'lead' },
            { label: words.dry.period },
            { label: words.dry.conflictSeen, name: 'number' },
            { label: words.dry.conflictNow, name: 'number' },
            { label: words.by },
          ]}
        />
        <tbody>
          {heads.map(({ head, seen }) => (
            <tr>
              <td class="lead" data-label={words.dry.item}>
                {itemName(items.get(head.indicator) ?? { name: head.indicator })}
              </td>
              <td data-label={words.dry.period}>{periodOf(head, language)}</td>
              <td class="number" data-label={words.dry.conflictSeen}>
                {seen === undefined ? words.none : `${figureText(seen)} ${seen.unit}`}
              </td>
              <td class="number" data-label={words.dry.conflictNow}>
                {figureText(head)} {head.unit}
              </td>
              <td data-label={words.by}>{actorName(head.by, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <form class="dry-confirm" method="post" action={dataPath(context, `drafts/${draft.id}/again`)}>
        <button type="submit">{words.dry.conflictAgain}</button>
        <button type="submit" class="quiet" formaction={dataPath(context, `drafts/${draft.id}/discard`)}>
          {words.dry.discard}
        </button>
      </form>
    </>,
  );
};
