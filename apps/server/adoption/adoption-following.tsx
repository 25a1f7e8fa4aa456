import type { FC } from 'hono/jsx';
import { VERSION_STAGES } from '../amendments/plan-labels.ts';
import type { Language } from '../words/index.ts';
import { brokenIds, type Against } from './adoption-check.ts';
import type { AdoptionFaults, AdoptionForm } from './adoption-request.ts';
import { adoptionWords } from './words/index.ts';

/** Broken ids that are named; the page of the difference has all. */
const MOST = 20;

type Props = { form: AdoptionForm; faults: AdoptionFaults; language: Language };

const Fault: FC<{ faults: AdoptionFaults; name: keyof AdoptionForm; language: Language }> = ({ faults, name, language }) =>
  faults[name] === undefined ? (
    <></>
  ) : (
    <p class="fault" id={`fault-${name}`} role="alert">
      {faults[name][language]}
    </p>
  );

/** How a new version follows the one in force: what becomes of ids that it breaks, and by which approved amendment it comes. */
export const Following: FC<Props & { against: Against }> = ({ against, form, faults, language }) => {
  const words = adoptionWords(language);
  const { ids, amendments } = against;
  const approved = amendments.filter(({ body }) => body.state === 'approved');
  const lines = brokenIds(ids, language, MOST);
  return (
    <>
      {ids.breaks.length > 0 && (
        <fieldset class="told warn adoption-ids">
          <legend>
            {words.ids.title} <small>{ids.breaks.length}</small>
          </legend>
          <p>{words.ids.help}</p>
          <ul lang={language === 'zh' ? 'zh-CN' : undefined}>
            {lines.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
          {ids.breaks.length > lines.length && <p class="faint">{words.ids.more(ids.breaks.length - lines.length)}</p>}
          {(['keep', 'fresh'] as const).map((choice) => (
            <label class="tick">
              <input type="radio" name="ids" value={choice} checked={form.ids === choice || (form.ids === '' && choice === 'keep')} /> {words.ids[choice]}
            </label>
          ))}
          <Fault faults={faults} name="ids" language={language} />
        </fieldset>
      )}
      {(approved.length > 0 || faults.amendment !== undefined) && (
        <div class="fields">
          <div class="field wide">
            <label for="amendment">{words.amendment}</label>
            <select id="amendment" name="amendment" aria-invalid={faults.amendment ? 'true' : undefined}>
              <option value="">{words.noAmendment}</option>
              {approved.map(({ id, body }) => (
                <option value={id} selected={form.amendment === id}>
                  {`${body.title}（${body.approval?.document ?? ''}，${body.effective ?? ''}）`}
                </option>
              ))}
            </select>
            <Fault faults={faults} name="amendment" language={language} />
            <p class="help">{words.amendmentHelp}</p>
          </div>
        </div>
      )}
    </>
  );
};

/** What the version is: draft, deliberated, issued or amended, of which day and document. */
export const Labelling: FC<Props> = ({ form, faults, language }) => {
  const words = adoptionWords(language);
  return (
    <div class="fields">
      <div class="field">
        <label for="stage">{words.stage}</label>
        <select id="stage" name="stage" aria-invalid={faults.stage ? 'true' : undefined}>
          <option value="">{words.noStage}</option>
          {VERSION_STAGES.map((stage) => (
            <option value={stage} selected={form.stage === stage}>
              {words.stages[stage]}
            </option>
          ))}
        </select>
        <Fault faults={faults} name="stage" language={language} />
        <p class="help">{words.stageHelp}</p>
      </div>
      <div class="field">
        <label for="day">{words.labelDay}</label>
        <input id="day" name="day" type="date" value={form.day} />
      </div>
      <div class="field">
        <label for="document">{words.document}</label>
        <input id="document" name="document" value={form.document} maxlength={300} aria-invalid={faults.document ? 'true' : undefined} />
        <Fault faults={faults} name="document" language={language} />
      </div>
    </div>
  );
};
