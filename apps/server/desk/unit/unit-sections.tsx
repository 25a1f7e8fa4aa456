import type { Child, FC } from 'hono/jsx';
import { daysBetween, periodName, readPeriod, type PlainDate } from '../../../../src/basis/index.ts';
import { deadlineText, handedIn, stageWords, taskWords, whistleDue } from '../../../../src/delivery/index.ts';
import { itemPath } from '../../cockpit/addresses.ts';
import { StandingMark } from '../../cockpit/standing-mark.tsx';
import { regionPath, type RegionContext } from '../../region/index.ts';
import type { Language } from '../../words/index.ts';
import { recordPath } from '../record-path.ts';
import { lastProgress } from '../task-progress.ts';
import type { UnitPageWords } from '../words/unit.ts';
import type { UnitState } from './unit-data.ts';

/** Rows of each table; the list itself has all. */
const ROWS = 30;

export type Props = { words: UnitPageWords; language: Language; context: RegionContext; state: UnitState };

const Table: FC<{ columns: Readonly<Record<string, string>>; caption: string; rows: readonly Readonly<Record<string, Child>>[]; lead: string }> = (props) => {
  const { columns, caption, rows, lead } = props;
  return (
    <table class="data">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          {Object.values(columns).map((label) => (
            <th scope="col">{label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, ROWS).map((row) => (
          <tr>
            {Object.entries(columns).map(([name, label]) => (
              <td class={name === lead ? 'lead' : undefined} data-label={label}>
                {row[name]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

export const Reports: FC<Props> = ({ words, language, context, state: { reports, counts } }) => {
  const { title, none, columns, states, late } = words.reports;
  const today: PlainDate = context.today;
  return (
    <section>
      <h2>{title}</h2>
      {reports.length === 0 ? (
        <p class="faint">{none}</p>
      ) : (
        <>
          <p class="summary">{words.reports.counts(counts.asked, counts.onTime, counts.late, counts.overdue, counts.open)}</p>
          <Table
            caption={title}
            columns={columns}
            lead="period"
            rows={reports.map(({ id, body }) => {
              const period = readPeriod(body.period);
              const handed = handedIn(body);
              const isLate = handed === undefined && body.due < today;
              return {
                period: (
                  <a href={recordPath('report', context.region.code, context.plan.id, id)}>
                    {period === undefined ? body.period : periodName(period, language)}
                  </a>
                ),
                due: <span class="figure">{body.due}</span>,
                handed: isLate ? <em class="late">{late(daysBetween(body.due, today))}</em> : <span class="figure">{handed ?? ''}</span>,
                state: states[body.state],
                asked: <span class="figure">{body.asks.filter(({ owner }) => owner !== 'statistics').length}</span>,
                cap: <span class="figure">{body.cap ?? ''}</span>,
              };
            })}
          />
        </>
      )}
    </section>
  );
};

export const Items: FC<Props> = ({ words, language, context, state: { items } }) => (
  <section>
    <h2>
      {words.items.title} <small>{items.length}</small>
    </h2>
    {items.length === 0 ? (
      <p class="faint">{words.items.none}</p>
    ) : (
      <Table
        caption={words.items.title}
        columns={words.items.columns}
        lead="item"
        rows={items.map(({ item, standing, task }) => ({
          item: (
            <a lang="zh-CN" href={itemPath(context, item.id)}>
              {item.name}
            </a>
          ),
          now: <StandingMark language={language} now={standing.now} />,
          due: <span class="figure">{task.body.due ?? ''}</span>,
        }))}
      />
    )}
  </section>
);

export const Tasks: FC<Props> = ({ words, language, context, state: { tasks, done, supports } }) => {
  const { state: states, progress } = taskWords(language);
  const notes = [...(done > 0 ? [words.tasks.done(done)] : []), ...(supports > 0 ? [words.tasks.support(supports)] : [])];
  return (
    <section>
      <h2>
        {words.tasks.title} <small>{[String(tasks.length), ...notes].join(' · ')}</small>
      </h2>
      {tasks.length === 0 ? (
        <p class="faint">{words.tasks.none}</p>
      ) : (
        <Table
          caption={words.tasks.title}
          columns={words.tasks.columns}
          lead="title"
          rows={tasks.map(({ id, body }) => {
            const last = lastProgress(body);
            return {
              title: (
                <a lang="zh-CN" href={recordPath('task', context.region.code, context.plan.id, id)}>
                  {body.title}
                </a>
              ),
              state: `${states[body.state].mark} ${states[body.state].word}`,
              said: last === undefined ? '' : `${progress[last.state].mark} ${progress[last.state].word} ${last.text}`,
              due: <span class={body.due !== undefined && body.due < context.today ? 'figure late' : 'figure'}>{body.due ?? ''}</span>,
            };
          })}
        />
      )}
      {tasks.length > ROWS && (
        <p>
          <a href={regionPath(context.region.code, context.plan.id, 'tasks')}>{words.tasks.more(tasks.length - ROWS)}</a>
        </p>
      )}
    </section>
  );
};

export const Projects: FC<Props> = ({ words, language, context, state: { projects } }) => {
  const stages = stageWords(language);
  return (
    <section>
      <h2>
        {words.projects.title} <small>{projects.length}</small>
      </h2>
      {projects.length === 0 ? (
        <p class="faint">{words.projects.none}</p>
      ) : (
        <Table
          caption={words.projects.title}
          columns={words.projects.columns}
          lead="name"
          rows={projects.map(({ id, body }) => ({
            name: (
              <a lang="zh-CN" href={recordPath('project', context.region.code, context.plan.id, id)}>
                {body.name}
              </a>
            ),
            stage: stages[body.stage],
            ends: <span class="figure">{body.ends ?? ''}</span>,
          }))}
        />
      )}
    </section>
  );
};

export const Whistles: FC<Props> = ({ words, language, context, state: { whistles } }) => (
  <section>
    <h2>
      {words.whistles.title} <small>{whistles.length}</small>
    </h2>
    {whistles.length === 0 ? (
      <p class="faint">{words.whistles.none}</p>
    ) : (
      <ul class="lines">
        {whistles.map(({ id, body }) => {
          const due = whistleDue(body);
          return (
            <li>
              <a lang="zh-CN" href={recordPath('whistle', context.region.code, context.plan.id, id)}>
                {body.title}
              </a>{' '}
              {due !== undefined && <small>{words.whistles.by(deadlineText(due)[language])}</small>}
            </li>
          );
        })}
      </ul>
    )}
  </section>
);
