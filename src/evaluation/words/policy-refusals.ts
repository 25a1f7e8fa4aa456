import type { Said } from '../../basis/index.ts';

const say = (zh: string, en: string): Said => ({ zh, en });

/** Why something cannot be done to a policy. */
export const policyRefusals = {
  name: say('没有写政策名称。', 'The policy needs a name.'),
  long: (most: number) => say(`最多 ${most} 字。`, `At most ${most} characters.`),
  unit: say('没有选起草单位，或单位不在名录里。', 'Choose the drafting unit from the list of units.'),
  item: (item: string) => say(`规划里没有“${item}”。`, `The plan has no “${item}”.`),
  checks: say('至少要有一项事前评估。', 'At least one ex-ante check is needed.'),
  manyChecks: (most: number) => say(`事前评估最多 ${most} 项。`, `At most ${most} ex-ante checks.`),
  drafting: say('只有起草中的政策可以改。', 'Only a policy that is being drafted can be changed.'),
  checkName: (name: string) => say(`“${name}”不在要做的事前评估里。`, `“${name}” is not among the checks of this policy.`),
  checkText: say('没有写评估结论。', 'Say what the check came to.'),
  date: say('没有写日期，或日期不对。', 'The day is missing or is none.'),
  future: say('日期不能晚于今天。', 'The day cannot be later than today.'),
  result: say('没有选结果。', 'Choose a result.'),
  notChecked: (names: string) => say(`事前评估还没有做完或没有通过：${names}。`, `Ex-ante checks are missing or failed: ${names}.`),
  order: say('现在的阶段不能这样办。', 'That cannot be done at this stage.'),
  period: (days: number, least: number) =>
    say(
      `征求意见只有 ${days} 天，少于 ${least} 天。请延长，或写明缩短的理由。`,
      `The comment window has ${days} days, fewer than ${least}. Make it longer or say why it is shorter.`,
    ),
  reversed: say('截止日早于开始日。', 'It ends before it begins.'),
  past: say('征求意见不能从过去的日期开始。', 'The comment window cannot begin in the past.'),
  stillOpen: (until: string) => say(`征求意见到 ${until} 才结束。`, `The comment window is open until ${until}.`),
  noComments: say('没有公开征求意见的，要写明理由。', 'Say why there was no public comment window.'),
  answer: say('没有写意见采纳情况。', 'Say what became of the comments.'),
  number: say('没有写文号。', 'Give the number of the document.'),
  evaluateBy: say('没有写事后评价的日期，或日期早于施行日。', 'Give a day for the ex-post evaluation, after it comes into force.'),
  until: say('有效期早于施行日。', 'It would end before it comes into force.'),
  afterText: say('没有写事后评价的结论。', 'Say what the ex-post evaluation came to.'),
  reason: say('没有写理由。', 'Give a reason.'),
} as const;

/** The ex-ante checks that a policy has unless its planner says otherwise. */
export const defaultPolicyChecks: readonly Said[] = [
  say('合法性审查', 'Legality review'),
  say('公平竞争审查', 'Fair competition review'),
  say('社会稳定风险评估', 'Social stability risk assessment'),
];
