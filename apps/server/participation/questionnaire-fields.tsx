import type { FC } from 'hono/jsx';
import type { Kept } from '../../../src/database/index.ts';
import { QUESTION_KINDS, QUESTIONNAIRE_LIMITS, type Question, type Questionnaire } from '../../../src/participation/index.ts';
import type { Language } from '../words/index.ts';
import { participationWords } from './words/index.ts';

export type HeadTyped = Partial<Pick<Questionnaire, 'title' | 'intro' | 'sampleNote' | 'evaluation'>> & { readonly opens?: string; readonly closes?: string };

type HeadProps = { language: Language; typed: HeadTyped; evaluations: readonly Kept<'evaluation'>[]; state: Questionnaire['state'] };

/** What a questionnaire is, when it is open, and what its sample cannot tell. Once it is open only its last day, its note and its evaluation are asked. */
export const HeadFields: FC<HeadProps> = ({ language, typed, evaluations, state }) => {
  const words = participationWords(language).sheets;
  return (
    <div class="fields">
      {state === 'draft' && (
        <>
          <div class="field full">
            <label for="title">{words.name}</label>
            <input id="title" name="title" required maxlength={QUESTIONNAIRE_LIMITS.title} value={typed.title} />
          </div>
          <div class="field full">
            <label for="intro">{words.intro}</label>
            <textarea id="intro" name="intro" rows={3} maxlength={QUESTIONNAIRE_LIMITS.intro} placeholder={words.introHelp}>
              {typed.intro}
            </textarea>
          </div>
          <div class="field">
            <label for="opens">{words.opens}</label>
            <input id="opens" name="opens" type="date" value={typed.opens} />
          </div>
        </>
      )}
      <div class="field">
        <label for="closes">{words.closes}</label>
        <input id="closes" name="closes" type="date" required={state !== 'draft'} value={typed.closes} />
      </div>
      <div class="field">
        <label for="evaluation">{words.evaluation}</label>
        <select id="evaluation" name="evaluation">
          <option value="">{words.noEvaluation}</option>
          {evaluations.map(({ id, body }) => (
            <option value={id} selected={id === typed.evaluation}>
              {body.title}
            </option>
          ))}
        </select>
      </div>
      <div class="field full">
        <label for="sampleNote">{words.note}</label>
        <textarea
          id="sampleNote"
          name="sampleNote"
          rows={3}
          maxlength={QUESTIONNAIRE_LIMITS.note}
          required={state !== 'draft'}
          aria-describedby="note-help"
          placeholder={words.noteExample}
        >
          {typed.sampleNote}
        </textarea>
        <small id="note-help">{words.noteHelp}</small>
      </div>
    </div>
  );
};

export type QuestionTyped = { readonly kind: string; readonly text: string; readonly choices: string; readonly required: boolean };

export const typedOf = (question: Question | undefined): QuestionTyped => ({
  kind: question?.kind ?? 'one',
  text: question?.text ?? '',
  choices: (question?.choices ?? []).join('\n'),
  required: question?.required === true,
});

/** One question to be written; `at` tells its fields from those of the others. */
export const QuestionEditor: FC<{ language: Language; at: string; typed: QuestionTyped }> = ({ language, at, typed }) => {
  const words = participationWords(language).sheets;
  return (
    <div class="fields">
      <div class="field full">
        <label for={`${at}-text`}>{words.question}</label>
        <textarea id={`${at}-text`} name="text" rows={2} required maxlength={QUESTIONNAIRE_LIMITS.question}>
          {typed.text}
        </textarea>
      </div>
      <div class="field">
        <label for={`${at}-kind`}>{words.kind}</label>
        <select id={`${at}-kind`} name="kind">
          {QUESTION_KINDS.map((kind) => (
            <option value={kind} selected={kind === typed.kind}>
              {words.kinds[kind]}
            </option>
          ))}
        </select>
      </div>
      <div class="field tick">
        <label>
          <input type="checkbox" name="required" value="1" checked={typed.required} /> {words.isRequired}
        </label>
      </div>
      <div class="field full">
        <label for={`${at}-choices`}>{words.choices}</label>
        <textarea id={`${at}-choices`} name="choices" rows={4} aria-describedby={`${at}-help`}>
          {typed.choices}
        </textarea>
        <small id={`${at}-help`}>{words.choicesHelp}</small>
      </div>
    </div>
  );
};
