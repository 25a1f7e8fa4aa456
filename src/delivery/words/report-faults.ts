import type { Said } from '../refusal.ts';

/** Why a report does not go on its way. */
export const reportFaults = {
  closed: (): Said => ({
    zh: '这份报送已经提交，现在不能改：要改，请规划科退回。',
    en: 'This report has been submitted and cannot be changed now; ask the planning section to return it.',
  }),
  unknownAsk: (id: string): Said => ({ zh: `这份报送里没有编号为“${id}”的问题：请刷新页面。`, en: `This report has no question “${id}”; reload the page.` }),
  statistics: (title: string): Said => ({
    zh: `“${title}”由统计部门提供，不用填：请留空。`,
    en: `“${title}” comes from statistics and is not to be filled; leave it empty.`,
  }),
  unanswered: (n: number, first: string): Said => ({
    zh: `还有 ${n} 项没有填，从“${first}”起：请填；没有数的，写明原因。`,
    en: `${n} questions are unanswered, beginning with “${first}”: answer them, or say why there is no figure.`,
  }),
  notOpen: (): Said => ({ zh: '这份报送已经提交过了，不用再提交。', en: 'This report has been submitted already.' }),
  notSubmitted: (): Said => ({ zh: '这份报送还没有提交（或已经退回），现在不能审核。', en: 'This report has not been submitted, or has been returned; it cannot be reviewed now.' }),
  notSigned: (): Said => ({
    zh: '这份报送还没有经责任单位分管领导签发，现在不能采纳。',
    en: 'The unit’s approver has not signed this report; it cannot be accepted yet.',
  }),
  nothingToSign: (): Said => ({ zh: '这份报送现在不需要签发。', en: 'This report needs no signature now.' }),
  ownReport: (): Said => ({
    zh: '这是自己填的或自己单位的报送，不能由自己审核：请换一个人。',
    en: 'One cannot review what one filled in or what one’s own unit reports; somebody else must.',
  }),
  noReason: (): Said => ({ zh: '退回要写明原因：在有问题的那一项后面写一句，或写整份退回的原因。', en: 'Say in a sentence why it is returned, beside the question that is wrong or for the whole.' }),
  unlockReason: (): Said => ({ zh: '解锁要写明原因，并会记入审计。', en: 'Say why it is unlocked; the reason goes into the audit chain.' }),
  notLocked: (): Said => ({ zh: '这份报送没有锁定，不用解锁。', en: 'This report is not locked.' }),
  notAccepted: (): Said => ({ zh: '这份报送还没有采纳，不能锁定。', en: 'This report has not been accepted; it cannot be locked.' }),
  taken: (by: string): Said => ({
    zh: `${by}已经先一步采纳了这份报送：您的操作没有写入，无须重复。`,
    en: `${by} accepted this report first; nothing of yours was written, and nothing more is to be done.`,
  }),
  overReason: (): Said => ({ zh: '要求填报超过上限的问题，要写明原因。', en: 'Say why more than the cap is asked.' }),
  nothingHeld: (): Said => ({ zh: '这份报送没有被压下的问题。', en: 'This report has no questions held back.' }),
} as const;
