import type { ColumnType, Kysely, Transaction } from 'kysely';
import type { Database } from './driver.ts';
import type { Tables } from './tables.ts';

type InstallationTable = { id: number; signed_in: string | null };

export type AccountRow = {
  id: string;
  version: number;
  name: string;
  person: string;
  roles: string[];
  region: string | null;
  unit: string | null;
  email: string | null;
  external: string | null;
  disabled: boolean;
  password: string | null;
  one_time: boolean;
  second_factor: string | null;
  second_factor_step: string | null;
  recovery: string[];
  made: string;
  signed_in: string | null;
};

export type SessionRow = {
  digest: string;
  id: string;
  account: string;
  stage: string;
  way: string;
  made: string;
  seen: string;
  expires: string;
  attempts: number;
  address: string | null;
  agent: string | null;
};

type DeviceTable = { digest: string; account: string; seen: string };
type ThrottleTable = { key: string; failures: number; at: string; until: string };

export type FormLinkRow = {
  digest: string;
  id: string;
  region: string;
  plan: string;
  report: string;
  unit: string;
  contact: string;
  made: string;
  by: string;
  expires: string;
  ended: string | null;
  opened: number;
  last_opened: string | null;
};

export type AccountChangeTable = {
  region: string;
  number: number;
  kind: string;
  id: string;
  action: string;
  at: string;
  by: string;
  account: string | null;
  body: ColumnType<unknown, string, never>;
};

export type AccountTables = Tables & {
  installation: InstallationTable;
  account: AccountRow;
  account_session: SessionRow;
  account_device: DeviceTable;
  account_throttle: ThrottleTable;
  form_link: FormLinkRow;
  account_change: AccountChangeTable;
};

export type AccountDatabase = Kysely<AccountTables>;
export type AccountTransaction = Transaction<AccountTables>;

/** The same connections, with the tables of accounts among those that can be asked. */
export const withAccounts = (db: Database): AccountDatabase => db.withTables<AccountTables>();
