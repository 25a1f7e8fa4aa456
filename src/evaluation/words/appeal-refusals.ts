import type { Said } from '../../basis/index.ts';

const say = (zh: string, en: string): Said => ({ zh, en });

/** Why something cannot be done to an appeal. */
export const appealRefusals = {
  notApproved: say('评估还没有审定，审定之后 30 日内可以申请复核。', 'The evaluation is not approved yet; it can be contested within 30 days after that.'),
  late: (until: string) => say(`申请复核的期限到 ${until} 为止，已经过了。`, `The time to contest it ended on ${until}.`),
  notOwn: (item: string) => say(`“${item}”不是由本单位牵头，不能申请复核。`, `“${item}” is not led by your unit, so it cannot contest it.`),
  noItem: say('评估里没有这一项。', 'The evaluation has no such item.'),
  text: say('没有写申请复核的理由。', 'Say why it is contested.'),
  longText: (most: number) => say(`理由最多 ${most} 字。`, `The reason has at most ${most} characters.`),
  twice: (item: string) => say(`“${item}”的复核申请正在办理，不用再提。`, `“${item}” is being contested already.`),
  again: (item: string) => say(`“${item}”已复核过，不能再提。`, `“${item}” was contested and decided once; it cannot be contested again.`),
  closed: say('这件申请已办结。', 'This appeal is closed already.'),
  judged: (name: string) => say(`${name}参与了原来的评判，复核要由其他人作出。`, `${name} took part in the judgement; somebody else must decide.`),
  ownUnit: say('申请单位的人不能决定自己的申请。', 'Nobody of the unit that contests may decide.'),
  decision: say('没有写复核决定的理由。', 'Give the reasons of the decision.'),
  notYours: say('只有申请单位可以撤回。', 'Only the unit that contests can withdraw.'),
} as const;
