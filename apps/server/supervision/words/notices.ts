import type { Said } from '../../../../src/basis/index.ts';
import type { AlertWhen } from '../../../../src/participation/index.ts';

const whens: Readonly<Record<AlertWhen, Said>> = {
  worse: { zh: '变差了', en: 'got worse' },
  breached: { zh: '突破底线', en: 'is breached' },
  overdue: { zh: '已逾期', en: 'is late' },
  changed: { zh: '有变化', en: 'changed' },
  answered: { zh: '有答复或报告', en: 'was answered or reported' },
};

/** What people are told about questions, suggestions and what they watch. */
export const supervisionNotices = {
  asked: (about: string): Said => ({ zh: `代表委员就“${about}”提出询问，请交办`, en: `A question about “${about}” waits to be assigned` }),
  inquiryAssigned: (about: string, due: string): Said => ({ zh: `请答复关于“${about}”的询问（${due} 前）`, en: `Please answer the question about “${about}” (by ${due})` }),
  inquiryAnswered: (about: string): Said => ({ zh: `您关于“${about}”的询问已答复`, en: `Your question about “${about}” has been answered` }),
  inquiryLate: (about: string, due: string): Said => ({ zh: `关于“${about}”的询问逾期未答复（期限 ${due}）`, en: `The question about “${about}” was due on ${due} and is not answered` }),
  registered: (number: string, title: string): Said => ({ zh: `登记了建议提案 ${number}“${title}”，请交办`, en: `${number} “${title}” was registered and waits to be assigned` }),
  assigned: (number: string, title: string, due: string): Said => ({ zh: `请办理建议提案 ${number}“${title}”（${due} 前答复）`, en: `Please handle ${number} “${title}” (answer by ${due})` }),
  answered: (number: string, title: string, rateBy: string): Said => ({
    zh: `建议提案 ${number}“${title}”已答复，请在 ${rateBy} 前评价`,
    en: `${number} “${title}” has been answered: rate it by ${rateBy}`,
  }),
  again: (number: string, title: string, due: string): Said => ({
    zh: `建议提案 ${number}“${title}”评为不满意，请重新办理（${due} 前）`,
    en: `${number} “${title}” did not satisfy: handle it once more (by ${due})`,
  }),
  unsatisfied: (title: string): Said => ({ zh: `“${title}”的答复评为不满意`, en: `The answer to “${title}” did not satisfy` }),
  late: (number: string, title: string, due: string): Said => ({
    zh: `建议提案 ${number}“${title}”逾期（期限 ${due}）`,
    en: `${number} “${title}” is late (due ${due})`,
  }),
  alert: (title: string, when: AlertWhen, now: Said): Said => ({
    zh: `您关注的“${title}”${whens[when].zh}：${now.zh}`,
    en: `“${title}”, which you watch, ${whens[when].en}: ${now.en}`,
  }),
  mailFoot: { zh: '这是义渡按您自己设的提醒发出的，不需要的可以在“监督—提醒”里取消。', en: 'Yidu sends this because you asked to be told. You can end it under Supervision – Alerts.' },
  mailSubject: (said: Said): Said => ({ zh: `【提醒】${said.zh}`, en: `[Alert] ${said.en}` }),
  mailOpen: { zh: '打开：', en: 'Open: ' },
} as const;
