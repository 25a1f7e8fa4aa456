import { siteFile, sitePage } from '../../../src/publication/index.ts';
import type { Language } from '../words/index.ts';
import { aboutPage, CHANGES, changesPage, offlinePage, RELEASES } from './about-pages.tsx';
import { dataPage } from './data-page.tsx';
import { amendmentPage, amendmentsPage } from './amendment-pages.tsx';
import { documentPage, evaluationPage, evaluationsPage, otherDocuments } from './evaluation-pages.tsx';
import { explainedPage, unknownPage, wordsPage } from './explained-pages.tsx';
import { homePage } from './home-page.tsx';
import { itemPageOf, itemsPage } from './item-pages.tsx';
import { chapterPage, planPage } from './plan-pages.tsx';
import { searchPage } from './search-page.tsx';
import type { SiteContent } from './site-content.ts';
import { livePage, siteOf, type Site } from './site-frame.tsx';
import { itemPage, siteIndex } from './site-index.ts';
import { congressPage } from './congress-page.tsx';
import { opinionPages, questionsPage } from './question-pages.tsx';
import { policiesPage, policyPage } from './policy-pages.tsx';
import { projectPage, projectsPage } from './project-pages.tsx';
import { tasksByChapter, tasksOfPage, tasksPage } from './task-pages.tsx';

/** A page that is still to be written: its path, and how. */
export type Unwritten = { readonly page: string; readonly write: (site: Site) => string | Iterable<string> };

/** Every page of a release, the first page first. */
const unwritten = (content: SiteContent): readonly Unwritten[] => {
  const { frozen, records } = content;
  const site = siteOf(content, 'zh', sitePage.home);
  return [
    { page: sitePage.home, write: homePage },
    { page: sitePage.plan, write: planPage },
    ...siteIndex(content).chapters.map((chapter): Unwritten => ({ page: sitePage.chapter(chapter.id), write: (at) => chapterPage(at, chapter) })),
    { page: sitePage.indicators, write: (at) => itemsPage(at, 'indicator') },
    { page: sitePage.commitments, write: (at) => itemsPage(at, 'commitment') },
    ...frozen.items.map((item): Unwritten => ({ page: itemPage(item), write: (at) => itemPageOf(at, item) })),
    { page: sitePage.projects, write: projectsPage },
    ...records.projects.map((project): Unwritten => ({ page: sitePage.project(project.id), write: (at) => projectPage(at, project) })),
    { page: sitePage.tasks, write: tasksPage },
    ...tasksByChapter(site).map(([chapter, tasks]): Unwritten => ({ page: sitePage.tasksOf(chapter), write: (at) => tasksOfPage(at, chapter, tasks) })),
    { page: sitePage.evaluations, write: evaluationsPage },
    ...records.evaluations.map((one): Unwritten => ({ page: sitePage.evaluation(one.id), write: (at) => evaluationPage(at, one) })),
    ...otherDocuments(site).map((one): Unwritten => ({ page: sitePage.evaluation(one.id), write: (at) => documentPage(at, one) })),
    { page: sitePage.amendments, write: amendmentsPage },
    ...records.amendments.map((one): Unwritten => ({ page: sitePage.amendment(one.id), write: (at) => amendmentPage(at, one) })),
    { page: sitePage.policies, write: policiesPage },
    ...records.policies.map((one): Unwritten => ({ page: sitePage.policy(one.id), write: (at) => policyPage(at, one) })),
    { page: sitePage.congress, write: congressPage },
    ...opinionPages(content).map((opinions, i): Unwritten => ({ page: sitePage.questionsAt(i + 1), write: (at) => questionsPage(at, opinions, i + 1) })),
    { page: sitePage.explained, write: explainedPage },
    { page: sitePage.words, write: wordsPage },
    { page: sitePage.unknown, write: unknownPage },
    { page: sitePage.data, write: dataPage },
    { page: sitePage.about, write: aboutPage },
    { page: CHANGES, write: changesPage },
    { page: sitePage.search, write: searchPage },
  ];
};

/** What only the server answers, and a downloaded copy says so in its place. */
const LIVE = [livePage.opinions, livePage.newOpinion, livePage.follow, RELEASES];

const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** A page as the pieces of its file. */
export type PageFile = { readonly path: string; readonly html: Iterable<string> };

const piecesOf = (html: string | Iterable<string>): Iterable<string> => (typeof html === 'string' ? [html] : html);

/** The pages of a release one after another, as files in both languages; `count` tells how many there are to come. */
export const sitePages = (content: SiteContent): { readonly count: number; readonly pages: Iterable<PageFile> } => {
  const all = unwritten(content);
  const live = [...LIVE, ...content.questionnaires.filter(({ state }) => state === 'open').map(({ id }) => livePage.questionnaire(id))];
  function* pages(): Generator<PageFile> {
    for (const language of LANGUAGES)
      for (const { page, write } of all) yield { path: siteFile(page, language), html: piecesOf(write(siteOf(content, language, page))) };
    for (const language of LANGUAGES) for (const page of live) yield { path: siteFile(page, language), html: [offlinePage(siteOf(content, language, page))] };
  }
  return { count: (all.length + live.length) * LANGUAGES.length, pages: pages() };
};
