import type { RecordKind } from '../../../src/identity/index.ts';
import { PLAN } from '../delivery/rights-sample.ts';

/** Begins every text that must not be public, and every one that is. */
export const SECRET = 'zqsecret';
export const OPEN = 'zqopen';

export const AT = '2024-05-01T01:00:00.000Z';
/** A text that must not be public. */
export const s = (what: string): string => `${SECRET}${what}`;
export const steps = [{ to: 'prepared', at: AT, by: s('step'), reason: s('reason') }];
export const about = { kind: 'indicator', ref: 't1.1', title: `${OPEN}topic` } as const;
export const file = { sha256: 'f'.repeat(64), name: s('file'), type: 'text/plain' };
export const said = { zh: s('notice'), en: s('notice') };
export const TEXT = { plan: PLAN, about, text: s('text'), by: { name: s('name'), account: s('account') } };

export type Loose = { readonly [K in RecordKind]?: Readonly<Record<string, unknown>> };
