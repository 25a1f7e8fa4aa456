import type { ColumnType } from 'kysely';

/** Columns as they come out of the driver: exact numbers and moments as text, days as `YYYY-MM-DD`; jsonb goes in as text. */
type Json<T> = ColumnType<T, string | null, string | null>;

type RegionTable = { region: string; name: string; parent: string | null; simulated: boolean };

type PlanVersionTable = {
  region: string;
  plan: string;
  version: number;
  title: string;
  period_from: number | null;
  period_to: number | null;
  adopted: string;
  known: string;
  by: string | null;
  note: string | null;
  named: Json<unknown>;
  source_name: string;
  source_sha256: string;
  source_bytes: number;
  source: Uint8Array;
  body: string;
  compiled: Json<unknown>;
  corrections: Json<unknown>;
};

type BatchTable = { region: string; id: string; channel: string; recorded: string; by: string | null; rows: number };

export type ObservationTable = {
  region: string;
  id: string;
  indicator: string;
  period: string;
  measure: string;
  accumulated: boolean;
  price_basis: string;
  authority: string;
  known: string;
  recorded: string;
  batch: string;
  value: string | null;
  missing: string | null;
  bound: string | null;
  unit: string;
  status: string;
  document: string | null;
  place: string | null;
  address: string | null;
  by: string | null;
  reason: string | null;
  note: string | null;
  attachments: Json<unknown>;
};

type EventTable = {
  region: string;
  id: string;
  batch: string;
  indicator: string;
  kind: string;
  effective: string;
  document: string;
  note: string | null;
  restated: boolean | null;
  known: string;
  recorded: string;
  by: string | null;
};

type SettingTable = {
  region: string;
  id: string;
  batch: string;
  plan: string;
  item: string;
  known: string;
  recorded: string;
  by: string | null;
  reason: string;
  body: Json<unknown>;
};

type FindingTable = {
  region: string;
  id: string;
  batch: string;
  rule: string;
  rule_version: number;
  indicator: string;
  period: string;
  details: Json<unknown>;
  state: string;
  raised: string;
  answer: string | null;
  answered_by: string | null;
  answered_at: string | null;
};

type DraftTable = { region: string; id: string; created: string; kind: string; body: Json<unknown> };

type AttachmentTable = { region: string; sha256: string; name: string; type: string; added: string; content: Uint8Array };

type AuditTable = {
  region: string;
  number: number;
  at: string;
  by: string | null;
  action: string;
  subject: string;
  content: string;
  previous: string;
  hash: string;
};

export type RecordTable = {
  region: string;
  kind: string;
  id: string;
  version: number;
  recorded: string;
  by: string | null;
  title: string;
  state: string;
  plan: string | null;
  about: string | null;
  lead: string | null;
  units: string[];
  due: string | null;
  body: Json<unknown>;
};

export type RecordUnitTable = { region: string; unit: string; kind: string; id: string };

export type ChangeTable = {
  region: string;
  number: number;
  place: number;
  kind: string;
  id: string;
  version: number;
  action: string;
  at: string;
  by: string | null;
  account: string | null;
  document: string | null;
  reason: string | null;
  units: string[];
  body: Json<unknown>;
};

type PermissionTable = { role: string; action: string; kind: string; scope: string };

/** The tables of `migrations/`, as the questions see them. */
export type Tables = {
  region: RegionTable;
  plan_version: PlanVersionTable;
  batch: BatchTable;
  observation: ObservationTable;
  event: EventTable;
  setting: SettingTable;
  finding: FindingTable;
  draft: DraftTable;
  attachment: AttachmentTable;
  audit: AuditTable;
  record: RecordTable;
  record_unit: RecordUnitTable;
  record_head: { region: string; kind: string; number: number };
  change: ChangeTable;
  permission: PermissionTable;
};
