import type { FC } from 'hono/jsx';
import { sitePage } from '../../../src/publication/index.ts';
import type { Site } from './site-frame.tsx';
import { siteIndex } from './site-index.ts';

/** The ways to the policies that serve any of some things of the plan; nothing where there are none. */
export const PolicyLinks: FC<{ site: Site; refs: readonly string[] }> = ({ site, refs }) => {
  const policies = policiesAbout(site, refs);
  return policies.length === 0 ? null : (
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
};

export const policiesAbout = ({ content }: Pick<Site, 'content'>, refs: readonly string[]) => {
  const { policiesOf } = siteIndex(content);
  return [...new Set(refs.flatMap((ref) => policiesOf.get(ref) ?? []))];
};
