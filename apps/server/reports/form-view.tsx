import type { Child, FC } from 'hono/jsx';
import { answerMark, answerText, isAnswered, isPrefilled, type Answer, type Ask } from '../../../src/delivery/index.ts';
import type { MeasureKind } from '../../../src/ledger/index.ts';
import { measureOf } from '../data/names.ts';
import type { Language } from '../words/index.ts';
import { fieldName, typedOf } from './answer-form.ts';
import { FigureFields, ProgressFields, type AskProps } from './ask-fields.tsx';
import { periodText, reportWords } from './words/index.ts';

const measure = ({ measure: kind, accumulated }: Ask, language: Language): string =>
  kind === undefined ? '' : measureOf({ measure: kind as MeasureKind, ...(accumulated === true ? { accumulated } : {}) }, language);

const Known: FC<{ ask: Ask; language: Language }> = ({ ask: { known }, language }) =>
  known === undefined ? null : (
    <p class="ask-known">
      <span>{periodText(known.period, language)}</span> <b class="figure">{known.value}</b>
      {known.source !== undefined && <small class="faint"> {known.source}</small>}
    </p>
  );

const Returned: FC<{ answer: Answer | undefined; language: Language }> = ({ answer, language }) => {
  const words = reportWords(language);
  const { returned } = answer ?? {};
  return returned === undefined ? null : (
    <p class="ask-returned">
      <b>{words.form.returned}</b> {returned.reason}{' '}
      <small>{[returned.by, returned.was === undefined ? '' : `${words.form.was} ${returned.was}`].filter(Boolean).join(' · ')}</small>
    </p>
  );
};

const Notes: FC<AskProps> = ({ ask, report, language, notes }) => {
  const words = reportWords(language);
  const answer = report.answers[ask.id];
  const clash = notes.clashes?.find((one) => one.ask === ask.id);
  return (
    <div class="ask-notes" aria-live="polite">
      {(notes.faults?.[ask.id] ?? []).map((fault) => (
        <p class="fault">{fault[language]}</p>
      ))}
      {(notes.questions?.[ask.id] ?? []).map((question) => (
        <p class="doubt">{question[language]}</p>
      ))}
      {(notes.units?.[ask.id]?.length ?? 0) > 0 && (
        <p class="doubt">
          {words.form.maybe}
          {notes.units![ask.id]!.map((unit) => (
            <button type="submit" class="quiet" name="do" value={`fix ${ask.id} ${unit}`} formnovalidate>
              {words.form.fix(answer?.value ?? '', unit)}
            </button>
          ))}
        </p>
      )}
      {answer?.entered !== undefined && <p class="faint">{words.form.entered(answer.entered)}</p>}
      {clash !== undefined && (
        <p class="doubt">
          {words.form.theirs(clash.theirs?.by ?? '')}：
          <b>{[clash.theirs?.state && words.progress[clash.theirs.state], answerText(clash.theirs)].filter(Boolean).join(' · ') || words.form.empty}</b>{' '}
          <button type="submit" class="quiet" name="do" value={`theirs ${ask.id}`} formnovalidate>
            {words.form.keepTheirs}
          </button>
        </p>
      )}
    </div>
  );
};

/** One question with its fields, what is known about it, and what is asked back. */
export const AskField: FC<AskProps> = (props) => {
  const { ask, report, language, notes } = props;
  const words = reportWords(language);
  const answer = report.answers[ask.id];
  const typed = notes.typed?.[ask.id] ?? typedOf(ask, answer);
  const invalid = (notes.faults?.[ask.id]?.length ?? 0) > 0;
  const isDone = isAnswered(ask, answer) && !invalid;
  return (
    <li class={`ask k-${ask.kind}${isDone ? ' done' : ''}${answer?.returned === undefined ? '' : ' returned'}`} data-ask={ask.id}>
      <header>
        <h2 lang="zh-CN">{ask.title}</h2>
        <small class="faint">
          {[words.kinds[ask.kind], measure(ask, language), ask.due === undefined ? '' : words.form.dueBy(ask.due)].filter(Boolean).join(' · ')}
        </small>
        <span class="ask-mark" aria-hidden="true">
          {isDone ? '✔' : ''}
        </span>
      </header>
      <Returned answer={answer} language={language} />
      <Known ask={ask} language={language} />
      {ask.kind === 'figure' && ask.last !== undefined && ask.last.text !== ask.known?.value && (
        <p class="ask-known">
          <span>{words.form.last(periodText(ask.last.period, language))}</span> {ask.last.text}
        </p>
      )}
      <input type="hidden" name={fieldName('seen', ask.id)} value={answerMark(answer)} data-seen />
      {ask.kind === 'figure' ? <FigureFields {...props} typed={typed} invalid={invalid} /> : <ProgressFields {...props} typed={typed} invalid={invalid} />}
      <Notes {...props} />
    </li>
  );
};

/** What is known already: by statistics, or by a figure of this period that can be put right where it is wrong. */
export const KnownList: FC<Omit<AskProps, 'ask'> & { asks: readonly Ask[] }> = ({ asks, ...props }): Child => {
  const { report, language } = props;
  const words = reportWords(language);
  if (asks.length === 0) return null;
  return (
    <details class="known-list">
      <summary>{words.ask.known(asks.length)}</summary>
      <ul>
        {asks.map((ask) => (
          <li class="known-ask">
            <span lang="zh-CN">{ask.title}</span>
            {ask.known === undefined ? (
              <span class="faint">{words.form.waiting}</span>
            ) : (
              <span>
                <b class="figure">{ask.known.value}</b>{' '}
                <small class="faint">{[periodText(ask.known.period, language), ask.known.source].filter(Boolean).join(' · ')}</small>
              </span>
            )}
            {ask.owner === 'statistics' ? (
              <small class="faint">{words.form.statistics}</small>
            ) : (
              isPrefilled(ask, report.period) && (
                <details class="more" open={report.answers[ask.id] !== undefined || undefined}>
                  <summary>{words.form.correct}</summary>
                  <ul>
                    <AskField ask={ask} {...props} />
                  </ul>
                </details>
              )
            )}
          </li>
        ))}
      </ul>
    </details>
  );
};
