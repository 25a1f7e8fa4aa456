import { HTTPException } from 'hono/http-exception';
import { randomUUID } from 'node:crypto';
import type { Said } from '../../src/basis/index.ts';
import { MAX_BYTES } from '../../src/intake/index.ts';
import { BindingLowered } from './amendments/binding-lowered.ts';
import { bindingWords } from './amendments/words/binding.ts';
import type { PageContext } from './app-state.ts';
import { Notice } from './layout/notice.tsx';
import { renderPage } from './layout/page.tsx';

const MB = 1024 * 1024;
/** A little more than the largest document: the upload route says more clearly what is wrong with a larger one. */
export const BODY_LIMIT = MAX_BYTES + MB;

const wantsJson = (c: PageContext): boolean => c.req.header('accept')?.includes('application/json') ?? false;

export const notFound = (c: PageContext): Response | Promise<Response> => {
  const { errors } = c.var.words;
  if (wantsJson(c)) return c.json({ error: errors.notFound }, 404);
  return renderPage(
    c,
    { title: errors.notFound, status: 404 },
    <Notice title={errors.notFound} text={errors.notFoundHelp} action={{ href: '/', label: errors.home }} />,
  );
};

export const tooLarge = (c: PageContext): Response | Promise<Response> => {
  const { errors } = c.var.words;
  const text = errors.tooLargeHelp(MAX_BYTES / MB);
  if (wantsJson(c)) return c.json({ error: `${errors.tooLarge}${c.var.words.colon}${text}`, code: 'too-large' }, 413);
  return renderPage(c, { title: errors.tooLarge, status: 413 }, <Notice title={errors.tooLarge} text={text} action={{ href: '/', label: errors.home }} />);
};

const loweredRefused = (c: PageContext, said: Said): Response | Promise<Response> => {
  const { language, words } = c.var;
  if (wantsJson(c)) return c.json({ error: said[language], code: 'binding-lowered' }, 422);
  const { title } = bindingWords[language];
  return renderPage(c, { title, status: 422 }, <Notice title={title} text={said[language]} action={{ href: '/', label: words.errors.home }} />);
};

/** What cannot be read as the form that it says it is: whoever sent it is at fault, and no log is filled by him. */
const isDamagedForm = (error: Error): boolean => error instanceof TypeError && /parse body as FormData|Content-Type was not one of/.test(error.message);

/** Says that a form was not read. */
export const damaged = (c: PageContext, status: 400 | 413 = 400): Response | Promise<Response> => {
  const { errors } = c.var.words;
  if (wantsJson(c)) return c.json({ error: errors.damagedHelp, code: 'damaged' }, status);
  return renderPage(
    c,
    { title: errors.damaged, status },
    <Notice title={errors.damaged} text={errors.damagedHelp} action={{ href: '/', label: errors.home }} />,
  );
};

/** The reader sees a reference number; the log has the same number with the whole error. */
export const failed = async (error: Error, c: PageContext): Promise<Response> => {
  if (error instanceof HTTPException && error.status === 403) {
    const { errors } = c.var.words;
    return wantsJson(c)
      ? c.json({ error: `${errors.forbidden}${c.var.words.colon}${errors.forbiddenHelp}`, code: 'cross-site' }, 403)
      : renderPage(
          c,
          { title: errors.forbidden, status: 403 },
          <Notice title={errors.forbidden} text={errors.forbiddenHelp} action={{ href: '/', label: errors.home }} />,
        );
  }
  if (error instanceof HTTPException && error.status < 500) return error.getResponse();
  if (error instanceof BindingLowered) return loweredRefused(c, error.said);
  if (isDamagedForm(error)) return damaged(c);
  const reference = randomUUID().slice(0, 8).toUpperCase();
  const {
    state,
    words: { errors },
  } = c.var;
  state.log('error', { reference, method: c.req.method, path: c.req.path, error: error.stack ?? String(error) });
  if (wantsJson(c)) return c.json({ error: errors.failedHelp(reference), code: 'failed', reference }, 500);
  try {
    return await renderPage(
      c,
      { title: errors.failed, status: 500 },
      <Notice title={errors.failed} text={errors.failedHelp(reference)} action={{ href: '/', label: errors.home }} />,
    );
  } catch {
    return c.text(errors.failedHelp(reference), 500);
  }
};
