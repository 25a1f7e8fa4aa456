import type { PoolClient } from 'pg';
import { ACTIONS, permissions, ROLES, type Permission } from '../identity/index.ts';
import { canonical } from '../basis/index.ts';
import type { Tables } from './tables.ts';

type Right = Tables['permission'];

/** The table of rights, one row a role, action and kind of record that it touches. */
const rights = (): readonly Right[] =>
  ACTIONS.flatMap((action) => {
    const { touches, roles }: Permission = permissions[action];
    return ROLES.flatMap((role) => {
      const scope = roles[role];
      return scope === undefined ? [] : touches.map((kind) => ({ role, action, kind, scope }));
    });
  });

const inOrder = (rows: readonly Right[]): readonly string[] => rows.map(({ role, action, kind, scope }) => canonical([role, action, kind, scope])).sort();

/** Makes the database's copy of the table of rights what the program has; within a transaction that no other program migrates in. */
export const bringRights = async (client: PoolClient): Promise<void> => {
  const wanted = rights();
  const { rows } = await client.query<Right>('select role, action, kind, scope from permission');
  if (canonical(inOrder(rows)) === canonical(inOrder(wanted))) return;
  await client.query('delete from permission');
  await client.query('insert into permission select * from json_populate_recordset(null::permission, $1::json)', [canonical(wanted)]);
};
