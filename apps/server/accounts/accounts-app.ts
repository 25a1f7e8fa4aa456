import { Hono } from 'hono';
import type { AppState, Env } from '../app-state.ts';
import { accountRoutes } from './account-routes.tsx';
import { adminRoutes } from './admin-routes.tsx';
import { oidcRoutes } from './oidc-routes.tsx';
import { ownAccountRoutes } from './own-account-routes.tsx';
import { signInRoutes } from './sign-in-routes.tsx';

/** Sign-in and out, one's own account, and the administration of all of them. */
export const accountsApp = (_state: AppState): Hono<Env> => {
  const app = new Hono<Env>();
  for (const routes of [signInRoutes, oidcRoutes, ownAccountRoutes, accountRoutes, adminRoutes]) app.route('/', routes());
  return app;
};
