import { randomBytes } from 'node:crypto';
import { z } from 'zod';

type Env = Readonly<Record<string, string | undefined>>;

/** An OpenID provider as the environment names it. `isUsable` is false where the issuer may not be trusted over the wire it names. */
export type Provider = {
  readonly issuer: string;
  readonly client: string;
  readonly secret?: string;
  /** Which claim names the person: `sub` by default. */
  readonly claim: string;
  readonly name?: string;
  readonly isUsable: boolean;
};

const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]']);

const isTrusted = (issuer: string): boolean => {
  const url = URL.parse(issuer);
  return url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && LOCAL.has(url.hostname)));
};

/** As it is set, usable or not; undefined where none is. */
export const providerSet = (env: Env = process.env): Provider | undefined => {
  const { YIDU_OIDC_ISSUER: issuer, YIDU_OIDC_CLIENT_ID: client, YIDU_OIDC_CLIENT_SECRET: secret, YIDU_OIDC_CLAIM: claim, YIDU_OIDC_NAME: name } = env;
  if (!issuer || !client) return undefined;
  return { issuer, client, claim: claim || 'sub', ...(secret ? { secret } : {}), ...(name ? { name } : {}), isUsable: isTrusted(issuer) };
};

export const providerOf = (env: Env = process.env): Provider | undefined => {
  const provider = providerSet(env);
  return provider?.isUsable ? provider : undefined;
};

/** The provider does not answer, or not as one: try again later. `reason` is for the log. */
export class ProviderDown extends Error {}
/** What came back is not to be believed, or the person gave up. */
export class ProviderRefused extends Error {}

const PATIENCE = 8000;
/** Milliseconds for which what the provider says of itself is kept; a provider that was down is asked again at once. */
const KEPT = 10 * 60_000;

const Discovery = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  id_token_signing_alg_values_supported: z.array(z.string()).optional(),
});
type Discovery = z.infer<typeof Discovery>;

let kept: { readonly issuer: string; readonly at: number; readonly found: Discovery } | undefined;

const within = async <T>(work: Promise<T>): Promise<T> => {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new ProviderDown('no answer in time')), PATIENCE);
  return Promise.race([work, promise]).finally(() => clearTimeout(timer));
};

/** What the provider says of itself; asked again where `anew`. Throws `ProviderDown`. */
export const discover = async ({ issuer }: Provider, anew = false): Promise<Discovery> => {
  if (!anew && kept?.issuer === issuer && Date.now() - kept.at < KEPT) return kept.found;
  let found: Discovery;
  try {
    const answer = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE) });
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    found = Discovery.parse(await answer.json());
  } catch (fault) {
    throw new ProviderDown(fault instanceof Error ? fault.message : String(fault), { cause: fault });
  }
  if (found.issuer !== issuer) throw new ProviderDown(`it calls itself ${found.issuer}`);
  kept = { issuer, at: Date.now(), found };
  return found;
};

/** What a browser keeps while it is at the provider, so that nobody else's answer is taken for its own. */
export type Attempt = { readonly state: string; readonly nonce: string; readonly verifier: string; readonly to: string };

const text = (): string => randomBytes(32).toString('base64url');
export const newAttempt = (to: string): Attempt => ({ state: text(), nonce: text(), verifier: text(), to });

/** Where the browser is sent. Throws `ProviderDown`. */
export const authorizationUrl = async (provider: Provider, { state, nonce, verifier }: Attempt, redirectURI: string): Promise<string> => {
  const { authorization_endpoint: authorizationEndpoint } = await discover(provider);
  const { createAuthorizationURL } = await import('better-auth/oauth2');
  const options = { clientId: provider.client };
  const url = await createAuthorizationURL({
    id: 'oidc',
    options,
    authorizationEndpoint,
    state,
    nonce,
    codeVerifier: verifier,
    scopes: ['openid', 'profile'],
    redirectURI,
  });
  return url.href;
};

const SIGNED = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

/** Who the provider says it is: the claim that names the person. Throws `ProviderDown` or `ProviderRefused`. */
export const personOf = async (provider: Provider, code: string, { nonce, verifier }: Attempt, redirectURI: string): Promise<string> => {
  const { token_endpoint: tokenEndpoint, jwks_uri: keys } = await discover(provider);
  const { validateAuthorizationCode, validateToken } = await import('better-auth/oauth2');
  const { client, secret, issuer, claim } = provider;
  try {
    const tokens = await within(
      validateAuthorizationCode({
        code,
        codeVerifier: verifier,
        redirectURI,
        tokenEndpoint,
        options: { clientId: client, ...(secret === undefined ? {} : { clientSecret: secret }) },
        ...(secret === undefined ? { tokenEndpointAuth: { method: 'none' } } : { authentication: 'basic' }),
      }),
    );
    const checks = { issuer, audience: client, algorithms: SIGNED, requiredClaims: ['iss', 'sub', 'aud', 'exp', 'iat', 'nonce'], clockTolerance: 30 };
    const { payload } = await within(validateToken<Record<string, unknown>>(tokens.idToken ?? '', keys, checks));
    if (payload['nonce'] !== nonce) throw new Error('nonce of another sign-in');
    const person = payload[claim];
    if (typeof person !== 'string' || person === '') throw new Error(`no claim ${claim}`);
    return person;
  } catch (fault) {
    if (fault instanceof ProviderDown) throw fault;
    // What `fetch` throws where nobody answers.
    if (fault instanceof TypeError) throw new ProviderDown(fault.message, { cause: fault });
    throw new ProviderRefused(fault instanceof Error ? fault.message : JSON.stringify(fault), { cause: fault });
  }
};
