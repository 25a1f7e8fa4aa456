import type { FC } from 'hono/jsx';
import { opinionStatistics, topicKey, type OpinionCounts } from '../../../src/participation/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { unitsOf } from '../units/unit-choice.tsx';
import { nameIn } from '../whistles/whistle-rows.ts';
import type { Language } from '../words/index.ts';
import { renderOpinions } from './opinions-frame.tsx';
import { opinionsPath } from './participation-path.ts';
import { shareText } from './result-view.tsx';
import { participationWords } from './words/index.ts';

const MOST = 100;

const COLUMNS = ['received', 'open', 'overdue', 'answered', 'onTime', 'merged', 'hidden'] as const;

/** A share with what it is of; a dash where it is of nothing. */
const ofWhole = (part: number, whole: number): string => (whole === 0 ? '—' : `${shareText(part / whole)} (${part}/${whole})`);

const satisfaction = ({ satisfied, basically, unsatisfied }: OpinionCounts): string => ofWhole(satisfied + basically, satisfied + basically + unsatisfied);

type Row = { readonly label: string; readonly href?: string; readonly counts: OpinionCounts };

const CountTable: FC<{ language: Language; title: string; rows: readonly Row[] }> = ({ language, title, rows }) => {
  const words = participationWords(language).statistics;
  return (
    <section>
      <h2>{title}</h2>
      <table class="data">
        <caption class="unseen">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{title}</th>
            {COLUMNS.map((column) => (
              <th scope="col" class="number">
                {words.columns[column]}
              </th>
            ))}
            <th scope="col" class="number">
              {words.satisfaction}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST).map(({ label, href, counts }) => (
            <tr>
              <th scope="row" class="lead" lang="zh-CN">
                {href === undefined ? label : <a href={href}>{label}</a>}
              </th>
              {COLUMNS.map((column) => (
                <td class="number" data-label={words.columns[column]}>
                  {column === 'onTime' ? ofWhole(counts.onTime, counts.answered) : counts[column]}
                </td>
              ))}
              <td class="number" data-label={words.satisfaction}>
                {satisfaction(counts)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > MOST && <p class="faint">{words.more(rows.length - MOST)}</p>}
    </section>
  );
};

/** 统计: of what the reader may see. */
export const statisticsPage = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { context, delivery } = given;
  const { language } = c.var;
  const words = participationWords(language);
  const [rows, units] = await Promise.all([delivery.list('opinion', { plan: context.plan.id }), unitsOf(delivery)]);
  const nameOf = nameIn(units);
  const {
    all,
    topics,
    units: byUnit,
  } = opinionStatistics(
    rows.map(({ body }) => body),
    context.today,
  );
  return renderOpinions(
    c,
    given,
    { title: words.statistics.title, lede: words.statistics.lede(context.today), tab: 'statistics' },
    <>
      <CountTable language={language} title={words.statistics.all} rows={[{ label: words.statistics.all, counts: all }]} />
      <CountTable
        language={language}
        title={words.statistics.units}
        rows={byUnit.map(({ unit, counts }) => ({ label: unit === undefined ? words.statistics.noUnit : nameOf(unit), counts }))}
      />
      <CountTable
        language={language}
        title={words.statistics.topics}
        rows={topics.map(({ about, counts }) => ({
          label: `${words.topics[about.kind]} ${about.title}`,
          href: opinionsPath(context, `?state=all&about=${encodeURIComponent(topicKey(about))}`),
          counts,
        }))}
      />
    </>,
  );
};
