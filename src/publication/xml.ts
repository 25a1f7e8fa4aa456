import { xmlText } from '../basis/index.ts';

/** An element with its children in order; `undefined` children are left out. Text is escaped when it is written. */
export type Element = {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string | undefined>>;
  readonly children: readonly (Element | string)[];
};

type Child = Element | string | undefined | readonly (Element | undefined)[];

/** An element of the children that are there. */
export const element = (name: string, ...children: readonly Child[]): Element => ({
  name,
  children: children.flat().filter((child): child is Element | string => child !== undefined),
});

/** An element of text; undefined where there is no text. */
export const textElement = (name: string, text: string | number | undefined): Element | undefined =>
  text === undefined || text === '' ? undefined : { name, children: [String(text)] };

/** An element that a schema asks for, of text that may be empty. */
export const requiredElement = (name: string, text: string): Element => ({ name, children: text === '' ? [] : [text] });

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };

export const escaped = (text: string): string => xmlText(text).replace(/[&<>"\r]/g, (mark) => ENTITIES[mark]!);

const written = function* ({ name, attributes = {}, children }: Element, indent: string): Generator<string> {
  const shown = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escaped(value)}"`]))
    .join('');
  if (children.length === 0) yield `${indent}<${name}${shown}/>\n`;
  else if (children.every((child) => typeof child === 'string')) yield `${indent}<${name}${shown}>${children.map(escaped).join('')}</${name}>\n`;
  else {
    yield `${indent}<${name}${shown}>\n`;
    for (const child of children) yield* written(typeof child === 'string' ? { name: 'Text', children: [child] } : child, `${indent}  `);
    yield `${indent}</${name}>\n`;
  }
};

/** A document in UTF-8, indented. Elements hold either text or elements, never both. */
export const xmlDocument = (root: Element): string => `<?xml version="1.0" encoding="UTF-8"?>\n${[...written(root, '')].join('')}`;
