import { Hono } from 'hono';
import { z } from 'zod';
import type { Env } from '../../app-state.ts';
import { Notice } from '../../layout/notice.tsx';
import { onRegion } from '../../region/index.ts';
import { dataPath, renderData } from '../data-page.tsx';
import { words as storedWords } from '../draft/candidate.ts';
import { rememberSender } from '../sender.ts';
import { dataWords } from '../words/index.ts';
import { findingsPage } from './findings-page.tsx';

const Answer = z.object({ state: z.enum(['answered', 'accepted']), text: storedWords(2000) });

/** Questions are answered, or accepted with a reason. */
export const findingsRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  const path = '/regions/:region/:plan/data/findings';

  app.get(
    path,
    onRegion((c, context) => findingsPage(c, context)),
  );

  app.post(
    `${path}/:finding`,
    onRegion(async (c, context) => {
      const words = dataWords(c.var.language);
      const id = c.req.param('finding') ?? '';
      const form = await c.req.parseBody();
      const answer = Answer.safeParse(form);
      if (!answer.success || answer.data.text === '')
        return findingsPage(c, context, { finding: id, text: answer.success ? answer.data.text : '', fault: words.findings.needText });
      const by = rememberSender(c, form['by']);
      const store = await c.var.state.database();
      const own = (await store.findings(context.region.code)).some((one) => one.id === id && one.indicator.startsWith(`${context.plan.id}/`));
      const done = own ? await store.answer(context.region.code, id, { ...answer.data, ...(by === undefined ? {} : { by }) }) : undefined;
      if (done !== undefined) return c.redirect(dataPath(context, 'findings'), 303);
      const { title, gone } = words.findings;
      return renderData(
        c,
        context,
        { title, tab: 'findings', status: 404 },
        <Notice title={title} text={gone} action={{ href: dataPath(context, 'findings'), label: words.back }} />,
      );
    }),
  );
  return app;
};
