/** Words of the page of rights. */
export const rightsPageWords = {
  title: 'Who may do what 权限表',
  introduction: `The one table of rights, \`src/identity/permission.ts\`. The server asks it before every read and every write; PostgreSQL holds a copy of it for row security
(\`docs/decisions/0021-records-and-row-security.md\`). What is not here nobody may do. An account may have several roles and then may what any of them may; one that
belongs to a region may nothing in another.

**any** 全部: of every unit of the region. **own** 本单位: what the account's unit leads, supports, was asked for or raised. Nothing is written under an action of reading.
A notice that an action sends may go to any unit.`,
  action: 'action 操作',
  any: 'any 全部',
  own: 'own 本单位',
  footer: 'Made from the table by `npx vitest run --project unit src/identity --update`; the same test compares them.',
} as const;
