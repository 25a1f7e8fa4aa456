import type { Child, FC } from 'hono/jsx';
import type { Kept } from '../../../src/database/index.ts';
import { answerText, isPrefilled, unitLabel, type Ask, type Answer } from '../../../src/delivery/index.ts';
import { differenceText } from '../data/figure-text.ts';
import { convertUnit, Decimal } from '../../../src/basis/index.ts';
import { readableInstant } from '../library/instant.ts';
import type { Language } from '../words/index.ts';
import type { Checked } from './answer-check.ts';
import { fieldName } from './answer-form.ts';
import { periodText, reportWords } from './words/index.ts';
import { actorName } from '../words/actor-names.ts';
import { HeadRow } from '../listing/head-row.tsx';

export type ReviewProps = {
  report: Kept<'report'>;
  unit: Kept<'unit'>;
  language: Language;
  /** What the rules of the data desk say, by question. */
  checked: ReadonlyMap<string, Checked>;
  attachment: (sha256: string) => string;
  /** Where it is decided; absent where the reader may not. */
  action?: string;
  /** Why this reader may not decide it. */
  barred?: string;
  /** It stands in a queue: chosen for being accepted in one go. */
  batch?: string;
};

/** How far the figure is from the last one, where both can be read. */
const change = ({ known }: Ask, answer: Answer | undefined): string => {
  const [, number, unit = ''] = /^(-?[\d.]+)(.*)$/.exec(known?.value ?? '') ?? [];
  if (number === undefined || answer?.value === undefined || answer.unit === undefined) return '';
  const before = convertUnit(new Decimal(number), unit, answer.unit);
  const after = new Decimal(answer.value);
  return before === undefined || before.equals(after) ? '' : differenceText(before, after);
};

const Said: FC<{ answer: Answer | undefined; language: Language; attachment: ReviewProps['attachment'] }> = ({ answer, language, attachment }) => {
  const words = reportWords(language);
  if (answer === undefined) return <span class="faint">{words.form.empty}</span>;
  const { text, ...figure } = answer;
  return (
    <>
      {answer.state !== undefined && <span class={`progress-mark p-${answer.state}`}>{words.progress[answer.state]}</span>}{' '}
      <span class="figure">{answerText(figure)}</span> {text}
      {answer.source !== undefined && <small class="faint"> {answer.source}</small>}
      {(answer.attachments ?? []).map(({ sha256, name }) => (
        <a class="attached" href={attachment(sha256)} download>
          {name}
        </a>
      ))}
      {answer.entered !== undefined && <small class="faint"> {words.form.entered(answer.entered)}</small>}
      {answer.returned !== undefined && (
        <small class="ask-returned">
          {words.form.returned} {answer.returned.reason}
          {answer.returned.was !== undefined && ` · ${words.form.was} ${answer.returned.was}`}
        </small>
      )}
    </>
  );
};

const Row: FC<ReviewProps & { ask: Ask }> = ({ ask, report: { id, body }, language, checked, attachment, action }) => {
  const words = reportWords(language);
  const answer = body.answers[ask.id];
  const found = checked.get(ask.id);
  const by = change(ask, answer);
  const last = ask.kind === 'figure' ? ask.known : undefined;
  return (
    <tr class={found !== undefined && (found.questions.length > 0 || found.problems.length > 0) ? 'odd' : undefined}>
      <td class="lead" lang="zh-CN">
        {ask.title}
      </td>
      <td class="number" data-label={words.review.was}>
        {last !== undefined ? (
          <span>
            <span class="figure">{last.value}</span> <small class="faint">{periodText(last.period, language)}</small>
          </span>
        ) : (
          <small class="faint">{ask.last && [ask.last.state && words.progress[ask.last.state], ask.last.text].filter(Boolean).join(' · ')}</small>
        )}
      </td>
      <td data-label={words.review.now}>
        <span>
          <Said answer={answer} language={language} attachment={attachment} />
          {by !== '' && <small class="faint"> {by}</small>}
        </span>
      </td>
      <td class="wide" data-label={words.review.question}>
        {(found?.problems ?? []).map((problem) => (
          <p class="fault">{problem[language]}</p>
        ))}
        {(found?.questions ?? []).map((question) => (
          <p class="doubt">{question[language]}</p>
        ))}
        {action !== undefined && (
          <input
            name={fieldName('reason', ask.id)}
            form={`review-${id}`}
            maxlength={300}
            placeholder={words.review.reason}
            title={words.review.reasonHelp}
            aria-label={`${words.review.reason} ${ask.title}`}
            autocomplete="off"
          />
        )}
      </td>
    </tr>
  );
};

const Table: FC<ReviewProps> = (props) => {
  const { report, language } = props;
  const words = reportWords(language);
  const asks = report.body.asks.filter(
    (ask) => ask.owner !== 'statistics' && (!isPrefilled(ask, report.body.period) || report.body.answers[ask.id] !== undefined),
  );
  return (
    <table class="data review-table">
      <caption class="unseen">{words.review.title}</caption>
      <HeadRow
        columns={[
          { label: words.round.asked, name: 'lead' },
          { label: words.review.was, name: 'number' },
          { label: words.review.now },
          { label: words.review.question, name: 'wide' },
        ]}
      />
      <tbody>
        {asks.map((ask) => (
          <Row ask={ask} {...props} />
        ))}
      </tbody>
    </table>
  );
};

const Decision: FC<ReviewProps> = ({ report: { id, version, body }, language, action, barred }): Child => {
  const words = reportWords(language);
  if (barred !== undefined) return <p class="faint">{barred}</p>;
  if (action === undefined) return null;
  return (
    <form id={`review-${id}`} class="report-decision" method="post" action={action} data-decision>
      <input type="hidden" name="report" value={id} />
      <input type="hidden" name="version" value={String(version)} />
      {body.state === 'submitted' && body.toSign === true ? (
        <span class="faint">{words.review.waitsSignature}</span>
      ) : (
        <button type="submit" name="do" value="accept">
          {words.review.accept}
        </button>
      )}
      <label class="field">
        <span class="unseen">{words.review.whole}</span>
        <input name="whole" maxlength={300} placeholder={words.review.whole} autocomplete="off" />
      </label>
      <button type="submit" class="quiet" name="do" value="return">
        {words.review.giveBack}
      </button>
    </form>
  );
};

/** One report as who judges it sees it: each answer beside the last one, what is odd about it, and the two buttons. */
export const ReviewCard: FC<ReviewProps & { title?: Child }> = (props) => {
  const { report, unit, language, batch, title } = props;
  const words = reportWords(language);
  const step = report.body.steps.at(-1);
  const odd = [...props.checked.values()].filter(({ questions, problems }) => questions.length + problems.length > 0).length;
  return (
    <article class="review-card" id={`report-${report.id}`} data-review tabindex={-1}>
      <header>
        {batch !== undefined && props.action !== undefined && (
          <input type="checkbox" name="chosen" value={`${report.id} ${report.version}`} form={batch} checked={odd === 0} aria-label={unitLabel(unit.body)} />
        )}
        <h2>
          {title ?? unitLabel(unit.body)} <small>{periodText(report.body.period, language)}</small>
        </h2>
        <span class="faint">
          {step === undefined
            ? ''
            : `${words.states[step.state]} ${readableInstant(step.at)} · ${actorName(step.by, language)}${step.way === undefined ? '' : ` · ${words.ways[step.way]}`}`}
        </span>
      </header>
      <Table {...props} />
      <Decision {...props} />
    </article>
  );
};
