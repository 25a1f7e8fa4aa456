import type { FC } from 'hono/jsx';
import { choicesOf, QUESTIONNAIRE_LIMITS, type Question } from '../../../src/participation/index.ts';
import type { Language } from '../words/index.ts';
import { participationWords } from './words/index.ts';

type Props = { language: Language; question: Question; number: number; given: readonly string[] };

const Mark: FC<{ language: Language; required: boolean | undefined }> = ({ language, required }) =>
  required === true ? <small> {participationWords(language).sheets.required}</small> : <></>;

/** A question as it is asked, with what was answered before. */
export const QuestionFields: FC<Props> = ({ language, question, number, given }) => {
  const words = participationWords(language).sheets;
  const { id, kind, text, required } = question;
  const choices = choicesOf(question);
  if (choices === undefined)
    return (
      <div class="question">
        <label for={`q-${id}`} lang="zh-CN">
          {number}. {text}
          <Mark language={language} required={required} />
        </label>
        <textarea id={`q-${id}`} name={`q-${id}`} rows={3} maxlength={QUESTIONNAIRE_LIMITS.words} required={required} lang="zh-CN">
          {given[0]}
        </textarea>
      </div>
    );
  return (
    <fieldset class={`question is-${kind}`}>
      <legend lang="zh-CN">
        {number}. {text}
        {kind === 'many' && <small> {words.many}</small>}
        <Mark language={language} required={required} />
      </legend>
      {kind === 'scale' && <p class="faint">{words.scale}</p>}
      <div class="choices">
        {choices.map((choice) => (
          <label class="public-choice">
            <input
              type={kind === 'many' ? 'checkbox' : 'radio'}
              name={`q-${id}`}
              value={choice}
              checked={given.includes(choice)}
              required={required === true && kind !== 'many'}
            />{' '}
            <span lang="zh-CN">{choice}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};
