import type { Child, FC } from 'hono/jsx';
import { daysBetween, periodName, readPeriod, type PlainDate } from '../../../../src/basis/index.ts';
import { LEVELS, STAGES, stageWords } from '../../../../src/delivery/index.ts';
import type { PageContext } from '../../app-state.ts';
import type { Delivery } from '../../delivery/on-delivery.tsx';
import { renderPage } from '../../layout/page.tsx';
import { regionPath } from '../../region/index.ts';
import { PageHead } from '../../views/page-head.tsx';
import type { Language } from '../../words/index.ts';
import { NumberCard } from '../number-card.tsx';
import { nameOf } from '../unit-name.ts';
import { boardWords, type BoardWords } from '../words/board.ts';
import { boardOf, type Board, type Round } from './board-data.ts';

type PartProps = { words: BoardWords; board: Board; to: (rest: string) => string };

const Part: FC<{ title: string; href: string; note?: string; children?: Child }> = ({ title, href, note, children }) => (
  <section class="part">
    <h2>
      <a href={href}>{title}</a> {note !== undefined && <small>{note}</small>}
    </h2>
    {children}
  </section>
);

const Empty: FC<{ text: string; href: string; label: string }> = ({ text, href, label }) => (
  <p class="faint">
    {text} <a href={href}>{label}</a>
  </p>
);

const Division: FC<PartProps> = ({ words: { division }, board: { tasks, lateTasks }, to }) => {
  const { proposed = 0, dropped = 0, ...rest } = tasks;
  const owned = Object.values(rest).reduce((sum, count) => sum + count, 0);
  const all = owned + proposed;
  if (all + dropped === 0)
    return (
      <Part title={division.title} href={to('tasks')}>
        <Empty text={division.empty} href={to('tasks')} label={division.draw} />
      </Part>
    );
  const percent = all === 0 ? '100' : String(Math.floor((1000 * owned) / all) / 10);
  return (
    <Part title={division.title} href={to('tasks')} note={division.owned(percent, all)}>
      <ul class="cards">
        <NumberCard count={proposed} label={division.orphans} href={to('tasks?state=open')} grave />
        {(Object.keys(division.parts) as (keyof typeof division.parts)[]).map((state) => (
          <NumberCard count={tasks[state] ?? 0} label={division.parts[state]} href={to(`tasks?state=${state}`)} />
        ))}
        <NumberCard count={lateTasks} label={division.late} href={to('tasks?state=under_way')} grave />
      </ul>
    </Part>
  );
};

/** Units named of those that are late. */
const NAMED = 8;

const RoundPart: FC<{ words: BoardWords; language: Language; round: Round; board: Board; today: PlainDate; href: string }> = (props) => {
  const { words, language, round, board, today, href } = props;
  const { reports } = words;
  const period = readPeriod(round.period);
  const states = Map.groupBy(round.reports, ({ body }) => body.state);
  const count = (...names: readonly ('submitted' | 'signed' | 'accepted' | 'locked')[]): number =>
    names.reduce((sum, name) => sum + (states.get(name)?.length ?? 0), 0);
  return (
    <div class="round">
      <h3>
        {reports.round(round.calendar.body.name, period === undefined ? round.period : periodName(period, language))} <small>{reports.due(round.due)}</small>
      </h3>
      {round.reports.length === 0 ? (
        <p class="faint">{reports.notOpened}</p>
      ) : (
        <ul class="cards">
          <NumberCard count={round.counts.asked} label={reports.asked} href={href} />
          <NumberCard count={round.counts.onTime + round.counts.late} label={reports.handedIn} href={href} />
          <NumberCard count={count('submitted', 'signed')} label={reports.review} href={href} />
          <NumberCard count={count('accepted', 'locked')} label={reports.accepted} href={href} />
          <NumberCard count={round.late.length} label={reports.overdue} href={href} grave />
        </ul>
      )}
      {round.late.length > 0 && (
        <p class="late-names">
          {round.late
            .slice(0, NAMED)
            .map(({ body }) => reports.lateBy(nameOf(board.units, body.unit), daysBetween(body.due, today)))
            .join(language === 'zh' ? '、' : ', ')}
          {round.late.length > NAMED && ` ${reports.more(round.late.length - NAMED)}`}
        </p>
      )}
    </div>
  );
};

const Whistles: FC<PartProps> = ({ words: { whistles: words }, board: { whistles }, to }) => (
  <Part title={words.title} href={to('whistles')}>
    {whistles.all === 0 ? (
      <p class="faint">{words.none}</p>
    ) : (
      <ul class="cards">
        {LEVELS.map((level) => (
          <NumberCard count={whistles.levels[level]} label={words.levels[level]} href={to(`whistles?level=${level}`)} grave={level === 3} />
        ))}
        <NumberCard count={whistles.late} label={words.late} href={to('whistles')} grave />
        <NumberCard count={whistles.checks} label={words.checks} href={to('whistles?state=proposed_closed')} />
      </ul>
    )}
  </Part>
);

const Projects: FC<PartProps & { language: Language }> = ({ words: { projects: words }, board: { projects, merges = 0 }, to, language }) => {
  const { merged: _, withdrawn: __, ...inLibrary } = projects;
  const all = Object.values(inLibrary).reduce((sum, count) => sum + count, 0);
  const names = stageWords(language);
  return (
    <Part title={words.title} href={to('projects')} note={all === 0 ? '' : `${words.all} ${all}`}>
      {all === 0 ? (
        <Empty text={words.empty} href={to('projects')} label={words.open} />
      ) : (
        <ul class="cards">
          {STAGES.map((stage) => (
            <NumberCard count={projects[stage] ?? 0} label={names[stage]} href={to(`projects?stage=${stage}`)} />
          ))}
          <NumberCard count={merges} label={words.merges} href={to('projects/merges')} />
        </ul>
      )}
    </Part>
  );
};

const Years: FC<PartProps> = ({ words: { years: words }, board: { years, links }, to }) => (
  <Part title={words.title} href={to('years')}>
    {years.length === 0 ? (
      <Empty text={words.empty} href={to('years')} label={words.open} />
    ) : (
      <ul class="year-states">
        {years.map(({ body: { year, state, document } }) => (
          <li>
            <a href={to(`years/${year}`)}>{year}</a> <span class={`state-${state}`}>{words.states[state]}</span>
            {document !== undefined && <small lang="zh-CN">{document}</small>}
          </li>
        ))}
      </ul>
    )}
    {links !== undefined && links > 0 && (
      <ul class="cards">
        <NumberCard count={links} label={words.links} href={to('links')} grave />
      </ul>
    )}
  </Part>
);

const Rest: FC<PartProps> = ({ words, board, to }) => {
  const active = [...board.units.values()].filter(({ body }) => body.ended === undefined).length;
  const { waiting = 0, given_up = 0, sent = 0 } = board.dispatches;
  return (
    <>
      <Part title={words.standings.title} href={to('items')} note={words.standings.counts}>
        <ul class="cards">
          <NumberCard count={board.standings.bad} label={words.standings.bad} href={to('warnings')} grave />
          <NumberCard count={board.standings.missing} label={words.standings.missing} href={to('items?now=no_data')} />
          <NumberCard count={board.standings.all} label={words.standings.all} href={to('items')} />
        </ul>
      </Part>
      <Part title={words.units.title} href={to('units')}>
        <ul class="cards">
          <NumberCard count={active} label={words.units.all} href={to('units')} />
          <NumberCard count={board.noContact} label={words.units.noContact} href={to('units')} />
        </ul>
      </Part>
      {waiting + given_up + sent > 0 && (
        <Part title={words.messages.title} href={to('reports/dispatches')}>
          <ul class="cards">
            <NumberCard count={given_up} label={words.messages.given_up} href={to('reports/dispatches')} grave />
            <NumberCard count={waiting} label={words.messages.waiting} href={to('reports/dispatches')} />
            <NumberCard count={sent} label={words.messages.sent} href={to('reports/dispatches')} />
          </ul>
        </Part>
      )}
    </>
  );
};

/** 总览台: whether everything moves, each number a way to its list. */
export const boardPage = async (c: PageContext, { store, context, delivery }: Delivery): Promise<Response> => {
  const { language } = c.var;
  const words = boardWords(language);
  const board = await boardOf(store, delivery, context, c.var.state.clock());
  const to = (rest: string): string => regionPath(context.region.code, context.plan.id, rest);
  const given = { words, board, to };
  return renderPage(
    c,
    { title: words.title, region: context, tab: 'board' },
    <section class="listing together board">
      <PageHead title={words.title} lede={`${words.lede} ${words.today(context.today)}`} />
      <div class="board-parts">
        <Division {...given} />
        <Part title={words.reports.title} href={to('reports')}>
          {board.rounds.length === 0 && <Empty text={words.reports.empty} href={to('reports')} label={words.reports.set} />}
          {board.rounds.map((round) => (
            <RoundPart words={words} language={language} round={round} board={board} today={context.today} href={to('reports')} />
          ))}
        </Part>
        <Whistles {...given} />
        <Projects {...given} language={language} />
        <Years {...given} />
        <Rest {...given} />
      </div>
    </section>,
  );
};
