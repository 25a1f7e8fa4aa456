import type { FC } from 'hono/jsx';
import { daysBetween } from '../../../src/basis/index.ts';
import type { PublicOpinion } from '../../../src/participation/index.ts';
import { sitePage } from '../../../src/publication/index.ts';
import type { SiteContent } from './site-content.ts';
import { framed, liveLink, livePage, SiteHead, type Site } from './site-frame.tsx';
import { QuestionnaireCard } from './questionnaire-card.tsx';
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

/** Opinions on one page: some tens of kilobytes, however many there are. */
const TOGETHER = 100;

/** 意见 page by page, the newest first; one page at least. */
export const opinionPages = ({ opinions }: SiteContent): readonly (readonly PublicOpinion[])[] => {
  const newest = opinions.toSorted((a, b) => (a.received < b.received ? 1 : a.received > b.received ? -1 : a.number < b.number ? 1 : -1));
  const pages = Array.from({ length: Math.ceil(newest.length / TOGETHER) }, (_, i) => newest.slice(i * TOGETHER, (i + 1) * TOGETHER));
  return pages.length === 0 ? [[]] : pages;
};

/** To the pages before and after. */
const PageTurn: FC<{ site: Site; page: number }> = ({ site, page }) => {
  const w = site.words.questions;
  const pages = Math.ceil(site.content.opinions.length / TOGETHER);
  return pages <= 1 ? null : (
    <nav class="around" aria-label={w.part(page, pages)}>
      {page > 1 && (
        <a rel="prev" href={site.to(sitePage.questionsAt(page - 1))}>
          ‹ {w.newer}
        </a>
      )}{' '}
      <span>{w.part(page, pages)}</span>{' '}
      {page < pages && (
        <a rel="next" href={site.to(sitePage.questionsAt(page + 1))}>
          {w.older} ›
        </a>
      )}
    </nav>
  );
};

/** 问与答: opinions up to the day of the release, and on the first page questionnaires. */
export const questionsPage = (site: Site, opinions: readonly PublicOpinion[], page: number): string => {
  const { words, content } = site;
  const w = words.questions;
  const { questionnaires, release } = content;
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
          {opinions.map((opinion) => (
            <OpinionCard site={site} opinion={opinion} />
          ))}
        </ul>
      )}
      <PageTurn site={site} page={page} />
      {page === 1 && questionnaires.length > 0 && (
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
