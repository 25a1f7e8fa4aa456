import type { Said } from '../../basis/index.ts';

/** Why something cannot be done to a questionnaire or an answer sheet. */
export const questionnaireRefusals = {
  noTitle: { zh: '没有写问卷的名称。', en: 'The questionnaire has no title.' },
  long: (what: Said, most: number): Said => ({ zh: `${what.zh}最多 ${most} 字。`, en: `${what.en} has at most ${most} characters.` }),
  title: { zh: '名称', en: 'A title' },
  intro: { zh: '说明', en: 'An introduction' },
  note: { zh: '样本说明', en: 'A sample note' },
  question: { zh: '题目', en: 'A question' },
  choice: { zh: '选项', en: 'A choice' },
  words: { zh: '回答', en: 'An answer' },
  days: { zh: '截止日期早于开始日期。', en: 'It closes before it opens.' },
  closesPast: { zh: '截止日期已经过去。', en: 'Its last day is over.' },
  noDays: { zh: '开放前要写明开始和截止日期。', en: 'Set its first and its last day before it opens.' },
  noNote: {
    zh: '开放前要写样本说明：问了谁、怎么问的、说明不了什么。它会和每个结果放在一起。',
    en: 'Write the sample note before it opens: who was asked, how, and what it cannot tell. It stands beside every result.',
  },
  noQuestions: { zh: '还没有题目。', en: 'There is no question yet.' },
  noQuestion: { zh: '没有这道题。', en: 'There is no such question.' },
  noText: { zh: '没有写题目。', en: 'The question is not written.' },
  fewChoices: { zh: '单选、多选题至少要两个不同的选项，每行一个。', en: 'A choice needs two different answers at least, one a line.' },
  manyChoices: (most: number): Said => ({ zh: `一道题最多 ${most} 个选项。`, en: `A question has at most ${most} choices.` }),
  manyQuestions: (most: number): Said => ({ zh: `一份问卷最多 ${most} 道题。`, en: `A questionnaire has at most ${most} questions.` }),
  notDraft: { zh: '问卷已经开放，题目不能再改：已交的答卷答的是现在的题目。', en: 'It has been opened: its questions stay as they are, for sheets answer them.' },
  notOpen: { zh: '这份问卷现在不在开放期，没有收下答卷。', en: 'This questionnaire is not open now; the sheet was not taken.' },
  notClosable: { zh: '只有开放中的问卷可以截止。', en: 'Only an open questionnaire can be closed.' },
  required: (number: number): Said => ({ zh: `第 ${number} 题必答，还没有回答。`, en: `Question ${number} must be answered.` }),
  badChoice: (number: number): Said => ({ zh: `第 ${number} 题的回答不在选项里，请重新选择。`, en: `The answer to question ${number} is none of its choices: choose again.` }),
  empty: { zh: '一道题也没有回答。', en: 'No question was answered.' },
  noReason: { zh: '请写明理由。', en: 'Give a reason.' },
} as const;
