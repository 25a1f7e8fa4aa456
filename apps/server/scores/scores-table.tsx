import type { FC } from 'hono/jsx';
import { Decimal } from '../../../src/basis/index.ts';
import type { Kept } from '../../../src/database/index.ts';
import { readableInstant } from '../library/instant.ts';
import type { RegionContext } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import { scorePath } from './score-path.ts';
import { scoreWords } from './words/index.ts';
import { actorName } from '../words/actor-names.ts';
import { HeadRow } from '../listing/head-row.tsx';

/** A share as a percentage with one digit at most. */
export const percentOf = (share: string): string => `${new Decimal(share).times(100).toDecimalPlaces(1).toString()}%`;

type Props = {
  language: Language;
  context: RegionContext;
  scores: readonly Kept<'score'>[];
  schemes: readonly Kept<'scheme'>[];
  evaluations: readonly Kept<'evaluation'>[];
};

/** Scores, newest first; what has no total shows between what it lies. */
export const ScoresTable: FC<Props> = ({ language, context, scores, schemes, evaluations }) => {
  const words = scoreWords(language);
  const { columns } = words.scores;
  const names = new Map(schemes.map(({ id, body }) => [id, body.name]));
  const titles = new Map(evaluations.map(({ id, body }) => [id, body.title]));
  return (
    <table class="data" data-rows>
      <caption class="unseen">{words.scores.title}</caption>
      <HeadRow
        columns={[
          { label: columns.evaluation },
          { label: columns.scheme },
          { label: columns.total, name: 'number' },
          { label: columns.grade },
          { label: columns.coverage, name: 'number' },
          { label: columns.at },
          { label: columns.by },
        ]}
      />
      <tbody>
        {scores
          .toSorted((a, b) => (a.body.at < b.body.at ? 1 : -1))
          .map(({ id, body }) => (
            <tr id={id} tabindex={-1}>
              <td class="lead" data-label={columns.evaluation} lang="zh-CN">
                <a href={scorePath(context, id)}>{titles.get(body.evaluation) ?? body.evaluation}</a>
              </td>
              <td data-label={columns.scheme} lang="zh-CN">
                {names.get(body.scheme) ?? body.scheme} {words.edition(body.edition)}
              </td>
              <td class="number" data-label={columns.total}>
                {body.total !== undefined ? (
                  <b>{body.total}</b>
                ) : body.range !== undefined ? (
                  <small class="faint">{words.scores.range(body.range.lowest, body.range.highest)}</small>
                ) : (
                  <small class="faint">{words.scores.ranked}</small>
                )}
              </td>
              <td data-label={columns.grade} lang="zh-CN">
                {body.grade ?? ''}
              </td>
              <td class="number" data-label={columns.coverage}>
                {percentOf(body.coverage)}
              </td>
              <td class="short figure" data-label={columns.at}>
                {readableInstant(body.at)}
              </td>
              <td data-label={columns.by}>{actorName(body.by, language)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
};
