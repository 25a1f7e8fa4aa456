import type { FC } from 'hono/jsx';
import { daysBetween } from '../../../src/basis/index.ts';
import type { PublicOpinion, PublicQuestionnaire } from '../../../src/participation/index.ts';
import { sitePage } from '../../../src/publication/index.ts';
import { dayOf } from '../region/index.ts';
import { Fact } from './item-pages.tsx';
import { framed, liveLink, livePage, SiteHead, type Site } from './site-frame.tsx';
import { itemPage, siteIndex } from './site-index.ts';

/** The page of what an opinion or question is about. */
const TopicLink: FC<{ site: Site; about: { readonly kind: string; readonly ref: string; readonly title: string } }> = ({ site, about }) => {
  const { content } = site;
  const index = siteIndex(content);
  const item = index.items.get(about.ref);
  const offset = Number(/^(?:at-)?(\d+)$/.exec(about.ref)?.[1] ?? Number.NaN);
  const place = about.kind === 'sentence' && Number.isFinite(offset) ? index.placeOf(offset) : undefined;
  const href =
    item !== undefined
      ? site.to(itemPage(item))
      : about.kind === 'project' && content.records.projects.some(({ id }) => id === about.ref)
        ? site.to(sitePage.project(about.ref))
        : about.kind === 'policy' && content.records.policies.some(({ id }) => id === about.ref)
          ? site.to(sitePage.policy(about.ref))
          : place === undefined
            ? undefined
            : site.to(place.page, place.anchor);
  return href === undefined ? (
    <span lang="zh-CN">{about.title}</span>
  ) : (
    <a href={href} lang="zh-CN">
      {about.title}
    </a>
  );
};

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

/** 人大意见: published opinions of the standing committee with what became of each problem; published questions and suggestions. */
export const congressPage = (site: Site): string => {
  const { words, content } = site;
  const w = words.congress;
  const { followups, inquiries, suggestions, unitName } = content;
  const nothing = followups.length === 0 && inquiries.length === 0 && suggestions.length === 0;
  return framed(
    site,
    { title: w.title, section: 'congress' },
    <>
      <SiteHead title={w.title} lede={w.lede} />
      {nothing && <p class="empty">{w.empty}</p>}
      {followups.map((followup) => (
        <section id={followup.id}>
          <h2 lang="zh-CN">{followup.title}</h2>
          <p class="faint">{[followup.number, w.date(followup.date), w.due(followup.due), w.reported(followup.reported.date)].filter(Boolean).join(' · ')}</p>
          {followup.aspects.map((aspect) => (
            <>
              <h3 lang="zh-CN">{aspect.title}</h3>
              <table class="stacked">
                <caption class="unseen">{aspect.title}</caption>
                <thead>
                  <tr>
                    {[w.columns.problem, w.columns.lead, words.columns.due, w.columns.measure, w.columns.state].map((name) => (
                      <th scope="col">{name}</th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {aspect.problems.map((problem) => (
                    <tr>
                      <td data-label={w.columns.problem} lang="zh-CN">
                        {problem.text}
                      </td>
                      <td data-label={w.columns.lead} lang="zh-CN">
                        {unitName(problem.lead) ?? words.none}
                      </td>
                      <td data-label={words.columns.due}>{problem.due ?? words.none}</td>
                      <td data-label={w.columns.measure} lang="zh-CN">
                        {problem.measure ?? words.none}
                      </td>
                      <td data-label={w.columns.state}>{w.states[problem.now]}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </>
          ))}
          <p>
            {w.columns.rating}
            {words.colon}
            {(['satisfied', 'basically', 'unsatisfied'] as const).map((result) => `${w.ratings[result]} ${followup.ratings[result]}`).join(' · ')}
          </p>
        </section>
      ))}
      {inquiries.length > 0 && (
        <section>
          <h2>{w.inquiries}</h2>
          <ul class="cards">
            {inquiries.map(({ about, text, asked, answer }) => (
              <li>
                <p class="faint">
                  <TopicLink site={site} about={about} /> · {words.questions.asked(dayOf(asked))}
                </p>
                <blockquote lang="zh-CN">
                  <p>{text}</p>
                </blockquote>
                <p class="answer" lang="zh-CN">
                  {answer.text}
                </p>
                <p class="faint">{words.questions.answered(dayOf(answer.at), unitName(answer.unit) ?? '')}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {suggestions.length > 0 && (
        <section>
          <h2>{w.suggestions}</h2>
          <ul class="cards">
            {suggestions.map(({ number, title, text, by, date, lead, answer, rating }) => (
              <li>
                <h3 lang="zh-CN">{title}</h3>
                <p class="faint" lang="zh-CN">
                  {[number, date, by].join(' · ')}
                </p>
                <blockquote lang="zh-CN">
                  <p>{text}</p>
                </blockquote>
                <p class="answer" lang="zh-CN">
                  {answer.text}
                </p>
                <dl class="facts">
                  <Fact label={w.columns.lead}>{unitName(lead) ?? words.none}</Fact>
                  {rating !== undefined && <Fact label={w.columns.rating}>{w.ratings[rating]}</Fact>}
                </dl>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>,
  );
};
