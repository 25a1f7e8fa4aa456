import pg, { type Pool, type PoolClient } from 'pg';
import type { Action, Actor } from '../identity/index.ts';

/**
 * How row security holds the program itself. `role`: questions of records are asked as an unprivileged role. `owner`: that role could not be made, so that the
 * owner of the tables is held by FORCE. `none`: the connection is above row security and there is no role to step down to.
 */
export type Guard = 'role' | 'owner' | 'none';

const ROLE = 'yidu_app';

/** Whether the connection may become the role: since PostgreSQL 16 membership alone does not say so. */
const MAY_BECOME = `case when current_setting('server_version_num')::int >= 160000 then pg_has_role(current_user, r.oid, 'SET')
  else pg_has_role(current_user, r.oid, 'MEMBER') end`;

/** A role belongs to the whole server: another database of it may have made it, and at this very moment. Whoever may not make it goes without. */
const BRING_ROLE = `do $$
begin
  if not exists (select from pg_roles where rolname = '${ROLE}') then
    create role ${ROLE} nologin noinherit;
  end if;
  if not (select ${MAY_BECOME} from pg_roles r where rolname = '${ROLE}') then
    execute format('grant ${ROLE} to %I', current_user);
  end if;
  execute format('grant usage on schema %I to ${ROLE}', current_schema());
  grant select, insert, update, delete on record to ${ROLE};
  grant select, insert, delete on record_unit to ${ROLE};
  grant select, insert on change to ${ROLE};
  grant select on permission to ${ROLE};
exception
  when insufficient_privilege or duplicate_object or unique_violation then null;
end $$`;

/** Makes the role and gives it its rights, where the connection may. */
export const bringRole = async (client: PoolClient): Promise<void> => {
  await client.query(BRING_ROLE);
};

/** How row security holds this connection. */
export const guardOf = async (pool: Pool): Promise<Guard> => {
  const { rows } = await pool.query<{ role: boolean | null; above: boolean }>(
    `select (${MAY_BECOME}) and not r.rolsuper and not r.rolbypassrls and has_table_privilege(r.oid, to_regclass('change'), 'insert') as role,
      me.rolsuper or me.rolbypassrls as above
    from pg_roles me left join pg_roles r on r.rolname = '${ROLE}' where me.rolname = current_user`,
  );
  return rows[0]?.role === true ? 'role' : rows[0]?.above === true ? 'none' : 'owner';
};

const set = (name: string, value: string): string => `set local yidu.${name} = ${pg.escapeLiteral(value.replaceAll('\0', ''))};`;

/**
 * For a transaction, from here on: who asks what of which region; whoever belongs to one region asks of no other. SET, because a distributed PostgreSQL does
 * not send `set_config` on.
 */
export const asActor = (guard: Guard, asked: string, { roles, unit = '', region = asked }: Actor, action: Action): string =>
  [
    guard === 'role' ? `set local role ${ROLE};` : '',
    "set local yidu.maintenance = '';",
    set('region', region),
    set('roles', roles.join(',')),
    set('unit', unit),
    set('action', action),
  ].join(' ');

/** For a transaction, from here on: the owner, who sees every row. */
export const AS_OWNER = "reset role; set local yidu.maintenance = 'on';";
