import type { FC } from 'hono/jsx';
import { Decimal } from '../../../src/basis/index.ts';
import { PART_CRITERIA, partCriteria, type PartCriterion, type Scheme, type Score, type ScoreObject, type ScoreRow } from '../../../src/evaluation/index.ts';
import { itemPath } from '../cockpit/addresses.ts';
import type { RegionContext } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import { scoreWords } from './words/index.ts';
import { HeadRow } from '../listing/head-row.tsx';

type Props = { language: Language; context: RegionContext; scheme: Scheme | undefined; score: Score };

/** At most so many digits after the point, as text. */
export const shortened = (text: string | undefined, digits = 4): string => (text === undefined ? '' : new Decimal(text).toDecimalPlaces(digits).toString());

const isPart = (id: string): id is PartCriterion => (PART_CRITERIA as readonly string[]).includes(id);

const RowName: FC<{ context: RegionContext; language: Language; row: ScoreRow; item: string | undefined }> = ({ context, language, row, item }) => {
  if (isPart(row.item)) return <>{partCriteria[row.item][language]}</>;
  const found = item === undefined ? undefined : context.items.find(({ id }) => id === item);
  return found === undefined ? (
    <span lang="zh-CN">{row.name ?? row.item}</span>
  ) : (
    <a href={itemPath(context, found.id)} lang="zh-CN">
      {row.name ?? found.name}
    </a>
  );
};

/** What a row adds to the total: its weight times its score, or under a mapping its points. */
const countedOf = ({ weight, score, full }: ScoreRow): string => {
  if (score === undefined) return '—';
  return full !== undefined ? shortened(score, 2) : new Decimal(weight).times(score).toDecimalPlaces(2).toString();
};

/** The rows of a score, in their order; those without a score say why. */
export const ScoreRows: FC<Props> = ({ language, context, scheme, score }) => {
  const words = scoreWords(language);
  const { columns } = words.score;
  const isCompared = scheme?.method === 'entropy' || scheme?.method === 'topsis';
  const isMapped = scheme?.mapping !== undefined;
  const mapped = new Map((scheme?.mapping ?? []).map(({ id, item }) => [id, item]));
  return (
    <table class="data score-rows" data-rows>
      <caption class="unseen">{words.score.rows}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.item}</th>
          <th scope="col" class="number">
            {columns.weight}
          </th>
          {isCompared ? (
            <th scope="col">{columns.direction}</th>
          ) : (
            <>
              <th scope="col" class="number">
                {columns.value}
              </th>
              <th scope="col" class="number">
                {columns.score}
              </th>
              <th scope="col" class="number">
                {isMapped ? columns.full : columns.counted}
              </th>
              {isMapped && (
                <th scope="col" class="number">
                  {columns.forecast}
                </th>
              )}
            </>
          )}
          <th scope="col">{columns.reason}</th>
        </tr>
      </thead>
      <tbody>
        {score.rows.map((row) => (
          <tr id={row.item} tabindex={-1}>
            <td class="lead" data-label={columns.item}>
              <RowName context={context} language={language} row={row} item={isMapped ? mapped.get(row.item) : row.item} />
            </td>
            <td class="number" data-label={columns.weight}>
              {shortened(row.weight)}
            </td>
            {isCompared ? (
              <td data-label={columns.direction}>{row.direction === undefined ? '' : words.scheme[row.direction]}</td>
            ) : (
              <>
                <td class="number" data-label={columns.value}>
                  {shortened(row.value) || '—'}
                </td>
                <td class="number" data-label={columns.score}>
                  {shortened(row.score, 2) || '—'}
                </td>
                <td class="number" data-label={isMapped ? columns.full : columns.counted}>
                  {isMapped ? shortened(row.full) : countedOf(row)}
                </td>
                {isMapped && (
                  <td class="number" data-label={columns.forecast}>
                    {shortened(row.forecast, 2) || '—'}
                  </td>
                )}
              </>
            )}
            <td data-label={columns.reason}>{row.reason?.[language] ?? ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const byRank = (a: ScoreObject, b: ScoreObject): number =>
  a.kind === 'year' ? (a.ref < b.ref ? -1 : 1) : (a.rank ?? Infinity) - (b.rank ?? Infinity) || (a.name < b.name ? -1 : 1);

/** Units in the order of their ranks, or years in time, with their scores. */
export const ScoreObjects: FC<{ language: Language; score: Score; names: ReadonlyMap<string, string> }> = ({ language, score, names }) => {
  const words = scoreWords(language).score;
  const objects = (score.objects ?? []).toSorted(byRank);
  const [first] = objects;
  if (first === undefined) return null;
  return (
    <>
      <h2>{words.objects[first.kind]}</h2>
      <table class="data score-objects" data-rows>
        <caption class="unseen">{words.objects[first.kind]}</caption>
        <HeadRow
          columns={[
            { label: words.objectColumns.object },
            { label: words.objectColumns.score, name: 'number' },
            { label: words.objectColumns.rank, name: 'number' },
            { label: words.objectColumns.reason },
          ]}
        />
        <tbody>
          {objects.map(({ ref, name, score: own, rank, reason, vetoed }) => (
            <tr>
              <td class="lead" data-label={words.objectColumns.object} lang="zh-CN">
                {name}
              </td>
              <td class="number" data-label={words.objectColumns.score}>
                {shortened(own, 2) || '—'}
              </td>
              <td class="number" data-label={words.objectColumns.rank}>
                {rank ?? '—'}
              </td>
              <td data-label={words.objectColumns.reason} id={`object-${ref}`}>
                {reason?.[language] ?? ''}
                {vetoed !== undefined && `${words.vetoed}：${vetoed.map((item) => names.get(item) ?? item).join('、')}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};
