-- Accounts are of the installation, not of a region: who signs in is known before any region is, and one account may reach them all. They are the only tables
-- without a region in their key; on a distributed server they are reference tables. What happens to an account stands in the audit chain of its region, or,
-- where it has none, in the chain 000000 of the installation: docs/decisions/0022.

create table installation (
  id integer primary key check (id = 1),
  signed_in timestamptz
);
comment on column installation.signed_in is 'when somebody signed in for the first time; from then on everybody must';

create table account (
  id text collate "C" primary key,
  version integer not null check (version > 0),
  name text collate "C" not null unique,
  person text not null,
  roles text[] collate "C" not null,
  region text collate "C",
  unit text collate "C",
  email text,
  external text collate "C" unique,
  disabled boolean not null,
  password text,
  one_time boolean not null,
  second_factor text,
  second_factor_step bigint,
  recovery text[] collate "C" not null,
  made timestamptz not null,
  signed_in timestamptz
);
comment on column account.name is 'what one signs in with, in lower case';
comment on column account.external is 'what the OpenID provider calls the person';
comment on column account.one_time is 'the password must be changed at the next sign-in';
comment on column account.second_factor_step is 'the last thirty seconds whose code was used: none is used twice';
comment on column account.recovery is 'SHA-256 of the recovery codes left';
create index account_region on account (region);

-- Of a session only the digest of its token is kept.
create table account_session (
  digest text collate "C" primary key,
  id text collate "C" not null unique,
  account text collate "C" not null,
  stage text not null check (stage in ('second', 'change', 'full')),
  way text not null check (way in ('password', 'oidc')),
  made timestamptz not null,
  seen timestamptz not null,
  expires timestamptz not null,
  attempts integer not null,
  address text,
  agent text
);
create index account_session_account on account_session (account);

-- Browsers from which an account was signed in to: guesses made elsewhere do not hold them up.
create table account_device (
  digest text collate "C" primary key,
  account text collate "C" not null,
  seen timestamptz not null
);
create index account_device_account on account_device (account);

create table account_throttle (
  key text collate "C" primary key,
  failures integer not null,
  at timestamptz not null,
  until timestamptz not null
);

-- A link that fills one form without an account; only the digest of its token is kept.
create table form_link (
  digest text collate "C" primary key,
  id text collate "C" not null unique,
  region text collate "C" not null,
  plan text collate "C" not null,
  report text collate "C" not null,
  unit text collate "C" not null,
  contact text collate "C" not null,
  made timestamptz not null,
  by text not null,
  expires timestamptz not null,
  ended timestamptz,
  opened integer not null,
  last_opened timestamptz
);
comment on column form_link.contact is 'digest of whom the unit named when it was made: the link ends with the contact';
create index form_link_unit on form_link (region, unit);

-- Only ever added to; `region` is the chain, `number` the entry that vouches for it.
create table account_change (
  region text collate "C" not null,
  number integer not null,
  kind text collate "C" not null,
  id text collate "C" not null,
  action text not null,
  at timestamptz not null,
  by text not null,
  account text collate "C",
  body jsonb not null,
  primary key (region, number)
);
create index account_change_subject on account_change (kind, id);
