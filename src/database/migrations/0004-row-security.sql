-- Row security on the records of delivery, fed from `permission`: docs/decisions/0021. The settings are those of the transaction (SET LOCAL): yidu.region,
-- yidu.roles (with commas), yidu.unit, yidu.action. What is not set matches nothing. Sub-selects that name no column of the row are answered once a query.

alter table record enable row level security;
alter table record force row level security;
alter table record_unit enable row level security;
alter table record_unit force row level security;
alter table change enable row level security;
alter table change force row level security;

-- Readable: what may be read as such, and what the action at hand works on.
create policy record_read on record for select using (
  region = current_setting('yidu.region', true)
  and (
    kind = any (array(
      select p.kind from permission p
      where p.role = any (string_to_array(current_setting('yidu.roles', true), ','))
        and p.action in (p.kind || '.read', current_setting('yidu.action', true)) and p.scope = 'any'
    ))
    or units @> array[current_setting('yidu.unit', true)] and kind = any (array(
      select p.kind from permission p
      where p.role = any (string_to_array(current_setting('yidu.roles', true), ','))
        and p.action in (p.kind || '.read', current_setting('yidu.action', true)) and p.scope = 'own'
    ))
  )
);

-- Nothing is written under an action of reading. A notice that another action sends may go to any unit; it is then nobody's but that unit's to change.
create policy record_insert on record for insert with check (
  region = current_setting('yidu.region', true)
  and (
    kind = any (array(
      select p.kind from permission p
      where p.role = any (string_to_array(current_setting('yidu.roles', true), ',')) and p.action = current_setting('yidu.action', true) and p.scope = 'any'
        and p.action not like '%.read'
    ))
    or (
      units @> array[current_setting('yidu.unit', true)]
      or kind = 'notice' and current_setting('yidu.action', true) not like 'notice.%' and current_setting('yidu.unit', true) <> ''
    ) and kind = any (array(
      select p.kind from permission p
      where p.role = any (string_to_array(current_setting('yidu.roles', true), ',')) and p.action = current_setting('yidu.action', true) and p.scope = 'own'
        and p.action not like '%.read'
    ))
  )
);

create policy record_update on record for update using (
  region = current_setting('yidu.region', true)
  and (
    kind = any (array(
      select p.kind from permission p
      where p.role = any (string_to_array(current_setting('yidu.roles', true), ',')) and p.action = current_setting('yidu.action', true) and p.scope = 'any'
        and p.action not like '%.read'
    ))
    or units @> array[current_setting('yidu.unit', true)] and kind = any (array(
      select p.kind from permission p
      where p.role = any (string_to_array(current_setting('yidu.roles', true), ',')) and p.action = current_setting('yidu.action', true) and p.scope = 'own'
        and p.action not like '%.read'
    ))
  )
);

create policy record_delete on record for delete using (
  region = current_setting('yidu.region', true)
  and (
    kind = any (array(
      select p.kind from permission p
      where p.role = any (string_to_array(current_setting('yidu.roles', true), ',')) and p.action = current_setting('yidu.action', true) and p.scope = 'any'
        and p.action not like '%.read'
    ))
    or units @> array[current_setting('yidu.unit', true)] and kind = any (array(
      select p.kind from permission p
      where p.role = any (string_to_array(current_setting('yidu.roles', true), ',')) and p.action = current_setting('yidu.action', true) and p.scope = 'own'
        and p.action not like '%.read'
    ))
  )
);

-- Which record concerns which unit holds nothing of the record itself; whose kind may be read or worked on at all may be looked up.
create policy record_unit_read on record_unit for select using (
  region = current_setting('yidu.region', true)
  and kind = any (array(
    select p.kind from permission p
    where p.role = any (string_to_array(current_setting('yidu.roles', true), ',')) and p.action in (p.kind || '.read', current_setting('yidu.action', true))
  ))
);
create policy record_unit_insert on record_unit for insert with check (
  region = current_setting('yidu.region', true)
  and kind = any (array(
    select p.kind from permission p
    where p.role = any (string_to_array(current_setting('yidu.roles', true), ',')) and p.action = current_setting('yidu.action', true)
      and p.action not like '%.read'
  ))
);
create policy record_unit_delete on record_unit for delete using (
  region = current_setting('yidu.region', true)
  and kind = any (array(
    select p.kind from permission p
    where p.role = any (string_to_array(current_setting('yidu.roles', true), ',')) and p.action = current_setting('yidu.action', true)
      and p.action not like '%.read'
  ))
);

-- Whom a record concerns now may read all of its history; whom it concerned then, that much.
create policy change_read on change for select using (
  region = current_setting('yidu.region', true)
  and (
    kind = any (array(
      select p.kind from permission p
      where p.role = any (string_to_array(current_setting('yidu.roles', true), ','))
        and p.action in (p.kind || '.read', current_setting('yidu.action', true)) and p.scope = 'any'
    ))
    or kind = any (array(
      select p.kind from permission p
      where p.role = any (string_to_array(current_setting('yidu.roles', true), ','))
        and p.action in (p.kind || '.read', current_setting('yidu.action', true)) and p.scope = 'own'
    )) and (
      units @> array[current_setting('yidu.unit', true)]
      or (kind, id) in (
        select u.kind, u.id from record_unit u where u.region = current_setting('yidu.region', true) and u.unit = current_setting('yidu.unit', true)
      )
    )
  )
);

-- Only ever added to: there is no policy to change or remove.
create policy change_insert on change for insert with check (
  region = current_setting('yidu.region', true)
  and action = current_setting('yidu.action', true)
  and (
    kind = any (array(
      select p.kind from permission p
      where p.role = any (string_to_array(current_setting('yidu.roles', true), ',')) and p.action = current_setting('yidu.action', true) and p.scope = 'any'
        and p.action not like '%.read'
    ))
    or (
      units @> array[current_setting('yidu.unit', true)]
      or kind = 'notice' and current_setting('yidu.action', true) not like 'notice.%' and current_setting('yidu.unit', true) <> ''
    ) and kind = any (array(
      select p.kind from permission p
      where p.role = any (string_to_array(current_setting('yidu.roles', true), ',')) and p.action = current_setting('yidu.action', true) and p.scope = 'own'
        and p.action not like '%.read'
    ))
  )
);

-- The owner alone, where it says so: backup, restore, verification, later migrations, and looking at what is there before a change.
create policy record_maintenance on record to current_user
  using (current_setting('yidu.maintenance', true) = 'on') with check (current_setting('yidu.maintenance', true) = 'on');
create policy record_unit_maintenance on record_unit to current_user
  using (current_setting('yidu.maintenance', true) = 'on') with check (current_setting('yidu.maintenance', true) = 'on');
create policy change_maintenance on change to current_user
  using (current_setting('yidu.maintenance', true) = 'on') with check (current_setting('yidu.maintenance', true) = 'on');
