import type { FC } from 'hono/jsx';
import { sitePage } from '../../../src/publication/index.ts';
import type { Site } from './site-frame.tsx';
import { itemPage, siteIndex } from './site-index.ts';

/** The page of what an opinion or question is about. */
export const TopicLink: FC<{ site: Site; about: { readonly kind: string; readonly ref: string; readonly title: string } }> = ({ site, about }) => {
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
