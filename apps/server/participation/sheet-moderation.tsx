import type { FC } from 'hono/jsx';
import type { Kept } from '../../../src/database/index.ts';
import { may } from '../../../src/identity/index.ts';
import { isDoubtful, masked } from '../../../src/participation/index.ts';
import { readableInstant } from '../library/instant.ts';
import { FaultAt, MOST_SHEETS, postPath, type PartProps } from './questionnaire-parts.tsx';
import { participationWords } from './words/index.ts';
import { HeadRow } from '../listing/head-row.tsx';

type SheetProps = PartProps & { sheets: readonly Kept<'answersheet'>[] };

/** Answers in words, of sheets that count: what is ticked is shown. */
export const WordModeration: FC<SheetProps> = (props) => {
  const { c, given, row, sheets } = props;
  const words = participationWords(c.var.language).sheets;
  const mayKeep = may(given.actor, 'answersheet.keep', { region: given.context.region.code });
  const wordy = row.body.questions.filter(({ kind }) => kind === 'text');
  if (wordy.length === 0 || sheets.length === 0) return <></>;
  return (
    <section>
      <h2>{words.moderate}</h2>
      <p class="faint">{words.moderateHelp}</p>
      {wordy.map((question) => {
        const answered = sheets.filter((sheet) => typeof sheet.body.answers[question.id] === 'string' && !isDoubtful(sheet.body)).toReversed();
        return (
          <form method="post" action={postPath(props, 'words')} class="word-moderation">
            <input type="hidden" name="question" value={question.id} />
            <h3 lang="zh-CN">
              {question.text} <small class="faint">{answered.length}</small>
            </h3>
            <ul>
              {answered.slice(0, MOST_SHEETS).map((sheet) => (
                <li>
                  <label class="public-choice">
                    <input type="hidden" name="seen" value={sheet.id} />
                    <input type="checkbox" name="show" value={sheet.id} checked={sheet.body.shown?.includes(question.id) === true} disabled={!mayKeep} />{' '}
                    <span lang="zh-CN">{masked(sheet.body.answers[question.id] as string).text}</span>
                  </label>
                </li>
              ))}
            </ul>
            {mayKeep && answered.length > 0 && (
              <button type="submit" class="quiet">
                {words.showTicked}
              </button>
            )}
          </form>
        );
      })}
    </section>
  );
};

/** Doubtful sheets, each with why, to be counted or left out with a reason. */
export const DoubtForm: FC<SheetProps> = (props) => {
  const { c, given, sheets, failed } = props;
  const { language } = c.var;
  const words = participationWords(language).sheets;
  const mayKeep = may(given.actor, 'answersheet.keep', { region: given.context.region.code });
  const doubtful = sheets.filter((sheet) => isDoubtful(sheet.body)).toReversed();
  if (doubtful.length === 0) return <></>;
  return (
    <section>
      <h2>
        {words.doubtTitle} <small>{doubtful.length}</small>
      </h2>
      <p class="faint">{words.doubtHelp}</p>
      <FaultAt language={language} at="judge" failed={failed} />
      <form method="post" action={postPath(props, 'judge')} class="doubt-form">
        <table class="data" data-rows>
          <caption class="unseen">{words.doubtTitle}</caption>
          <HeadRow columns={[{ label: words.choose, unseen: true }, { label: words.at }, { label: words.why }, { label: words.answersGiven }]} />
          <tbody>
            {doubtful.slice(0, MOST_SHEETS).map((sheet) => (
              <tr id={sheet.id} tabindex={-1}>
                <td class="act">
                  <input type="checkbox" name="id" value={sheet.id} aria-label={`${words.choose} ${readableInstant(sheet.body.at)}`} disabled={!mayKeep} />
                </td>
                <td class="short figure" data-label={words.at}>
                  {readableInstant(sheet.body.at)}
                </td>
                <td class="short" data-label={words.why}>
                  {words.doubts[sheet.body.doubt!]}
                </td>
                <td class="wide" data-label={words.answersGiven} lang="zh-CN">
                  {Object.values(sheet.body.answers).flat().join(' · ').slice(0, 120)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {mayKeep && (
          <fieldset class="bulk">
            <legend>{words.judge}</legend>
            <input name="reason" maxlength={500} required aria-label={words.reason} placeholder={words.reason} />
            <button type="submit" name="counted" value="1">
              {words.count_}
            </button>
            <button type="submit" name="counted" value="" class="quiet">
              {words.keepApart}
            </button>
          </fieldset>
        )}
      </form>
    </section>
  );
};
