import type { FC } from 'hono/jsx';
import { FILE_TYPES } from '../whistles/whistle-files.ts';
import type { EvaluationFault, EvaluationParts } from './evaluation-parts.ts';
import { isDecided } from './on-evaluation.tsx';

const held = (failed: EvaluationFault | undefined, at: string, name: string, usual: string | undefined): string | undefined =>
  failed?.at === at ? failed.fields[name] : usual;

const ThirdPartyForm: FC<{ parts: EvaluationParts }> = ({ parts }) => {
  const { words, evaluation, failed, path } = parts;
  const { fields, basis } = words;
  const { thirdParty } = evaluation.body;
  const at = 'third-party';
  return (
    <details class="more" open={failed?.at === at}>
      <summary>{basis.addThirdParty}</summary>
      <form method="post" action={path(at)} enctype="multipart/form-data" class="evaluation-form" data-submit-key>
        <input type="hidden" name="version" value={String(evaluation.version)} />
        <div class="fields">
          <label class="field wide">
            <span>{fields.institution}</span>
            <input name="by" required maxlength={120} value={held(failed, at, 'by', thirdParty?.by)} />
          </label>
          <label class="field">
            <span>{fields.date}</span>
            <input name="date" type="date" required value={held(failed, at, 'date', thirdParty?.date)} />
          </label>
          <label class="field full">
            <span>{fields.conclusions}</span>
            <textarea name="text" rows={4} required maxlength={2000}>
              {held(failed, at, 'text', thirdParty?.text)}
            </textarea>
          </label>
          <label class="field full">
            <span>{fields.file}</span>
            <input name="file" type="file" accept={FILE_TYPES} />
          </label>
        </div>
        <p>
          <button type="submit">{basis.save}</button>
        </p>
      </form>
    </details>
  );
};

const QuestionnaireForm: FC<{ parts: EvaluationParts }> = ({ parts }) => {
  const { words, evaluation, questionnaires, failed, path } = parts;
  const { basis } = words;
  const chosen = new Set(evaluation.body.questionnaires ?? []);
  return (
    <details class="more" open={failed?.at === 'questionnaires'}>
      <summary>{basis.chooseQuestionnaires}</summary>
      {questionnaires.length === 0 ? (
        <p class="faint">{basis.noneToChoose}</p>
      ) : (
        <form method="post" action={path('questionnaires')} class="evaluation-form">
          <input type="hidden" name="version" value={String(evaluation.version)} />
          <ul class="evaluation-choices">
            {questionnaires.map(({ id, body }) => (
              <li>
                <label>
                  <input type="checkbox" name="questionnaire" value={id} checked={chosen.has(id)} /> <span lang="zh-CN">{body.title}</span>
                </label>
              </li>
            ))}
          </ul>
          <p>
            <button type="submit">{basis.attach}</button>
          </p>
        </form>
      )}
    </details>
  );
};

/** What it rests on besides figures: the third party, the questionnaires. */
export const EvaluationBasis: FC<{ parts: EvaluationParts }> = ({ parts }) => {
  const { words, evaluation, questionnaires, figures, rights, path } = parts;
  const { basis } = words;
  const { thirdParty, questionnaires: attached = [], state } = evaluation.body;
  if (!rights.everything && !isDecided(evaluation.body)) return null;
  const mayEdit = rights.draft && !['approved', 'submitted', 'withdrawn'].includes(state);
  const countOf = (id: string): string => {
    const counted = figures?.questionnaires.find((one) => one.id === id);
    return counted === undefined ? '' : basis.sheets(counted.sheets, counted.doubtful);
  };
  return (
    <section class="evaluation-basis">
      <h2>{basis.title}</h2>
      <h3>{basis.thirdParty}</h3>
      {thirdParty === undefined ? (
        <p class="faint">{basis.noThirdParty}</p>
      ) : (
        <div lang="zh-CN">
          <p>
            <b>{thirdParty.by}</b> <span class="faint figure">{thirdParty.date}</span>{' '}
            {thirdParty.file !== undefined && (
              <a href={path(`files/${thirdParty.file.sha256}`)} download>
                {thirdParty.file.name}
              </a>
            )}
          </p>
          <p class="said">{thirdParty.text}</p>
        </div>
      )}
      {mayEdit && <ThirdPartyForm parts={parts} />}
      <h3>{basis.questionnaires}</h3>
      {attached.length === 0 ? (
        <p class="faint">{basis.noQuestionnaires}</p>
      ) : (
        <ul>
          {attached.map((id) => (
            <li lang="zh-CN">
              {questionnaires.find((one) => one.id === id)?.body.title ?? id} <small class="faint">{countOf(id)}</small>
            </li>
          ))}
        </ul>
      )}
      {mayEdit && <QuestionnaireForm parts={parts} />}
    </section>
  );
};
