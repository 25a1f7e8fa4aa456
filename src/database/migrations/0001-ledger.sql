-- Every table of a region's data carries the region in its primary key and in every unique key, so that a distributed PostgreSQL can shard on it.
-- Ids come from the program, in order of time. Texts that are keys compare by code point, on every engine alike.

create table region (
  region text collate "C" primary key,
  name text not null,
  parent text,
  simulated boolean not null
);

create table plan_version (
  region text collate "C" not null,
  plan text collate "C" not null,
  version integer not null check (version > 0),
  title text not null,
  period_from integer,
  period_to integer,
  adopted timestamptz not null,
  known date not null,
  by text,
  note text,
  named jsonb not null,
  source_name text not null,
  source_sha256 text not null,
  source_bytes integer not null,
  source bytea not null,
  body text not null,
  compiled jsonb not null,
  corrections jsonb not null,
  primary key (region, plan, version)
);
comment on column plan_version.named is 'the region as this adoption named it';
comment on column plan_version.body is 'the text that all positions of the compiled plan refer to';

create table batch (
  region text collate "C" not null,
  id uuid not null,
  channel text not null,
  recorded timestamptz not null,
  by text,
  rows integer not null,
  primary key (region, id)
);

-- Only ever added to. An absent value has '' in the columns that are part of a figure's key, null elsewhere.
create table observation (
  region text collate "C" not null,
  id uuid not null,
  indicator text collate "C" not null,
  period text collate "C" not null,
  measure text collate "C" not null check (measure in ('level', 'flow', 'ytd', 'since_start', 'growth')),
  accumulated boolean not null,
  price_basis text collate "C" not null,
  authority text collate "C" not null check (authority in ('', 'statistics', 'department', 'plan', 'unit', 'press')),
  known date not null,
  recorded timestamptz not null,
  batch uuid not null,
  value numeric,
  missing text,
  bound text check (bound in ('>=', '>', '<=', '<')),
  unit text not null,
  status text not null check (status in ('preliminary', 'verified', 'final')),
  document text,
  place text,
  address text,
  by text,
  reason text,
  note text,
  attachments jsonb,
  primary key (region, id),
  check ((value is null) = (missing is not null))
);
-- The newest row of each figure as known on a day is the first of its group in this order: ids rise with the moment of recording and, within a sending, with
-- how settled a figure is.
create index observation_figure on observation (region, indicator, period, measure, accumulated, price_basis, authority, known desc, id desc);

create table event (
  region text collate "C" not null,
  id uuid not null,
  batch uuid not null,
  indicator text collate "C" not null,
  kind text not null check (kind in ('definition_change', 'cancelled')),
  effective date not null,
  document text not null,
  note text,
  restated boolean,
  known date not null,
  recorded timestamptz not null,
  by text,
  primary key (region, id)
);

create table setting (
  region text collate "C" not null,
  id uuid not null,
  batch uuid not null,
  plan text collate "C" not null,
  item text collate "C" not null,
  known date not null,
  recorded timestamptz not null,
  by text,
  reason text not null,
  body jsonb not null,
  primary key (region, id)
);
create index setting_plan on setting (region, plan);

create table finding (
  region text collate "C" not null,
  id uuid not null,
  batch uuid not null,
  rule text not null,
  rule_version integer not null,
  indicator text collate "C" not null,
  period text not null,
  details jsonb not null,
  state text not null check (state in ('open', 'answered', 'accepted')),
  raised timestamptz not null,
  answer text,
  answered_by text,
  answered_at timestamptz,
  primary key (region, id)
);
create index finding_state on finding (region, state);

create table draft (
  region text collate "C" not null,
  id uuid not null,
  created timestamptz not null,
  kind text not null,
  body jsonb not null,
  primary key (region, id)
);

create table attachment (
  region text collate "C" not null,
  sha256 text collate "C" not null,
  name text not null,
  type text not null,
  added timestamptz not null,
  content bytea not null,
  primary key (region, sha256)
);

create table audit (
  region text collate "C" not null,
  number integer not null check (number > 0),
  at timestamptz not null,
  by text,
  action text not null,
  subject text not null,
  content text not null,
  previous text not null,
  hash text not null,
  primary key (region, number)
);
