import type { FC } from 'hono/jsx';
import { ratingCounts, RATINGS } from '../../../src/evaluation/index.ts';
import { Act, RatingFields, Told, Version } from '../supervision/form-parts.tsx';
import { FILE_TYPES } from '../whistles/whistle-files.ts';
import { followupPath } from './followup-path.ts';
import { FollowupFiles, type FollowupParts } from './page-parts.tsx';
import { followupWords } from './words/index.ts';
import { actorName } from '../words/actor-names.ts';

/** 书面报告 and what follows it: the draft of the report, its registration, what deputies say of it, and its publication. */
export const ReportSection: FC<{ parts: FollowupParts }> = ({ parts: { language, context, row, mayEdit, mayClose, mayRate, failed } }) => {
  const all = followupWords(language);
  const words = all.report;
  const { body, id } = row;
  const { reported, published, ratings = [] } = body;
  const to = (act: string): string => followupPath(context, id, act);
  const faultAt = (at: string) => (failed?.at === at ? failed.fault : undefined);
  const fields = failed?.at === 'report' ? failed.fields : {};
  const counts = ratingCounts(body);
  return (
    <section class="report-back" id="report">
      <h2>{words.title}</h2>
      <p>
        {reported === undefined ? words.notYet(body.due) : words.reported(reported.date, reported.document)}{' '}
        {reported?.file !== undefined && <FollowupFiles context={context} id={id} files={[reported.file]} />}
      </p>
      <p>
        <a href={to('report.docx')} download>
          {words.docx}
        </a>{' '}
        {reported === undefined && <small class="faint">{words.draft}</small>}
      </p>
      <Told language={language} fault={faultAt('report')} />
      {mayEdit && reported === undefined && (
        <Act name={words.register} open={failed?.at === 'report'}>
          <form method="post" action={to('report')} enctype="multipart/form-data">
            <Version of={row} />
            <div class="fields">
              <div class="field">
                <label for="report-document">{words.document}</label>
                <input id="report-document" name="document" maxlength={200} value={fields['document']} />
              </div>
              <div class="field">
                <label for="report-date">{words.date}</label>
                <input id="report-date" name="date" type="date" required min={body.date} max={context.today} value={fields['date']} />
              </div>
              <div class="field wide">
                <label for="report-file">{words.file}</label>
                <input id="report-file" name="file" type="file" accept={FILE_TYPES} />
              </div>
            </div>
            <p class="send">
              <button type="submit">{words.save}</button>
            </p>
          </form>
        </Act>
      )}
      <h3>{all.rate.title}</h3>
      {reported === undefined ? (
        <p class="faint">{all.rate.early}</p>
      ) : ratings.length === 0 ? (
        <p class="faint">{all.rate.none}</p>
      ) : (
        <>
          <p>
            {all.rate.whole} {RATINGS.map((result) => `${all.ratings[result]} ${counts[result]}`).join(' · ')}
          </p>
          <ul class="ratings">
            {ratings
              .filter(({ text }) => text !== undefined)
              .map(({ by, result, text }) => (
                <li>
                  <b>{all.ratings[result]}</b> {text} <small class="faint">{actorName(by, language)}</small>
                </li>
              ))}
          </ul>
        </>
      )}
      <Told language={language} fault={faultAt('rate')} />
      {mayRate && reported !== undefined && (
        <form method="post" action={to('rate')}>
          <Version of={row} />
          <RatingFields id="rate" names={all.ratings} remark={all.rate.text} legend={all.rate.whole} />
          <p class="send">
            <button type="submit">{all.rate.save}</button>
          </p>
        </form>
      )}
      {published !== undefined && <p class="told">{words.published(published.date, actorName(published.by, language))}</p>}
      <Told language={language} fault={faultAt('publish')} />
      {mayClose && reported !== undefined && published === undefined && (
        <form method="post" action={to('publish')}>
          <Version of={row} />
          <p class="send">
            <button type="submit">{words.publish}</button> <small class="faint">{words.publishHelp}</small>
          </p>
        </form>
      )}
      {mayClose && published !== undefined && (
        <Act name={words.unpublish} open={failed?.at === 'publish'}>
          <form method="post" action={to('unpublish')}>
            <Version of={row} />
            <div class="field full">
              <label for="unpublish-reason">{all.page.reason}</label>
              <input id="unpublish-reason" name="reason" required maxlength={500} />
            </div>
            <p class="send">
              <button type="submit" class="quiet">
                {words.unpublish}
              </button>
            </p>
          </form>
        </Act>
      )}
    </section>
  );
};
