import { readFileSync } from 'node:fs';
import { RelaxNGValidator, XmlDocument, XsdValidator } from 'libxml2-wasm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atomDocument, type AtomFeed } from './atom.ts';
import { headsFeed, type PublishedDay } from './head-list.ts';
import { itemFeed, releaseFeed } from './open-feeds.ts';
import { openEdition, openFrozen } from './open-sample.ts';
import { smallPlan } from './publication-sample.ts';
import { stratmlReport } from './stratml-report.ts';
import { toStratml } from './stratml.ts';

const schema = (name: string): XmlDocument => XmlDocument.fromBuffer(readFileSync(new URL(`../../fixtures/schemas/${name}`, import.meta.url)));
const stratml = XsdValidator.fromDoc(schema('stratml/performance-plan-or-report.xsd'));
const atom = RelaxNGValidator.fromDoc(schema('atom/atom.rng'));

/** What is wrong with a document, in the validator's words; empty where it holds. */
const faults = (validator: { validate(document: XmlDocument): void }, xml: string): string => {
  const document = XmlDocument.fromString(xml);
  try {
    validator.validate(document);
    return '';
  } catch (fault) {
    return fault instanceof Error ? fault.message : 'a fault';
  } finally {
    document.dispose();
  }
};

const edition = openEdition();
const odd = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('a & b', '<项目>', ']]>', '\f第二页\u0000', '\uD800', '"\''));

describe('the performance report as StratML', () => {
  const xml = stratmlReport(edition);
  it('holds against the schema of Part 2, and not with one element broken', () => {
    expect(faults(stratml, xml)).toBe('');
    for (const [from, to] of [
      [/ Type="Performance_Report"/, ''],
      ['Performance_Report', 'Rumour'],
      [/<UnitOfMeasurement>[^<]*<\/UnitOfMeasurement>/, ''],
      [/<NumberOfUnits>[^<]*/, '<NumberOfUnits>many'],
      [/<EndDate>[^<]*/, '<EndDate>2023'],
      [/<Identifier>objective[^<]*/, '<Identifier>1 x'],
    ] as const)
      expect(faults(stratml, xml.replace(from as never, to)), String(from)).not.toBe('');
    // An xsd:ID is one of its document; libxml2 leaves that to DTDs.
    const ids = [...xml.matchAll(/<Identifier>([^<]*)/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
  it('has the target, the baseline and the judged result of every item, with how it was judged', () => {
    expect(xml.match(/<PerformanceIndicator /g)).toHaveLength(3);
    expect(xml).toMatch(/<TargetResult>\s*<EndDate>2025-12-31<\/EndDate>\s*<NumberOfUnits>360<\/NumberOfUnits>\s*<Description>≥ 360/);
    expect(xml).toMatch(/<NumberOfUnits>331\.2<\/NumberOfUnits>\s*<Descriptor>\s*<DescriptorName>现状<\/DescriptorName>\s*<DescriptorValue>快于时序/);
    expect(xml).toContain('<DescriptorValue>无数据</DescriptorValue>');
    expect(xml).toContain('模拟数据');
  });
  it('holds for a plan without items, and whatever stands in a text', () => {
    expect(faults(stratml, stratmlReport({ ...edition, frozen: { ...openFrozen(), items: [] } }))).toBe('');
    fc.assert(
      fc.property(odd, odd, (name, unit) => {
        const frozen = openFrozen();
        const items = frozen.items.map((item) => ({ ...item, name, unit, group: name, reason: { zh: unit, en: unit } }));
        expect(faults(stratml, stratmlReport({ ...edition, frozen: { ...frozen, items } }))).toBe('');
      }),
      { numRuns: 40 },
    );
  });
  it('is the schema that the plan itself holds against', () => {
    expect(faults(stratml, toStratml(smallPlan(), { part: 2, sourceUrl: 'https://example.org/plan' }))).toBe('');
    expect(faults(stratml, toStratml(smallPlan(), { part: 1 }))).not.toBe('');
  });
});

describe('feeds', () => {
  const heads: readonly PublishedDay[] = [
    { day: '2024-02-01', number: 40, at: '2024-02-01T01:00:00.000Z', hash: 'b'.repeat(64) },
    { day: '2024-02-02', number: 42, at: '2024-02-02T01:00:00.000Z', hash: 'a'.repeat(64) },
  ];
  const all = [
    releaseFeed(edition),
    itemFeed(edition, edition.frozen.items[0]!),
    headsFeed(edition.frozen.region, heads, 'https://data.example.cn/public/999901/'),
  ];
  it('are Atom, and not with one element broken', () => {
    for (const xml of all) {
      expect(faults(atom, xml)).toBe('');
      expect(faults(atom, xml.replace(/<updated>[^<]*/, '<updated>yesterday'))).not.toBe('');
      expect(faults(atom, xml.replace(/<id>[^<]*<\/id>/, ''))).not.toBe('');
      expect(faults(atom, xml.replaceAll(/<author>[^]*?<\/author>/g, ''))).not.toBe('');
    }
  });
  it('keep the names of what they tell, wherever the site stands and whatever is released next', () => {
    const ids = (xml: string): readonly string[] => [...xml.matchAll(/<id>([^<]*)/g)].map(([, id]) => id!);
    const moved = { ...edition, release: { ...edition.release, base: 'http://elsewhere/' } };
    const next = { ...edition, release: { ...edition.release, number: 4, asOf: '2024-06-30' as const } };
    const item = edition.frozen.items[0]!;
    expect(ids(itemFeed(moved, item))).toEqual(ids(itemFeed(edition, item)));
    const observations = (xml: string) => ids(xml).filter((id) => id.includes('/observations/'));
    expect(observations(itemFeed(next, item))).toEqual(observations(itemFeed(edition, item)));
    expect(observations(itemFeed(edition, item))).toHaveLength(4);
    expect(ids(releaseFeed(next))[1]).not.toBe(ids(releaseFeed(edition))[1]);
    expect(new Set(ids(all.join(''))).size).toBe(ids(all.join('')).length);
  });
  it('name the day that a release is judged as of, and the day that was known', () => expect(all[0]).toContain('截至 2023-12-31，按 2024-02-01 所知'));
  it('begin with the newest, and are as new as that', () => {
    const titles = [...all[2]!.matchAll(/<title>([^<]*)/g)].map(([, title]) => title);
    expect(titles).toEqual(['临江区 审计链链头', '2024-02-02：第 42 条', '2024-02-01：第 40 条']);
    expect(/<updated>([^<]*)/.exec(all[2]!)![1]).toBe('2024-02-02T00:00:00+08:00');
  });
  it('hold whatever stands in them', () => {
    fc.assert(
      fc.property(odd, odd, (title, summary) => {
        const feed: AtomFeed = {
          id: 'tag:yidu.invalid,2026:x',
          title,
          updated: '2024-01-01',
          self: 'https://a/b',
          page: 'https://a/',
          author: { name: title },
          entries: [{ id: 'tag:yidu.invalid,2026:y', title, updated: '2024-01-02T03:04:05Z', href: 'https://a/', summary }],
        };
        expect(faults(atom, atomDocument(feed))).toBe('');
      }),
      { numRuns: 60 },
    );
  });
});
