-- Who owes what by when. Records of every kind of delivery lie in one table, and what was ever changed about them in another: docs/decisions/0021.

create table record (
  region text collate "C" not null,
  kind text collate "C" not null,
  id text collate "C" not null,
  version integer not null check (version > 0),
  recorded timestamptz not null,
  by text,
  title text not null,
  state text collate "C" not null,
  plan text collate "C",
  about text collate "C",
  lead text collate "C",
  units text[] collate "C" not null,
  due date,
  body jsonb not null,
  primary key (region, kind, id)
);
comment on column record.units is 'every unit that it concerns, the lead among them: row security asks it';
create index record_state on record (region, kind, state, due, id);
create index record_due on record (region, kind, due, id);
create index record_lead on record (region, lead, kind, due, id) where lead is not null;
create index record_about on record (region, kind, about) where about is not null;

-- `record.units`, a row each. Behind row security only comparisons that give nothing away may choose an index: equality of texts does, `@>` does not.
create table record_unit (
  region text collate "C" not null,
  unit text collate "C" not null,
  kind text collate "C" not null,
  id text collate "C" not null,
  primary key (region, unit, kind, id)
);
create index record_unit_record on record_unit (region, kind, id);

-- Only ever added to. `number` is that of the entry of the audit chain that vouches for it.
create table change (
  region text collate "C" not null,
  number integer not null,
  place integer not null,
  kind text collate "C" not null,
  id text collate "C" not null,
  version integer not null,
  action text not null,
  at timestamptz not null,
  by text,
  account text,
  document text,
  reason text,
  units text[] collate "C" not null,
  body jsonb,
  primary key (region, number, place)
);
comment on column change.body is 'as it was from then on; null where it was removed';
create unique index change_record on change (region, kind, id, version);

-- The table of rights as the program brings it at every start, for row security.
create table permission (
  role text collate "C" not null,
  action text collate "C" not null,
  kind text collate "C" not null,
  scope text not null check (scope in ('any', 'own')),
  primary key (role, action, kind)
);

-- The newest entry that is not about a record: what pages derived from figures are kept by.
create index audit_ledger on audit (region, number) where position('.' in action) = 0;
