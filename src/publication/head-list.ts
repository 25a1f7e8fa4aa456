import type { Instant, PlainDate } from '../basis/index.ts';
import { atomDocument } from './atom.ts';
import { openTag } from './open-feeds.ts';
import { openFeedWords as words } from './words/open-feed-words.ts';

/** 链头: the newest entry of a region's audit chain as it was published on a day. Who keeps one can tell later whether the chain still holds it. */
export type PublishedDay = { readonly day: PlainDate; readonly number: number; readonly at: Instant; readonly hash: string };

/** The heads of one year as they are kept; `undefined` where what is kept is no such list. */
export const readHeadList = (value: unknown): readonly PublishedDay[] | undefined => {
  const heads = typeof value === 'object' && value !== null && 'heads' in value ? (value as { heads: unknown }).heads : undefined;
  return Array.isArray(heads) && heads.every((head) => typeof (head as PublishedDay).day === 'string' && typeof (head as PublishedDay).hash === 'string')
    ? (heads as readonly PublishedDay[])
    : undefined;
};

/** The list with the day's head at its end; undefined where the day, or a later one, is there already: a head is published once and stays. */
export const withHead = (heads: readonly PublishedDay[], head: PublishedDay): readonly PublishedDay[] | undefined => {
  const last = heads.at(-1);
  return last !== undefined && last.day >= head.day ? undefined : [...heads, head];
};

/** The line that `yidu audit verify --head` takes. */
export const publishedHeadLine = (region: string, { number, at, hash }: PublishedDay): string => `yidu-head ${region} ${number} ${at} ${hash}`;

export const headsJson = (region: string, heads: readonly PublishedDay[]): object => ({
  region,
  heads: heads.map((head) => ({ ...head, line: publishedHeadLine(region, head) })),
});

/** Exact and without a formula: days, numbers, instants and hexadecimal digits. */
export const headsCsv = (region: string, heads: readonly PublishedDay[]): string =>
  [['day', 'region', 'number', 'at', 'hash'], ...heads.map(({ day, number, at, hash }) => [day, region, String(number), at, hash])]
    .map((line) => `${line.join(',')}\r\n`)
    .join('');

export const headsFeed = (region: { readonly code: string; readonly name: string }, heads: readonly PublishedDay[], address: string): string =>
  atomDocument({
    id: openTag(region.code, 'heads'),
    title: words.heads(region.name),
    updated: heads.at(-1)?.day ?? '2026-01-01',
    self: `${address}heads.atom`,
    page: `${address}heads.csv`,
    author: { name: region.name },
    entries: heads.map((head) => ({
      id: openTag(region.code, 'heads', head.day),
      title: words.head(head.day, head.number),
      updated: head.day,
      href: `${address}heads.csv`,
      summary: publishedHeadLine(region.code, head),
    })),
  });
