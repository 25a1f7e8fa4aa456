-- What pages of delivery are kept by: the newest entry about records of a kind. Written with the entry; no more than a number, so that row security need not
-- guard it.
create table record_head (
  region text collate "C" not null,
  kind text collate "C" not null,
  number integer not null,
  primary key (region, kind)
);
insert into record_head select region, kind, max(number) from change group by region, kind;

-- By the record first: a question about a unit must not take it for the index of units where there are no statistics yet.
drop index record_unit_record;
create index record_unit_record on record_unit (id, kind, region);
