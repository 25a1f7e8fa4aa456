import type { Said } from '../refusal.ts';

const say = (zh: string, en: string): Said => ({ zh, en });

/** Why something cannot be done to a meeting. */
export const meetingRefusals = {
  name: say('没有写会议名称。', 'The meeting needs a name.'),
  date: say('没有写会议日期，或日期不对。', 'The meeting needs a day.'),
  longAgenda: (most: number) => say(`议程最多 ${most} 项，请分次开会。`, `An agenda has at most ${most} items: hold more than one meeting.`),
  decidedItem: (title: string) => say(`“${title}”已有决定，不能移出议程。`, `“${title}” has a decision and cannot leave the agenda.`),
  early: (date: string) => say(`日期早于会议日期 ${date}。`, `The day is before that of the meeting, ${date}.`),
  text: say('没有写决定的内容。', 'What was decided is missing.'),
  lead: say('每项决定要有一个牵头单位。', 'Every decision needs one lead unit.'),
  unit: say('所选的单位不在名录里，或已撤并。', 'A chosen unit is not in the list, or no longer exists.'),
  due: say('没有写完成时限。', 'The decision needs a day by which it is done.'),
  item: say('这项议题不在议程里。', 'That item is not on the agenda.'),
  begun: say('这项决定已开始办理，不能撤回；要改的，请在任务里办理。', 'Work on this decision has begun, so it cannot be taken back; change its task instead.'),
} as const;
