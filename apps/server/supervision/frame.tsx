import type { Child, FC } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { daysBetween, type PlainDate } from '../../../src/basis/index.ts';
import type { Action, Actor } from '../../../src/identity/index.ts';
import type { SupervisionStep, SupervisionTopic } from '../../../src/participation/index.ts';
import type { PageContext } from '../app-state.ts';
import { HistoryTable } from '../layout/history-table.tsx';
import { renderPage } from '../layout/page.tsx';
import { dayQuery } from '../layout/region-tabs.tsx';
import { mayIn } from '../layout/tab-groups.ts';
import type { RegionContext } from '../region/index.ts';
import { PageHead, Tabs } from '../views/page-head.tsx';
import type { Language } from '../words/index.ts';
import { supervisionPath } from './supervision-path.ts';
import { topicHref } from './topics.ts';
import { supervisionWords } from './words/index.ts';

export type SupervisionTab = 'overview' | 'inquiries' | 'suggestions' | 'annotations' | 'alerts' | 'settings';
const TABS: Readonly<Record<SupervisionTab, Action>> = {
  overview: 'inquiry.read',
  inquiries: 'inquiry.read',
  suggestions: 'suggestion.read',
  annotations: 'annotation.read',
  alerts: 'alert.read',
  settings: 'preference.edit',
};

type Frame = {
  readonly title: string;
  readonly lede: string;
  readonly tab: SupervisionTab;
  readonly status?: ContentfulStatusCode;
  /** What can be done, beside the head. */
  readonly act?: Child;
};

/** A page of supervision with its tabs, those that the reader may open. */
export const renderSupervision = (c: PageContext, context: RegionContext, { title, lede, tab, status, act }: Frame, body: Child): Promise<Response> => {
  const { language, actor } = c.var;
  const words = supervisionWords(language);
  const tabs = (Object.keys(TABS) as SupervisionTab[]).filter((one) => mayIn(actor, TABS[one], context.region.code));
  const day = dayQuery(context);
  const to = (one: SupervisionTab): string => `${supervisionPath(context, one === 'overview' ? '' : one)}${one === 'settings' || one === 'alerts' ? '' : day}`;
  return renderPage(
    c,
    { title, region: context, tab: 'supervision', ...(status === undefined ? {} : { status }) },
    <section class="listing supervised supervision">
      <PageHead title={title} lede={lede}>
        <div class="head-acts">
          {act}
          <Tabs label={words.title} tabs={tabs.map((one) => ({ href: to(one), label: words.tabs[one], current: one === tab }))} />
        </div>
      </PageHead>
      {body}
    </section>,
  );
};

/** What somebody speaks of: its kind, and its name with a link where the reader may open it. */
export const TopicLink: FC<{ language: Language; context: RegionContext; actor: Actor; topic: SupervisionTopic; day?: PlainDate | undefined }> = ({
  language,
  context,
  actor,
  topic,
  day,
}) => {
  const href = topicHref(context, topic, actor, day);
  return (
    <span class="topic">
      <small class="faint">{supervisionWords(language).kinds[topic.kind]}</small>{' '}
      {href === undefined ? (
        <span lang="zh-CN">{topic.title}</span>
      ) : (
        <a lang="zh-CN" href={href}>
          {topic.title}
        </a>
      )}
    </span>
  );
};

/** How long is left until a day, or since it. */
export const Left: FC<{ language: Language; due: PlainDate; today: PlainDate }> = ({ language, due, today }) => {
  const left = daysBetween(today, due);
  return <span class={left < 0 ? 'over' : undefined}>{supervisionWords(language).left(left)}</span>;
};

/** A day by which something is owed, and how long is left while it is. */
export const DueDay: FC<{ language: Language; due: PlainDate; today: PlainDate; isOpen: boolean }> = ({ language, due, today, isOpen }) => (
  <span>
    <span class="figure">{due}</span> {isOpen && <Left language={language} due={due} today={today} />}
  </span>
);

/** Everything that happened, newest first. */
export const Steps: FC<{ language: Language; title: string; steps: readonly SupervisionStep[] }> = ({ language, title, steps }) => (
  <details class="act">
    <summary>{title}</summary>
    <HistoryTable
      language={language}
      title={title}
      head={supervisionWords(language).historyHead}
      rows={steps.toReversed().map(({ to, at, by, reason }) => ({ at, by, what: supervisionWords(language).steps[to] ?? to, why: reason }))}
    />
  </details>
);
