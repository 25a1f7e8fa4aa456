import type { FC } from 'hono/jsx';
import type { Kept } from '../../../src/database/index.ts';
import { unitLabel } from '../../../src/delivery/index.ts';
import { regionPath } from '../region/region-path.ts';
import type { Language } from '../words/index.ts';
import type { PlannerQueue } from './planner-queue.ts';
import { deskWords } from './words/index.ts';

/** A number that is a way: what waits, and where it is worked off. */
const Card: FC<{ count: number; label: string; href: string; more?: string | undefined }> = ({ count, label, href, more }) => (
  <li class={count === 0 ? 'card nothing' : 'card'}>
    <a href={href}>
      <b class="figure">{count}</b>
      <span>{label}</span>
    </a>
    {more !== undefined && <small>{more}</small>}
  </li>
);

type Props = {
  language: Language;
  region: string;
  plan: string;
  heading: string;
  queue: PlannerQueue;
  units: ReadonlyMap<string, Kept<'unit'>>;
};

/** 规划科待办 of one plan: each number leads to its list. */
export const QueueCards: FC<Props> = ({ language, region, plan, heading, queue, units }) => {
  const { work } = deskWords(language);
  const to = (rest: string): string => regionPath(region, plan, rest);
  const names = [...new Set(queue.late.first.map(({ body }) => units.get(body.unit)).map((unit) => (unit === undefined ? '' : unitLabel(unit.body))))];
  const lateNames = names.filter((name) => name !== '').join(language === 'zh' ? '、' : ', ');
  return (
    <section class="queue">
      <h3 lang="zh-CN">
        {heading} <a href={to('board')}>{work.board}</a>
      </h3>
      <ul class="cards">
        <Card count={queue.review} label={work.review} href={to('reports?state=submitted')} />
        <Card count={queue.late.count} label={work.late} href={to('reports?state=overdue')} more={lateNames === '' ? undefined : lateNames} />
        <Card count={queue.orphans} label={work.orphans} href={to('tasks?state=proposed')} />
        <Card count={queue.whistles} label={work.whistles} href={to('whistles')} />
        <Card count={queue.checks} label={work.checks} href={to('whistles?state=proposed_closed')} />
        {queue.dispatches > 0 && <Card count={queue.dispatches} label={work.dispatches} href={to('reports/dispatches')} />}
      </ul>
    </section>
  );
};
