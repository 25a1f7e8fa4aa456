import type { Child, FC } from 'hono/jsx';
import { daysBetween, type PlainDate } from '../../../../src/basis/index.ts';
import { deadlineText, whistleDue } from '../../../../src/delivery/index.ts';
import { itemPath } from '../../cockpit/addresses.ts';
import { ForecastMark, StandingMark } from '../../cockpit/standing-mark.tsx';
import { regionPath, type RegionContext } from '../../region/index.ts';
import type { Language } from '../../words/index.ts';
import { recordPath } from '../record-path.ts';
import { nameOf } from '../unit-name.ts';
import type { LeaderWords } from '../words/leader.ts';
import { refusalOf, type Exceptions } from './leader-data.ts';
import type { Rows } from './sheet.ts';

/** What every part of the page is drawn from. */
export type PartProps = { words: LeaderWords; language: Language; context: RegionContext; found: Exceptions; rows: Rows };

const Part: FC<{ title: string; href: string; count: number | undefined; none: string; more?: string | undefined; children?: Child }> = (props) => {
  const { title, href, count, none, more, children } = props;
  return (
    <section class="part">
      <h2>
        <a href={href}>{title}</a> {count !== undefined && <small>{count}</small>}
      </h2>
      {(count ?? 0) === 0 ? <p class="faint">{none}</p> : children}
      {more !== undefined && (
        <p class="more">
          <a href={href}>{more}</a>
        </p>
      )}
    </section>
  );
};

const moreOf = (words: LeaderWords, all: number, shown: number): string | undefined => (all > shown ? words.more(all - shown) : undefined);

const to = ({ region, plan }: RegionContext, rest: string): string => regionPath(region.code, plan.id, rest);

/** 事实 原因 措施 责任 时限 of each red indicator. */
export const Reds: FC<PartProps> = ({ words, context, rows, found: { reds, units } }) => {
  const { title, columns, none, unsaid, nobody } = words.reds;
  if (reds === undefined)
    return (
      <section class="part" data-later>
        <h2>{title}</h2>
        <p class="faint">{words.worse.working}</p>
      </section>
    );
  const owners = new Map(context.items.map(({ id, owner }) => [id, owner]));
  return (
    <Part
      title={title}
      href={to(context, 'warnings?list=indicator&state=open&light=red')}
      count={reds.length}
      none={none}
      more={moreOf(words, reds.length, rows.reds)}
    >
      <table class="data reds">
        <thead>
          <tr>
            {Object.values(columns).map((label) => (
              <th scope="col">{label}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {reds.slice(0, rows.reds).map(({ line, isBinding, record }) => {
            const { cause, measure, owner, person, due } = record?.body ?? {};
            const who = owner === undefined ? owners.get(line.item) : nameOf(units, owner);
            return (
              <tr>
                <td class="lead" data-label={columns.item} lang="zh-CN">
                  <a href={itemPath(context, line.item)}>{line.name}</a>
                  {isBinding && <small class="binding">{words.reds.binding}</small>}
                </td>
                <td class="wide" data-label={columns.fact}>
                  {line.sentence}
                </td>
                <td data-label={columns.cause} lang="zh-CN">
                  {cause ?? <span class="faint">{unsaid}</span>}
                </td>
                <td data-label={columns.action} lang="zh-CN">
                  {record === undefined ? (
                    <span class="faint">{unsaid}</span>
                  ) : (
                    <a href={recordPath('whistle', context.region.code, context.plan.id, record.id)}>{measure ?? unsaid}</a>
                  )}
                </td>
                <td data-label={columns.owner} lang="zh-CN">
                  {who ?? <span class="faint">{nobody}</span>}
                  {person !== undefined && ` ${person}`}
                </td>
                <td class="short" data-label={columns.by}>
                  {due ?? <span class="faint">{unsaid}</span>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Part>
  );
};

export const Commitments: FC<PartProps> = ({ words, context, rows, found: { commitments = [] } }) => (
  <Part
    title={words.commitments.title}
    href={to(context, 'warnings?list=commitment&state=open&light=red')}
    count={commitments.length}
    none={words.commitments.none}
    more={moreOf(words, commitments.length, rows.others)}
  >
    <ul class="lines">
      {commitments.slice(0, rows.others).map(({ item, name, sentence }) => (
        <li>
          <a lang="zh-CN" href={itemPath(context, item)}>
            {name}
          </a>{' '}
          <small>{sentence}</small>
        </li>
      ))}
    </ul>
  </Part>
);

export const Whistles: FC<PartProps & { now: string }> = ({ words, language, context, rows, found: { whistles, units }, now }) => (
  <Part
    title={words.whistles.title}
    href={to(context, 'whistles')}
    count={whistles.length}
    none={words.whistles.none}
    more={moreOf(words, whistles.length, rows.others)}
  >
    <ul class="lines">
      {whistles.slice(0, rows.others).map((whistle) => {
        const due = whistleDue(whistle.body);
        const refusal = refusalOf(whistle);
        return (
          <li>
            <a lang="zh-CN" href={recordPath('whistle', whistle.region, whistle.body.plan, whistle.id)}>
              {whistle.body.title}
            </a>{' '}
            {whistle.body.owner !== undefined && <b lang="zh-CN">{nameOf(units, whistle.body.owner)}</b>}{' '}
            {due !== undefined && (due < now ? <em class="late">{words.whistles.late}</em> : words.whistles.by(deadlineText(due)[language]))}
            {refusal !== undefined && <small>{words.whistles.refused(refusal)}</small>}
          </li>
        );
      })}
    </ul>
  </Part>
);

export const Projects: FC<PartProps> = ({ words, language, context, rows, found: { projects: library } }) => {
  const projects = library ?? [];
  return (
    <Part
      title={words.projects.title}
      href={to(context, 'projects')}
      count={library?.length}
      none={library === undefined ? words.projects.noLibrary : words.projects.none}
      more={moreOf(words, projects.length, rows.others)}
    >
      <ul class="lines">
        {projects.slice(0, rows.others).map(({ id, name, leadName, light }) => (
          <li>
            <a lang="zh-CN" href={recordPath('project', context.region.code, context.plan.id, id)}>
              {name}
            </a>{' '}
            {leadName !== undefined && <b lang="zh-CN">{leadName}</b>} <small>{light.said[language]}</small>
          </li>
        ))}
      </ul>
    </Part>
  );
};

export const Late: FC<PartProps> = ({ words, context, rows, found: { late, units } }) => (
  <Part title={words.late.title} href={to(context, 'reports')} count={late.length} none={words.late.none} more={moreOf(words, late.length, rows.others)}>
    <ul class="lines">
      {late.slice(0, rows.others).map(({ unit, count, days }) => (
        <li>
          <a lang="zh-CN" href={recordPath('unit', context.region.code, context.plan.id, unit)}>
            {nameOf(units, unit)}
          </a>{' '}
          <em class="late">{words.late.days(count, daysBetween(days, context.today))}</em>
        </li>
      ))}
    </ul>
  </Part>
);

export const Worse: FC<PartProps> = ({ words, language, context, rows, found: { worse } }) => (
  <Part title={words.worse.title} href={to(context, '')} count={worse.length} none={words.worse.none} more={moreOf(words, worse.length, rows.others)}>
    <ul class="lines">
      {worse.slice(0, rows.others).map(({ item, standing, before }) => (
        <li>
          <a lang="zh-CN" href={itemPath(context, item.id)}>
            {item.name}
          </a>{' '}
          {before?.now === standing.now ? (
            <>
              {words.worse.forecast} <ForecastMark language={language} forecast={standing.forecast} />
            </>
          ) : (
            <>
              {before !== undefined && <StandingMark language={language} now={before.now} />} → <StandingMark language={language} now={standing.now} />
            </>
          )}
        </li>
      ))}
    </ul>
  </Part>
);

const dueWords = (words: LeaderWords, due: PlainDate, today: PlainDate): Child =>
  due < today ? <em class="late">{words.decisions.late(daysBetween(due, today))}</em> : words.decisions.by(due);

export const Decisions: FC<PartProps> = ({ words, context, rows, found: { decisions, units } }) => (
  <Part
    title={words.decisions.title}
    href={to(context, 'meetings')}
    count={decisions.length}
    none={words.decisions.none}
    more={moreOf(words, decisions.length, rows.others)}
  >
    <ul class="lines">
      {decisions.slice(0, rows.others).map(({ meeting, task: { id, region, body } }) => (
        <li>
          <a lang="zh-CN" href={recordPath('task', region, body.plan, id)}>
            {body.title}
          </a>{' '}
          {body.lead !== undefined && <b lang="zh-CN">{nameOf(units, body.lead)}</b>} {body.due !== undefined && dueWords(words, body.due, context.today)}
          <small lang="zh-CN">{meeting.body.name}</small>
        </li>
      ))}
    </ul>
  </Part>
);
