import type { FC } from 'hono/jsx';
import type { Kept } from '../../../src/database/index.ts';
import { isFillable, type Report } from '../../../src/delivery/index.ts';
import { readableInstant } from '../library/instant.ts';
import type { RegionContext } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import { dataPath } from '../data/data-page.tsx';
import { reportPath } from './report-path.ts';
import { reportWords } from './words/index.ts';
import { actorName } from '../words/actor-names.ts';

/** 经过: every step of the report, the newest last. */
const Steps: FC<{ report: Report; language: Language; context: RegionContext }> = ({ report, language, context }) => {
  const words = reportWords(language);
  if (report.steps.length === 0) return null;
  return (
    <section class="aside-part">
      <h2>{words.form.history}</h2>
      <ol class="report-steps">
        {report.steps.map(({ state, at, by, reason, way }) => (
          <li>
            <b>{words.states[state]}</b> <time datetime={at}>{readableInstant(at)}</time> {actorName(by, language)}
            {way !== undefined && <small class="faint"> {words.ways[way]}</small>}
            {reason !== undefined && <p>{reason}</p>}
          </li>
        ))}
      </ol>
      {report.batch !== undefined && (
        <p>
          <a href={dataPath(context, `sendings/${report.batch}`)}>{words.review.batch}</a>
        </p>
      )}
    </section>
  );
};

type Props = {
  report: Kept<'report'>;
  context: RegionContext;
  language: Language;
  may: { readonly answer: boolean; readonly link: boolean; readonly unlock: boolean; readonly ask: boolean };
};

const Reason: FC<{ action: string; label: string; button: string; help?: string }> = ({ action, label, button, help }) => (
  <form method="post" action={action} class="reason-form">
    <label class="field">
      <span>{label}</span>
      <input name="reason" required maxlength={300} autocomplete="off" />
    </label>
    {help !== undefined && <p class="help">{help}</p>}
    <button type="submit" class="quiet">
      {button}
    </button>
  </form>
);

/** What else can be done with a report: the sheet, a link, what was held back, unlocking, and what happened so far. */
export const ReportAside: FC<Props> = ({ report, context, language, may }) => {
  const words = reportWords(language);
  const { body } = report;
  const path = reportPath(context, report.id);
  const held = body.held ?? [];
  return (
    <>
      {isFillable(body) && may.answer && (
        <section class="aside-part">
          <h2>Excel</h2>
          <p>
            <a class="button quiet" href={`${path}/sheet.xlsx`} download>
              {words.form.workbook}
            </a>
          </p>
          <form method="post" action={`${path}/sheet`} enctype="multipart/form-data" class="sheet-upload">
            <label class="file">
              <span>{words.form.uploadHelp}</span>
              <input type="file" name="file" required accept=".xlsx,.csv" />
            </label>
            <button type="submit" class="quiet">
              {words.form.read}
            </button>
          </form>
        </section>
      )}
      {isFillable(body) && may.link && (
        <section class="aside-part">
          <h2>{words.form.link}</h2>
          <p class="help">{words.form.linkHelp}</p>
          <form method="post" action={`${path}/link`}>
            <button type="submit" class="quiet">
              {words.form.link}
            </button>
          </form>
        </section>
      )}
      {held.length > 0 && (
        <section class="aside-part">
          <details>
            <summary>
              <h2>{words.review.held(held.length)}</h2>
            </summary>
            <ul class="held">
              {held.map(({ title }) => (
                <li lang="zh-CN">{title}</li>
              ))}
            </ul>
          </details>
          {may.ask && isFillable(body) && <Reason action={`${path}/held`} label={words.review.heldReason} button={words.review.askHeld} />}
        </section>
      )}
      {body.state === 'locked' && may.unlock && (
        <section class="aside-part">
          <h2>{words.review.unlock}</h2>
          <Reason action={`${path}/unlock`} label={words.review.unlockReason} button={words.review.unlock} help={words.review.unlockHelp} />
        </section>
      )}
      <Steps report={body} language={language} context={context} />
    </>
  );
};
