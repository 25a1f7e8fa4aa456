import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What a theme can break. */
export const COLOURS = ['color-contrast', 'link-in-text-block'];

/** What axe finds on the page as it is, each with the first places; `rules` asks for those alone. */
export const violationsOn = async (page: Page, rules?: readonly string[]): Promise<string[]> => {
  // The pages have no frames, for which alone axe would open another page at each run.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (rules === undefined ? axe : axe.withRules([...rules])).analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary?.split('\n')[1] ?? ''}`)
        .join(' | ')}`,
  );
};
