import type { Kept } from '../../../src/database/index.ts';
import { pointLosses, pointSums, scored, type Scheme } from '../../../src/evaluation/index.ts';
import type { PageContext } from '../app-state.ts';
import { itemPath } from '../cockpit/addresses.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { ForecastMark, StandingMark } from '../cockpit/standing-mark.tsx';
import { gatherFrozen } from '../evaluations/gather-frozen.ts';
import { PageHead } from '../views/page-head.tsx';
import { Fault, Facts, renderScores } from './score-frame.tsx';
import { shortened } from './score-rows.tsx';
import { scoreWords } from './words/index.ts';

/** What the scheme comes to today, of figures gathered for this page alone. */
const scoredToday = async ({ store, context }: Delivery, scheme: Scheme) => {
  const { asOf, known } = context.moment;
  const { from } = context.plan.period ?? { from: Number(asOf.slice(0, 4)) };
  const frozen = await gatherFrozen(store, context, {
    id: '',
    evaluation: { kind: 'annual', title: '', from: `${from}-01-01`, until: asOf, cutoff: asOf, known, parts: ['indicators'] },
  });
  return { outcome: scored(scheme, frozen), frozen };
};

/** 失分预警: where points of a higher level's assessment are being lost, most first. */
export const pointsPage = async (c: PageContext, given: Delivery, row: Kept<'scheme'>): Promise<Response> => {
  const { context } = given;
  const { language } = c.var;
  const words = scoreWords(language);
  const { columns } = words.points;
  const { outcome, frozen } = await scoredToday(given, row.body);
  const items = new Map(frozen.items.map((item) => [item.id, item]));
  const mapped = new Map((row.body.mapping ?? []).map(({ id, item }) => [id, item]));
  const rows = outcome.ok?.rows ?? [];
  const sums = pointSums(rows);
  return renderScores(
    c,
    given,
    { title: words.points.title, current: 'schemes' },
    <>
      <PageHead title={`${row.body.name} · ${words.points.title}`} lede={words.points.lede(context.moment.asOf)} />
      <Fault text={outcome.refused?.[language]} />
      {rows.length > 0 && (
        <>
          <Facts
            rows={[
              [words.points.full, shortened(sums.full.toString())],
              [words.points.now, shortened(sums.now.toString(), 2)],
              [words.points.foretold, shortened(sums.foretold.toString(), 2)],
              [words.points.unknown, shortened(sums.unknown.toString(), 2)],
            ]}
          />
          <table class="data" data-rows>
            <caption class="unseen">{words.points.title}</caption>
            <thead>
              <tr>
                <th scope="col">{columns.name}</th>
                {(['full', 'now', 'lost', 'forecast', 'foretold'] as const).map((column) => (
                  <th scope="col" class="number">
                    {columns[column]}
                  </th>
                ))}
                <th scope="col">{columns.item}</th>
                <th scope="col">{columns.standing}</th>
                <th scope="col">{columns.owner}</th>
              </tr>
            </thead>
            <tbody>
              {pointLosses(rows).map(({ row: own, lost, foretold }) => {
                const item = items.get(mapped.get(own.item) ?? own.item);
                return (
                  <tr id={own.item} tabindex={-1} class={foretold?.gt(0) === true ? 'is-losing' : undefined}>
                    <td class="lead" data-label={columns.name} lang="zh-CN">
                      {own.name}
                    </td>
                    <td class="number" data-label={columns.full}>
                      {shortened(own.full ?? '100')}
                    </td>
                    <td class="number" data-label={columns.now}>
                      {shortened(own.score, 2) || '—'}
                    </td>
                    <td class="number" data-label={columns.lost}>
                      {shortened(lost?.toString(), 2) || '—'}
                    </td>
                    <td class="number" data-label={columns.forecast}>
                      {shortened(own.forecast, 2) || '—'}
                    </td>
                    <td class="number" data-label={columns.foretold}>
                      <b>{shortened(foretold?.toString(), 2) || '—'}</b>
                    </td>
                    <td data-label={columns.item}>
                      {item === undefined ? (
                        <span class="faint">{own.reason?.[language] ?? words.scheme.none}</span>
                      ) : (
                        <a href={itemPath(context, item.id)} lang="zh-CN">
                          {item.name}
                        </a>
                      )}
                    </td>
                    <td class="short" data-label={columns.standing}>
                      {item !== undefined && (
                        <>
                          <StandingMark language={language} now={item.standing.now} /> <ForecastMark language={language} forecast={item.standing.forecast} />
                        </>
                      )}
                    </td>
                    <td data-label={columns.owner} lang="zh-CN">
                      {item?.lead?.name ?? ''}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </>
      )}
      {rows.length === 0 && outcome.refused === undefined && <p class="no-match">{words.points.none}</p>}
    </>,
  );
};
