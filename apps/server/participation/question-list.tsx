import type { FC } from 'hono/jsx';
import { may } from '../../../src/identity/index.ts';
import { QuestionEditor, typedOf } from './questionnaire-fields.tsx';
import { FaultAt, postPath, Version, type PartProps } from './questionnaire-parts.tsx';
import { participationWords } from './words/index.ts';

/** The questions of a draft: to be written, changed, ordered and taken out. */
export const QuestionList: FC<PartProps> = (props) => {
  const { c, given, row, failed } = props;
  const { language } = c.var;
  const words = participationWords(language).sheets;
  const { body } = row;
  const mayEdit = may(given.actor, 'questionnaire.edit', { region: given.context.region.code });
  return (
    <>
      <h2>{words.questions}</h2>
      <FaultAt language={language} at="questions" failed={failed} />
      {body.questions.length === 0 && <p class="no-match">{words.noQuestions}</p>}
      <ol class="question-list" data-rows>
        {body.questions.map((question, i) => (
          <li id={`question-${question.id}`} tabindex={-1}>
            <div class="meeting-item-head">
              <h3 lang="zh-CN">
                {i + 1}. {question.text} <small class="faint">{words.kinds[question.kind]}</small>
                {question.required === true && <small class="faint"> {words.required}</small>}
              </h3>
              {mayEdit && (
                <form method="post" action={postPath(props, 'move')} class="meeting-moves">
                  <Version row={row} />
                  <button type="submit" name="move" value={`${question.id} up`} class="quiet" disabled={i === 0} aria-label={`${words.up} ${i + 1}`}>
                    ↑
                  </button>
                  <button
                    type="submit"
                    name="move"
                    value={`${question.id} down`}
                    class="quiet"
                    disabled={i === body.questions.length - 1}
                    aria-label={`${words.down} ${i + 1}`}
                  >
                    ↓
                  </button>
                  <button type="submit" name="move" value={`${question.id} remove`} class="quiet" aria-label={`${words.remove} ${i + 1}`}>
                    {words.remove}
                  </button>
                </form>
              )}
            </div>
            {question.choices !== undefined && (
              <p class="faint" lang="zh-CN">
                {question.choices.join(' · ')}
              </p>
            )}
            {mayEdit && (
              <details class="more" open={failed?.at === `question-${question.id}`}>
                <summary>{words.change}</summary>
                <form method="post" action={postPath(props, 'question')}>
                  <Version row={row} />
                  <input type="hidden" name="question" value={question.id} />
                  <FaultAt language={language} at={`question-${question.id}`} failed={failed} />
                  <QuestionEditor
                    language={language}
                    at={`e-${question.id}`}
                    typed={failed?.at === `question-${question.id}` && failed.question !== undefined ? failed.question : typedOf(question)}
                  />
                  <button type="submit">{words.saveQuestion}</button>
                </form>
              </details>
            )}
          </li>
        ))}
      </ol>
      {mayEdit && (
        <details class="more" open={body.questions.length === 0 || failed?.at === 'question-'} id="add">
          <summary>{words.add}</summary>
          <form method="post" action={postPath(props, 'question')} data-submit-key>
            <Version row={row} />
            <input type="hidden" name="question" value="" />
            <FaultAt language={language} at="question-" failed={failed} />
            <QuestionEditor
              language={language}
              at="new"
              typed={failed?.at === 'question-' && failed.question !== undefined ? failed.question : typedOf(undefined)}
            />
            <button type="submit">{words.add}</button>
          </form>
        </details>
      )}
    </>
  );
};
