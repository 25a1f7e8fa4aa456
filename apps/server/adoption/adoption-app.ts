import { Hono } from 'hono';
import { DatabaseError } from '../../../src/database/index.ts';
import { may } from '../../../src/identity/index.ts';
import type { AppState, Env } from '../app-state.ts';
import { rememberSender, senderOf, signedBy } from '../data/sender.ts';
import { forbiddenPage } from '../delivery/on-delivery.tsx';
import { notFound } from '../errors.tsx';
import { dayOf, onDatabase, onRegion, regionPath } from '../region/index.ts';
import { adoptionPage } from './adoption-page.tsx';
import { adoptionRequest, proposedForm } from './adoption-request.ts';
import { failedPage } from './failed-page.tsx';
import { versionsPage } from './versions-page.tsx';

/** Adopting a compiled plan for a region, and the versions a region has. */
export const adoptionApp = ({ store: library, clock }: Pick<AppState, 'store' | 'clock'>): Hono<Env> => {
  const app = new Hono<Env>();

  app.get(
    '/plans/:id/adopt',
    onDatabase(async (c, store) => {
      const stored = await library.get(c.req.param('id') ?? '');
      if (stored === undefined) return notFound(c);
      return adoptionPage(c, store, stored, proposedForm(stored, dayOf(clock()), senderOf(c)), {});
    }),
  );

  app.post(
    '/plans/:id/adopt',
    onDatabase(async (c, store) => {
      const id = c.req.param('id') ?? '';
      const [stored, source] = await Promise.all([library.get(id), library.source(id)]);
      if (stored === undefined || source === undefined) return notFound(c);
      const given = await c.req.parseBody();
      const request = adoptionRequest(given, { stored, source }, await store.regions());
      if (!request.ok) return adoptionPage(c, store, stored, request.form, request.faults);
      const { adoption } = request;
      // The address names no region, so that it is asked here.
      if (!may(c.var.actor, 'plan.write', { region: adoption.region.code })) return forbiddenPage(c);
      rememberSender(c, request.form.by);
      const by = signedBy(c.var.actor, adoption.by ?? '');
      try {
        const { region, plan } = await store.adopt({ ...adoption, ...(by === undefined ? {} : { by }) });
        return c.redirect(regionPath(region, plan), 303);
      } catch (error) {
        if (!(error instanceof DatabaseError)) throw error;
        return failedPage(c, stored, error);
      }
    }),
  );

  app.get('/regions/:region/:plan/versions', onRegion(versionsPage));
  return app;
};
