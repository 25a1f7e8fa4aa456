import { dayOf } from '../region/index.ts';
import { Fact } from './fact.tsx';
import { framed, SiteHead, type Site } from './site-frame.tsx';
import { TopicLink } from './topic-link.tsx';

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
