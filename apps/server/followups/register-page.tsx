import type { FC } from 'hono/jsx';
import type { Said } from '../../../src/basis/index.ts';
import type { OpinionPart } from '../../../src/evaluation/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { renderPage } from '../layout/page.tsx';
import { Told } from '../supervision/form-parts.tsx';
import { termsIn } from '../supervision/terms.ts';
import { PageHead } from '../views/page-head.tsx';
import { FILE_LIMITS, FILE_TYPES } from '../whistles/whistle-files.ts';
import type { Language } from '../words/index.ts';
import { OnceKey } from '../delivery/once-key.tsx';
import { followupPath } from './followup-path.ts';
import type { FollowupRow } from './followup-view.ts';
import { followupWords } from './words/index.ts';

export type RegisterForm = { readonly fields?: Readonly<Record<string, string>>; readonly parts?: readonly OpinionPart[]; readonly fault?: Said };

/** What was read from the text, to be compared with the document. */
const ReadParts: FC<{ language: Language; parts: readonly OpinionPart[] }> = ({ language, parts }) => {
  const words = followupWords(language).new;
  return (
    <section class="read-parts">
      <h2>
        {words.read(
          parts.length,
          parts.reduce((sum, { problems }) => sum + problems.length, 0),
        )}
      </h2>
      <ol>
        {parts.map(({ title, text, problems }) => (
          <li lang="zh-CN">
            <h3>{title}</h3>
            {text !== undefined && <p class="faint">{text}</p>}
            <ol>
              {problems.map((problem) => (
                <li>{problem}</li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </section>
  );
};

/** The form that takes an opinion in, or, with `row`, changes its list: its text is pasted, parted and checked before anything is stored. */
export const registerPage = async (c: PageContext, given: Delivery, form: RegisterForm, row?: FollowupRow): Promise<Response> => {
  const { context, delivery } = given;
  const { language } = c.var;
  const words = followupWords(language).new;
  const { fields = {}, parts, fault } = form;
  const [{ setting }, evaluations] = await Promise.all([termsIn(delivery), row === undefined ? delivery.list('evaluation', { plan: context.plan.id }) : []]);
  const title = row === undefined ? words.title : words.edit;
  return renderPage(
    c,
    { title, region: context, tab: 'followups', ...(fault === undefined ? {} : { status: 422 }) },
    <section class="listing supervised followups">
      <PageHead title={title} lede={row === undefined ? words.lede : words.editLede} />
      <Told language={language} fault={fault} />
      <form
        method="post"
        action={row === undefined ? followupPath(context) : followupPath(context, row.id, 'edit')}
        enctype="multipart/form-data"
        data-submit-key
      >
        <OnceKey />
        {row !== undefined && <input type="hidden" name="version" value={fields['version'] ?? String(row.version)} />}
        {row === undefined && (
          <div class="fields">
            <div class="field full">
              <label for="title">{words.name}</label>
              <input id="title" name="title" required maxlength={200} value={fields['title']} placeholder={words.nameHelp} />
            </div>
            <div class="field">
              <label for="number">{words.number}</label>
              <input id="number" name="number" maxlength={200} value={fields['number']} />
            </div>
            <div class="field">
              <label for="date">{words.date}</label>
              <input id="date" name="date" type="date" required max={context.today} value={fields['date']} />
            </div>
            <div class="field">
              <label for="due">{words.due}</label>
              <input id="due" name="due" type="date" value={fields['due']} aria-describedby="due-help" />
              <small id="due-help" class="faint">
                {words.dueHelp(setting.reportMonths)}
              </small>
            </div>
            {evaluations.length > 0 && (
              <div class="field">
                <label for="evaluation">{words.evaluation}</label>
                <select id="evaluation" name="evaluation">
                  <option value="">{words.noEvaluation}</option>
                  {evaluations.map(({ id, body }) => (
                    <option value={id} selected={id === fields['evaluation']}>
                      {body.title}
                    </option>
                  ))}
                </select>
              </div>
            )}
            <div class="field wide">
              <label for="files">{words.files}</label>
              <input id="files" name="files" type="file" multiple accept={FILE_TYPES} aria-describedby="files-help" />
              <small id="files-help" class="faint">
                {words.filesHelp(FILE_LIMITS.most, FILE_LIMITS.megabytes)}
              </small>
            </div>
          </div>
        )}
        <div class="field full">
          <label for="text">{words.text}</label>
          <small id="text-help" class="faint">
            {words.textHelp}
          </small>
          <textarea id="text" name="text" rows={18} required lang="zh-CN" aria-describedby="text-help">
            {fields['text']}
          </textarea>
        </div>
        {parts !== undefined && parts.length > 0 && <ReadParts language={language} parts={parts} />}
        <p class="send">
          <button type="submit" name="do" value="split" class={parts === undefined ? undefined : 'quiet'} formnovalidate>
            {words.split}
          </button>
          {parts !== undefined && (
            <button type="submit" name="do" value="save">
              {row === undefined ? words.save : words.editSave}
            </button>
          )}
        </p>
      </form>
    </section>,
  );
};
