import type { EvaluationFile } from '../../../src/evaluation/index.ts';
import { scopeOf } from '../../../src/identity/index.ts';
import { Hono } from 'hono';
import type { Env, PageContext } from '../app-state.ts';
import { notFound } from '../errors.tsx';
import { publishedFile } from '../evaluations/published-file.ts';
import { attachment, fileNameOf } from '../export/attachment.ts';
import { documentFile, documentPdf } from './document-file.ts';
import { sourceOf } from './document-source.ts';
import { onDocument, type OnDocument } from './on-document.tsx';
import { pdfRefusalPage } from './pdf-refusal-page.tsx';
import { DOCX, PDF } from './issued-files.ts';

const R = '/regions/:region/:plan/documents/:id';

/** A file as it was kept. */
const keptFile = async (c: PageContext, { store, context }: OnDocument, file: EvaluationFile): Promise<Response> => {
  const kept = await store.attachment(context.region.code, file.sha256);
  return kept === undefined ? notFound(c) : c.body(Uint8Array.from(kept.bytes), 200, attachment(file.name, file.type));
};

const docx = async (c: PageContext, given: OnDocument): Promise<Response> => {
  const { body } = given.document;
  if (body.issued !== undefined) return keptFile(c, given, body.issued.docx);
  const frozen = await sourceOf(given, body);
  if (frozen === undefined) return notFound(c);
  const bytes = await documentFile(body, frozen, { ...(c.req.query('marks') === 'none' ? { sources: false } : {}), creator: `Yidu ${c.var.state.version}` });
  return c.body(Uint8Array.from(bytes), 200, attachment(fileNameOf(body.title, '.docx'), DOCX));
};

const pdf = async (c: PageContext, given: OnDocument): Promise<Response> => {
  const { body } = given.document;
  if (body.issued?.pdf !== undefined) return keptFile(c, given, body.issued.pdf);
  const frozen = await sourceOf(given, body);
  if (frozen === undefined) return notFound(c);
  const outcome = await documentPdf(body, frozen);
  if (outcome.refused !== undefined) return pdfRefusalPage(c, given, outcome.refused);
  return c.body(Uint8Array.from(outcome.ok), 200, attachment(fileNameOf(body.title, '.pdf'), PDF));
};

/** The frozen file that the figures are of: byte for byte to who reads what every unit said, else as it is published. */
const source = async (c: PageContext, { store, context, document, actor }: OnDocument): Promise<Response> => {
  const kept = await store.attachment(context.region.code, document.body.source);
  const isWhole = scopeOf(actor, 'assessment.read') === 'any';
  const file = kept && (isWhole ? Uint8Array.from(kept.bytes) : publishedFile(kept.bytes));
  return file === undefined ? notFound(c) : c.body(file, 200, attachment(fileNameOf(document.body.title, '.json'), 'application/json; charset=utf-8'));
};

/** The document as files: while it is written, as it is now; once issued, as it was kept. */
export const downloadRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  app.get(`${R}/document.docx`, onDocument('document.read', docx));
  app.get(`${R}/document.pdf`, onDocument('document.read', pdf));
  app.get(`${R}/source.json`, onDocument('document.read', source));
  return app;
};
