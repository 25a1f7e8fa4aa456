/** 角色: what somebody is to a plan. `system` is the program's own clock (reminders, whistles that climb) and can never sign in; `public` is everybody else. */
export const ROLES = ['administrator', 'planner', 'liaison', 'approver', 'leader', 'deputy', 'auditor', 'public', 'system'] as const;
export type Role = (typeof ROLES)[number];

/** Roles that an account can be given. */
export const GRANTED: readonly Role[] = ROLES.filter((role) => role !== 'public' && role !== 'system');
