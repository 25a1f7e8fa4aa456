import type { FC } from 'hono/jsx';
import type { Store } from '../../../src/database/index.ts';
import { siteAddress, siteFile, sitePage } from '../../../src/publication/index.ts';
import type { RegionContext } from '../region/region-context.ts';
import type { Language } from '../words/index.ts';
import { publicRelease, shelved } from './release-shelf.ts';
import { publicLinkWords } from './words/public-link.ts';

type Where = Pick<RegionContext, 'region' | 'plan'>;

/** The path of the public page of the newest release that tells of the same thing (`sitePage`); undefined where nothing is public or that page is not in it. */
export const publicPageOf = async (store: Store, { region, plan }: Where, page: string): Promise<string | undefined> => {
  const release = await publicRelease(store, region.code, plan.id);
  if (release === undefined || page === sitePage.home) return release && page;
  const files = await shelved(store, region.code, release.body.archive.sha256);
  return files?.has(siteFile(page)) === true ? page : undefined;
};

/** To what the public sees of it; nothing where `page` is undefined. */
export const PublicLink: FC<{ language: Language; where: Where; page: string | undefined }> = ({ language, where: { region, plan }, page }) => {
  if (page === undefined) return null;
  const words = publicLinkWords(language);
  const isHome = page === sitePage.home;
  return (
    <a class="public-link" href={siteAddress({ region: region.code, plan: plan.id, page, language })} title={isHome ? words.siteHelp : words.pageHelp}>
      {isHome ? words.site : words.page}
    </a>
  );
};
