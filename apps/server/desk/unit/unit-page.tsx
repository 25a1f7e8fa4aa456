import type { Child, FC } from 'hono/jsx';
import { daysBetween, periodName, readPeriod, type PlainDate } from '../../../../src/basis/index.ts';
import type { Kept } from '../../../../src/database/index.ts';
import { deadlineText, handedIn, stageWords, taskWords, unitLabel, unitTypes, whistleDue } from '../../../../src/delivery/index.ts';
import type { PageContext } from '../../app-state.ts';
import { itemPath } from '../../cockpit/addresses.ts';
import { StandingMark } from '../../cockpit/standing-mark.tsx';
import type { Delivery } from '../../delivery/on-delivery.tsx';
import { Notice } from '../../layout/notice.tsx';
import { renderPage } from '../../layout/page.tsx';
import { mayIn } from '../../layout/tab-groups.ts';
import { regionPath, type RegionContext } from '../../region/index.ts';
import type { Language } from '../../words/index.ts';
import { recordPath } from '../record-path.ts';
import { lastProgress } from '../task-progress.ts';
import type { Units } from '../unit-name.ts';
import { unitPageWords, type UnitPageWords } from '../words/unit.ts';
import { unitState, type UnitState } from './unit-data.ts';

/** Rows of each table; the list itself has all. */
const ROWS = 30;

type Props = { words: UnitPageWords; language: Language; context: RegionContext; state: UnitState };

const UnitLink: FC<{ context: RegionContext; units: Units; id: string }> = ({ context, units, id }) => {
  const unit = units.get(id);
  return (
    <a lang="zh-CN" href={recordPath('unit', context.region.code, context.plan.id, id)}>
      {unit === undefined ? id : unitLabel(unit.body)}
    </a>
  );
};

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

/** Who it is, what it was called, what became of it, whom to ask. */
const Identity: FC<Props & { unit: Kept<'unit'>; inside: boolean; edits: boolean }> = ({ words, language, context, state, unit, inside, edits }) => {
  const { name, short, type, creditCode, division, formerNames = [], ended, contact, approver, parent } = unit.body;
  const took = [...state.units.values()].filter(({ body }) => body.ended?.unit === unit.id);
  const person = (one: typeof contact): Child =>
    one === undefined ? <span class="faint">{words.noContact}</span> : [one.person, one.phone, one.email].filter(Boolean).join(' · ');
  const facts: readonly (readonly [string, Child])[] = [
    [words.type, unitTypes[type][language]],
    ...(parent === undefined ? [] : [[words.parent, <UnitLink context={context} units={state.units} id={parent} />] as const]),
    ...(creditCode === undefined ? [] : [[words.code, creditCode] as const]),
    ...(division === undefined ? [] : [[words.division, division] as const]),
    ...(inside ? [[words.contact, person(contact)] as const, [words.approver, person(approver)] as const] : []),
  ];
  return (
    <header class="unit-head">
      <h1 lang="zh-CN">
        {name} {short !== undefined && <small>{short}</small>}
      </h1>
      {formerNames.map((former) => (
        <p lang="zh-CN">{words.former(former.name, former.until, former.document)}</p>
      ))}
      {ended !== undefined && (
        <p class="told">
          {words.ended(ended.date, ended.document)} <UnitLink context={context} units={state.units} id={ended.unit} />
        </p>
      )}
      {took.map(({ id, body }) => (
        <p>
          {words.took(body.ended!.date, body.ended!.document)} <UnitLink context={context} units={state.units} id={id} />
        </p>
      ))}
      <dl class="facts">
        {facts.map(([label, value]) => (
          <div>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {edits && (
        <p class="actions">
          <a href={`${recordPath('unit', context.region.code, context.plan.id, unit.id)}/edit`}>{words.edit}</a>
        </p>
      )}
    </header>
  );
};

const Reports: FC<Props> = ({ words, language, context, state: { reports, counts } }) => {
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

const Items: FC<Props> = ({ words, language, context, state: { items } }) => (
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

const Tasks: FC<Props> = ({ words, language, context, state: { tasks, done, supports } }) => {
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

const Projects: FC<Props> = ({ words, language, context, state: { projects } }) => {
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

const Whistles: FC<Props> = ({ words, language, context, state: { whistles } }) => (
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

/** The unit's page: what it leads and supports, how it stands, how it reports, whom to ask. */
export const unitPage = async (c: PageContext, { context, delivery, actor }: Delivery): Promise<Response> => {
  const { language } = c.var;
  const words = unitPageWords(language);
  const code = context.region.code;
  const unit = await delivery.get('unit', c.req.param('unit') ?? '');
  if (unit === undefined) {
    const action = { href: regionPath(code, context.plan.id, 'units'), label: words.list };
    return renderPage(
      c,
      { title: words.noUnit, region: context, tab: 'units', status: 404 },
      <Notice title={words.noUnit} text={words.noUnitHelp} action={action} />,
    );
  }
  const state = await unitState(delivery, context, unit.id, context.today);
  const given = { words, language, context, state };
  const may = (action: Parameters<typeof mayIn>[1]): boolean => mayIn(actor, action, code);
  return renderPage(
    c,
    { title: unitLabel(unit.body), region: context, tab: 'units' },
    <article class="listing together unit-page">
      <Identity {...given} unit={unit} inside={may('task.read')} edits={may('unit.edit')} />
      {may('report.read') && <Reports {...given} />}
      {may('whistle.read') && <Whistles {...given} />}
      {may('task.read') && <Items {...given} />}
      {may('task.read') && <Tasks {...given} />}
      {may('project.read') && <Projects {...given} />}
    </article>,
  );
};
