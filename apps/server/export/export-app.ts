import { PassThrough, Readable } from 'node:stream';
import { Hono } from 'hono';
import { csvChunks, TABLE_IDS, tables, toStratml, type Edition } from '../../../src/publication/index.ts';
import type { AppState, Env, PageContext } from '../app-state.ts';
import { notFound } from '../errors.tsx';
import type { StoredPlan } from '../plan-store.ts';
import { attachment } from './attachment.ts';
import { writeWorkbook } from './workbook.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const editionOf = (c: PageContext, { corrections }: StoredPlan): Edition => ({
  exportedAt: new Date().toISOString(),
  generator: `Yidu ${c.var.state.version}`,
  corrections: corrections.length,
});

/** A response whose body is made while it is sent. */
const streamed = (body: Readable, headers: Record<string, string>): Response => new Response(Readable.toWeb(body) as ReadableStream, { headers });

const encoded = function* (chunks: Iterable<string>): Generator<Uint8Array> {
  for (const chunk of chunks) yield Buffer.from(chunk);
};

/** Chunks of about this many characters: a write of its own for every line takes hundreds of times longer. */
const CHUNK = 64 * 1024;

/** JSON of an object with long lists, an entry at a time: a plan of millions of characters is never one string. */
const jsonChunks = function* (value: object): Generator<string> {
  let held = '{';
  let first = true;
  for (const [name, member] of Object.entries(value)) {
    held += `${first ? '' : ','}\n ${JSON.stringify(name)}: `;
    first = false;
    if (!Array.isArray(member)) held += JSON.stringify(member);
    else {
      held += '[';
      for (const [i, entry] of member.entries()) {
        held += `${i === 0 ? '' : ','}\n  ${JSON.stringify(entry)}`;
        if (held.length < CHUNK) continue;
        yield held;
        held = '';
      }
      held += ']';
    }
  }
  yield `${held}\n}\n`;
};

/** Plan JSON, workbook, CSV and StratML of a plan with its corrections, as downloads. */
export const exportApp = ({ store }: Pick<AppState, 'store'>): Hono<Env> => {
  const app = new Hono<Env>();
  const withPlan = (path: string, answer: (c: PageContext, stored: StoredPlan) => Response | Promise<Response>): void => {
    app.get(`/plans/:id/export/${path}`, async (c) => {
      const stored = await store.get(c.req.param('id')!);
      return stored === undefined ? notFound(c) : answer(c, stored);
    });
  };

  withPlan('plan.json', (_, { plan }) =>
    streamed(Readable.from(encoded(jsonChunks(plan))), attachment(`${plan.document.title}.json`, 'application/json; charset=utf-8')),
  );

  withPlan('workbook.xlsx', (c, stored) => {
    const out = new PassThrough();
    writeWorkbook(stored.plan, editionOf(c, stored), c.var.language, out).catch((error: unknown) => {
      c.var.state.log('export-failed', { plan: stored.id, error: String(error) });
      out.destroy(error instanceof Error ? error : new Error(String(error)));
    });
    return streamed(out, attachment(`${stored.plan.document.title}.xlsx`, XLSX));
  });

  withPlan('csv/:file{[a-z]+\\.csv}', (c, { plan }) => {
    const id = c.req.param('file')!.replace(/\.csv$/, '');
    const table = TABLE_IDS.some((known) => known === id) ? tables(plan).find((one) => one.id === id) : undefined;
    if (table === undefined) return notFound(c);
    const chunks = csvChunks(table, c.var.language, { raw: c.req.query('raw') !== undefined });
    return streamed(
      Readable.from(encoded(chunks)),
      attachment(`${plan.document.title}-${table.title[c.var.language]}.csv`, 'text/csv; charset=utf-8; header=present'),
    );
  });

  for (const part of [1, 2] as const) {
    withPlan(part === 1 ? 'stratml.xml' : 'stratml-2.xml', (c, stored) =>
      c.body(
        toStratml(stored.plan, { part, ...editionOf(c, stored) }),
        200,
        attachment(`${stored.plan.document.title}-stratml${part === 1 ? '' : '-2'}.xml`, 'application/xml; charset=utf-8'),
      ),
    );
  }

  app.get('/plans/:id/export/corrections.json', (c) => c.redirect(`/plans/${encodeURIComponent(c.req.param('id'))}/corrections.json`, 302));
  return app;
};
