import type { FC } from 'hono/jsx';
import { ANSWER_CLASSES, type SupervisionSetting } from '../../../src/participation/index.ts';
import { UnitChoice } from '../units/unit-choice.tsx';
import type { KeptUnits } from '../whistles/whistle-rows.ts';
import type { Language } from '../words/index.ts';
import { Act, Version } from './form-parts.tsx';
import type { SuggestionRow } from './suggestions-page.tsx';
import { supervisionWords } from './words/index.ts';

type ActProps = {
  language: Language;
  row: SuggestionRow;
  units: KeptUnits;
  setting: SupervisionSetting;
  to: (act: string) => string;
  failed: boolean;
  fields: Readonly<Record<string, string>>;
};

/** Supporting units that a form has room for. */
const SUPPORT = [0, 1, 2];

/** 交办: lead and support, whether it is a hard case. */
export const AssignForm: FC<ActProps> = ({ language, row, units, to, failed, fields }) => {
  const say = supervisionWords(language).suggestion;
  const { body } = row;
  const isFirst = body.state === 'registered';
  const support = fields['support']?.split(' ') ?? body.support ?? [];
  return (
    <Act name={isFirst ? say.assign : say.reassign} open={isFirst || failed}>
      <form method="post" action={to('assign')}>
        <Version of={row} />
        <div class="fields">
          <div class="field">
            <label for="lead">{say.lead}</label>
            <UnitChoice units={units} name="lead" chosen={fields['lead'] ?? body.lead ?? ''} none={say.none} required />
          </div>
          {SUPPORT.map((n) => (
            <div class="field">
              <label for={`support-${n}`}>{say.support}</label>
              <UnitChoice units={units} name="support" id={`support-${n}`} chosen={support[n] ?? ''} none={say.noSupport} />
            </div>
          ))}
          <div class="field wide">
            <label for="assign-reason">{say.reason}</label>
            <input id="assign-reason" name="reason" maxlength={500} required={!isFirst} value={fields['reason']} />
          </div>
        </div>
        <label class="tick">
          <input type="checkbox" name="hard" value="1" checked={body.hard === true} /> {say.hard}
        </label>
        <p class="send">
          <button type="submit">{say.assign}</button>
        </p>
      </form>
    </Act>
  );
};

/** 答复: its text and its class. */
export const AnswerForm: FC<ActProps> = ({ language, row, setting, to, failed, fields }) => {
  const say = supervisionWords(language).suggestion;
  const { answer } = row.body;
  return (
    <Act name={answer === undefined ? say.answerSave : say.answerAgain} open={answer === undefined || failed}>
      <form method="post" action={to('answer')}>
        <Version of={row} />
        <div class="field full">
          <label for="class">{say.class}</label>
          <select id="class" name="class" required>
            <option value="">{say.chooseClass}</option>
            {ANSWER_CLASSES.map((one) => (
              <option value={one} selected={(fields['class'] ?? answer?.class) === one}>
                {one} {setting.classes[one]}
              </option>
            ))}
          </select>
        </div>
        <div class="field full">
          <label for="answer">{say.answerText}</label>
          <textarea id="answer" name="text" rows={6} required maxlength={4000} lang="zh-CN">
            {fields['text'] ?? answer?.text}
          </textarea>
        </div>
        <p class="send">
          <button type="submit">{say.answerSave}</button>
        </p>
      </form>
    </Act>
  );
};
