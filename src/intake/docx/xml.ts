import { SaxesParser } from 'saxes';
import { IntakeError } from '../error.ts';
import { MAX_DEPTH } from '../limits.ts';
import { damagedFile, hostileFile } from '../messages.ts';

/**
 * Streaming reader of a part's XML. Names come with the prefix of the standard (`w:p`), whatever prefix the file uses and
 * whether it is the transitional or the strict form; names of unknown vocabularies begin with `?:`.
 */
export type XmlHandler = {
  readonly open: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
};

const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://www.w3.org/XML/1998/namespace': 'xml',
  '': '',
};

const known = new Map<string, Map<string, string>>();

const canonical = (uri: string, local: string): string => {
  const prefix = prefixes[uri] ?? '?';
  let names = known.get(prefix);
  if (names === undefined) known.set(prefix, (names = new Map()));
  let name = names.get(local);
  if (name === undefined) {
    name = prefix === '' ? local : `${prefix}:${local}`;
    if (names.size < 2000) names.set(local, name);
  }
  return name;
};

/** Reads XML from UTF-8 (or marked UTF-16) chunks. Throws IntakeError `damaged` for XML that is not well formed, `hostile` for a DOCTYPE or bottomless nesting. */
export const readXml = (chunks: Iterable<Uint8Array>, part: string, handler: XmlHandler): void => {
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  parser.on('error', (error) => {
    const line = parser.line;
    throw new IntakeError(damagedFile('.docx', `part ${part} is not valid XML at line ${line}`, `部件 ${part} 第 ${line} 行不是合法的 XML`), { cause: error });
  });
  parser.on('doctype', () => {
    throw new IntakeError(hostileFile('.docx', `part ${part} declares entities`, `部件 ${part} 声明了实体`));
  });
  parser.on('opentag', (tag) => {
    if (++depth > MAX_DEPTH)
      throw new IntakeError(hostileFile('.docx', `part ${part} is nested more than ${MAX_DEPTH} deep`, `部件 ${part} 嵌套超过 ${MAX_DEPTH} 层`));
    handler.open(canonical(tag.uri, tag.local), (name) => {
      for (const key in tag.attributes) {
        const attribute = tag.attributes[key]!;
        if (canonical(attribute.uri, attribute.local) === name) return attribute.value;
      }
      return undefined;
    });
  });
  parser.on('closetag', (tag) => {
    depth--;
    handler.close?.(canonical(tag.uri, tag.local));
  });
  if (handler.text !== undefined) {
    parser.on('text', handler.text);
    parser.on('cdata', handler.text);
  }
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  for (const chunk of chunks) {
    decoder ??= new TextDecoder(chunk[0] === 0xff && chunk[1] === 0xfe ? 'utf-16le' : chunk[0] === 0xfe && chunk[1] === 0xff ? 'utf-16be' : 'utf-8');
    parser.write(decoder.decode(chunk, { stream: true }));
  }
  parser.write(decoder?.decode() ?? '');
  parser.close();
};
