-- What holds floods off, shared by every process on this database and forgotten soon: docs/decisions/0038. Of the installation, not of a region; in no chain and in
-- no backup. Unlogged: neither the server's log nor a copy of it has them, and after a crash they are empty, which costs a flood nothing it could rely on.
create unlogged table flood_bucket (
  key text collate "C" primary key,
  remaining double precision not null,
  at timestamptz not null,
  expires timestamptz not null
);
comment on column flood_bucket.key is 'a digest under the key of a day: whose it is can be found out by nobody once that key is gone';
comment on column flood_bucket.expires is 'the budget is whole again: the row says no more than its absence';
create index flood_bucket_expires on flood_bucket (expires);

create unlogged table flood_count (
  key text collate "C" primary key,
  count integer not null,
  expires timestamptz not null
);
create index flood_count_expires on flood_count (expires);

create unlogged table flood_key (
  day date primary key,
  key text not null
);
