import type { FC } from 'hono/jsx';
import type { Instant, PlainDate } from '../../../src/basis/index.ts';
import type { Store } from '../../../src/database/index.ts';
import { unitLabel } from '../../../src/delivery/index.ts';
import { may, type Actor } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import { forbiddenPage } from '../delivery/on-delivery.tsx';
import { EmptyState } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import { mayIn } from '../layout/tab-groups.ts';
import { dayOf } from '../region/moment.ts';
import { regionPath } from '../region/region-path.ts';
import { unitsOf } from '../units/unit-choice.tsx';
import { PageHead } from '../views/page-head.tsx';
import type { Language } from '../words/index.ts';
import { DeputySection } from './deputy-section.tsx';
import { deskOf, dutiesOf, nextReport, type RegionDesk } from './desk-data.ts';
import { DutyRow } from './duty-row.tsx';
import { nextChange } from './due-text.ts';
import type { Duty } from './duty.ts';
import { NoticeList } from './notice-list.tsx';
import { QueueCards } from './queue-cards.tsx';
import { deskWords, type DeskWords } from './words/index.ts';

/** Tasks shown before the rest is folded: what is long over must not bury what is due tomorrow. */
const TASKS = 6;
/** Tasks in the fold; the rest is on the list of tasks. */
const FOLDED = 40;
const NOTICES = 6;

type DutiesProps = { language: Language; desks: readonly RegionDesk[]; duties: readonly Duty[]; today: PlainDate; now: Instant; open: string | undefined };

const Duties: FC<DutiesProps> = ({ language, desks, duties, today, now, open }) => {
  const words = deskWords(language);
  const names = new Map(desks.map(({ region }) => [region.code, region]));
  const row = (duty: Duty, brief = false) => {
    const region = names.get(duty.record.region)!;
    const place = desks.length > 1 || region.simulated ? region.name : undefined;
    return <DutyRow language={language} place={place} duty={duty} today={today} now={now} open={duty.record.id === open} brief={brief} />;
  };
  const tasks = duties.filter(({ kind }) => kind === 'task');
  const folded = new Set(
    tasks
      .slice(TASKS)
      .map(({ record }) => record.id)
      .filter((id) => id !== open),
  );
  const shown = duties.filter(({ record }) => folded.has(record.id)).slice(0, FOLDED);
  return (
    <>
      <p class="summary" role="status">
        {words.summary(duties.length, duties.filter(({ due, by }) => (by === undefined ? due !== undefined && due < today : by < now)).length)}
      </p>
      <ol class="duties" data-rows>
        {duties.filter(({ record }) => !folded.has(record.id)).map((duty) => row(duty))}
      </ol>
      {folded.size > 0 && (
        <details class="more-duties">
          <summary>{words.more(folded.size)}</summary>
          <ol class="duties">{shown.map((duty) => row(duty, true))}</ol>
          {shown.length < folded.size && (
            <p class="actions">
              {desks
                .filter(({ unit, plans }) => unit !== undefined && plans.length > 0)
                .map(({ region, unit, plans }) => (
                  <a href={regionPath(region.code, plans[0]!.id, `tasks?state=issued&unit=${encodeURIComponent(unit!.id)}`)}>
                    {words.allTasks(folded.size - shown.length)}
                  </a>
                ))}
            </p>
          )}
        </details>
      )}
    </>
  );
};

/** What deputies read before a meeting. */
const SUPERVISED = [
  ['tasks', 'task.read'],
  ['years', 'year.read'],
  ['projects', 'project.read'],
] as const;

/** What somebody without duties of his own comes for. */
const Others: FC<{ words: DeskWords; actor: Actor; desks: readonly RegionDesk[] }> = ({ words, actor, desks }) => {
  const links = desks.flatMap(({ region, plans }) =>
    plans.slice(0, 2).flatMap(({ id }) => {
      const to = (rest: string): string => regionPath(region.code, id, rest);
      return [
        { href: to(''), label: `${region.name} · ${words.roles.cockpit}` },
        ...(mayIn(actor, 'meeting.read', region.code)
          ? [{ href: to('leader'), label: `${region.name} · ${words.roles.leader}` }]
          : SUPERVISED.flatMap(([name, action]) =>
              mayIn(actor, action, region.code) ? [{ href: to(name), label: `${region.name} · ${words.roles[name]}` }] : [],
            )),
      ];
    }),
  );
  return (
    <nav class="others" aria-label={words.others}>
      <h2>{words.others}</h2>
      <ul>
        {may(actor, 'account.edit') && (
          <li>
            <a href="/admin/accounts">{words.roles.accounts}</a>
          </li>
        )}
        {may(actor, 'audit.read') && (
          <li>
            <a href="/admin/audit">{words.roles.audit}</a>
          </li>
        )}
        {links.map(({ href, label }) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const Nothing: FC<{ words: DeskWords; actor: Actor; next: { name: string; due: string } | undefined }> = ({ words, actor, next }) => (
  <EmptyState title={words.empty} help={actor.unit === undefined ? words.noUnit : words.emptyHelp}>
    {next !== undefined && <p>{words.next(next.name, next.due)}</p>}
  </EmptyState>
);

/** A leader's desk is his page: of the region that he belongs to, else the first. */
const leadersPage = (actor: Actor, desks: readonly RegionDesk[]): string | undefined => {
  const first = desks.find(({ plans }) => plans.length > 0);
  const onlyLeads = actor.unit === undefined && actor.roles.every((role) => role === 'leader');
  return onlyLeads && first !== undefined ? regionPath(first.region.code, first.plans[0]!.id, 'leader') : undefined;
};

/** What the queues of the planner count changes with every clock that runs out. */
const aMinuteAfter = (now: Instant): Instant => new Date(Date.parse(now) + 60_000).toISOString();

/** 我的桌面: what whoever asks owes, in order of urgency. */
export const deskPage = async (c: PageContext, store: Store): Promise<Response> => {
  const { language, actor, state } = c.var;
  if (actor.roles.every((role) => role === 'public')) return forbiddenPage(c);
  const words = deskWords(language);
  const now = state.clock();
  const today = dayOf(now);
  const desks = await deskOf(store, { actor, now, today, language });
  const page = leadersPage(actor, desks);
  if (page !== undefined) return c.redirect(page, 303);
  const duties = dutiesOf(desks);
  const notices = desks.flatMap((desk) => desk.notices);
  const changes = desks.some((desk) => desk.queues.length > 0) ? aMinuteAfter(now) : nextChange(duties, now);
  if (changes !== undefined) c.set('keptUntil', changes);
  const queues = desks.flatMap((desk) => desk.queues.map((queue) => ({ desk, ...queue })));
  const supervised = desks.flatMap((desk) => desk.supervised.map((one) => ({ region: desk.region, ...one })));
  const isUnit = actor.unit !== undefined;
  const units = new Map(await Promise.all(queues.map(async ({ desk }) => [desk.region.code, await unitsOf(desk.delivery)] as const)));
  const next = isUnit && duties.length === 0 ? (await Promise.all(desks.map((desk) => nextReport(desk, today)))).find((one) => one !== undefined) : undefined;
  const own = desks.find(({ unit }) => unit !== undefined)?.unit;
  const who = own === undefined ? actor.name : `${actor.name} · ${unitLabel(own.body)}`;
  return renderPage(
    c,
    { title: words.title },
    <section class="listing desk">
      <PageHead title={words.title} lede={words.lede(who, today)} />
      {c.req.query('told') !== undefined && (
        <p class="told" role="status">
          {words.quick.done}
        </p>
      )}
      {queues.length > 0 && (
        <section class="queues">
          <h2>{words.work.title}</h2>
          {queues.map(({ desk, plan, title, queue }) => (
            <QueueCards
              language={language}
              region={desk.region.code}
              plan={plan}
              heading={`${desk.region.name} · ${title}`}
              queue={queue}
              units={units.get(desk.region.code)!}
            />
          ))}
        </section>
      )}
      {supervised.map(({ region, plan, title, desk }) => (
        <DeputySection
          language={language}
          actor={actor}
          region={region.code}
          plan={plan}
          heading={title.startsWith(region.name) ? title : `${region.name} · ${title}`}
          desk={desk}
          today={today}
        />
      ))}
      {duties.length > 0 ? (
        <Duties language={language} desks={desks} duties={duties} today={today} now={now} open={c.req.query('open')} />
      ) : (
        queues.length === 0 && supervised.length === 0 && <Nothing words={words} actor={actor} next={next} />
      )}
      {notices.length > 0 && (
        <section class="desk-notices">
          <h2>
            {words.notices} <small>{notices.length}</small>
          </h2>
          <NoticeList language={language} notices={notices.slice(0, NOTICES)} back="/desk" settle />
          <p class="actions">
            <a href="/notices">{words.allNotices}</a>
          </p>
        </section>
      )}
      {(!isUnit || queues.length > 0) && <Others words={words} actor={actor} desks={desks} />}
    </section>,
  );
};
