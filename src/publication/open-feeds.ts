import { periodName, type Period } from '../basis/index.ts';
import type { FrozenItem, FrozenObservation } from '../evaluation/index.ts';
import { standingWords } from '../monitoring/index.ts';
import { atomDocument, type AtomEntry } from './atom.ts';
import { openAddress, openDay, type OpenEdition } from './open-edition.ts';
import { siteData, sitePage } from './site-address.ts';
import { openFeedWords as words } from './words/open-feed-words.ts';
import { measureTitles, observationStatuses } from './words/standing-workbook-titles.ts';

const zh = standingWords('zh');

/**
 * A name for ever of something of a region's plan (RFC 4151): it does not change when the site moves, so that a reader's program does not show it twice. The
 * authority is a name that nobody owns (RFC 2606).
 */
export const openTag = (...parts: readonly string[]): string =>
  `tag:yidu.invalid,2026:${parts.map((part) => encodeURIComponent(part.toWellFormed())).join('/')}`;

const marked = ({ frozen }: OpenEdition, title: string): string => (frozen.region.simulated ? words.simulated(title) : title);
const author = ({ publisher }: OpenEdition) => ({ name: publisher.name, ...(publisher.url === undefined ? {} : { uri: publisher.url }) });
const rights = ({ licence }: OpenEdition): string => words.rights(licence.name.zh, licence.url);

/** The feed of releases as far as a release can know them: itself. A reader's program keeps those before, each under its own name. */
export const releaseFeed = (edition: OpenEdition): string => {
  const { frozen, release } = edition;
  const id = [frozen.region.code, frozen.plan.id] as const;
  return atomDocument({
    id: openTag(...id, 'releases'),
    title: marked(edition, words.releases(frozen.plan.title)),
    updated: openDay(edition),
    self: openAddress(edition, siteData(sitePage.home, 'atom')),
    page: openAddress(edition),
    author: author(edition),
    rights: rights(edition),
    entries: [
      {
        id: openTag(...id, 'releases', String(release.number)),
        title: words.release(release.number, release.title),
        updated: openDay(edition),
        href: openAddress(edition),
        summary: words.counts(frozen.items.length, frozen.works.length, release.asOf, release.known),
      },
    ],
  });
};

const figureEntry = (edition: OpenEdition, item: FrozenItem, figure: FrozenObservation, href: string): AtomEntry => ({
  id: openTag(edition.frozen.region.code, edition.frozen.plan.id, item.id, 'observations', figure.id),
  title: words.figure(
    periodName(figure.period as Period, 'zh', figure.measure === 'ytd'),
    measureTitles[figure.measure]?.zh ?? figure.measure,
    figure.value ?? words.missing(figure.missing ?? ''),
    figure.value === undefined ? '' : figure.unit,
  ),
  updated: figure.known,
  href,
  summary: words.known(figure.known, observationStatuses[figure.status]?.zh ?? figure.status, figure.source ?? ''),
});

/** The feed of one item: each figure on the day it became known, and where the item stands as this release says it. */
export const itemFeed = (edition: OpenEdition, item: FrozenItem): string => {
  const { frozen, release } = edition;
  const page = item.list === 'indicator' ? sitePage.indicator(item.id) : sitePage.commitment(item.id);
  const href = openAddress(edition, page);
  return atomDocument({
    id: openTag(frozen.region.code, frozen.plan.id, item.id),
    title: marked(edition, words.topic(item.name)),
    subtitle: frozen.plan.title,
    updated: openDay(edition),
    self: openAddress(edition, siteData(page, 'atom')),
    page: href,
    author: author(edition),
    rights: rights(edition),
    entries: [
      {
        id: openTag(frozen.region.code, frozen.plan.id, item.id, 'standings', release.asOf, String(release.number)),
        title: words.standing(zh.now[item.standing.now].word, zh.forecast[item.standing.forecast].word),
        updated: openDay(edition),
        href,
        summary: item.reason.zh,
      },
      ...item.observations.map((figure) => figureEntry(edition, item, figure, href)),
    ],
  });
};
