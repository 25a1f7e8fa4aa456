import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { decodeText, decodeLoosely } from '../encoding.ts';
import { IntakeError } from '../error.ts';
import { MAX_DEPTH, MAX_ELEMENTS } from '../limits.ts';
import { hostileFile, tooManyElements } from '../messages.ts';
import { TextWriter } from '../text-writer.ts';
import { declaredCharset } from './charset.ts';
import { PageReader } from './page.ts';
import type { IntakeText } from '../document.ts';

/** Parses as browsers do, broken markup included; stops at a tree no page has. */
const parseBounded = (html: string): DefaultTreeAdapterTypes.Document => {
  let depth = 0;
  let elements = 0;
  return parse(html, {
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement: (name, namespace, attributes) => {
        if (++elements > MAX_ELEMENTS) throw new IntakeError(tooManyElements(MAX_ELEMENTS));
        return defaultTreeAdapter.createElement(name, namespace, attributes);
      },
      onItemPush: () => {
        if (++depth > MAX_DEPTH) throw new IntakeError(hostileFile('.html', `it is nested more than ${MAX_DEPTH} deep`, `嵌套超过 ${MAX_DEPTH} 层`));
      },
      onItemPop: () => {
        depth--;
      },
    },
  });
};

const decodePage = (bytes: Uint8Array): string => {
  const declared = declaredCharset(bytes);
  try {
    return decodeText(bytes, declared);
  } catch (error) {
    const text = error instanceof IntakeError && error.code === 'encoding' ? decodeLoosely(bytes, declared) : undefined;
    if (text === undefined) throw error;
    return text;
  }
};

/** Reads a web page: the lines that a reader of the page sees, without menus and buttons. Throws IntakeError. */
export const readHtml = (bytes: Uint8Array): IntakeText => {
  const writer = new TextWriter();
  new PageReader((block) => writer.block(block)).read(parseBounded(decodePage(bytes)));
  return writer.end();
};
