import type { Child, FC } from 'hono/jsx';
import type { Site } from './site-frame.tsx';
import { siteIndex } from './site-index.ts';

/** The words of the plan at a place, with the way there. */
export const Quoted: FC<{ site: Site; offset: number; text?: string | undefined }> = ({ site, offset, text }) => {
  const index = siteIndex(site.content);
  const place = index.placeOf(offset);
  const words = text ?? index.sentenceAt(offset)?.text;
  return words === undefined ? null : (
    <blockquote lang="zh-CN">
      <p>{words}</p>
      {place !== undefined && (
        <p>
          <a href={site.to(place.page, place.anchor)} lang={site.language === 'zh' ? 'zh-CN' : 'en'}>
            {site.words.toText}
          </a>
        </p>
      )}
    </blockquote>
  );
};

/** One line of a list of facts. */
export const Fact: FC<{ label: string; children: Child }> = ({ label, children }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);
