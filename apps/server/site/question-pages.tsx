import type { FC } from 'hono/jsx';
import { daysBetween } from '../../../src/basis/index.ts';
import type { PublicOpinion, PublicQuestionnaire } from '../../../src/participation/index.ts';
import { framed, liveLink, livePage, SiteHead, type Site } from './site-frame.tsx';
import { TopicLink } from './topic-link.tsx';

const OpinionCard: FC<{ site: Site; opinion: PublicOpinion }> = ({ site, opinion }) => {
  const w = site.words.questions;
  const { content } = site;
  const { number, about, state, received, due, text, answer, hidden, mergedInto } = opinion;
  const late = answer === undefined && due < content.release.asOf ? daysBetween(due, content.release.asOf) : 0;
  return (
    <li id={`opinion-${number}`}>
      <p class="faint">
        <b>{number}</b> · {w.about} <TopicLink site={site} about={about} /> · {w.asked(received)}
      </p>
      {text !== undefined && (
        <blockquote lang="zh-CN">
          <p>{text}</p>
        </blockquote>
      )}
      {state === 'hidden' && <p>{w.hidden(hidden ?? '')}</p>}
      {state === 'merged' && <p>{w.merged(mergedInto ?? '')}</p>}
      {text === undefined && state !== 'hidden' && state !== 'merged' && <p>{w.unread}</p>}
      {answer !== undefined ? (
        <>
          <p class="answer" lang="zh-CN">
            {answer.text}
          </p>
          <p class="faint">{w.answered(answer.day, content.unitName(answer.unit) ?? '')}</p>
        </>
      ) : (
        state !== 'hidden' &&
        state !== 'merged' && (
          <p class="faint">
            {w.waiting(due)}
            {late > 0 && w.late(late)}
          </p>
        )
      )}
      {answer?.rating !== undefined && (
        <p class="faint">
          {w.rated}
          {site.words.colon}
          {w.ratings[answer.rating.result]}
        </p>
      )}
    </li>
  );
};

const QuestionnaireCard: FC<{ site: Site; questionnaire: PublicQuestionnaire }> = ({
  site,
  questionnaire: { id, title, opens, closes, sampleNote, result, state },
}) => (
  <li>
    <h3 lang="zh-CN">{state === 'open' ? <a href={liveLink(site, livePage.questionnaire(id))}>{title}</a> : title}</h3>
    <p class="faint">
      {opens} — {closes}
    </p>
    <p lang="zh-CN">{sampleNote}</p>
    {result !== undefined && (
      <>
        <p>n = {result.counted}</p>
        {result.questions
          .filter(({ choices }) => choices.length > 0)
          .map(({ question, answered, choices }) => (
            <table>
              <caption lang="zh-CN">
                {question.text} (n = {answered})
              </caption>
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
          ))}
      </>
    )}
  </li>
);

/** 问与答: opinions and questionnaires up to the day of the release. */
export const questionsPage = (site: Site): string => {
  const { words, content } = site;
  const w = words.questions;
  const { opinions, questionnaires, release } = content;
  return framed(
    site,
    { title: w.title, section: 'questions' },
    <>
      <SiteHead title={w.title} lede={w.lede(release.asOf)}>
        <p>
          <a href={liveLink(site, livePage.opinions)}>{w.live}</a>
        </p>
      </SiteHead>
      {opinions.length === 0 ? (
        <p class="empty">{w.empty}</p>
      ) : (
        <ul class="cards">
          {opinions
            .toSorted((a, b) => (a.received < b.received ? 1 : a.received > b.received ? -1 : a.number < b.number ? 1 : -1))
            .map((opinion) => (
              <OpinionCard site={site} opinion={opinion} />
            ))}
        </ul>
      )}
      {questionnaires.length > 0 && (
        <section>
          <h2>{w.questionnaires}</h2>
          <ul class="cards">
            {questionnaires.map((questionnaire) => (
              <QuestionnaireCard site={site} questionnaire={questionnaire} />
            ))}
          </ul>
        </section>
      )}
    </>,
  );
};
