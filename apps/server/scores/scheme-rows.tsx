import type { FC } from 'hono/jsx';
import { PART_CRITERIA, partCriteria, type PartCriterion, type Scheme } from '../../../src/evaluation/index.ts';
import { itemPath } from '../cockpit/addresses.ts';
import { HeadRow } from '../listing/head-row.tsx';
import type { RegionContext } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import { scoreWords } from './words/index.ts';

const isPart = (id: string): id is PartCriterion => (PART_CRITERIA as readonly string[]).includes(id);

const ItemName: FC<{ context: RegionContext; id: string; language: Language }> = ({ context, id, language }) => {
  if (isPart(id)) return <>{partCriteria[id][language]}</>;
  const item = context.items.find((each) => each.id === id);
  return item === undefined ? (
    <>{id}</>
  ) : (
    <a href={itemPath(context, id)} lang="zh-CN">
      {item.no === undefined ? '' : `${item.no} `}
      {item.name}
    </a>
  );
};

type Props = { language: Language; context: RegionContext; scheme: Scheme };

const MappedRows: FC<Props> = ({ language, context, scheme }) => {
  const words = scoreWords(language);
  const { columns } = words.scheme;
  return (
    <table class="data">
      <caption class="unseen">{words.scheme.rows}</caption>
      <HeadRow
        columns={[
          { label: words.points.columns.name },
          { label: columns.full, name: 'number' },
          { label: columns.weight, name: 'number' },
          { label: columns.mapped },
        ]}
      />
      <tbody>
        {(scheme.mapping ?? []).map(({ name, full, weight, item }) => (
          <tr>
            <td class="lead" data-label={words.points.columns.name} lang="zh-CN">
              {name}
            </td>
            <td class="number" data-label={columns.full}>
              {full}
            </td>
            <td class="number" data-label={columns.weight}>
              {weight ?? '—'}
            </td>
            <td data-label={columns.mapped}>
              {item === undefined ? <span class="faint">{words.scheme.none}</span> : <ItemName context={context} id={item} language={language} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const WeighedRows: FC<Props> = ({ language, context, scheme }) => {
  const words = scoreWords(language);
  const { columns } = words.scheme;
  const finds = scheme.method === 'entropy' || scheme.entropyWeights === true;
  const isCompared = scheme.method === 'entropy' || scheme.method === 'topsis';
  const order = new Map(context.items.map(({ id }, i) => [id, i]));
  const ids = Object.keys(scheme.weights).toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  return (
    <table class="data">
      <caption class="unseen">{words.scheme.rows}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.item}</th>
          {!finds && (
            <th scope="col" class="number">
              {columns.weight}
            </th>
          )}
          {scheme.method === 'efficacy' && (
            <>
              <th scope="col" class="number">
                {columns.satisfactory}
              </th>
              <th scope="col" class="number">
                {columns.unallowable}
              </th>
            </>
          )}
          {isCompared && <th scope="col">{columns.direction}</th>}
        </tr>
      </thead>
      <tbody>
        {ids.map((id) => (
          <tr>
            <td class="lead" data-label={columns.item}>
              <ItemName context={context} id={id} language={language} />
            </td>
            {!finds && (
              <td class="number" data-label={columns.weight}>
                {scheme.weights[id]}
              </td>
            )}
            {scheme.method === 'efficacy' && (
              <>
                <td class="number" data-label={columns.satisfactory}>
                  {scheme.bounds?.[id]?.satisfactory}
                </td>
                <td class="number" data-label={columns.unallowable}>
                  {scheme.bounds?.[id]?.unallowable}
                </td>
              </>
            )}
            {isCompared && <td data-label={columns.direction}>{words.scheme[scheme.directions?.[id] ?? 'byItem']}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** What a scheme weighs: the items of the plan with their weights, or the rows of a table of points and what each is answered by. */
export const SchemeRows: FC<Props> = (props) => (props.scheme.mapping === undefined ? <WeighedRows {...props} /> : <MappedRows {...props} />);
