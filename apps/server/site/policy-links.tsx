import type { FC } from 'hono/jsx';
import { sitePage, type PublicPolicy } from '../../../src/publication/index.ts';
import type { Site } from './site-frame.tsx';
import { siteIndex } from './site-index.ts';

/** The policies that serve any of some things of the plan. */
export const policiesAbout = ({ content }: Pick<Site, 'content'>, refs: readonly string[]): readonly PublicPolicy[] => {
  const { policiesOf } = siteIndex(content);
  return [...new Set(refs.flatMap((ref) => policiesOf.get(ref) ?? []))];
};

/** The ways to some policies. */
export const PolicyLinks: FC<{ site: Site; policies: readonly PublicPolicy[] }> = ({ site, policies }) => (
  <>
    {policies.map(({ id, name }, i) => (
      <>
        {i > 0 && site.words.join}
        <a href={site.to(sitePage.policy(id))} lang="zh-CN">
          {name}
        </a>
      </>
    ))}
  </>
);
