import type { Said } from '../../basis/index.ts';

const say = (zh: string, en: string): Said => ({ zh, en });

/** Why nothing is done to a written document. */
export const writtenRefusals = {
  issued: say('文稿已经印发，不能再改；要改的，请另起一份。', 'The document has been issued and does not change any more; write a new one instead.'),
  approved: say('文稿已经审定，不能再改；要改的，请先退回起草。', 'The document has been approved; send it back to drafting before changing it.'),
  noBlock: say('这一段已经不在文稿里，可能刚被别人删去。', 'This paragraph is no longer in the document; somebody may just have removed it.'),
  empty: say('没有写内容；要删去这一段，请用“删去”。', 'There is no text; to take the paragraph out, use “remove”.'),
  long: (most: number) => say(`一段最多 ${most} 字，请分成几段。`, `A paragraph has at most ${most} characters: divide it.`),
  figures: (names: string) =>
    say(
      `锁定的数字被改动或删去：${names}。数字来自冻结数据，不能直接改；确需改的，请写明理由再保存。`,
      `Locked figures were changed or taken out: ${names}. They come from frozen data; to replace them on purpose, give a reason and save again.`,
    ),
  strange: (mark: string) =>
    say(`“${mark}”不是这一段的数字，请照原样保留数字的记号。`, `“${mark}” is no figure of this paragraph; leave the marks of figures as they are.`),
  cells: (row: number, most: number) => say(`表的第 ${row} 行多于 ${most} 格。`, `Row ${row} of the table has more than ${most} cells.`),
  rows: say('表至少要有一行。', 'A table needs one row at least.'),
  moved: (count: number) =>
    say(
      `有 ${count} 处数字与来源不一致，请先在“来源变动”里采用新数，或写明理由改数。`,
      `${count} figures differ from their source: take over the new ones under “source moved”, or replace them with a reason.`,
    ),
  meeting: say('没有写会议日期，或日期不对。', 'The day of the meeting is missing or wrong.'),
  late: (day: string) =>
    say(`按会议日期，送达的时限 ${day} 已经过去，请核对会议日期。`, `For this meeting the day of sending, ${day}, has passed: check the day.`),
  lead: say('请选择承办单位。', 'Choose the unit that sends it.'),
  duties: say('送审任务已经建立。', 'The tasks of sending were made already.'),
  state: (needed: string, neededEn: string) => say(`文稿现在不在“${needed}”，不能这样办。`, `The document is not ${neededEn} now.`),
  date: say('没有写成文日期，或日期不对。', 'The date of the document is missing or wrong.'),
  signed: say('没有写署名。', 'Who signs it is missing.'),
  title: say('没有写标题。', 'The title is missing.'),
  reason: say('请写明理由。', 'Give a reason.'),
  discarded: say('文稿已经作废，不能再改；还要用的，请先恢复。', 'The document was discarded; take it up again before changing it.'),
  theReport: (evaluation: string) =>
    say(
      `“${evaluation}”审定的就是这份报告，不能作废；写错的，请撤回评估。`,
      `This is the report that “${evaluation}” was approved with; it cannot be discarded. Withdraw the evaluation if it is wrong.`,
    ),
  self: say('审定的人不能是最后改稿的人。', 'Who approves it must not be who changed it last.'),
} as const;

export const writtenStates = {
  draft: say('起草', 'drafting'),
  consulting: say('征求意见', 'out for comments'),
  approved: say('审定', 'approved'),
  issued: say('印发', 'issued'),
  discarded: say('作废', 'discarded'),
} as const;

/** Titles of the two sendings before a meeting (监督法: 会前 20 日送专委, 10 日送常委会). */
export const sendingTitles = {
  committee: (title: string): string => `将《${title}》送财政经济委员会`,
  standing: (title: string): string => `将《${title}》送常委会办事机构`,
} as const;
