import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import { DataFactory, Parser, Store, type Literal, type Quad } from 'n3';
import Validator from 'rdf-validate-shacl';
import { describe, expect, it } from 'vitest';
import { openDataFiles } from './open-files.ts';
import { openEdition } from './open-sample.ts';
import type { OpenEdition } from './open-edition.ts';

const validatorOf = (name: string) =>
  new Validator(new Store(new Parser().parse(readFileSync(new URL(`../../fixtures/schemas/dcat-ap/${name}`, import.meta.url), 'utf8'))) as never);
const required = validatorOf('dcat-ap-shapes.ttl');
const recommended = validatorOf('dcat-ap-recommended.ttl');

const fileOf = (edition: OpenEdition, path: string): string => openDataFiles(edition).find((file) => file.path === path)!.text!;
const quadsOf = (turtle: string): readonly Quad[] => new Parser().parse(turtle);
const faultsOf = async (quads: readonly Quad[], validator = required): Promise<readonly string[]> => {
  const report = await validator.validate(new Store([...quads]) as never);
  return report.results.map(
    (result) => `${result.focusNode?.value} ${(result.path as { value?: string })?.value ?? ''} ${result.sourceConstraintComponent?.value}`,
  );
};
/** The properties that it recommends and that are not there, each once. */
const missingOf = async (quads: readonly Quad[]): Promise<readonly string[]> =>
  [...new Set((await faultsOf(quads, recommended)).map((fault) => fault.split(' ')[1]!))].toSorted();

const termOf = (term: Quad['subject'] | Quad['object']): string => {
  if (term.termType === 'NamedNode') return `<${term.value}>`;
  if (term.termType === 'BlankNode') return `_:${term.value}`;
  const { language, datatype } = term as Literal;
  return `${JSON.stringify(term.value)}${language === '' ? `^^<${datatype.value}>` : `@${language}`}`;
};
const lineOf = ({ subject, predicate, object }: Quad): string => `${termOf(subject)} <${predicate.value}> ${termOf(object)} .`;
/** One text for equal graphs, whatever their blank nodes are called. */
const canonical = async (lines: string): Promise<string> =>
  String(await Promise.resolve(jsonld.canonize(lines as never, { algorithm: 'RDFC-1.0', inputFormat: 'application/n-quads' } as never)));

const DCAT = 'http://www.w3.org/ns/dcat#';
const DCT = 'http://purl.org/dc/terms/';
const ADMS_TYPE = 'http://purl.org/adms/publishertype/';
const edition = openEdition();
const turtle = fileOf(edition, 'data/catalogue.ttl');
const quads = quadsOf(turtle);

describe('the catalogue', () => {
  it('holds against DCAT-AP 3', async () => expect(await faultsOf(quads)).toEqual([]));

  it.each<[string, (quad: Quad) => Quad | undefined]>([
    ['a catalogue without a publisher', (quad) => (quad.predicate.value === `${DCT}publisher` && quad.subject.value.endsWith('#catalogue') ? undefined : quad)],
    ['a dataset without a title', (quad) => (quad.predicate.value === `${DCT}title` && quad.subject.value.endsWith('#indicators') ? undefined : quad)],
    ['a distribution without an address', (quad) => (quad.predicate.value === `${DCAT}accessURL` ? undefined : quad)],
    [
      'a day that is none',
      (quad) =>
        quad.predicate.value === `${DCT}issued` && quad.subject.value.endsWith('#catalogue')
          ? DataFactory.quad(quad.subject, quad.predicate, DataFactory.literal('last year'))
          : quad,
    ],
    ['a publisher that is no agent', (quad) => (quad.object.value === 'http://xmlns.com/foaf/0.1/Agent' ? undefined : quad)],
  ])('does not with %s', async (_, breakIt) => {
    const broken = quads.flatMap((quad) => breakIt(quad) ?? []);
    expect((await faultsOf(broken)).length).toBeGreaterThan(0);
  });

  const MAP = [`${DCAT}bbox`, `${DCAT}centroid`];
  it('says all that DCAT-AP 3 recommends but where the region lies on a map, which a plan does not tell', async () => {
    expect(await missingOf(quads)).toEqual(MAP);
    const bare = openEdition({ publisher: { name: '某局' } });
    expect(await missingOf(quadsOf(fileOf(bare, 'data/catalogue.ttl')))).toEqual([...MAP, `${DCAT}contactPoint`].toSorted());
  });
  it.each(['themeTaxonomy', 'keyword', 'startDate'])('is found out without dcat:%s', async (name) =>
    expect(await missingOf(quads.filter(({ predicate }) => predicate.value !== DCAT + name))).toEqual([...MAP, DCAT + name].toSorted()),
  );
  it('knows a province by its code', () => {
    const of = (code: string): boolean => {
      const { frozen } = edition;
      return fileOf(openEdition({ frozen: { ...frozen, region: { ...frozen.region, code } } }), 'data/catalogue.ttl').includes(
        `<${ADMS_TYPE}RegionalAuthority>`,
      );
    };
    expect([of('510000'), of('510100'), of('510104')]).toEqual([true, false, false]);
  });

  it('says the same as JSON-LD, which needs nothing from elsewhere', async () => {
    const document = JSON.parse(fileOf(edition, 'data/catalogue.jsonld')) as jsonld.JsonLdDocument;
    const lines = (await jsonld.toRDF(document, { format: 'application/n-quads' })) as string;
    expect(await canonical(lines)).toBe(await canonical(quads.map(lineOf).join('\n')));
  });

  it('lists every table and standard, and each distribution is a file of the release', () => {
    const base = edition.release.base;
    const paths = new Set(openDataFiles(edition).map(({ path }) => base + path));
    const downloads = quads.filter(({ predicate }) => predicate.value === `${DCAT}downloadURL`).map(({ object }) => object.value);
    expect(downloads.length).toBeGreaterThan(25);
    for (const address of downloads) expect(paths, address).toContain(address);
    const datasets = quads.filter(({ predicate }) => predicate.value === `${DCAT}dataset`);
    expect(datasets).toHaveLength(11);
    const told = quads.filter(({ object }) => object.value === '截至 2023-12-31，按 2024-02-01 所知');
    expect(told).toHaveLength(11);
  });

  it('holds without an address, a web page and a mailbox, and whatever stands in a title', async () => {
    const odd = openEdition({
      release: { ...edition.release, base: '' },
      publisher: { name: '甲"\\\n<乙>' },
      frozen: { ...edition.frozen, plan: { ...edition.frozen.plan, title: '"""\\ <规划>\r\n\uD800' } },
    });
    expect(await faultsOf(quadsOf(fileOf(odd, 'data/catalogue.ttl')))).toEqual([]);
  });
});
