import type { Said } from '../../basis/index.ts';

const say = (zh: string, en: string): Said => ({ zh, en });

/** Why something cannot be done to the follow-up of an opinion: what, and what to do. */
export const followupRefusals = {
  title: say('没有写审议意见的标题。', 'The opinion needs a title.'),
  date: say('没有写提出日期，或日期不对。', 'The opinion needs the day on which it was given.'),
  future: say('提出日期晚于今天，请核对。', 'The day of the opinion lies ahead of today: check it.'),
  due: (date: string) => say(`报告期限早于提出日期 ${date}，请核对。`, `The day to report back is before that of the opinion, ${date}.`),
  empty: say('没有读到问题。请粘贴审议意见正文，用“一、”分方面、“1.”分问题。', 'No problem was found. Paste the opinion; number aspects 一、 and problems 1.'),
  tooMany: (most: number) => say(`一份审议意见最多 ${most} 个问题，请分次登记。`, `One opinion holds at most ${most} problems: register it in parts.`),
  tooLong: (most: number) => say(`文字过长，最多 ${most} 个字符。`, `The text is too long: ${most} characters at most.`),
  begun: say('已有问题转为任务，不能再改意见的条目；个别问题要改派的，请在该问题下办理。', 'Problems have become tasks, so the list can no longer change; move a single problem in its own row.'),
  noProblem: say('找不到这个问题，页面可能已经变动，请重新打开。', 'That problem is not there: open the page again.'),
  unit: say('所选的单位不在名录里，或已撤并。', 'A chosen unit is not in the list, or no longer exists.'),
  early: (date: string) => say(`办理时限早于审议意见提出日期 ${date}。`, `The day is before that of the opinion, ${date}.`),
  orphans: (texts: readonly string[]) =>
    say(
      `还有 ${texts.length} 个问题没有牵头单位或时限，不能下达：${texts.slice(0, 5).join('；')}${texts.length > 5 ? '……' : ''}`,
      `${texts.length} problems have no lead unit or no day, so the division cannot be issued: ${texts.slice(0, 5).join('; ')}${texts.length > 5 ? '…' : ''}`,
    ),
  allDivided: say('所有问题都已转为任务。', 'All problems are tasks already.'),
  notDivided: say('这个问题还没有分工，请先下达。', 'This problem has not been divided yet: issue the division first.'),
  isClosed: say('这个问题已销号。确有反复的，请先重新打开并说明理由。', 'This problem is closed: reopen it with a reason where there is something new.'),
  notClosed: say('这个问题没有销号，不用重新打开。', 'This problem is not closed.'),
  noProof: say('没有办结证明。请牵头单位在任务里报“已完成”，或先登记证明材料。', 'There is no proof. The lead unit reports its task as done, or a proof is entered first.'),
  proofText: say('没有写办结情况。请写明做了什么、有什么证明。', 'Say what was done, and what shows it.'),
  sameGiver: say('证明材料是您报的，须由另一人核实后销号。', 'You gave the proof: another has to check it and close the problem.'),
  ownUnit: say('这个问题由您所在单位办理，须由其他单位的人核实后销号。', 'Your own unit handled this problem: somebody of another has to close it.'),
  reason: say('请写明理由。', 'Give a reason.'),
  reportDate: say('没有写报告日期，或日期不对。', 'The report needs its day.'),
  reportFuture: say('报告日期晚于今天，请在报出以后登记。', 'The day of the report lies ahead: enter it once it has gone out.'),
  reportEarly: (date: string) => say(`报告日期早于审议意见提出日期 ${date}。`, `The day of the report is before that of the opinion, ${date}.`),
  reportSource: say('请写报告文号，或附上报告文件。', 'Give the number of the report, or attach it.'),
  unanswered: (texts: readonly string[]) =>
    say(
      `还有 ${texts.length} 个问题没有写办理措施，单位也没有报进展，不能报告：${texts.slice(0, 5).join('；')}${texts.length > 5 ? '……' : ''}`,
      `${texts.length} problems say neither a measure nor any progress, so nothing can be reported yet: ${texts.slice(0, 5).join('; ')}${texts.length > 5 ? '…' : ''}`,
    ),
  alreadyReported: say('已经报告过了。要更正的，请先撤回报告登记。', 'It has been reported already.'),
  notReported: say('还没有书面报告，不能评价或公开。', 'There is no written report yet, so nothing can be rated or published.'),
  result: say('请选择满意、基本满意或不满意。', 'Choose satisfied, basically satisfied or not satisfied.'),
  unsatisfied: say('评为不满意的，请写一句理由。', 'Where you are not satisfied, say why in one sentence.'),
  samePublisher: say('报告是您登记的，须由另一人核准后公开。', 'You entered the report: another has to approve that it is published.'),
  isPublished: say('已经公开。', 'It is public already.'),
  notPublished: say('还没有公开。', 'It is not public.'),
} as const;
