import type { Child, FC } from 'hono/jsx';
import type { Instant } from '../../../src/basis/index.ts';
import { readableInstant } from '../library/instant.ts';
import { actorName } from '../words/actor-names.ts';
import type { Language } from '../words/index.ts';

export type HistoryHead = { readonly when: string; readonly who: string; readonly what: string; readonly why: string };

type Row = { readonly at: Instant; readonly by: string | undefined; readonly what: Child; readonly why?: string | undefined };

/** 经过: what was done to a record, by whom, when and why, in the order given. */
export const HistoryTable: FC<{ language: Language; title: string; head: HistoryHead; rows: readonly Row[] }> = ({ language, title, head, rows }) => (
  <table class="data">
    <caption class="unseen">{title}</caption>
    <thead>
      <tr>
        {[head.when, head.who, head.what, head.why].map((label) => (
          <th scope="col">{label}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ at, by, what, why }) => (
        <tr>
          <td class="short" data-label={head.when}>
            <time datetime={at}>{readableInstant(at)}</time>
          </td>
          <td data-label={head.who}>{actorName(by, language)}</td>
          <td class="wide" data-label={head.what}>
            {what}
          </td>
          <td data-label={head.why} lang="zh-CN">
            {why}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
