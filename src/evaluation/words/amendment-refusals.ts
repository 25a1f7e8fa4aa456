import type { Said } from '../../basis/index.ts';

const say = (zh: string, en: string): Said => ({ zh, en });
type Row = { readonly item: string; readonly name: string; readonly before: string; readonly after?: string };

/** Why something cannot be done to an amendment: what, where, what to do. */
export const amendmentRefusals = {
  title: say('没有写调整事项的名称。', 'The amendment needs a title.'),
  basis: say('没有选调整依据：只有三种情形可以调整规划。', 'Choose the situation: a plan is amended in one of three.'),
  reason: say('没有写调整理由。', 'Say why the plan is to be amended.'),
  changes: say('没有选要调整的事项：请至少选一项，并填写调整后的内容。', 'Nothing is changed: choose at least one item and say what it becomes.'),
  tooMany: (most: number) => say(`一次调整最多 ${most} 项，请分次提出。`, `One amendment has at most ${most} changes: propose them in parts.`),
  tooLong: (most: number) => say(`文字过长，最多 ${most} 个字符。`, `The text is too long: ${most} characters at most.`),
  special: (deadline: string) =>
    say(
      `规划纲要的调整一般不迟于 ${deadline} 提出，现已逾期：请选“其他特殊情况”，并写明特殊情况。`,
      `An amendment is proposed by ${deadline} as a rule, and that day is past: choose the special case and say what it is.`,
    ),
  number: (name: string) => say(`“${name}”的新目标不是数：请只写数字，单位不变。`, `The new target of “${name}” is no number: write the figure alone, in the same unit.`),
  range: (name: string) =>
    say(`“${name}”的目标是区间，不能只改一个数：请按“文字”写明调整后的区间，并以新文本采用。`, `The target of “${name}” is a range and is not changed by one figure: write the new range as words, and adopt the new text.`),
  sameTarget: (name: string) => say(`“${name}”的新目标与原目标相同，没有调整。`, `The new target of “${name}” is the one it has: nothing changes.`),
  after: (name: string) => say(`“${name}”没有写调整后的内容。`, `Say what “${name}” becomes.`),
  rowReason: (name: string) => say(`“${name}”没有写调整理由。`, `Say why “${name}” is changed.`),
  twice: (name: string) => say(`“${name}”列了两次，请合成一项。`, `“${name}” is listed twice: make one change of it.`),
  state: say('现在不能做这一步：请按程序办理，或刷新页面看现在到了哪一步。', 'This step is not open now: go by the procedure, or reload to see where it stands.'),
  argument: say('没有写论证意见。', 'Write what the argument came to.'),
  hearingDay: say('没有写征求意见的起止日期，或日期不对。', 'The hearing needs its first and its last day.'),
  hearingShort: (days: number, least: number) =>
    say(`征求意见只有 ${days} 天，不得少于 ${least} 天：请把截止日期推后。`, `The hearing lasts ${days} days and must last ${least} at least: move its last day.`),
  notHeard: say('现在不征求意见，或意见已经汇总：没有记下。', 'There is no hearing now, or it has been summed up: nothing was entered.'),
  notAsked: say('这次征求意见没有问到你单位：请向规划部门反映。', 'Your unit was not asked in this hearing: tell the planning section.'),
  hearingOpen: (until: string) => say(`征求意见到 ${until} 才截止，之后才能汇总意见。`, `The hearing lasts until ${until}: sum up after that day.`),
  summary: say('没有写意见采纳情况：没有收到意见的，也请写明。', 'Say what came of the opinions; where none came, say that.'),
  linkage: say('还没有做衔接检查。', 'The linkage has not been checked.'),
  word: (count: number) =>
    say(`衔接检查有 ${count} 项须处理：请逐项处理后重新检查，或写明如何衔接。`, `${count} findings of the linkage have to be settled: settle them and check again, or say how they are met.`),
  meeting: say('没有写常委会会议日期，或日期不对。', 'The day of the meeting is missing or is none.'),
  unsent: say('草案还没有记录送财经委、送常委会的日期。', 'The days on which the draft was sent to both committees are not entered.'),
  sentDay: say('没有写送财经委、送常委会的日期，或日期不对。', 'The days of sending to both committees are missing or are none.'),
  sentLate: (committee: string, standing: string) =>
    say(
      `送得太晚：应在 ${committee} 前送财经委、${standing} 前送常委会；确有原因的，请写明。`,
      `Sent too late: the draft is due with the committee by ${committee} and with the standing committee by ${standing}; where there is a reason, write it.`,
    ),
  early: (day: string) => say(`批准日期早于常委会会议日期 ${day}。`, `The approval is dated before the meeting, ${day}.`),
  future: say('批准日期晚于今天，请核对。', 'The day of approval lies ahead of today: check it.'),
  document: say('没有写批准文件的文号。', 'The number of the approving document is missing.'),
  effective: (date: string) => say(`生效日期不对，或早于批准日期 ${date}。`, `The effective day is none, or before the approval, ${date}.`),
  sameProposer: say('提出人不能登记批准：请由另一人登记。', 'Whoever proposed it cannot enter its approval: let another do it.'),
  notYet: (day: string) => say(`生效日期是 ${day}，还没有到。`, `It takes effect on ${day}, which has not come.`),
  ended: say('这项调整已经结束，不能再改。', 'This amendment has ended and cannot be changed.'),
  endReason: say('没有写原因。', 'Say why.'),
  bindingLowered: (rows: readonly Row[]) =>
    say(
      `约束性指标未经批准不得下调：${rows.map(({ item, name, before, after }) => `${name}（${item}，${before} → ${after ?? '取消'}）`).join('；')}。没有写入。请在“规划调整”中提出，经常委会批准并登记文号，自生效日起再改。`,
      `Binding targets cannot be lowered without approval: ${rows.map(({ item, name, before, after }) => `${name} (${item}, ${before} → ${after ?? 'gone'})`).join('; ')}. Nothing was written. Propose it under “Amendments”, enter the document that approves it, and change it from the effective day on.`,
    ),
  moved: (name: string) =>
    say(`“${name}”的目标在提出后已变动，请撤回后按现在的目标重新提出。`, `The target of “${name}” changed since this was proposed: withdraw it and propose it against the present one.`),
};
