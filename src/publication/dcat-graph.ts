/** A term of a known vocabulary, written `prefix:name`. */
export type Curie = `${keyof typeof PREFIXES}:${string}`;

/** What is said of a thing: another thing, words in a language, or a value of a datatype. */
export type DcatValue =
  | { readonly iri: string }
  | { readonly text: string; readonly language: 'zh' | 'en' }
  | { readonly value: string; readonly datatype?: Curie }
  | DcatNode;

/** A thing and what is said of it; without `id` it has no name of its own. */
export type DcatNode = { readonly id?: string; readonly type: readonly Curie[]; readonly says: readonly (readonly [Curie, DcatValue])[] };

export const PREFIXES = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  adms: 'http://www.w3.org/ns/adms#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
} as const;

/** An IRI with everything escaped that no IRI may hold. */
const iri = (text: string): string =>
  text.replace(/[\u0000-\u0020<>"{}|^`\\]/g, (mark) => `%${mark.codePointAt(0)!.toString(16).padStart(2, '0').toUpperCase()}`);

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const quoted = (text: string): string => `"${text.toWellFormed().replace(/[\\"\n\r\t]/g, (mark) => ESCAPES[mark]!)}"`;

const turtleValue = (value: DcatValue, indent: string): string => {
  if ('iri' in value) return `<${iri(value.iri)}>`;
  if ('language' in value) return `${quoted(value.text)}@${value.language}`;
  if ('value' in value) return value.datatype === undefined ? quoted(value.value) : `${quoted(value.value)}^^${value.datatype}`;
  return `[\n${turtleBody(value, `${indent}  `)}\n${indent}]`;
};

const turtleBody = ({ type, says }: DcatNode, indent: string): string =>
  [`${indent}a ${type.join(', ')}`, ...says.map(([property, value]) => `${indent}${property} ${turtleValue(value, indent)}`)].join(' ;\n');

/** Things as Turtle; those inside others that have a name must stand in the list as well. */
export const toTurtle = (nodes: readonly DcatNode[]): string =>
  [
    ...Object.entries(PREFIXES).map(([prefix, address]) => `@prefix ${prefix}: <${address}> .`),
    ...nodes.map((node) => `\n<${iri(node.id!)}>\n${turtleBody(node, '  ')} .`),
    '',
  ].join('\n');

const jsonValue = (value: DcatValue): object => {
  if ('iri' in value) return { '@id': iri(value.iri) };
  if ('language' in value) return { '@value': value.text.toWellFormed(), '@language': value.language };
  if ('value' in value) return { '@value': value.value.toWellFormed(), ...(value.datatype === undefined ? {} : { '@type': value.datatype }) };
  return jsonNode(value);
};

const jsonNode = ({ id, type, says }: DcatNode): object => ({
  ...(id === undefined ? {} : { '@id': iri(id) }),
  '@type': type,
  ...Object.fromEntries(
    [...Map.groupBy(says, ([property]) => property)].map(([property, all]) => [
      property,
      all.length === 1 ? jsonValue(all[0]![1]) : all.map(([, value]) => jsonValue(value)),
    ]),
  ),
});

/** The same as JSON-LD, its context within it, so that nothing has to be fetched to read it. */
export const toJsonLd = (nodes: readonly DcatNode[]): object => ({ '@context': PREFIXES, '@graph': nodes.map(jsonNode) });
