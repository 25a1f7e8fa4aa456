import type { FC } from 'hono/jsx';
import { periodName } from '../../../src/basis/index.ts';
import { contradictions, knownAt, type Observation } from '../../../src/ledger/index.ts';
import type { RegionContext } from '../region/index.ts';
import type { CockpitWords } from './words/index.ts';

const said = (row: Observation, words: CockpitWords): string =>
  `${row.bound ?? ''}${row.value?.toFixed() ?? ''}${row.unit}（${[row.authority && words.authorities[row.authority], row.source.document].filter(Boolean).join('，')}）`;

/** Figures on which sources differ: which is used, what the others say, by how much. */
export const ItemContradictions: FC<{ words: CockpitWords; context: RegionContext; rows: readonly Observation[] }> = ({ words, context, rows }) => {
  const found = contradictions(knownAt(rows, context.moment));
  return found.length === 0 ? null : (
    <section class="item-section">
      <h2>{words.item.contradictions}</h2>
      <p class="section-note">{words.item.contradictionsHelp}</p>
      <ul class="contradictions" lang="zh-CN">
        {found.map(({ used, others }) => (
          <li>
            <b>
              {periodName(used.period, words.language, used.measure === 'ytd')} {words.measures[used.measure]}
            </b>
            {words.colon}
            {words.item.contradictionUsed} {said(used, words)}
            {others.map(({ row, difference }) => (
              <span>
                ；{said(row, words)}
                {difference && (
                  <small>
                    （{difference.isPositive() ? '+' : ''}
                    {difference.toFixed()}）
                  </small>
                )}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
};
