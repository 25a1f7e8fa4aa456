import { sitePage } from '../../../src/publication/index.ts';
import { outlineOf } from '../reading/outline-index.ts';
import { BookBlocks } from './book-blocks.tsx';
import type { Chapter } from './site-chapters.ts';
import { framed, SiteHead, type Site } from './site-frame.tsx';
import { siteIndex } from './site-index.ts';

const titleOf = (site: Site, { node }: Chapter): string => node?.title ?? site.words.plan.front;

/** Number and title of a chapter as the text prints them. */
const printed = (site: Site, chapter: Chapter): string => {
  const heading = chapter.blocks.find((block) => block.type === 'heading');
  if (chapter.node === undefined || heading?.type !== 'heading') return titleOf(site, chapter);
  const number = site.content.tree.text
    .slice(heading.span[0], heading.titleSpan[0])
    .replace(/[#*\s]+/g, ' ')
    .trim();
  return `${number} ${heading.title}`.trim();
};

/** 规划全文: the chapters, with how many things are followed of each. */
export const planPage = (site: Site): string => {
  const { words, content } = site;
  const { chapters, noted } = siteIndex(content);
  const branches = outlineOf(content.context.plan.plan).byId;
  return framed(
    site,
    { title: words.plan.title, section: 'plan' },
    <>
      <SiteHead title={words.plan.title} lede={words.plan.lede} />
      <ol class="contents" lang="zh-CN">
        {chapters.map((chapter) => {
          const followed = noted.filter(({ span }) => span[0] >= chapter.from && span[0] < chapter.to).length;
          return (
            <li>
              <a href={site.to(sitePage.chapter(chapter.id))}>{printed(site, chapter)}</a>
              {followed > 0 && <small lang={site.language === 'zh' ? 'zh-CN' : 'en'}>{words.plan.chapterItems(followed)}</small>}
              {chapter.node !== undefined && (
                <ul>
                  {branches
                    .get(chapter.node.id)
                    ?.children.filter(({ node }) => node.level === 'section')
                    .map(({ node }) => (
                      <li>
                        <a href={site.to(sitePage.chapter(chapter.id), `h-${node.id}`)}>{node.title}</a>
                      </li>
                    ))}
                </ul>
              )}
            </li>
          );
        })}
      </ol>
    </>,
  );
};

/** One chapter, with what is followed of it in the margin. */
export const chapterPage = (site: Site, chapter: Chapter): string => {
  const { words, content } = site;
  const { chapters } = siteIndex(content);
  const at = chapters.indexOf(chapter);
  const around = (label: string) => (
    <nav class="around" aria-label={label}>
      {at > 0 && (
        <a rel="prev" href={site.to(sitePage.chapter(chapters[at - 1]!.id))}>
          ‹ {words.plan.previous}
        </a>
      )}{' '}
      <a href={site.to(sitePage.plan)}>{words.plan.contents}</a>{' '}
      {at < chapters.length - 1 && (
        <a rel="next" href={site.to(sitePage.chapter(chapters[at + 1]!.id))}>
          {words.plan.next} ›
        </a>
      )}
    </nav>
  );
  const first = chapter.blocks.find(({ type }) => type === 'heading');
  const hasTitle = first?.type === 'heading' && (first.level === 'chapter' || first.level === 'part');
  return framed(
    site,
    { title: titleOf(site, chapter), section: 'plan' },
    <>
      {around(words.plan.around)}
      <article class="book" lang="zh-CN">
        {!hasTitle && <h1 lang={chapter.node === undefined && site.language === 'en' ? 'en' : undefined}>{titleOf(site, chapter)}</h1>}
        <BookBlocks site={site} blocks={chapter.blocks} {...(hasTitle ? {} : { under: 0 })} />
      </article>
      {around(words.plan.aroundBelow)}
    </>,
  );
};
