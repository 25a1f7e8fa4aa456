import { bodyLimit } from 'hono/body-limit';
import { storableText } from '../../../src/intake/index.ts';
import type { Env, PageContext } from '../app-state.ts';
import { participationWords } from './words/index.ts';
import { publicPage } from './public-frame.tsx';
import { Notice } from '../layout/notice.tsx';
import type { MiddlewareHandler } from 'hono';
import { jsx } from 'hono/jsx';

/** Most characters of a field that is read at all. */
const LONGEST = 20_000;
const PUBLIC_BODY = 256 * 1024;

export type Form = { readonly field: (name: string) => string; readonly all: (name: string) => readonly string[]; readonly has: (name: string) => boolean };

const textsOf = (value: unknown): readonly string[] => [value].flat().flatMap((one) => (typeof one === 'string' ? [storableText(one).slice(0, LONGEST)] : []));

/** The fields of a form, as texts that can be stored; files are not read. */
export const formOf = async (c: PageContext): Promise<Form> => {
  const form = await c.req.parseBody({ all: true });
  const all = (name: string): readonly string[] => (Object.hasOwn(form, name) ? textsOf(form[name]) : []);
  return { all, field: (name) => all(name)[0] ?? '', has: (name) => Object.hasOwn(form, name) };
};

/** A form of the public is small: what is larger is not read, and said to be so. */
export const smallBody: MiddlewareHandler<Env> = bodyLimit({
  maxSize: PUBLIC_BODY,
  onError: (c) => {
    const page = c as PageContext;
    const words = participationWords(page.var.language).open;
    return publicPage(page, { title: words.tooLarge, status: 413 }, jsx(Notice, { title: words.tooLarge, text: words.tooLargeHelp }));
  },
});
