import type { FC } from 'hono/jsx';
import type { Kept } from '../../../src/database/index.ts';
import { isAmendmentEnded, linkageFindings, type Amendment, type LinkageFinding } from '../../../src/evaluation/index.ts';
import { may } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { HistoryTable } from '../layout/history-table.tsx';
import { renderPage } from '../layout/page.tsx';
import { sitePage } from '../../../src/publication/index.ts';
import { PublicLink, publicPageOf } from '../site/public-link.tsx';
import { SuperviseLinks } from '../supervision/supervise-links.tsx';
import { readableInstant } from '../library/instant.ts';
import { regionPath } from '../region/index.ts';
import { unitsOf } from '../units/unit-choice.tsx';
import type { Language } from '../words/index.ts';
import { AmendmentComments } from './amendment-comments.tsx';
import { AmendmentForms, type DeedFault } from './amendment-forms.tsx';
import { AmendmentDays, AmendmentLadder } from './amendment-ladder.tsx';
import { amendmentPath } from './amendment-path.ts';
import { amendmentRulesIn } from './amendment-rules.ts';
import { BaselineTable, baselinesOf } from './baseline-table.tsx';
import { ChangeTable } from './change-table.tsx';
import { gatherHanging } from './gather-hanging.ts';
import { StateMark } from './state-mark.tsx';
import { amendmentWords } from './words/index.ts';
import { actorName } from '../words/actor-names.ts';

const Findings: FC<{ language: Language; found: readonly LinkageFinding[] }> = ({ language, found }) => {
  const words = amendmentWords(language);
  if (found.length === 0) return <p class="faint">{words.page.linkageNone}</p>;
  return (
    <ul class="amendment-findings" lang="zh-CN">
      {found.map(({ kind, name, text, grave }) => (
        <li class={grave ? 'is-grave' : undefined}>
          <span class="difference-sign">{words.linkageKinds[kind]}</span> <b>{name}</b> {text}
          {grave && <strong class="late"> {words.page.grave}</strong>}
        </li>
      ))}
    </ul>
  );
};

const Files: FC<{ language: Language; amendment: Amendment; path: string }> = ({ language, amendment, path }) => {
  const files = [...(amendment.files ?? []), ...(amendment.approval?.file === undefined ? [] : [amendment.approval.file])];
  if (files.length === 0) return <></>;
  return (
    <section>
      <h2>{amendmentWords(language).page.files}</h2>
      <ul>
        {files.map(({ sha256, name }) => (
          <li lang="zh-CN">
            <a href={`${path}/files/${sha256}`} download>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Steps: FC<{ language: Language; amendment: Amendment }> = ({ language, amendment }) => {
  const words = amendmentWords(language);
  return (
    <details class="more">
      <summary>
        {words.page.history} <small>{amendment.steps.length}</small>
      </summary>
      <HistoryTable
        language={language}
        title={words.page.history}
        head={words.page.historyHead}
        rows={amendment.steps.map(({ to, at, by, reason, document }) => ({
          at,
          by,
          what: words.steps[to] ?? to,
          why: [document, reason].filter(Boolean).join(' · '),
        }))}
      />
    </details>
  );
};

/** One amendment: where it stands in the procedure, what it changes, progress against both targets, what hangs on it, and the next step. */
export const amendmentPage = async (c: PageContext, given: Delivery, row: Kept<'amendment'>, failed?: DeedFault): Promise<Response> => {
  const { context, delivery, actor } = given;
  const { language } = c.var;
  const words = amendmentWords(language);
  const region = context.region.code;
  const { body } = row;
  const path = amendmentPath(context, encodeURIComponent(row.id));
  const next = body.text === undefined ? undefined : await c.var.state.store.get(body.text.id);
  const [{ rules }, hanging, publicPage, units] = await Promise.all([
    amendmentRulesIn(delivery),
    gatherHanging(delivery, context, next?.plan),
    publicPageOf(given.store, context, sitePage.amendment(row.id)),
    unitsOf(delivery),
  ]);
  const found = linkageFindings(body, hanging);
  const both = baselinesOf(body, context);
  const isToday = context.moment.known >= context.today;
  const compared =
    body.made !== undefined
      ? `difference?before=${context.plan.id}@${body.made - 1}&after=${context.plan.id}@${body.made}`
      : next === undefined
        ? undefined
        : `difference?before=${context.plan.id}@${body.against ?? context.plan.version}&after=file:${next.id}`;
  return renderPage(
    c,
    { title: body.title, region: context, tab: 'amendments', ...(failed === undefined ? {} : { status: 422 }) },
    <section class="listing amendments amendment-page data-desk">
      <header class="page-head">
        <div>
          <h1 lang="zh-CN">{body.title}</h1>
          <p>
            <StateMark language={language} state={body.state} />{' '}
            <span class="faint">
              {[
                body.against === undefined ? '' : words.page.against(body.against),
                body.made === undefined ? '' : words.page.made(body.made),
                body.proposer === undefined ? '' : `${words.page.proposer} ${actorName(body.proposer.by, language)}`,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </p>
        </div>
        <p class="amendment-actions">
          <a href={`${path}/explanation.docx`} download>
            {words.page.docx}
          </a>
          {compared !== undefined && <a href={amendmentPath(context, compared)}>{words.page.difference}</a>}
          <PublicLink language={language} where={context} page={publicPage} />
          <SuperviseLinks
            region={region}
            plan={context.plan.id}
            about={{ kind: 'amendment', ref: row.id, title: body.title }}
            language={language}
            actor={actor}
          />
          <button type="button" class="quiet print-button" data-print>
            {words.page.print}
          </button>
        </p>
      </header>
      <AmendmentLadder language={language} amendment={body} rules={rules} today={context.today} />
      <AmendmentDays language={language} amendment={body} rules={rules} today={context.today} />
      {body.state === 'approved' && body.effective !== undefined && <p class="told">{words.page.dormant(body.effective)}</p>}
      {isToday && (
        <AmendmentForms
          language={language}
          row={row}
          rules={rules}
          today={context.today}
          path={path}
          mayEdit={may(actor, 'amendment.edit', { region })}
          mayApprove={may(actor, 'amendment.approve', { region })}
          failed={failed}
        />
      )}
      <dl class="amendment-words" lang="zh-CN">
        {(
          [
            [words.page.basis, words.bases[body.basis]],
            [words.page.reason, body.reason],
            [words.page.special, body.special],
            [words.page.argument, body.argument?.text],
            [words.page.summary, body.hearing?.summary],
            [words.page.approval, body.approval && `${body.approval.document}（${body.approval.date}，${actorName(body.approval.by, language)}）`],
          ] as const
        ).map(([label, text]) =>
          text === undefined || text === '' ? (
            <></>
          ) : (
            <div>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ),
        )}
        {body.text !== undefined && (
          <div>
            <dt>{words.page.newText(body.text.name)}</dt>
            <dd>
              <a href={`/plans/${encodeURIComponent(body.text.id)}/adopt`}>{words.page.adopt}</a>
            </dd>
          </div>
        )}
        <div>
          <dt>{words.page.opinions}</dt>
          <dd>
            <a href={regionPath(region, context.plan.id, 'opinions')}>{words.page.seeOpinions}</a>
          </dd>
        </div>
      </dl>
      <h2>
        {words.page.changes} <small>{body.changes.length}</small>
      </h2>
      <ChangeTable language={language} context={context} amendment={body} />
      <AmendmentComments
        language={language}
        row={row}
        path={path}
        units={units}
        actor={actor}
        mayComment={isToday && actor.unit !== undefined && may(actor, 'amendment.comment', { region, units: [actor.unit] })}
        failed={failed}
      />
      <BaselineTable language={language} context={context} both={both} />
      <section>
        <h2>{words.page.linkage}</h2>
        {body.linkage !== undefined && (
          <>
            <p class="faint">{words.page.linkageKept(readableInstant(body.linkage.checked), actorName(body.linkage.by, language))}</p>
            <Findings language={language} found={body.linkage.found} />
            {body.linkage.text !== undefined && (
              <p lang="zh-CN">
                <b>{words.page.word}</b> {body.linkage.text}
              </p>
            )}
          </>
        )}
        {!isAmendmentEnded(body) && JSON.stringify(body.linkage?.found) !== JSON.stringify(found) && (
          <>
            {body.linkage !== undefined && <h3>{words.page.linkageNow}</h3>}
            <Findings language={language} found={found} />
          </>
        )}
      </section>
      <Files language={language} amendment={body} path={path} />
      <Steps language={language} amendment={body} />
    </section>,
  );
};
