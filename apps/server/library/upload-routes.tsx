import { Hono } from 'hono';
import { MAX_BYTES } from '../../../src/intake/index.ts';
import type { Env, PageContext } from '../app-state.ts';
import { planLink } from '../layout/links.ts';
import { Notice } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import type { Refusal } from './compile-message.ts';
import { cleanFileName } from './file-name.ts';
import { openJobs, type Job } from './jobs.ts';
import type { Library } from './library.ts';
import { UploadError } from './multipart.ts';
import { receiveUpload } from './receive-upload.ts';
import { libraryWords } from './words/index.ts';

/** A form without script gets its plan at once if it is ready by then, and else a page that says how far it is. */
const PATIENCE = 1500;

const wantsJson = (c: PageContext): boolean => c.req.header('accept')?.includes('application/json') ?? false;

const hrefOf = ({ plan, previous }: Job): string => (previous === undefined ? planLink(plan!) : `/plans/${plan!}/difference`);

const refused = (c: PageContext, name: string | undefined, refusal: Refusal, status: 400 | 413 | 422): Response | Promise<Response> => {
  const { language } = c.var;
  const words = libraryWords(language);
  const message = refusal[language];
  if (wantsJson(c)) return c.json({ error: message, code: refusal.code }, status);
  return renderPage(
    c,
    { title: words.notTaken, status },
    <Notice title={words.notTaken} text={name === undefined ? '' : words.notTakenHelp(name)}>
      <p class="fault" role="alert">
        {message}
      </p>
      <form class="stacked" method="post" action="/plans" enctype="multipart/form-data">
        <label class="file">
          <span>{words.tryAgain}</span>
          <input type="file" name="file" required accept=".docx,.pdf,.html,.htm,.md,.txt" />
        </label>
        <button type="submit">{words.send}</button>
      </form>
    </Notice>,
  );
};

const jobPage = (c: PageContext, job: Job): Response | Promise<Response> => {
  const words = libraryWords(c.var.language);
  if (job.state === 'done') return c.redirect(hrefOf(job), 303);
  if (job.state === 'refused') return refused(c, job.name, job.refusal!, 422);
  if (job.state === 'cancelled') return refused(c, job.name, { code: 'cancelled', zh: words.cancelled, en: words.cancelled }, 422);
  c.header('Refresh', '2');
  return renderPage(
    c,
    { title: words.job.title },
    <section class="notice">
      <h1>{words.job.title}</h1>
      <p>{job.name}</p>
      <p role="status">
        {words.job.stages[job.stage]}
        {job.share === undefined ? '' : ` ${Math.round(100 * job.share)}%`}
      </p>
      <progress max="1" value={job.share} aria-label={words.job.title}></progress>
      <p class="faint">{words.job.refresh}</p>
      <form method="post" action={`/jobs/${job.id}/cancel`}>
        <button type="submit" class="quiet">
          {words.job.cancel}
        </button>
      </form>
    </section>,
  );
};

/** What the drop zone polls: no more of a job than it shows. */
const jobJson = (c: PageContext, job: Job): Response => {
  const { id, name, state, stage, share } = job;
  const words = libraryWords(c.var.language);
  return c.json({
    id,
    name,
    state,
    stage,
    stageName: words.job.stages[stage],
    ...(share === undefined ? {} : { share }),
    ...(state === 'done' ? { href: hrefOf(job) } : {}),
    ...(job.refusal === undefined ? {} : { error: job.refusal[c.var.language], code: job.refusal.code }),
  });
};

const ended = (c: PageContext, job: Job): Response | Promise<Response> => {
  if (job.state === 'done' && wantsJson(c)) return c.json({ href: hrefOf(job), id: job.plan }, 201);
  return jobPage(c, job);
};

/** Taking documents in: `POST /plans` with multipart `file`, and the page of a document that takes its time. */
export const uploadRoutes = (library: Library): Hono<Env> => {
  const app = new Hono<Env>();
  const jobs = openJobs();

  app.post('/plans', async (c) => {
    const words = libraryWords(c.var.language);
    let received;
    try {
      received = await receiveUpload(c.req.raw, library.incoming());
    } catch (error) {
      if (!(error instanceof UploadError)) throw error;
      const mb = MAX_BYTES / 1024 / 1024;
      return refused(
        c,
        undefined,
        { code: error.code, zh: words.upload[error.code](mb), en: words.upload[error.code](mb) },
        error.code === 'too-large' ? 413 : 400,
      );
    }
    const { path, name } = received;
    const { id, finished } = jobs.start(
      cleanFileName(name),
      (onStage) => library.upload(path, name, onStage),
      (error) => c.var.state.log('not-kept', { error: String(error) }),
    );
    if (c.req.header('prefer')?.includes('respond-async')) return c.json({ job: `/jobs/${id}`, id }, 202);
    if (wantsJson(c)) {
      // The drop zone cancels by closing its request.
      c.req.raw.signal.addEventListener('abort', () => jobs.cancel(id));
      return ended(c, await finished);
    }
    const job = await Promise.race([finished, new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE))]);
    return job === undefined ? c.redirect(`/jobs/${id}`, 303) : ended(c, job);
  });

  app.get('/jobs/:id', (c) => {
    const job = jobs.get(c.req.param('id'));
    const words = libraryWords(c.var.language);
    if (job === undefined) {
      if (wantsJson(c)) return c.json({ error: words.job.gone }, 404);
      return renderPage(
        c,
        { title: words.job.title, status: 404 },
        <Notice title={words.job.title} text={words.job.gone} action={{ href: '/plans', label: words.all }} />,
      );
    }
    return wantsJson(c) ? jobJson(c, job) : jobPage(c, job);
  });

  app.post('/jobs/:id/cancel', (c) => {
    const { id } = c.req.param();
    const cancelled = jobs.cancel(id);
    if (wantsJson(c)) return c.json({ cancelled }, jobs.get(id) === undefined ? 404 : 200);
    return c.redirect(jobs.get(id) === undefined ? '/plans' : `/jobs/${id}`, 303);
  });
  return app;
};
