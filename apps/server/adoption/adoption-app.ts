import { Hono } from 'hono';
import { DatabaseError } from '../../../src/database/index.ts';
import { may } from '../../../src/identity/index.ts';
import type { AppState, Env } from '../app-state.ts';
import { rememberSender, senderOf, signedBy } from '../data/sender.ts';
import { heldNow } from '../amendments/held-now.ts';
import { forbiddenPage, onDelivery } from '../delivery/on-delivery.tsx';
import { notFound } from '../errors.tsx';
import { dayOf, onDatabase, onRegion, regionPath } from '../region/index.ts';
import { adoptionGuard, AdoptionRefused, againstOf, checkedAdoption } from './adoption-check.ts';
import { followUp, labelVersion } from './adoption-follow-up.ts';
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
      // The address names no region, so that it is asked here.
      if (!may(c.var.actor, 'plan.write', { region: request.adoption.region.code })) return forbiddenPage(c);
      const held = heldNow(store, request.adoption.region.code);
      const against = await againstOf(held, request.adoption.plan, stored.plan);
      const checked = await checkedAdoption(held, request.form, request.adoption, against);
      if (!checked.ok) return adoptionPage(c, store, stored, request.form, { [checked.field]: checked.fault });
      rememberSender(c, request.form.by);
      const by = signedBy(c.var.actor, checked.adoption.by ?? '');
      try {
        const version = await store.adopt(
          { ...checked.adoption, ...(by === undefined ? {} : { by }) },
          adoptionGuard(request.form, request.adoption, against, stored.plan),
        );
        await followUp(c, store, version, { form: request.form, before: against?.before, amendment: checked.amendment });
        return c.redirect(regionPath(version.region, version.plan), 303);
      } catch (error) {
        if (error instanceof AdoptionRefused) return adoptionPage(c, store, stored, request.form, { [error.checked.field]: error.checked.fault });
        if (!(error instanceof DatabaseError)) throw error;
        return failedPage(c, stored, error);
      }
    }),
  );

  app.get(
    '/regions/:region/:plan/versions',
    onRegion((c, context) => versionsPage(c, context)),
  );
  app.post('/regions/:region/:plan/versions', onDelivery('preference.edit', labelVersion));
  return app;
};
