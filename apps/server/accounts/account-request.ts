import { z } from 'zod';
import { GRANTED, SYSTEM, type Role } from '../../../src/identity/index.ts';
import type { AccountDetails, NewAccount, Store } from '../../../src/database/index.ts';
import type { AccountWords } from './words/index.ts';

/** Roles that act for a unit. */
const OF_A_UNIT: readonly Role[] = ['liaison', 'approver'];

const NAME = /^[a-z][a-z0-9._-]{1,39}$/;
const EMAIL = z.email().max(200);

export type AccountFields = Readonly<Record<'name' | 'person' | 'region' | 'unit' | 'email' | 'external', string>> & { readonly roles: readonly string[] };
export type DetailFault = keyof AccountWords['accounts']['faults'];

const textOf = (value: unknown): string => (typeof value === 'string' ? value.normalize('NFC').trim().slice(0, 1000) : '');

/** What a form said, as it stands in the form again where it is refused. */
export const accountFields = (body: Readonly<Record<string, unknown>>): AccountFields => ({
  name: textOf(body['name']).toLowerCase(),
  person: textOf(body['person']),
  region: textOf(body['region']),
  unit: textOf(body['unit']),
  email: textOf(body['email']),
  external: textOf(body['external']),
  roles: [body['roles'] ?? []].flat().filter((role): role is string => typeof role === 'string'),
});

/** Control characters and marks that turn the direction of writing would make a name look like another. */
const HIDDEN = /[\p{Cc}\p{Cf}]/u;

/** Details of an account out of a form, or which of them is at fault. `region` is the account's, which a form of an existing one does not say. */
export const detailsOf = async (
  store: Store,
  { person, roles, unit, email, external }: AccountFields,
  region: string | undefined,
): Promise<{ readonly details: AccountDetails; readonly fault?: never } | { readonly fault: DetailFault; readonly details?: never }> => {
  const granted = roles.filter((role): role is Role => (GRANTED as readonly string[]).includes(role));
  if (person.length === 0 || [...person].length > 40 || HIDDEN.test(person)) return { fault: 'person' };
  if (granted.length === 0) return { fault: 'roles' };
  if (unit !== '' && region === undefined) return { fault: 'unitRegion' };
  if (unit === '' && granted.some((role) => OF_A_UNIT.includes(role))) return { fault: region === undefined ? 'unitRegion' : 'unit' };
  const kept = unit === '' ? undefined : await store.delivery(region!, SYSTEM).get('unit', unit);
  if (unit !== '' && (kept === undefined || kept.body.ended !== undefined)) return { fault: 'unit' };
  if (email !== '' && !EMAIL.safeParse(email).success) return { fault: 'email' };
  if (external.length > 200 || HIDDEN.test(external)) return { fault: 'external' };
  return {
    details: {
      person,
      roles: granted,
      ...(unit === '' ? {} : { unit }),
      ...(email === '' ? {} : { email }),
      ...(external === '' ? {} : { external }),
    },
  };
};

/** A new account out of a form, or what is at fault. */
export const newAccountOf = async (
  store: Store,
  fields: AccountFields,
): Promise<{ readonly account: NewAccount; readonly fault?: never } | { readonly fault: DetailFault; readonly account?: never }> => {
  if (!NAME.test(fields.name)) return { fault: 'name' };
  const region = fields.region === '' ? undefined : fields.region;
  if (region !== undefined && !(await store.regions()).some(({ code }) => code === region)) return { fault: 'region' };
  const { details, fault } = await detailsOf(store, fields, region);
  return fault === undefined ? { account: { name: fields.name, ...(region === undefined ? {} : { region }), ...details } } : { fault };
};
