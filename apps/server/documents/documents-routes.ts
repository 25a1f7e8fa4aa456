import { Hono } from 'hono';
import type { Env } from '../app-state.ts';
import { onDelivery } from '../delivery/on-delivery.tsx';
import { addBlock, arrangeBlock, putBack, saveBlock, takeNewer } from './block-handling.tsx';
import { kindOf, makeDocument } from './document-making.ts';
import { documentPage } from './document-page.tsx';
import { documentPath } from './document-path.ts';
import { documentsPage } from './documents-page.tsx';
import { figurePage } from './figure-page.tsx';
import { historyPage } from './history-page.tsx';
import { movedPage } from './moved-page.tsx';
import { newDocumentPage } from './new-document-page.tsx';
import { onDocument } from './on-document.tsx';
import { saveHead, setMeeting, takeStep } from './step-handling.ts';

const R = '/regions/:region/:plan/documents';

export const documentsRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  app.get(R, onDelivery('document.read', documentsPage));
  app.post(R, onDelivery('document.edit', makeDocument));
  app.get(
    `${R}/new`,
    onDelivery('document.edit', (c, given) => {
      const kind = kindOf(c.req.query('kind'));
      return kind === undefined ? c.redirect(documentPath(given.context), 303) : newDocumentPage(c, given, kind);
    }),
  );
  app.get(`${R}/:id`, onDocument('document.read', documentPage));
  app.get(`${R}/:id/moved`, onDocument('document.edit', movedPage));
  app.get(`${R}/:id/history`, onDocument('document.read', historyPage));
  app.get(`${R}/:id/figures/:figure`, onDocument('document.read', figurePage));
  app.post(`${R}/:id/blocks`, onDocument('document.edit', arrangeBlock));
  app.post(`${R}/:id/blocks/:block`, onDocument('document.edit', saveBlock));
  app.post(`${R}/:id/add`, onDocument('document.edit', addBlock));
  app.post(`${R}/:id/restore`, onDocument('document.edit', putBack));
  app.post(`${R}/:id/moved`, onDocument('document.edit', takeNewer));
  app.post(`${R}/:id/head`, onDocument('document.edit', saveHead));
  app.post(`${R}/:id/meeting`, onDocument('document.edit', setMeeting));
  // Which right it takes is told by the step.
  app.post(`${R}/:id/step`, onDocument('document.read', takeStep));
  return app;
};
