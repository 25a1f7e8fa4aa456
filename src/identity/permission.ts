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
  'unit.succeed': {
    touches: [
      'unit',
      'task',
      'project',
      'whistle',
      'calendar',
      'report',
      'notice',
      'assessment',
      'appeal',
      'followup',
      'policy',
      'amendment',
      'opinion',
      'inquiry',
      'suggestion',
    ],
    roles: all('any', 'planner'),
  },

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

  'evaluation.read': { touches: ['evaluation'], roles: EVERYBODY_INSIDE },
  /** Opens it and asks units to assess themselves. */
  'evaluation.open': { touches: ['evaluation', 'assessment', 'notice'], roles: all('any', 'planner') },
  /** Freezes the figures, drafts, asks for comments, submits, withdraws. */
  'evaluation.draft': { touches: ['evaluation', 'assessment', 'document', 'notice'], roles: all('any', 'planner') },
  'evaluation.approve': { touches: ['evaluation', 'document', 'notice'], roles: all('any', 'leader') },
  'assessment.read': { touches: ['assessment'], roles: { ...INSIDE, ...UNIT } },
  /** Assesses its own, comments on the draft. */
  'assessment.answer': { touches: ['assessment', 'notice'], roles: UNIT },
  /** Accepts, returns, says otherwise; never of the reviewer's own unit. */
  'assessment.review': { touches: ['assessment', 'notice'], roles: all('any', 'planner') },

  'scheme.read': { touches: ['scheme'], roles: EVERYBODY_INSIDE },
  'scheme.edit': { touches: ['scheme'], roles: all('any', 'planner') },
  'score.read': { touches: ['score'], roles: EVERYBODY_INSIDE },
  'score.compute': { touches: ['score', 'evaluation'], roles: all('any', 'planner') },
  'appeal.read': { touches: ['appeal'], roles: { ...INSIDE, ...UNIT } },
  'appeal.file': { touches: ['appeal', 'notice'], roles: UNIT },
  /** By others than who judged. */
  'appeal.decide': { touches: ['appeal', 'notice'], roles: all('any', 'planner', 'leader') },

  /** A draft is shown to units and deputies only once it is out for comments, or issued: the server's check. */
  'document.read': { touches: ['document'], roles: EVERYBODY_INSIDE },
  /** Its meeting makes the tasks of sending it before; discarded, it drops them. */
  'document.edit': { touches: ['document', 'notice', 'task'], roles: all('any', 'planner') },
  'document.approve': { touches: ['document', 'notice'], roles: all('any', 'leader') },

  'followup.read': { touches: ['followup'], roles: { ...INSIDE, deputy: 'any', administrator: 'any', ...UNIT } },
  /** Registers an opinion, divides its problems as tasks, reports back. */
  'followup.edit': { touches: ['followup', 'task', 'notice'], roles: all('any', 'planner') },
  /** Says that a proof holds; never who gave it. */
  'followup.close': { touches: ['followup', 'notice'], roles: all('any', 'planner', 'leader') },
  'followup.rate': { touches: ['followup', 'notice'], roles: all('any', 'deputy') },

  'amendment.read': { touches: ['amendment'], roles: EVERYBODY_INSIDE },
  'amendment.edit': { touches: ['amendment', 'notice'], roles: all('any', 'planner') },
  /** A unit that was asked says what it thinks of the draft. */
  'amendment.comment': { touches: ['amendment', 'notice'], roles: UNIT },
  'amendment.remind': { touches: ['amendment', 'notice'], roles: all('any', 'system') },
  /** Enters the approval of the standing committee with its document; never who proposed. */
  'amendment.approve': { touches: ['amendment', 'notice'], roles: all('any', 'leader') },
  'policy.read': { touches: ['policy'], roles: EVERYBODY_INSIDE },
  'policy.edit': { touches: ['policy', 'notice'], roles: { planner: 'any', ...UNIT } },

  'release.read': { touches: ['release'], roles: EVERYBODY_INSIDE },
  'release.prepare': { touches: ['release', 'notice'], roles: all('any', 'planner') },
  'release.approve': { touches: ['release', 'notice'], roles: all('any', 'leader') },
  'release.withdraw': { touches: ['release', 'notice'], roles: all('any', 'planner', 'leader') },

  'opinion.read': { touches: ['opinion'], roles: { ...INSIDE, deputy: 'any', administrator: 'any', ...UNIT } },
  'opinion.send': { touches: ['opinion', 'notice'], roles: all('any', 'public') },
  /** Assigns, hides with a reason, joins, publishes. */
  'opinion.moderate': { touches: ['opinion', 'notice'], roles: all('any', 'planner') },
  'opinion.answer': { touches: ['opinion', 'notice'], roles: { planner: 'any', ...UNIT } },
  /** Only with the receipt: the server's check. */
  'opinion.rate': { touches: ['opinion'], roles: all('any', 'public') },
  'questionnaire.read': { touches: ['questionnaire'], roles: EVERYBODY_INSIDE },
  'questionnaire.edit': { touches: ['questionnaire'], roles: all('any', 'planner') },
  'answersheet.read': { touches: ['answersheet'], roles: all('any', 'planner', 'auditor', 'system') },
  'answersheet.send': { touches: ['answersheet'], roles: all('any', 'public') },
  /** Closing takes away what tells addresses apart; a doubt is decided with a reason. */
  'answersheet.keep': { touches: ['answersheet', 'questionnaire'], roles: all('any', 'planner', 'system') },
  'subscription.read': { touches: ['subscription'], roles: all('any', 'administrator', 'system') },
  'subscription.make': { touches: ['subscription', 'dispatch'], roles: all('any', 'public') },
  'subscription.send': { touches: ['subscription', 'dispatch'], roles: all('any', 'system') },

  'inquiry.read': { touches: ['inquiry'], roles: { ...INSIDE, deputy: 'any', administrator: 'any', ...UNIT } },
  'inquiry.ask': { touches: ['inquiry', 'notice'], roles: all('any', 'deputy') },
  'inquiry.assign': { touches: ['inquiry', 'notice'], roles: all('any', 'planner') },
  'inquiry.answer': { touches: ['inquiry', 'notice'], roles: { planner: 'any', ...UNIT } },
  'inquiry.rate': { touches: ['inquiry', 'notice'], roles: all('any', 'deputy') },
  'annotation.read': { touches: ['annotation'], roles: all('any', 'deputy') },
  'annotation.edit': { touches: ['annotation'], roles: all('any', 'deputy') },
  'suggestion.read': { touches: ['suggestion'], roles: { ...INSIDE, deputy: 'any', administrator: 'any', ...UNIT } },
  'suggestion.register': { touches: ['suggestion', 'notice'], roles: all('any', 'planner', 'deputy') },
  'suggestion.assign': { touches: ['suggestion', 'notice'], roles: all('any', 'planner') },
  'suggestion.answer': { touches: ['suggestion', 'notice'], roles: { planner: 'any', ...UNIT } },
  'suggestion.rate': { touches: ['suggestion', 'notice'], roles: all('any', 'deputy') },
  /** His own only: the server's check. */
  'alert.read': { touches: ['alert'], roles: all('any', 'deputy', 'leader', 'planner', 'auditor', 'system') },
  'alert.edit': { touches: ['alert'], roles: all('any', 'deputy', 'leader', 'planner', 'auditor') },
  'alert.fire': { touches: ['alert', 'notice', 'dispatch'], roles: all('any', 'system') },

  /** A notice to a role or an account concerns no unit: whose roles are not bound to one see all and are shown their own. */
  'notice.read': { touches: ['notice'], roles: { ...all('any', 'administrator', 'planner', 'leader', 'deputy', 'auditor', 'system'), ...UNIT } },
  'notice.settle': { touches: ['notice'], roles: { ...all('any', 'administrator', 'planner', 'leader', 'deputy'), ...UNIT } },
  'dispatch.read': { touches: ['dispatch'], roles: all('any', 'administrator', 'planner', 'auditor', 'system') },
  /** Sends out, reminds, and finishes what was begun where the program stopped in between. */
  'dispatch.send': { touches: ['dispatch', 'notice', 'report', 'task', 'project'], roles: all('any', 'system', 'planner') },

  'preference.read': { touches: ['preference'], roles: EVERYBODY_INSIDE },
  'preference.edit': { touches: ['preference'], roles: all('any', 'planner', 'administrator') },
  /** The head of the audit chain goes into the public list of the year, once a day. */
  'head.publish': { touches: ['preference'], roles: all('any', 'system') },

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
