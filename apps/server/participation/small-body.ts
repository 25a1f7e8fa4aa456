import { bodyLimit } from 'hono/body-limit';
import type { MiddlewareHandler } from 'hono';
import { jsx } from 'hono/jsx';
import type { Env, PageContext } from '../app-state.ts';
import { Notice } from '../layout/notice.tsx';
import { publicPage } from './public-frame.tsx';
import { participationWords } from './words/index.ts';

const PUBLIC_BODY = 256 * 1024;

/** A form of the public is small: what is larger is not read, and said to be so. */
export const smallBody: MiddlewareHandler<Env> = bodyLimit({
  maxSize: PUBLIC_BODY,
  onError: (c) => {
    const page = c as PageContext;
    const words = participationWords(page.var.language).open;
    return publicPage(page, { title: words.tooLarge, status: 413 }, jsx(Notice, { title: words.tooLarge, text: words.tooLargeHelp }));
  },
});
