import type { PageContext } from '../../app-state.ts';
import type { Delivery } from '../../delivery/on-delivery.tsx';
import { renderPage } from '../../layout/page.tsx';
import { leaderWords } from '../words/leader.ts';
import { ApprovalList } from './approval-list.tsx';
import { approvalsOf } from './approvals.ts';
import { exceptionsOf } from './leader-data.ts';
import { Commitments, Decisions, Late, Projects, Reds, Whistles, Worse } from './leader-parts.tsx';
import { rowsOfSheet } from './sheet.ts';

/** 领导一页: exceptions only, each with the way down to its ground, on one sheet of A4. */
export const leaderPage = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { language } = c.var;
  const words = leaderWords(language);
  const { context } = given;
  const [found, approvals] = await Promise.all([exceptionsOf(given, language), approvalsOf(given)]);
  const { reds, commitments = [], blind, whistles, projects, late, worse, decisions, since } = found;
  // Warnings are worked out after the first answer: the page asks again by itself.
  if (reds === undefined) c.header('Refresh', '2');
  const rows = rowsOfSheet(
    (reds ?? []).map(({ record }) => (record?.body.cause ?? record?.body.measure) !== undefined),
    {
      commitments: commitments.length,
      whistles: whistles.length,
      projects: projects?.length ?? 0,
      late: late.length,
      decisions: decisions.length,
      worse: worse.length,
    },
  );
  const parts = { words, language, context, found, rows };
  const isQuiet = reds !== undefined && [reds, commitments, whistles, projects ?? [], late, worse, decisions].every(({ length }) => length === 0);
  const isBlind = blind.noData + blind.unusable + blind.awaiting > 0;
  return renderPage(
    c,
    { title: words.title, region: context, tab: 'leader' },
    <article class="listing together leader">
      <header class="page-head">
        <div>
          <h1 lang="zh-CN">{words.heading(context.region.name)}</h1>
          <p>{words.lede(context.today, since)}</p>
        </div>
        <button type="button" class="quiet print-button" data-print>
          {words.print}
        </button>
      </header>
      {reds !== undefined && <p class="summary">{isQuiet ? words.nothing : words.summary({ reds, commitments, whistles, projects, late, decisions })}</p>}
      {reds !== undefined && reds.length > 0 && <p class="summary blind">{words.counts}</p>}
      {isBlind && <p class="summary blind">{words.blind(blind)}</p>}
      <ApprovalList words={words} approvals={approvals} />
      <Reds {...parts} />
      <div class="columns">
        {reds !== undefined && <Commitments {...parts} />}
        <Whistles {...parts} now={c.var.state.clock()} />
        <Projects {...parts} />
        <Late {...parts} />
        <Decisions {...parts} />
        <Worse {...parts} />
      </div>
    </article>,
  );
};
