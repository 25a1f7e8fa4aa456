import type { FC } from 'hono/jsx';
import type { Amendment, AmendmentChange } from '../../../src/evaluation/index.ts';
import { itemPath } from '../cockpit/addresses.ts';
import type { RegionContext } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import { amendmentWords } from './words/index.ts';

const ItemName: FC<{ context: RegionContext; change: Pick<AmendmentChange, 'item' | 'name'> }> = ({ context, change }) =>
  context.items.some(({ id }) => id === change.item) ? <a href={itemPath(context, change.item)}>{change.name}</a> : <>{change.name}</>;

/** What an amendment changes: each item before and after, and why; what is asked less of is marked. */
export const ChangeTable: FC<{ language: Language; context: RegionContext; amendment: Amendment }> = ({ language, context, amendment }) => {
  const words = amendmentWords(language);
  const { columns } = words.page;
  return (
    <table class="data amendment-changes" data-rows>
      <caption class="unseen">{words.page.changes}</caption>
      <thead>
        <tr>
          {[columns.item, columns.what, columns.before, columns.after, columns.reason].map((label) => (
            <th scope="col">{label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {amendment.changes.map((change, i) => (
          <tr id={`change-${i + 1}`} class={change.lowered ? 'is-lowered' : undefined}>
            <td class="lead" data-label={columns.item} lang="zh-CN">
              <ItemName context={context} change={change} />
              {change.binding && <small class="binding"> {words.binding}</small>}
            </td>
            <td class="short" data-label={columns.what}>
              {words.kinds[change.what]}
              {change.lowered && <small class="lowered"> ▼ {words.lowered}</small>}
            </td>
            <td data-label={columns.before} lang="zh-CN">
              {change.before ?? words.page.none} {change.was !== undefined && <small class="faint">{change.unit}</small>}
            </td>
            <td data-label={columns.after} lang="zh-CN">
              {change.after ?? (change.what === 'removed' ? words.kinds.removed : words.page.none)}{' '}
              {change.target !== undefined && <small class="faint">{change.unit}</small>}
            </td>
            <td class="wide" data-label={columns.reason} lang="zh-CN">
              {change.reason}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
