import { Hono } from 'hono';
import { z } from 'zod';
import type { Env, PageContext } from '../app-state.ts';
import { renderPage } from '../layout/page.tsx';
import { rememberToken, sameToken } from './write-token.ts';

const Form = z.object({ token: z.string().trim().min(1).max(200) });

const accessPage = (c: PageContext, wrong: boolean): Promise<Response> => {
  const { access } = c.var.words;
  return renderPage(
    c,
    { title: access.title, status: wrong ? 403 : 200 },
    <section class="notice">
      <h1>{access.title}</h1>
      <p>{access.help}</p>
      <form method="post" action="/access" class="stacked">
        <label for="token">{access.label}</label>
        <input
          id="token"
          name="token"
          type="password"
          autocomplete="off"
          required
          maxlength={200}
          aria-describedby={wrong ? 'wrong' : undefined}
          aria-invalid={wrong ? 'true' : undefined}
        />
        {wrong && (
          <p id="wrong" class="fault" role="alert">
            {access.wrong}
          </p>
        )}
        <button type="submit">{access.submit}</button>
      </form>
    </section>,
  );
};

/** Where a browser gives the write token once. */
export const accessRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  app.get('/access', (c) => accessPage(c, false));
  app.post('/access', async (c) => {
    const form = Form.safeParse(await c.req.parseBody());
    const { writeToken } = c.var.state;
    if (writeToken === undefined) return c.redirect('/', 303);
    if (!form.success || !sameToken(form.data.token, writeToken)) return accessPage(c, true);
    rememberToken(c, writeToken);
    return c.redirect('/', 303);
  });
  return app;
};
