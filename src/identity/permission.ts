import type { Role } from './role.ts';
import type { RecordKind } from './subject.ts';

/** `own`: what the actor's unit leads, supports, was asked for or raised; `any`: of every unit of the region. */
export type Scope = 'any' | 'own';

/** Who may do an action, and which kinds of records it reads or writes (none where it touches no record). */
export type Permission = { readonly touches: readonly RecordKind[]; readonly roles: Readonly<Partial<Record<Role, Scope>>> };

const all = (scope: Scope, ...roles: readonly Role[]): Partial<Record<Role, Scope>> => Object.fromEntries(roles.map((role) => [role, scope]));
const EVERYBODY_INSIDE: Partial<Record<Role, Scope>> = all('any', 'administrator', 'planner', 'liaison', 'approver', 'leader', 'deputy', 'auditor', 'system');
const INSIDE: Partial<Record<Role, Scope>> = all('any', 'planner', 'leader', 'auditor', 'system');
const UNIT: Partial<Record<Role, Scope>> = all('own', 'liaison', 'approver');

/**
 * 权限表: the one table of rights. The server asks it before every read and write, and the database holds a copy of it for row security (`permission` in
 * `src/database`). An action that is not here nobody may do; under one that ends in `.read` nothing is written. Names in both languages: `words/`.
 */
export const permissions = {
  'unit.read': { touches: ['unit'], roles: { ...EVERYBODY_INSIDE, public: 'any' } },
  'unit.edit': { touches: ['unit'], roles: all('any', 'administrator', 'planner') },
  /** A unit is merged or renamed: its open duties move with it. Only of who may read all of them. */
  'unit.succeed': { touches: ['unit', 'task', 'project', 'whistle', 'report', 'notice'], roles: all('any', 'planner') },

  'task.read': { touches: ['task'], roles: { ...INSIDE, deputy: 'any', administrator: 'any', ...UNIT } },
  /** Makes, owns, confirms, issues, drops. */
  'task.assign': { touches: ['task', 'notice'], roles: all('any', 'planner') },
  'task.progress': { touches: ['task'], roles: { planner: 'any', ...UNIT } },

  'year.read': { touches: ['year'], roles: EVERYBODY_INSIDE },
  /** Drafts, decides, locks; whoever has a task or project of the year is told when it is locked. */
  'year.edit': { touches: ['year', 'notice'], roles: all('any', 'planner') },
  'link.read': { touches: ['link'], roles: EVERYBODY_INSIDE },
  'link.edit': { touches: ['link'], roles: all('any', 'planner') },

  'calendar.read': { touches: ['calendar'], roles: EVERYBODY_INSIDE },
  'calendar.edit': { touches: ['calendar'], roles: all('any', 'planner') },
  'report.read': { touches: ['report'], roles: { ...INSIDE, ...UNIT } },
  /** Makes the forms of a period and asks units for them. */
  'report.ask': { touches: ['report', 'notice'], roles: all('any', 'planner', 'system') },
  'report.answer': { touches: ['report'], roles: UNIT },
  'report.submit': { touches: ['report', 'notice'], roles: UNIT },
  'report.sign': { touches: ['report', 'notice'], roles: all('own', 'approver') },
  /** Returns with a reason, accepts, locks. */
  'report.review': { touches: ['report', 'notice'], roles: all('any', 'planner') },
  'report.unlock': { touches: ['report', 'notice'], roles: all('any', 'planner') },

  'project.read': { touches: ['project'], roles: { ...INSIDE, deputy: 'any', administrator: 'any', ...UNIT } },
  'project.edit': { touches: ['project'], roles: { planner: 'any', ...UNIT } },
  /** Puts into the library, merges, parts, takes out. */
  'project.keep': { touches: ['project'], roles: all('any', 'planner') },

  'whistle.read': { touches: ['whistle'], roles: { ...INSIDE, ...UNIT } },
  /** Raises one; the program raises what is red. */
  'whistle.blow': { touches: ['whistle', 'notice'], roles: { planner: 'any', leader: 'any', system: 'any', ...UNIT } },
  /** Arrives, answers, asks to close with a proof. */
  'whistle.answer': { touches: ['whistle', 'notice'], roles: { planner: 'any', ...UNIT } },
  'whistle.climb': { touches: ['whistle', 'notice'], roles: { planner: 'any', leader: 'any', system: 'any', ...UNIT } },
  /** Returns, merges, decides at the third level. */
  'whistle.handle': { touches: ['whistle', 'notice'], roles: all('any', 'planner', 'leader') },
  /** Says that the proof holds; never who answered. */
  'whistle.check': { touches: ['whistle', 'notice'], roles: { planner: 'any', leader: 'any', ...UNIT } },

  'meeting.read': { touches: ['meeting'], roles: all('any', 'planner', 'leader', 'auditor', 'system') },
  'meeting.edit': { touches: ['meeting'], roles: all('any', 'planner', 'leader') },
  /** Decisions become tasks. */
  'meeting.decide': { touches: ['meeting', 'task', 'whistle', 'notice'], roles: all('any', 'planner', 'leader') },

  /** A notice to a role or an account concerns no unit: whose roles are not bound to one see all and are shown their own. */
  'notice.read': { touches: ['notice'], roles: { ...all('any', 'administrator', 'planner', 'leader', 'auditor', 'system'), ...UNIT } },
  'notice.settle': { touches: ['notice'], roles: { ...all('any', 'administrator', 'planner', 'leader'), ...UNIT } },
  'dispatch.read': { touches: ['dispatch'], roles: all('any', 'administrator', 'planner', 'auditor', 'system') },
  /** Sends out, reminds, and finishes what was begun where the program stopped in between. */
  'dispatch.send': { touches: ['dispatch', 'notice', 'report', 'task', 'project'], roles: all('any', 'system', 'planner') },

  'preference.read': { touches: ['preference'], roles: EVERYBODY_INSIDE },
  'preference.edit': { touches: ['preference'], roles: all('any', 'planner', 'administrator') },

  /** Plans and figures: what the reading room and the data desk write. */
  'plan.write': { touches: [], roles: all('any', 'planner', 'administrator') },
  'figure.send': { touches: [], roles: all('any', 'planner', 'administrator', 'system') },

  /** A link that fills one form without an account. */
  'form-link.make': { touches: [], roles: { planner: 'any', liaison: 'own', approver: 'own' } },
  'account.edit': { touches: [], roles: all('any', 'administrator') },
  'account.read': { touches: [], roles: all('any', 'administrator', 'auditor') },
  'audit.read': { touches: [], roles: all('any', 'administrator', 'auditor', 'planner') },
} as const satisfies Readonly<Record<string, Permission>>;

export type Action = keyof typeof permissions;
export const ACTIONS = Object.keys(permissions) as readonly Action[];
