import type { FC } from 'hono/jsx';
import { regionPath } from '../region/region-path.ts';
import type { Language } from '../words/index.ts';
import { NumberCard } from './number-card.tsx';
import type { PlannerQueue } from './planner-queue.ts';
import { namesOf, type Units } from './unit-name.ts';
import { deskWords } from './words/index.ts';

type Props = { language: Language; region: string; plan: string; heading: string; queue: PlannerQueue; units: Units };

/** Where each of what people wait for is worked off, and whether it is late already. */
const VOICES = [
  ['opinions', 'opinions?state=received', false],
  ['answers', 'opinions?state=answered', false],
  ['inquiries', 'supervision/inquiries', false],
  ['suggestions', 'supervision/suggestions', false],
  ['followups', 'followups', true],
  ['appeals', 'appeals', false],
  ['amendments', 'amendments', true],
] as const;

/** 规划科待办 of one plan: each number leads to its list. */
export const QueueCards: FC<Props> = ({ language, region, plan, heading, queue, units }) => {
  const { work } = deskWords(language);
  const to = (rest: string): string => regionPath(region, plan, rest);
  const late = [...new Set(queue.late.first.map(({ body }) => body.unit))];
  return (
    <section class="queue">
      <h3 lang="zh-CN">
        {heading} <a href={to('board')}>{work.board}</a> {queue.orphans === undefined && <a href={to('tasks')}>{work.drawUp}</a>}
      </h3>
      <ul class="cards">
        <NumberCard count={queue.review} label={work.review} href={to('reports/review')} />
        <NumberCard count={queue.late.count} label={work.late} href={to('reports')} more={namesOf(units, late, language)} grave />
        {queue.orphans !== undefined && <NumberCard count={queue.orphans} label={work.orphans} href={to('tasks?state=open')} />}
        <NumberCard count={queue.whistles} label={work.whistles} href={to('whistles')} />
        <NumberCard count={queue.checks} label={work.checks} href={to('whistles')} />
        {queue.merges !== undefined && <NumberCard count={queue.merges} label={work.merges} href={to('projects/merges')} />}
        {queue.links !== undefined && <NumberCard count={queue.links} label={work.links} href={to('links')} />}
        {VOICES.map(([name, path, grave]) =>
          queue.voices[name] === 0 ? null : <NumberCard count={queue.voices[name]} label={work[name]} href={to(path)} grave={grave} />,
        )}
        {queue.dispatches > 0 && <NumberCard count={queue.dispatches} label={work.dispatches} href={to('reports/dispatches')} grave />}
      </ul>
    </section>
  );
};
