import type { FC } from 'hono/jsx';
import type { Finding } from '../../../../src/database/index.ts';
import { findingText } from '../../../../src/ledger/index.ts';
import type { PageContext } from '../../app-state.ts';
import { EmptyState } from '../../layout/notice.tsx';
import { readableInstant } from '../../library/instant.ts';
import { regionPath, type RegionContext } from '../../region/index.ts';
import { ByField, dataPath, renderData } from '../data-page.tsx';
import { itemName } from '../names.ts';
import { senderOf } from '../sender.ts';
import { dataWords } from '../words/index.ts';

const STATES = ['open', 'answered', 'accepted'] as const;
const MOST = 200;

/** What was typed into the answer of a finding that could not be noted. */
export type FaultyAnswer = { readonly finding: string; readonly text: string; readonly fault: string };

const revisePath = (context: RegionContext, { indicator, period, details }: Finding): string => {
  const measure = details['measure'];
  const row = context.rows
    .filter((one) => one.indicator === indicator && one.period === period && (measure === undefined || one.measure === measure))
    .toSorted((a, b) => (`${a.known}${a.recorded}` < `${b.known}${b.recorded}` ? 1 : -1))[0];
  return dataPath(context, row === undefined ? `form?item=${indicator.slice(context.plan.id.length + 1)}&period=${period}` : `form?revise=${row.id}`);
};

const Question: FC<{ c: PageContext; context: RegionContext; finding: Finding; faulty: FaultyAnswer | undefined }> = ({ c, context, finding, faulty }) => {
  const { language, mayWrite } = c.var;
  const words = dataWords(language);
  const say = words.findings;
  const names = new Map(context.items.map((item) => [item.series, item]));
  const item = names.get(finding.indicator);
  const wrong = faulty?.finding === finding.id ? faulty : undefined;
  const id = `answer-${finding.id}`;
  return (
    <li id={finding.id} class="finding">
      <h2>{item === undefined ? finding.indicator : <a href={regionPath(context.region.code, context.plan.id, `items/${item.id}`)}>{itemName(item)}</a>} </h2>
      <p>{findingText(finding, language, (series) => names.get(series)?.name ?? series)}</p>
      <p class="faint">
        {readableInstant(finding.raised)} · {say.rule} {finding.rule} v{finding.ruleVersion} ·{' '}
        <a href={dataPath(context, `sendings/${finding.batch}`)}>{words.sendings.one}</a>
      </p>
      {finding.answer !== undefined && (
        <p class="told">
          <b>{say.states[finding.state]}</b> {finding.answer}{' '}
          <span class="faint">{[finding.answeredBy, finding.answeredAt && readableInstant(finding.answeredAt)].filter(Boolean).join(' · ')}</span>
        </p>
      )}
      {mayWrite && finding.state !== 'accepted' && (
        <form class="answer" method="post" action={dataPath(context, `findings/${finding.id}`)}>
          <div class="field">
            <label for={id}>{say.answerText}</label>
            <textarea id={id} name="text" rows={2} maxlength={1000} required aria-invalid={wrong ? 'true' : undefined}>
              {wrong?.text}
            </textarea>
            {wrong && <p class="fault">{wrong.fault}</p>}
          </div>
          <ByField words={words} by={senderOf(c)} id={`by-${finding.id}`} />
          <div class="buttons">
            <button type="submit" name="state" value="answered">
              {say.asAnswered}
            </button>
            <button type="submit" name="state" value="accepted">
              {say.asAccepted}
            </button>
            <a href={revisePath(context, finding)}>{say.revise}</a>
          </div>
        </form>
      )}
    </li>
  );
};

/** The questions of the validation rules: open ones first, answered and accepted ones kept. */
export const findingsPage = async (c: PageContext, context: RegionContext, faulty?: FaultyAnswer): Promise<Response> => {
  const words = dataWords(c.var.language);
  const say = words.findings;
  const state = STATES.find((one) => one === c.req.query('state')) ?? 'open';
  const store = await c.var.state.database();
  const all = (await store.findings(context.region.code)).filter(({ indicator }) => indicator.startsWith(`${context.plan.id}/`));
  const shown = all.filter((finding) => finding.state === state).toSorted((a, b) => (a.raised < b.raised ? 1 : -1));
  return renderData(
    c,
    context,
    { title: say.title, lede: say.lede, tab: 'findings', status: faulty === undefined ? 200 : 422 },
    <>
      <nav class="tabs" aria-label={say.title}>
        {STATES.map((one) => (
          <a href={dataPath(context, one === 'open' ? 'findings' : `findings?state=${one}`)} aria-current={one === state ? 'page' : undefined}>
            {say.states[one]}
            <small>{all.filter((finding) => finding.state === one).length}</small>
          </a>
        ))}
      </nav>
      {shown.length === 0 ? (
        <EmptyState title={say.none[state]} help={say.noneHelp} />
      ) : (
        <ol class="findings-list" data-rows>
          {shown.slice(0, MOST).map((finding) => (
            <Question c={c} context={context} finding={finding} faulty={faulty} />
          ))}
        </ol>
      )}
      {shown.length > MOST && <p class="faint">{words.sendings.more(shown.length - MOST)}</p>}
    </>,
  );
};
