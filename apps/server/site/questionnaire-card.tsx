import type { FC } from 'hono/jsx';
import type { PublicQuestionnaire } from '../../../src/participation/index.ts';
import { liveLink, livePage, type Site } from './site-frame.tsx';

type Result = NonNullable<PublicQuestionnaire['result']>;

const Tally: FC<{ site: Site; of: Result['questions'][number] }> = ({ site, of: { question, answered, choices, mean } }) => {
  const w = site.words.questions;
  return (
    <table class="tally">
      <caption>
        <span lang="zh-CN">{question.text}</span>{' '}
        <small>{[w.answeredBy(answered), mean === undefined ? '' : w.mean(mean.toFixed(1))].filter(Boolean).join(' · ')}</small>
      </caption>
      <thead>
        <tr>
          <th scope="col">{w.choice}</th>
          <th scope="col" class="number">
            {w.people}
          </th>
          <th scope="col" class="number">
            {w.share}
          </th>
        </tr>
      </thead>
      <tbody>
        {choices.map(({ choice, count, share }) => (
          <tr>
            <th scope="row" lang="zh-CN">
              {choice}
            </th>
            <td class="number">{count}</td>
            <td class="number">{`${(share * 100).toFixed(1)}%`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** 问卷: its days, the note on who answers it, and the counts once it is closed. */
export const QuestionnaireCard: FC<{ site: Site; questionnaire: PublicQuestionnaire }> = ({ site, questionnaire }) => {
  const { id, title, opens, closes, sampleNote, result, state } = questionnaire;
  return (
    <li>
      <h3 lang="zh-CN">{state === 'open' ? <a href={liveLink(site, livePage.questionnaire(id))}>{title}</a> : title}</h3>
      <p class="faint">
        {opens} — {closes}
        {result !== undefined && ` · ${site.words.questions.counted(result.counted)}`}
      </p>
      <p lang="zh-CN">{sampleNote}</p>
      {result?.questions
        .filter(({ choices }) => choices.length > 0)
        .map((one) => (
          <Tally site={site} of={one} />
        ))}
    </li>
  );
};
