import type { FC } from 'hono/jsx';
import { LONGEST_SAID, type Assessment, type AssessmentAsk } from '../../../src/evaluation/index.ts';
import type { Language } from '../words/index.ts';
import { actorName } from '../words/actor-names.ts';
import { evaluationWords } from './words/index.ts';

type AskProps = { language: Language; ask: AssessmentAsk; body: Assessment };

/** What a reviewer said of it. */
export const ReviewSaid: FC<AskProps> = ({ language, ask, body }) => {
  const words = evaluationWords(language).assessment;
  const review = body.review?.[ask.ref];
  // Of what was agreed to, and returned for something else, nothing is to be said.
  if (review === undefined || (review.agreed && review.text === undefined)) return null;
  return (
    <p class={review.agreed ? 'assessment-review faint' : 'assessment-review otherwise'}>
      <b>{review.agreed ? words.agreed : words.otherwise}</b> <span lang="zh-CN">{review.text ?? ''}</span>{' '}
      <small>{words.reviewed(actorName(review.by, language))}</small>
    </p>
  );
};

/** The head of one thing that was asked: its name, and where it stands. */
export const AskHead: FC<AskProps> = ({ language, ask, body }) => {
  const words = evaluationWords(language).assessment;
  return (
    <>
      <h2 id={`ask-${ask.ref}`}>
        <span lang="zh-CN">{ask.title}</span> <small class="faint">{words.kinds[ask.kind]}</small>
        {ask.short && <small class="assessment-short">▼ {words.short}</small>}
      </h2>
      <p class="assessment-stands">
        <span class="faint">{words.stands}</span> {ask.said[language]}
      </p>
      <ReviewSaid language={language} ask={ask} body={body} />
    </>
  );
};

const Area: FC<{ name: string; label: string; value: string | undefined; note?: string | undefined; rows?: number }> = ({
  name,
  label,
  value,
  note,
  rows = 2,
}) => (
  <label class="field full">
    <span>
      {label} {note !== undefined && <small class="faint">{note}</small>}
    </span>
    <textarea name={name} rows={rows} maxlength={LONGEST_SAID} lang="zh-CN">
      {value}
    </textarea>
  </label>
);

/** One thing to write of: the text is there already; what falls short asks for its cause at once. */
export const AskFields: FC<AskProps> = ({ language, ask, body }) => {
  const words = evaluationWords(language).assessment;
  const said = body.items[ask.ref] ?? { text: '' };
  const of = (part: string): string => `${part}:${ask.ref}`;
  const more = (
    <>
      <Area name={of('problem')} label={words.problem} value={said.problem} />
      {!ask.short && <Area name={of('cause')} label={words.cause} value={said.cause} />}
      <Area name={of('advice')} label={words.advice} value={said.advice} />
    </>
  );
  return (
    <li class={ask.short ? 'assessment-ask is-short' : 'assessment-ask'}>
      <AskHead language={language} ask={ask} body={body} />
      <Area name={of('text')} label={words.text} value={said.text} note={said.made === true ? words.made : undefined} />
      {ask.short && <Area name={of('cause')} label={words.causeNeeded} value={said.cause} />}
      <details open={said.problem !== undefined || said.advice !== undefined || (!ask.short && said.cause !== undefined)}>
        <summary>{words.more}</summary>
        {more}
      </details>
    </li>
  );
};

/** One thing as it was written, with what the reviewer may say of it. */
export const AskRead: FC<AskProps & { judging: boolean }> = ({ language, ask, body, judging }) => {
  const words = evaluationWords(language).assessment;
  const said = body.items[ask.ref];
  const parts = [
    [words.text, said?.text],
    [words.problem, said?.problem],
    [words.cause, said?.cause],
    [words.advice, said?.advice],
  ] as const;
  return (
    <li class={ask.short ? 'assessment-ask is-short' : 'assessment-ask'}>
      <AskHead language={language} ask={ask} body={body} />
      <dl lang="zh-CN">
        {parts.map(
          ([label, text]) =>
            text !== undefined &&
            text !== '' && (
              <>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </>
            ),
        )}
      </dl>
      {judging && (
        <fieldset class="assessment-judge" aria-labelledby={`ask-${ask.ref}`}>
          <label>
            <input type="radio" name={`agreed:${ask.ref}`} value="yes" checked /> {words.agreed}
          </label>
          <label>
            <input type="radio" name={`agreed:${ask.ref}`} value="no" /> {words.otherwise}
          </label>
          <label class="wide">
            <span class="unseen">{words.otherwiseText}</span>
            <input name={`otherwise:${ask.ref}`} maxlength={LONGEST_SAID} placeholder={words.otherwiseText} />
          </label>
        </fieldset>
      )}
    </li>
  );
};
